import type { Document } from '../annotation/document.ts'
import type { Quantity } from '../annotation/reading.ts'

/** What the engine needs to know of a language's numbers and counted nouns. */
export type QuantityGrammar = Record<never, never>

/** Every number of a report that counts something in the world, in text order. */
export function quantities(_document: Document, _grammar: QuantityGrammar): readonly Quantity[] {
  return []
}
