import { createHash } from 'node:crypto'
import type { Decision, Ruling } from '../../annotation/decision.ts'

/** Who decided, when and why. */
export interface Signature {
  readonly by: string
  /** Moment, ISO 8601 in UTC. */
  readonly at: string
  readonly why: string
}

const LENGTH = 16

/** A decision with its id. */
export const signed = (ruling: Ruling, { by, at, why }: Signature): Decision => {
  const whole = { ...ruling, by, at, why }
  return { ...whole, id: idOf(whole) }
}

/** The id that a decision must have by what it says: whoever changes a word of it changes its id. */
export const idOf = (decision: Ruling & Signature & { readonly id?: string }): string => {
  const { id: _, ...said } = decision
  return createHash('sha256').update(canonical(said)).digest('hex').slice(0, LENGTH)
}

/** JSON with the keys of objects in order, so that one content is one text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}
