import type { Decision, Fields, Mark } from '../../annotation/decision.ts'

/** A decision as what it is about shows it; of a correction with what stood there before. */
export function markOf(decision: Decision, was?: Fields): Mark {
  const { id, act, by, at, why } = decision
  const field = act === 'correct' ? { field: decision.field } : {}
  return { id, act, by, at, why, ...field, ...(was === undefined ? {} : { was }) }
}
