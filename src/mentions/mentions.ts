import type { Document } from '../annotation/document.ts'
import type { Names } from '../annotation/entity.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'

/** What the engine needs to know of how a language names persons, organisations and places. */
export type NameGrammar = Record<never, never>

/** Every mention by name in text order, and the entities they name. */
export function names(_document: Document, _grammar: NameGrammar, _gazetteer: Gazetteer): Names {
  return { mentions: [], entities: [] }
}
