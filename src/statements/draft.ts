import type { Act } from '../annotation/reading.ts'
import type { Analysis } from '../annotation/token.ts'
import type { Span } from '../text/span.ts'
import type { Nominal } from './nominal.ts'
import type { Opening } from './opening.ts'
import type { QuotedTokens } from './scene.ts'

/** A stretch of content before it is cut at its quotation marks. */
export interface Region {
  readonly from: number
  readonly to: number
  readonly start: number
  /** Tokens within that are no content: بأنه between an object and what is said of it, a source between commas. */
  readonly without?: { readonly from: number; readonly to: number }
}

/** An attribution as its construction shows it, before anyone is resolved. */
export interface Draft {
  /** Token of the cue. */
  readonly at: number
  readonly cue: Span
  /** First token of the clause that the cue opens, joining words included. */
  readonly clause: number
  /** It ends the content of the statement before it. */
  readonly main: boolean
  /** Who says it is who goes on speaking after it. */
  readonly salient: boolean
  readonly subject: Nominal | null
  /** The verb whose form the speaker must agree with; null where none tells. */
  readonly verb: Analysis | null
  readonly continues: boolean
  readonly act: Act
  /** The content may change the act. */
  readonly neutral: boolean
  /** A noun at the content's head may change it. */
  readonly attitude: boolean
  readonly region: Region
  readonly quote: QuotedTokens | null
  readonly opening: Opening['kind'] | 'before'
  readonly via: readonly Nominal[]
  readonly anonymity: Span | null
  /** It says nothing but that the speaker wishes to stay unnamed. */
  readonly remark?: true
  readonly distanced: boolean
  /** Said in a document (في بيان), whose later words are the same speaker's. */
  readonly document: boolean
  readonly sentence: number
  readonly rule: string
}

/** What every construction shows; the rest of a draft is as below unless the construction says otherwise. */
type Shown = Pick<Draft, 'at' | 'cue' | 'clause' | 'subject' | 'region' | 'opening' | 'sentence' | 'rule'> &
  Partial<Draft>

/** A draft of what a construction shows: a plain statement that ends and carries on nothing, through nobody. */
export const draft = (shown: Shown): Draft => ({
  main: false,
  salient: false,
  verb: null,
  continues: false,
  act: 'state',
  neutral: false,
  attitude: false,
  quote: null,
  via: [],
  anonymity: null,
  distanced: false,
  document: false,
  ...shown,
})
