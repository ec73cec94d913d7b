import type { Unit } from '../annotation/reading.ts'
import type { NumberReader } from './numbers.ts'

/** A noun that is counted: how a dictionary lists it, its unit, and what one of it is in that unit. */
export interface CountedNoun {
  readonly of: string
  readonly unit: Unit
  readonly per: number
}

/** A dual form, which counts by itself: two casualties in one word. */
export interface DualForm {
  readonly noun: CountedNoun
  readonly proclitic: number
  /** The form is also a plural, so only what stands around it tells that it means two. */
  readonly ambiguous: boolean
  /** Only a word of fate just before it tells it from an adjective. */
  readonly governed?: boolean
  readonly lemma: string
  /** The first term of a construct. */
  readonly construct: boolean
}

export type Sense = 'about' | 'least' | 'most' | 'between'

/** Words that make an interval of the number beside them; `first` maps the first word's forms to their clitics. */
export interface Hedge {
  readonly sense: Sense
  readonly first: ReadonlyMap<string, number>
  readonly rest: readonly string[]
}

/** A word that says what became of the people counted beside it. */
export interface Governor {
  readonly unit: Unit
  /** People counted after the word are meant: a death of 30. */
  readonly after: boolean
  /** People counted before it are meant: 30 people who died. */
  readonly before: boolean
  /** Only those counted straight after it are: the fall of 30 fighters, but not of a shell on a crowd of 30. */
  readonly beside: boolean
}

/** The constructions a number can stand in; a language names and illustrates each. */
export type Construction =
  | 'counted'
  | 'attributive'
  | 'dual'
  | 'partitive'
  | 'governed'
  | 'total'
  | 'elliptic'
  | 'percent'

/** What the engine needs to know of a language's numbers and counted nouns. Forms and lemmas are folded. */
export interface QuantityGrammar {
  readonly numberAt: NumberReader
  /** By lemma. */
  readonly nouns: ReadonlyMap<string, CountedNoun>
  /** By form, clitics included. */
  readonly duals: ReadonlyMap<string, DualForm>
  /** Hedges before a number, by their last word; after it, by their first. */
  readonly before: ReadonlyMap<string, readonly Hedge[]>
  readonly after: ReadonlyMap<string, readonly Hedge[]>
  /** By the id of their lexeme. */
  readonly governors: ReadonlyMap<string, Governor>
  /** What stands between the two numbers of an interval. */
  readonly joiners: ReadonlySet<string>
  readonly partitives: ReadonlySet<string>
  /** What may stand between a partitive and its noun: these, the most prominent. */
  readonly choosing: ReadonlySet<string>
  /** Prepositions of place: two in the one town and 13 in the other. */
  readonly locatives: ReadonlySet<string>
  /** "Others": stands where a noun would, and counts what was counted before. */
  readonly others: ReadonlySet<string>
  /** "Two others" in one word. */
  readonly otherTwo: ReadonlySet<string>
  /** "Of them" after a number that tells part of those counted before. */
  readonly ofThem: ReadonlySet<string>
  /** "Of them" of people, after a number whose noun nothing tells. */
  readonly ofPeople: ReadonlySet<string>
  /** "Among them": what is counted after shares the fate of what was counted before. */
  readonly inclusives: ReadonlySet<string>
  /** Before two fates that people share: dead and wounded together are neither. */
  readonly between: ReadonlySet<string>
  /** Lemmas before a noun that announce how many of it there are: number, toll. */
  readonly totals: ReadonlySet<string>
  /** Lemmas and forms before digits that make a name of them: number 5, article 51, hour 10. */
  readonly labels: ReadonlySet<string>
  /** Ordinals, which a ten after them completes: the nineteenth. */
  readonly ordinals: ReadonlySet<string>
  /** Forms after which four digits are a year whatever follows. */
  readonly sinces: ReadonlySet<string>
  /** Adjectives that make an area of a measure of length. */
  readonly squared: ReadonlySet<string>
  /** Word sequences that make a percentage of the number before them. */
  readonly percents: readonly (readonly string[])[]
  /** Forms that confirm a dual. */
  readonly twos: ReadonlySet<string>
  /** "One of the two", behind a form that could mean many. */
  readonly oneOfTwo: ReadonlySet<string>
  /** Forms that say when but make no duration of the number before them: yesterday, at night. */
  readonly adverbs: ReadonlySet<string>
  /** Tag of the lexicon's nouns of time, which make durations and dates of a number. */
  readonly timeTag: string
  /** Tag of the lexicon's number words. */
  readonly numberTag: string
  /** Lemmas of courts and their judgements: who is sentenced to death is not dead. */
  readonly verdicts: ReadonlySet<string>
  /** Tag of the lexicon's nouns of people. */
  readonly personTag: string
  /** Tag of the lexicon's nouns of places and buildings. */
  readonly placeTag: string
  /** Tag of the lexicon's nouns of bodies of people. */
  readonly groupTag: string
  /** Tag of the adjectives that name a people. */
  readonly peopleTag: string
  /** How two of a people end where the form is not their plural's too. */
  readonly twoEnding: string
  /** Forms of one of a people that are also its country's name, with the dictionary's form of the people's. */
  readonly peoples: ReadonlyMap<string, string>
  readonly rules: Readonly<Record<Construction, string>>
}
