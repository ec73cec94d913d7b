import type { Complement } from './grammar.ts'
import type { Opening } from './opening.ts'
import type { Scene } from './scene.ts'

/** The search for what a cue's content opens with, and what it has passed so far. */
export interface Search {
  readonly scene: Scene
  /** First token behind the cue and its subject. */
  readonly from: number
  /** Token before which the content begins, and the one at which the search gives up. */
  readonly limit: number
  readonly last: number
  readonly complements: readonly Complement[]
  readonly prepositions: readonly string[]
  /** The first noun that may be what is said is taken, be it verbal or not. */
  readonly prefersObject: boolean
  /** The subject is indefinite: a verb right behind it describes it. */
  readonly indefinite: boolean
  /** A noun that may be what is said, unless something clearer follows. */
  object: Opening | null
  /** The next verb belongs to a clause of who, where or when. */
  asideVerb: boolean
  /** That clause is a relative one or one of place: no noun in it is what is said. */
  hung: boolean
  /** A verb that describes the subject has been passed. */
  described: boolean
  /** A comma has been passed, and no object before it. */
  parted: boolean
  /** Nothing but titles, relays, times and signs since the cue. */
  plain: boolean
}

/** What looking at a token comes to: the search ends with an opening or without, or goes on at a token. */
export type Step = { readonly found: Opening | null } | { readonly next: number }
