import type { Time } from '../../annotation/reading.ts'
import type { Atom } from '../atoms.ts'
import { type Day, dayText } from '../calendar.ts'
import type { Direction } from '../direction.ts'
import type { TimeClass } from '../grammar.ts'
import type { Today } from '../nowadays.ts'

/** What is known where an expression stands. */
export interface Context {
  /** The day from which relative expressions count; null where the report gives no date. */
  readonly now: Day | null
  /** The last day that the report named. */
  readonly focus: Day | null
  /** The last day that this sentence named. */
  readonly here: Day | null
  /** The day that the report has named most often. */
  readonly main: Day | null
  /** The expression stands between quotation marks. */
  readonly quoted: () => boolean
  /** The last value that the report gave. */
  readonly last: string | null
  /** Form of the token before the expression. */
  readonly before: string
  /** The expression ends a term: until, by, the session of. */
  readonly deadline: boolean
  /** Which way the nearest verb points. */
  readonly direction: () => Direction | null
  /** What a bare "today" here means. */
  readonly today: () => Today
  readonly beforeMonth: ReadonlySet<string>
  readonly beforeYear: ReadonlySet<string>
  /** The next token is a noun that may define the expression: hours *of the dawn*. */
  readonly governs: () => boolean
  /** What was said follows at once: "later that". */
  readonly reports: boolean
  /** The next token can be such an atom. */
  readonly followedBy: (kind: TimeClass) => boolean
}

export type Implied = Time['implied']

/** What an expression comes to. Neither value nor duration: relative to a date that nobody gave. */
export interface Resolved {
  readonly value?: string | undefined
  readonly duration?: string | undefined
  readonly implied: Implied
  /** The day it names, for what follows. */
  readonly day?: Day | undefined
  /** The day from which the report turns out to count: its "today". */
  readonly anchor?: Day | undefined
}

/** A way to find the value of a matched pattern; null where the match is none. */
export type Resolver = (atoms: readonly Atom[], context: Context) => Resolved | null

export const pick = (atoms: readonly Atom[], ...kinds: readonly TimeClass[]): Atom | undefined =>
  atoms.find(({ kind }) => kinds.includes(kind))
export const every = (atoms: readonly Atom[], ...kinds: readonly TimeClass[]): readonly Atom[] =>
  atoms.filter(({ kind }) => kinds.includes(kind))

export const ALL: Implied = ['year', 'month', 'day']
export const unresolved: Resolved = { implied: [] }

/** A day as a result. */
export const dayResult = (day: Day | null, implied: Implied): Resolved | null =>
  day === null ? null : { value: dayText(day), implied, day }
