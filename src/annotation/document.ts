import type { Folded } from '../text/fold.ts'
import type { Quotation } from '../text/quotations.ts'
import type { Span } from '../text/span.ts'
import type { Report } from './report.ts'
import type { Analysis, Token } from './token.ts'

/** A sentence as a half-open range of tokens, with the span from its first to its last token. */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
  /** The first sentence of a report whose first line is a title, and headings between paragraphs. */
  readonly headline: boolean
}

/** A report with its geometry and words, before anything is taken from it. Engines read it, none changes it. */
export interface Document {
  readonly report: Report
  readonly text: string
  readonly folded: Folded
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

/** Original span of a word without its clitics but with its article: المعارضة in بالمعارضة, لمعارضة in للمعارضة. */
export function nameSpan({ folded }: Document, token: Token, analysis: Analysis): Span {
  return spanOf(folded, token, analysis.proclitic, analysis.suffix)
}

/** Original span of a word's stem: no proclitic, no article, no enclitic. */
export function stemSpan({ folded }: Document, token: Token, analysis: Analysis): Span {
  return spanOf(folded, token, analysis.prefix, analysis.suffix)
}

/** Original span of a word without proclitics, its enclitic kept: قوله in وقوله. */
export function wordSpan({ folded }: Document, token: Token, analysis: Analysis): Span {
  return spanOf(folded, token, analysis.proclitic, 0)
}

function spanOf(folded: Folded, token: Token, before: number, after: number): Span {
  const first = token.folded + before
  const last = token.folded + token.form.length - after - 1
  if (last < first) return { start: token.start, end: token.end }
  return { start: folded.start[first] as number, end: folded.end[last] as number }
}
