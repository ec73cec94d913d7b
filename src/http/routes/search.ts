import { z } from 'zod'
import { hitColumns } from '../../app/columns.ts'
import { searchReports } from '../../app/searchReports.ts'
import type { Workbench } from '../../app/workbench.ts'
import { listRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { HitPage } from '../wire.ts'

const q = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .meta({ description: 'Words as typed; "…" together, - not, title: speaker: place: outlet: from: to:' })

export function searchRoutes(api: Api, { store, lexemesOf }: Workbench): void {
  listRoutes(
    api,
    {
      path: '/search',
      tag: 'search',
      summary: 'Reports in which words stand, with the places where they stand',
      page: HitPage,
      columns: hitColumns,
      ask: ({ q: query, ...filter }, paging) => searchReports(store, query, filter, paging, lexemesOf),
    },
    { q },
  )
}
