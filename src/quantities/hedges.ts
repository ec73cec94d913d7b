import type { Analysis, Token } from '../annotation/token.ts'
import type { Hedge, QuantityGrammar, Sense } from './grammar.ts'

/** A noun's adjectives that may stand between it and a hedge after it. */
const ADJECTIVES = 2
/** How far behind the noun what it is part of may go on. */
const COMPLEMENT = 5

/** A hedge found beside a number: its sense, and the token where it begins or ends. */
export interface FoundHedge {
  readonly sense: Sense
  readonly from: number
  readonly to: number
  /** Folded characters of the clitics on its first word. */
  readonly proclitic: number
}

/** The longest hedge that ends just before token `at` and begins at `floor` or later. */
export function hedgeBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
  { before }: QuantityGrammar,
): FoundHedge | null {
  let best: FoundHedge | null = null
  for (const hedge of before.get(tokens[at - 1]?.form ?? '') ?? []) {
    const from = at - 1 - hedge.rest.length
    if (from < floor) continue
    const found = matched(tokens, from, hedge)
    if (found !== null && (best === null || found.from < best.from)) best = found
  }
  return best
}

/** The longest hedge that begins at token `at`. */
export function hedgeAfter(tokens: readonly Token[], at: number, { after }: QuantityGrammar): FoundHedge | null {
  let best: FoundHedge | null = null
  for (const hedge of after.get(tokens[at]?.form ?? '') ?? []) {
    const found = matched(tokens, at, hedge)
    if (found !== null && (best === null || found.to > best.to)) best = found
  }
  return best
}

/** The hedge behind what was counted, past its adjectives or what it is part of: three local fighters *at least*. */
export function closingHedge(
  tokens: readonly Token[],
  at: number,
  to: number,
  grammar: QuantityGrammar,
): FoundHedge | null {
  const describes = (token: Token | undefined): boolean =>
    isAdjective(token?.analyses[0]) || grammar.others.has(token?.form ?? '')
  const next = hedgeBehind(tokens, at, Math.min(at + ADJECTIVES, to - 1), describes, grammar)
  if (next !== null || !grammar.partitives.has(tokens[at]?.form ?? '')) return next
  // "Of the local groups" may stand before it as well.
  return hedgeBehind(tokens, at + 2, Math.min(at + COMPLEMENT, to - 1), isNominal, grammar)
}

/** The hedge that begins at one of these tokens, where all before it are so. */
function hedgeBehind(
  tokens: readonly Token[],
  from: number,
  last: number,
  passes: (token: Token | undefined) => boolean,
  grammar: QuantityGrammar,
): FoundHedge | null {
  for (let index = from; index <= last; index++) {
    const found = hedgeAfter(tokens, index, grammar)
    if (found !== null) return found
    if (!passes(tokens[index])) return null
  }
  return null
}

const isAdjective = (word: Analysis | undefined): boolean =>
  word?.pos === 'adjective' && !word.article && word.proclitics.length === 0

function isNominal(token: Token | undefined): boolean {
  const word = token?.analyses[0]
  return word !== undefined && word.pos !== 'verb' && word.pos !== 'particle' && word.proclitics.length === 0
}

function matched(tokens: readonly Token[], from: number, { first, rest, sense }: Hedge): FoundHedge | null {
  const proclitic = first.get(tokens[from]?.form ?? '')
  if (proclitic === undefined) return null
  for (const [index, form] of rest.entries()) {
    if (tokens[from + 1 + index]?.form !== form) return null
  }
  return { sense, from, to: from + 1 + rest.length, proclitic }
}

/** The interval that a number and the hedges around it stand for. */
export function interval(
  low: number,
  high: number,
  senses: readonly Sense[],
): { readonly min: number | null; readonly max: number | null; readonly approx: boolean } {
  const approx = senses.includes('about')
  if (senses.includes('least')) return { min: low, max: null, approx }
  if (senses.includes('most')) return { min: null, max: high, approx }
  return { min: low, max: high, approx }
}
