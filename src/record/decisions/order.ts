import type { Decision } from '../../annotation/decision.ts'

type Order = Pick<Decision, 'at' | 'id'>

/** The order in which decisions count, the same in every record: by moment, then by id. */
export const oldestFirst = (a: Order, b: Order): number =>
  a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.id < b.id ? -1 : Number(a.id > b.id)
