import { type Document, nameSpan } from '../annotation/document.ts'
import type { Analysis, Token } from '../annotation/token.ts'
import { rounded } from './digits.ts'
import type { QuantityGrammar } from './grammar.ts'
import { type FoundHedge, hedgeAfter, hedgeBefore, interval } from './hedges.ts'
import { meaningOf } from './meaning.ts'
import { isName } from './names.ts'
import type { WrittenNumber } from './numbers.ts'
import type { Counted } from './quantities.ts'
import { rangeEnd } from './range.ts'

/** A noun's adjectives that may stand between it and a hedge after it. */
const ADJECTIVES = 2
/** How far behind the noun what it is part of may go on. */
const COMPLEMENT = 5

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
  const hedge = hedgeBefore(tokens, number.head, Math.max(from, previous?.to ?? 0), grammar)
  const end = rangeEnd(document, number, hedge, grammar)
  const last = end?.number ?? number
  if (isName(document, number, last, grammar)) return null
  const meaning = meaningOf({ document, number, last, start: hedge?.from ?? number.head, from, to, previous, grammar })
  if (meaning === null) return null
  const open = hedge !== null && (hedge.sense !== 'between' || end !== null) ? hedge : null
  const close = closingHedge(tokens, meaning.to, to, grammar)
  const after = close?.to ?? meaning.to
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

function closingHedge(tokens: readonly Token[], at: number, to: number, grammar: QuantityGrammar): FoundHedge | null {
  const next = hedgeBehind(tokens, at, Math.min(at + ADJECTIVES, to - 1), isAdjective, grammar)
  if (next !== null || !grammar.partitives.has(tokens[at]?.form ?? '')) return next
  // "Of the local groups" may stand before it as well.
  return hedgeBehind(tokens, at + 2, Math.min(at + COMPLEMENT, to - 1), isNominal, grammar)
}

/** The hedge that begins at one of these tokens, where all before it are so. */
function hedgeBehind(
  tokens: readonly Token[],
  from: number,
  last: number,
  passes: (word: Analysis | undefined) => boolean,
  grammar: QuantityGrammar,
): FoundHedge | null {
  for (let index = from; index <= last; index++) {
    const found = hedgeAfter(tokens, index, grammar)
    if (found !== null) return found
    if (!passes(tokens[index]?.analyses[0])) return null
  }
  return null
}

const isAdjective = (word: Analysis | undefined): boolean =>
  word?.pos === 'adjective' && !word.article && word.proclitics.length === 0

const isNominal = (word: Analysis | undefined): boolean =>
  word !== undefined && word.pos !== 'verb' && word.pos !== 'particle' && word.proclitics.length === 0
