import type { Span } from '../text/span.ts'
import type { Mention, MentionKind } from './reading.ts'

/** An office or description that the report gives a person, as written: «وزير الخارجية الروسي». */
export interface Role extends Span {
  readonly text: string
  /** Folded lemma of its head noun, without article: وزير, متحدث, رييس. */
  readonly head: string
}

/** A person, organisation or place as one report knows it: all mentions that name the same one. */
export interface Entity {
  /** The fullest form this report gives. */
  readonly name: string
  readonly kind: MentionKind
  /** In text order; empty where the report gives none. */
  readonly roles: readonly Role[]
  /** Known from given name, title or agreement; null where nothing tells. */
  readonly gender: 'm' | 'f' | null
  /** Indices into the mentions, in text order. */
  readonly mentions: readonly number[]
  /** Folded lemma of the noun that an organisation's name begins with (وزارة), so that «الوزارة» finds it; else null. */
  readonly head: string | null
  /** Id of the gazetteer's entry, where it is known. */
  readonly entry: string | null
}

/** What the names engine yields: every mention in text order, and the entities that they name. */
export interface Names {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}
