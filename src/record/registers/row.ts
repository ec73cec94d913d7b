import type { Offsets } from '../../annotation/reading.ts'
import type { LedgerState } from '../../annotation/record.ts'
import type { Title } from './definition.ts'

/** Where a value stands and who says it: the words in the report, and the chain they come through. */
export interface Cite {
  readonly report: string
  /** The event or statement of the reading that it was taken from. */
  readonly item: string
  readonly spans: readonly Offsets[]
  readonly outlet: string | null
  readonly published: string | null
  /** Null in the outlet's own words. */
  readonly speaker: string | null
  /** Nearest to the speaker first. */
  readonly via: readonly string[]
  /** The text says it elsewhere and the reading carried it over. */
  readonly carried: boolean
}

/** One value of a cell. Values that differ stand side by side; none is chosen for the reader. */
export interface Value {
  /** As the report writes it, or the code where `code` is given. */
  readonly text: string
  /** One of a fixed list: a status, an act, a term of the register; the last has its name in `title`. */
  readonly code?: string
  readonly title?: Title
  /** Of a figure. */
  readonly min?: number | null
  readonly max?: number | null
  readonly approx?: boolean
  readonly unit?: string
  /** Of a figure in the ledger of its incident. */
  readonly state?: LedgerState
  readonly cites: readonly Cite[]
}

/** What a check of a row found. */
export interface Finding {
  readonly check: string
  /** `agrees`, `differs`, or `open` where what is told does not suffice to say. */
  readonly result: 'agrees' | 'differs' | 'open'
  /** What to say: the name of a sentence of the interface, and the values that fill it. */
  readonly why: { readonly key: string; readonly values: readonly string[] }
  readonly cites: readonly Cite[]
}

export interface RegisterRow {
  /** The incident, or the report and value that it begins with. */
  readonly id: string
  /** Day that the row is sorted by; null where nothing tells. */
  readonly day: string | null
  readonly incident: string | null
  /** Values of the columns that make a series; null where the register has none. */
  readonly series: string | null
  /** By the names of the columns; an empty list is "not mentioned". */
  readonly cells: Readonly<Record<string, readonly Value[]>>
  readonly checks: readonly Finding[]
  /** All reports that tell it, in the order of their days and names; copies of one text among them. */
  readonly reports: readonly string[]
  /** So many independent texts: reports that copy each other count once. */
  readonly texts: number
}
