import type { Document } from '../annotation/document.ts'
import type { Names } from '../annotation/entity.ts'
import type { Statement } from '../annotation/reading.ts'

/** What the engine needs to know of how a language attributes words to speakers. */
export type StatementGrammar = Record<never, never>

/** Who said what through whom, in text order. */
export function statements(_document: Document, _names: Names, _grammar: StatementGrammar): readonly Statement[] {
  return []
}
