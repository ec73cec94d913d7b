import type { Document } from '../annotation/document.ts'
import type { Names } from '../annotation/entity.ts'
import type { Event, Quantity, Statement, Time } from '../annotation/reading.ts'

/** What the engine needs to know of how a language tells of occurrences. */
export type EventGrammar = Record<never, never>

/** What was taken from the report before its events. */
export interface Context {
  readonly names: Names
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  readonly statements: readonly Statement[]
}

/** What is said to have happened, in text order. */
export function events(_document: Document, _context: Context, _grammar: EventGrammar): readonly Event[] {
  return []
}
