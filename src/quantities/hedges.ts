import type { Token } from '../annotation/token.ts'
import type { Hedge, QuantityGrammar, Sense } from './grammar.ts'

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
