import { z } from 'zod'
import { marsadError } from '../../annotation/errors.ts'
import { reportColumns } from '../../app/columns.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { listRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { ReportPage, WholeReport } from '../wire.ts'

export function reportRoutes(api: Api, { store }: Workbench): void {
  listRoutes(
    api,
    {
      path: '/reports',
      tag: 'reports',
      role: 'viewer',
      summary: 'Reports, the latest first',
      page: ReportPage,
      columns: reportColumns,
      ask: (filter, paging) => store.reports(filter, paging),
    },
    {},
  )
  api.get(
    '/reports/:name',
    {
      config: { role: 'viewer' },
      schema: {
        tags: ['reports'],
        summary: 'A report with its text, its reading, and those that share passages with it',
        params: z.object({ name: z.string() }),
        response: { 200: WholeReport, ...problems },
      },
    },
    async ({ params: { name } }) => {
      const whole = await store.report(name)
      if (whole === null) throw marsadError('REPORT_NOT_RECORDED', { report: name })
      return { ...whole, incidents: await store.views.incidentsOf(name) }
    },
  )
}
