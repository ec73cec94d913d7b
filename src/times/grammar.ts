import type { Document } from '../annotation/document.ts'
import type { TimePattern } from './pattern.ts'

/** What a word, number or sign can be in an expression of time. Patterns name these. */
export const timeClasses = [
  // Names of points and stretches of time.
  'month',
  'weakmonth',
  'hijri',
  'weekday',
  'season',
  'deictic',
  'part',
  'daily',
  'decades',
  'phrase',
  // Units: one without and with the article, two, many, many behind the preposition of how long.
  'unit',
  'theunit',
  'two',
  'thetwo',
  'units',
  'lasting',
  'theunits',
  'period',
  'dayword',
  'monthword',
  'yearword',
  // What places them: last, this, next; recent; the same; this; the beginning of; early on.
  'ref',
  'recent',
  'same',
  'this',
  'that',
  'phase',
  'moment',
  'later',
  'ago',
  'since',
  'during',
  'along',
  'several',
  'hedge',
  'of',
  'between',
  'from',
  'to',
  'clock',
  'zone',
  'era',
  'hijriera',
  'matching',
  'quarter',
  // Numbers.
  'number',
  'thenumber',
  'ordinal',
  'teen',
  'day',
  'year',
  'hijriyear',
  'hour',
  'date',
  // Signs.
  'open',
  'close',
  'slash',
  'dash',
  'comma',
] as const
export type TimeClass = (typeof timeClasses)[number]

/** A form of a word of time (or the first form of a phrase), with what its clitics say. */
export interface TimeWord {
  readonly kind: TimeClass
  readonly value: number
  readonly text: string
  /** Forms that must follow. */
  readonly rest: readonly string[]
  readonly joined: boolean
  readonly bound: boolean
  readonly proclitic: number
}

/** A number as the language reads it. */
export interface ReadNumber {
  readonly value: number
  readonly to: number
  readonly start: number
  readonly joined: boolean
  readonly article: boolean
  readonly indefinite: boolean
  readonly digits: boolean
}
export type NumberAt = (document: Document, at: number) => ReadNumber | null

/** How the value of a pattern is found; `src/times/resolve` has a function for each. */
const resolutions = [
  'date',
  'numeric',
  'month',
  'hijri',
  'year',
  'season',
  'weekday',
  'deictic',
  'clock',
  'daily',
  'unit',
  'stretch',
  'vague',
  'ago',
  'since',
  'duration',
  'phrase',
  'days',
  'months',
  'years',
  'weekdays',
  'decades',
  'century',
  'same',
  'quarter',
] as const
export type Resolution = (typeof resolutions)[number]

/** A construction: its pattern, how its value is found, and sentences that show it (`[words] = value`). */
export interface TimeRule {
  readonly id: string
  readonly construction: string
  readonly pattern: TimePattern
  readonly resolve: Resolution
  readonly examples: readonly string[]
}

/** What the engine needs to know of a language's expressions of time. */
export interface TimeGrammar {
  readonly numberAt: NumberAt
  /** By the folded form of the first word, clitics included. */
  readonly words: ReadonlyMap<string, readonly TimeWord[]>
  readonly rules: readonly TimeRule[]
  /** Spellings that only folding makes words of time. */
  readonly unlike: ReadonlySet<string>
  /** Clitics that stand as a token of their own before digits. */
  readonly glued: ReadonlySet<string>
  /** Forms before a weak month's name that show it is one. */
  readonly beforeMonth: ReadonlySet<string>
  /** Forms before a bare year that show it is one. */
  readonly beforeYear: ReadonlySet<string>
  /** Forms before a word of time that make something else of it: the Friday prayer; aged 15 years. */
  readonly notAfter: ReadonlySet<string>
  /** Forms before "today" that make a day in general of it (in the day), and forms behind that tell which day it is. */
  readonly notToday: ReadonlySet<string>
  readonly dayOf: ReadonlySet<string>
  /** Words for a day that are papers' names in brackets or quotation marks. */
  readonly papers: ReadonlySet<string>
  /** Forms that begin an age. */
  readonly ages: ReadonlySet<string>
  /** Forms before a date up to which something is to be done. */
  readonly deadlines: ReadonlySet<string>
  /** Forms that say of what follows in their clause that it is to come, whatever the verb. */
  readonly planned: ReadonlySet<string>
  /** Forms that begin what was said, which has a time of its own. */
  readonly complementizers: ReadonlySet<string>
  /** Before a complementizer they make a verb in the present tell what came next: before it admitted. */
  readonly untils: ReadonlySet<string>
  /** The rule of today and tomorrow, which are papers' names too. */
  readonly deictic: string
  /** Particles that put the present tense after them into the past. */
  readonly pastBefore: ReadonlySet<string>
  /** The clitic of the future on a verb. */
  readonly future: string
}
