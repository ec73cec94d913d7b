import type { Document } from '../annotation/document.ts'
import type { Time } from '../annotation/reading.ts'

/** What the engine needs to know of a language's expressions of time. */
export type TimeGrammar = Record<never, never>

/** Every expression of when, in text order, resolved from the report's date where it has one. */
export function times(_document: Document, _grammar: TimeGrammar): readonly Time[] {
  return []
}
