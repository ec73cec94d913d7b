import { type Document, nameSpan } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'
import { rounded } from './digits.ts'
import type { QuantityGrammar } from './grammar.ts'
import { closingHedge, type FoundHedge, hedgeAfter, hedgeBefore, interval } from './hedges.ts'
import { meaningOf } from './meaning.ts'
import { isName } from './names.ts'
import { isPair } from './nouns.ts'
import type { WrittenNumber } from './numbers.ts'
import type { Counted } from './quantities.ts'
import { rangeEnd } from './range.ts'

/** What a number counts, as an interval in its unit; null where it counts nothing. */
export function numberQuantity(
  document: Document,
  number: WrittenNumber,
  from: number,
  to: number,
  previous: Counted | null,
  grammar: QuantityGrammar,
): Counted | null {
  const { tokens, folded } = document
  // More than "600": the sign that closes behind the number opens between it and its hedge.
  const opened = isPair(tokens[number.head - 1], tokens[number.to]) ? number.head - 1 : number.head
  const hedge = hedgeBefore(tokens, opened, Math.max(from, previous?.to ?? 0), grammar)
  const end = rangeEnd(document, number, hedge, grammar)
  const last = end?.number ?? number
  if (isName(document, number, last, grammar)) return null
  const meaning = meaningOf({ document, number, last, start: hedge?.from ?? number.head, from, to, previous, grammar })
  if (meaning === null) return null
  const open = hedge !== null && (hedge.sense !== 'between' || end !== null) ? hedge : null
  // "Thirty at least of the fighters": the hedge stands before what they are part of.
  const inner = hedgeAfter(tokens, last.to, grammar)
  const close = inner !== null && inner.to <= meaning.to ? inner : closingHedge(tokens, meaning.to, to, grammar)
  const after = Math.max(close?.to ?? 0, meaning.to)
  const senses = [open, close].flatMap((found) => (found === null || found.sense === 'between' ? [] : [found.sense]))
  const low = Math.min(end?.low ?? number.value, last.value) * meaning.per
  const bounds = interval(rounded(low), rounded(last.value * meaning.per), [
    ...senses,
    ...(number.indefinite ? (['least', 'about'] as const) : []),
  ])
  const start =
    meaning.from !== undefined
      ? nounStart(document, meaning.from)
      : open === null
        ? number.start
        : startOf(folded.start, tokens, open)
  return {
    span: [start, (tokens[after - 1] as Token).end],
    ...bounds,
    unit: meaning.unit,
    of: meaning.of,
    rule: grammar.rules[meaning.construction],
    to: after,
  }
}

const startOf = (starts: Uint32Array, tokens: readonly Token[], { from, proclitic }: FoundHedge): number =>
  starts[(tokens[from] as Token).folded + proclitic] as number

function nounStart(document: Document, at: number): number {
  const token = document.tokens[at] as Token
  const best = token.analyses[0]
  return best === undefined ? token.start : nameSpan(document, token, best).start
}
