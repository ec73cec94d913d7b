import type { MentionKind } from '../annotation/reading.ts'
import type { LetterOdds } from './shape.ts'

/** The constructions that a head noun opens; see the list of heads of a language for what each means. */
export const openings = [
  'drop',
  'keep',
  'known',
  'chain',
  'in',
  'name',
  'open',
  'title',
  'state',
  'for',
  'arm',
  'world',
  'many',
  'apart',
  'same',
  'named',
  'agreed',
  'portfolio',
  'numbered',
  'village',
  'front',
  'honoured',
  'monument',
  'of',
  'aired',
  'urban',
  'garrison',
  'whose',
] as const
export type Opening = (typeof openings)[number]

/** A noun that a name follows: مدينة, وزارة, صحيفة. */
export interface Head {
  /** Folded singular. */
  readonly lemma: string
  readonly kind: 'place' | 'organisation'
  readonly opens: ReadonlySet<Opening>
  /** Folded words that follow it and make no name: حركة الطيران. */
  readonly not: ReadonlySet<string>
}

/** Evidence that a state's name, or a seat of government, acts or that it is where something is. */
export interface KindRule {
  readonly id: string
  /** What it covers, in a few words. */
  readonly covers: string
  /**
   * Keys of the word before (`=lemma`, a part of speech, `#tag`, `^` for nothing), of the word before that, of the
   * name's own proclitics (`=ل`), of the word after. A rule fires where each list that it gives has a fitting key.
   */
  readonly before?: readonly string[]
  readonly earlier?: readonly string[]
  readonly proclitic?: readonly string[]
  readonly after?: readonly string[]
  /** Types of known names that it holds for; all where absent. */
  readonly types?: readonly string[]
  readonly kind: 'organisation' | 'place'
  readonly by: number
  /** Sentences that it decides, the name between brackets. */
  readonly examples: readonly string[]
}

