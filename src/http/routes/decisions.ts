import { z } from 'zod'
import { decisionActs } from '../../annotation/decision.ts'
import { decide } from '../../app/decide.ts'
import { decisionColumns } from '../../app/decisionColumns.ts'
import type { Workbench } from '../../app/workbench.ts'
import { personOf } from '../accounts/caller.ts'
import { problems } from '../describe.ts'
import { listRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { DecisionPage, MadeDecisions, NewDecisions, Standing } from '../wire.ts'

const narrowing = {
  act: z.enum(decisionActs).optional(),
  by: z.string().max(200).optional(),
  about: z.enum(['value', 'incident', 'source', 'report', 'entity']).optional(),
  report: z.string().max(500).optional().meta({ description: 'Name of a report that they are about' }),
  standing: Standing.optional(),
}

export function decisionRoutes(api: Api, { store, prepareAgain }: Workbench): void {
  listRoutes(
    api,
    {
      path: '/decisions',
      tag: 'decisions',
      role: 'viewer',
      summary: 'What people decided about the record, the latest first',
      page: DecisionPage,
      columns: decisionColumns,
      ask: ({ act, by, about, report, standing, from, to }, paging) =>
        store.decisions({ act, by, about, report, standing, from, to }, paging),
    },
    narrowing,
  )
  api.post(
    '/decisions',
    {
      config: { role: 'analyst', act: 'decide' },
      schema: {
        tags: ['decisions'],
        summary: 'Appends decisions and brings the record to them: all of them, or none',
        body: NewDecisions,
        response: { 201: MadeDecisions, ...problems },
      },
    },
    async ({ body: { decisions, by, why }, caller, deed }, reply) => {
      // Who is logged in signs with the name of the account, whatever else is given.
      const signer = personOf(caller)?.name ?? by
      const made = await decide(store, decisions, { by: signer, why }, prepareAgain)
      if (made.every(({ act }) => act === 'undo')) deed.act = 'undo'
      deed.about = made.map((one) => `${one.act} ${one.act === 'undo' ? one.undoes : one.id}`).join(', ')
      return reply.code(201).send({ decisions: made })
    },
  )
}
