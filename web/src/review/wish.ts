import type { DecisionRequest, MadeDecisions, MadeVerdict, NewDecisions, NewVerdict } from '../../../src/http/wire.ts'
import { send } from '../api/client.ts'

/** Something that somebody wants to decide, about the record or about what a model proposed. */
export type Wish = {
  /** What it does, for the question and for the notice afterwards. */
  readonly says: string
} & (
  | { readonly decisions: readonly DecisionRequest[] }
  | { readonly proposal: string; readonly state: NewVerdict['state'] }
)

/** Whether a reason belongs to it. */
export type Reason = 'needed' | 'welcome' | 'none'

export function reasonFor(wish: Wish): Reason {
  if ('proposal' in wish) return wish.state === 'rejected' ? 'welcome' : 'none'
  return wish.decisions.some(({ act }) => act !== 'accept' && act !== 'undo') ? 'needed' : 'none'
}

interface Signature {
  readonly by: string
  readonly why: string
}

/** Sends it. @returns what takes it back, where something does; it says `undone` @throws Refused */
export async function decideOn(wish: Wish, { by, why }: Signature, undone: string): Promise<Wish | null> {
  const takeBack = (ids: readonly string[]): Wish => ({
    says: undone,
    decisions: ids.map((decision) => ({ act: 'undo', decision })),
  })
  if ('proposal' in wish) {
    const { proposal, state } = wish
    const path = `/proposals/${encodeURIComponent(proposal)}`
    const { decision } = await send<MadeVerdict>('POST', path, { state, by, why } satisfies NewVerdict)
    if (decision !== null) return takeBack([decision])
    return state === 'rejected' ? { says: undone, proposal, state: 'open' } : null
  }
  const body = { decisions: wish.decisions, by, why } satisfies NewDecisions
  const { decisions } = await send<MadeDecisions>('POST', '/decisions', body)
  return wish.decisions.some(({ act }) => act === 'undo') ? null : takeBack(decisions.map(({ id }) => id))
}
