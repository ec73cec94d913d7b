import type { Decision } from '../../annotation/decision.ts'
import { groupBy } from '../../text/group.ts'

type Order = Pick<Decision, 'at' | 'id'>

/** The order in which decisions count, the same in every record: by moment, then by id. */
export const oldestFirst = (a: Order, b: Order): number =>
  a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.id < b.id ? -1 : Number(a.id > b.id)

/** The decisions that hold, oldest first: those that nobody took back, or whose taking back was itself taken back. */
export function activeOf(decisions: readonly Decision[]): readonly Decision[] {
  const undos = groupBy(
    decisions.flatMap((one) => (one.act === 'undo' ? [one] : [])),
    ({ undoes }) => undoes,
  )
  // An id is made of what it undoes, so that no chain of undos can be a ring.
  const holds = ({ id }: Decision): boolean => !(undos.get(id) ?? []).some(holds)
  return decisions.filter((one) => one.act !== 'undo' && holds(one)).sort(oldestFirst)
}
