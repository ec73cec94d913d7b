import { z } from 'zod'
import { proposalColumns } from '../../app/propose/columns.ts'
import {
  acceptProposal,
  proposalKinds,
  proposalStates,
  rejectProposal,
  reopenProposal,
} from '../../app/propose/review.ts'
import type { Workbench } from '../../app/workbench.ts'
import { personOf } from '../accounts/caller.ts'
import { problems } from '../describe.ts'
import { listRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { MadeVerdict, NewVerdict, ProposalPage } from '../wire.ts'

const tag = 'proposals'

/** Routes by which people see what a model proposed, and accept or reject it. */
export function proposalRoutes(api: Api, { store, prepareAgain }: Workbench): void {
  listRoutes(
    api,
    {
      ...{ path: '/proposals', tag, role: 'viewer', page: ProposalPage, columns: proposalColumns },
      summary: 'What a model proposed and no rule read, the oldest first; it counts for nothing before it is accepted',
      ask: ({ state, kind, model, report }, paging) => store.proposed.proposals({ state, kind, model, report }, paging),
    },
    {
      state: z.enum(proposalStates).optional(),
      kind: z.enum(proposalKinds).optional(),
      model: z.string().max(200).optional().meta({ description: 'Exact name of the model' }),
      report: z.string().max(500).optional().meta({ description: 'Name of the report' }),
    },
  )
  api.post(
    '/proposals/:id',
    {
      config: { role: 'analyst', act: 'decide' },
      schema: {
        tags: [tag],
        summary: 'Accepts a proposal, which makes a decision of it, rejects it, or takes a rejection back',
        params: z.object({ id: z.string().max(100) }),
        body: NewVerdict,
        response: { 201: MadeVerdict, ...problems },
      },
    },
    async ({ params: { id }, body: { state, by, why }, caller, deed }, reply) => {
      // Who is logged in signs with the name of the account, whatever else is given.
      const signed = { by: personOf(caller)?.name ?? by, why }
      deed.about = `proposal ${id} ${state}`
      const decision = state === 'accepted' ? await acceptProposal(store, id, signed, prepareAgain) : null
      if (state === 'rejected') await rejectProposal(store, id, signed)
      if (state === 'open') await reopenProposal(store, id)
      return reply.code(201).send({ decision })
    },
  )
}