/** What the engine needs to know of how a language names persons, organisations and places. Words are folded. */
export interface NameGrammar {
  /** The definite article as it is written before a stem. */
  readonly article: string
  /** By lemma. */
  readonly heads: ReadonlyMap<string, Head>
  /** Lemmas of verbs whose subject speaks: قال, أعلن. */
  readonly saying: ReadonlySet<string>
  /** Nouns by which one speaks for another: باسم, بلسان. By lemma. */
  readonly behalf: ReadonlySet<string>
  /** Words that open what was said: إن, أن. */
  readonly complementizers: ReadonlySet<string>
  /** Words inside names that another word must follow: بن, أبو, دي, عبد. */
  readonly binding: ReadonlySet<string>
  /** The same, not folded. */
  readonly spelled: ReadonlySet<string>
  /** Those of them that begin a nom de guerre: أبو. */
  readonly kunya: ReadonlySet<string>
  /** First parts of names that any definite word completes: عبد in عبد السلام. */
  readonly servant: ReadonlySet<string>
  /** Lemmas of verbs whose object or goal is a place: زار, دخل. */
  readonly visiting: ReadonlySet<string>
  /** Words of respect that also stand inside a name or close it: شيخ in سالم شيخ موسى. By lemma. */
  readonly honorifics: ReadonlySet<string>
  /** Second parts of compound names that do not end one: الدين, الله. */
  readonly bound: ReadonlySet<string>
  /** First parts of compound place names: كفر, تل, دير. */
  readonly compounds: ReadonlySet<string>
  /** Prepositions and particles by which an office goes on: باسم, لشؤون, في. */
  readonly officeLinks: ReadonlySet<string>
  /** The conjunction and the preposition that join a complement: و, ل. */
  readonly conjunction: string
  readonly possession: string
  /** The preposition of place that is written with its noun: ب. */
  readonly within: string
  /** What agencies deal in: أنباء in وكالة رويترز للأنباء. */
  readonly trade: ReadonlySet<string>
  /** Words that give another one: أو, أم. */
  readonly alternative: ReadonlySet<string>
  /** Prepositions by which the matter of a complement goes on: على in للرقابة على الأسلحة. */
  readonly regarding: ReadonlySet<string>
  /** Prepositions before which a place stands. */
  readonly locative: ReadonlySet<string>
  /** Adjectives that belong to a place's name: الجنوبي, العسكري. */
  readonly placeModifiers: ReadonlySet<string>
  readonly directions: ReadonlySet<string>
  /** The country around a town, which takes directions: ريف. */
  readonly countryside: ReadonlySet<string>
  /** Adjectives that make the name of a definite building: الجمهوري in القصر الجمهوري. */
  readonly monumental: ReadonlySet<string>
  /** Nouns of arms that follow the number of a unit: مدرع in اللواء 35 مدرع. */
  readonly branches: ReadonlySet<string>
  /** Ordinals that number a unit: الرابعة in الفرقة الرابعة. */
  readonly ordinals: ReadonlySet<string>
  /** Adjectives that whose side somebody takes follows: الموالية in القوات الموالية لصالح. By lemma. */
  readonly allegiance: ReadonlySet<string>
  /** Adjectives that make no name of a definite noun: السابق, الجديدة. */
  readonly plain: ReadonlySet<string>
  /** Definite adjectives that tell one government from its rival: الحكومة الشرعية. */
  readonly contested: ReadonlySet<string>
  /** Adjectives that say whose voice a body is, and close no name behind the adjective of a state. By lemma. */
  readonly official: ReadonlySet<string>
  /** Nouns of accords and meetings that are called by a place: اتفاقية جنيف. By lemma. */
  readonly treaties: ReadonlySet<string>
  /** Phrases that begin like a known name and are none, and the words that they begin with: مسقط رأس. */
  readonly unnamed: ReadonlySet<string>
  /** The letter, not folded, of a glottal stop with a long vowel, which nobody writes for the stop alone: آ. */
  readonly longVowel: string
  /** The letters, not folded, of a glottal stop on its seat, which nobody writes where there is none: أ. */
  readonly seats: readonly string[]
  /** Particles and pronouns that a verb follows and no name: قد, التي. By lemma. */
  readonly verbal: ReadonlySet<string>
  /** The conjunction that leads to what follows from something, and so to a verb: ف. */
  readonly consequence: string
  /** Nouns that say no more after the noun of a place: مدن البلاد, محافظات الجنوب. By lemma. */
  readonly general: ReadonlySet<string>
  /** Adjectives that the press puts before a person's name instead of an office: المخلوع. */
  readonly epithets: ReadonlySet<string>
  /** How adjectives of relation end, for those that nobody listed. */
  readonly relationEndings: readonly string[]
  /** How feminine adjectives end. */
  readonly feminineEnding: string
  /** Words by which an alias is given: المعروف, الملقب. */
  readonly naming: ReadonlySet<string>
  /** Nouns whose bare definite form stands for a name given before: المرصد. */
  readonly anaphora: ReadonlySet<string>
  readonly kindRules: readonly KindRule[]
  /** How much a word looks transliterated: see `shape`. */
  readonly shape: LetterOdds
}

/** A stretch of words that may be a name, before the best are chosen. Token indices are half-open. */
export interface Candidate {
  readonly from: number
  readonly to: number
  /** Token behind the name proper, where its short form follows between marks: السورية in «الوكالة السورية (سانا)»; else null. */
  readonly proper: number | null
  /** Original offsets, clitics left out. */
  readonly start: number
  readonly end: number
  readonly kind: MentionKind
  /** Higher wins where two of equal length overlap. */
  readonly weight: number
  readonly rule: string
  /** Id of the gazetteer's entry that it names, where one is known. */
  readonly entry: string | null
  /** Finer type of that entry. */
  readonly type: string | null
  /** ISO code of the state that the entry belongs to. */
  readonly country: string | null
  /** Folded lemma of the head noun that it begins with. */
  readonly head: string | null
  /** Proclitics on its first word. */
  readonly proclitics: readonly string[]
  /** Also an ordinary word, which needs its surroundings to say that it is a name. */
  readonly weak: boolean
  /** From a list that says which of its names are ordinary words. */
  readonly vetted: boolean
}
