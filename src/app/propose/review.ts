import { marsadError } from '../../annotation/errors.ts'
import type { PrepareAgain } from '../../store/prepared.ts'
import type { Proposal } from '../../store/proposals/proposals.ts'
import type { Store } from '../../store/store.ts'
import { decide } from '../decide.ts'
import { isRead } from './fields.ts'

export {
  type Proposal,
  type ProposalState,
  proposalKinds,
  proposalStates,
} from '../../store/proposals/proposals.ts'

/** Who decides about a proposal, and why; a reason is welcome and not asked for. */
export interface Signed {
  readonly by: string
  readonly why: string
}

async function oneIn(store: Store, id: string, state: Proposal['state']): Promise<Proposal> {
  const found = await store.proposed.proposal(id)
  if (found === null) throw marsadError('PROPOSAL_MISSING', { proposal: id })
  if (found.state !== state) throw marsadError('PROPOSAL_CLOSED', { proposal: id, state: found.state })
  return found
}

/**
 * Accepts a proposal: it becomes a decision of the person who does, which says whose proposal it was, and counts from
 * then on.
 * @returns id of the decision
 * @throws MarsadError where it is not open, or the record has it by now
 */
export async function acceptProposal(
  store: Store,
  id: string,
  { by, why }: Signed,
  prepareAgain: PrepareAgain,
): Promise<string> {
  const { report, kind, fields, model, prompt, at } = await oneIn(store, id, 'open')
  const reading = (await store.report(report))?.reading
  // Another model proposed it too, or newer rules read it by now.
  if (reading !== undefined && isRead(reading, fields)) {
    throw marsadError('PROPOSAL_CLOSED', { proposal: id, state: 'recorded' })
  }
  const origin = `proposed by ${model}, ${at.slice(0, 10)}, question ${prompt}`
  const reason = why.trim() === '' ? origin : `${why.trim()} (${origin})`
  const [made] = await decide(store, [{ act: 'add', report, kind, fields }], { by, why: reason }, prepareAgain)
  const decision = made?.id ?? ''
  await store.proposed.closeProposal(id, { state: 'accepted', by: by.trim(), why: why.trim(), decision })
  return decision
}

/** Rejects a proposal; the same one is not made again. @throws MarsadError where it is not open, or nobody signs */
export async function rejectProposal(store: Store, id: string, { by, why }: Signed): Promise<void> {
  await oneIn(store, id, 'open')
  if (by.trim() === '') throw marsadError('DECISION_UNSIGNED', {})
  await store.proposed.closeProposal(id, { state: 'rejected', by: by.trim(), why: why.trim(), decision: null })
}

/** Takes a rejection back. @throws MarsadError where it was not rejected */
export async function reopenProposal(store: Store, id: string): Promise<void> {
  await oneIn(store, id, 'rejected')
  await store.proposed.reopenProposal(id)
}
