import { z } from 'zod'
import { hitColumns, suggestionColumns } from '../../app/columns.ts'
import { facetsOf, searchReports } from '../../app/searchReports.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { listRoutes, wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { Facets, FilterQuery, HitPage, incidentFields, Suggestion } from '../wire.ts'

const q = z.string().trim().min(1).max(500).meta({
  description: 'Words as typed; "…" together, - not, title: speaker: place: name: outlet: from: to: in either language',
})
const { types } = incidentFields

export function searchRoutes(api: Api, { store, lexemesOf }: Workbench): void {
  listRoutes(
    api,
    {
      path: '/search',
      tag: 'search',
      role: 'viewer',
      summary: 'Reports in which words stand, with the places where they stand',
      page: HitPage,
      columns: hitColumns,
      ask: ({ q: query, ...filter }, paging) => searchReports(store, query, filter, paging, lexemesOf),
    },
    { q, types },
  )
  api.get(
    '/search/facets',
    {
      config: { role: 'viewer' },
      schema: {
        tags: ['search'],
        summary: 'How the reports that a search finds divide by outlet, type and month',
        querystring: FilterQuery.extend({ q, types }),
        response: { 200: Facets, ...problems },
      },
    },
    ({ query: { q: query, ...filter } }) => facetsOf(store, query, filter, lexemesOf),
  )
  wholeListRoutes(
    api,
    {
      path: '/suggestions',
      tag: 'search',
      role: 'viewer',
      summary: 'Names of which words begin as typed, with or without hamza and article; most told of first',
      row: Suggestion,
      columns: suggestionColumns,
      ask: ({ q: typed, limit }) => store.views.suggest(typed, limit),
    },
    z.object({ q: z.string().trim().min(1).max(100), limit: z.coerce.number().int().min(1).max(50).default(10) }),
  )
}
