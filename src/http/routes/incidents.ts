import { z } from 'zod'
import { marsadError } from '../../annotation/errors.ts'
import { incidentColumns } from '../../app/columns.ts'
import { incidentView } from '../../app/incidentView.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { listRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { IncidentPage, incidentFields, WholeIncident } from '../wire.ts'

const severalFirst = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional()
  .meta({ description: 'Those of several reports before all others, and of one day those of most origins' })

export function incidentRoutes(api: Api, { store }: Workbench): void {
  listRoutes(
    api,
    {
      path: '/incidents',
      tag: 'incidents',
      role: 'viewer',
      summary: 'What happened, the latest first',
      page: IncidentPage,
      columns: incidentColumns,
      ask: (filter, paging) => store.incidents(filter, paging),
    },
    { ...incidentFields, severalFirst },
  )
  api.get(
    '/incidents/:id',
    {
      config: { role: 'viewer' },
      schema: {
        tags: ['incidents'],
        summary: 'An incident whole: accounts, chains, ledger, discrepancies, grade, copies',
        params: z.object({ id: z.string() }),
        response: { 200: WholeIncident, ...problems },
      },
    },
    async ({ params: { id } }) => {
      const whole = await incidentView(store, id)
      if (whole === null) throw marsadError('INCIDENT_NOT_RECORDED', { incident: id })
      return whole
    },
  )
}
