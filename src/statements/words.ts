import type { Analysis } from '../annotation/token.ts'
import type { CueNoun, CueVerb, HeadKind, ParticleRole, Predicate, SourcePhrase } from './grammar.ts'

/** A reading of a word as a reporting verb, participle or noun. */
export interface Cue<T> {
  readonly cue: T
  readonly analysis: Analysis
}

/** The sign that a token is, as far as statements turn on it. */
export type Sign = 'comma' | 'stop' | 'colon' | 'quote' | 'dash' | 'bracket' | null

/** What one written form can be in a statement, whatever stands around it. */
export interface Word {
  readonly sign: Sign
  /** A passive that reports for nobody; the word that puts a topic first (أما). */
  readonly passive: boolean
  readonly topic: boolean
  readonly joined: boolean
  /** Its likeliest reading begins with that joining word. */
  readonly joins: boolean
  readonly verbs: readonly Cue<CueVerb>[]
  readonly participle: Cue<CueVerb> | null
  readonly noun: Cue<CueNoun> | null
  readonly that: Analysis | null
  readonly relative: boolean
  readonly be: boolean
  readonly already: boolean
  readonly bare: boolean
  /** It links a clause to what stands before it: حيث, إذ. */
  readonly link: boolean
  readonly occasion: boolean
  readonly time: boolean
  /** It is a given name, whatever else it is. */
  readonly given: boolean
  /** A title that a name follows at once: الدكتور. */
  readonly honorific: boolean
  /** A pronoun or a quantifier: هو, أحد, بعض. */
  readonly pronoun: boolean
  /** هذا, تلك. */
  readonly demonstrative: boolean
  /** A preposition that stands alone (إلى), folded; null for any other word. */
  readonly preposition: string | null
  readonly head: HeadKind | null
  /** It begins the name of a listed relay. */
  readonly relay: boolean
  /** It asks for something (طلب عدم ذكر اسمه). */
  readonly asks: boolean
  readonly predicates: readonly Cue<Predicate>[]
  readonly phrases: readonly Phrase[]
}

/** An expression of several words, listed under its first. */
export interface Phrase {
  readonly rest: readonly string[]
  readonly role: ParticleRole | 'source'
  readonly source: SourcePhrase | null
}
