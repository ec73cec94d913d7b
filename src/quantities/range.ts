import type { Document } from '../annotation/document.ts'
import type { QuantityGrammar } from './grammar.ts'
import type { FoundHedge } from './hedges.ts'
import type { WrittenNumber } from './numbers.ts'

/** The second number of an interval, and what the first one means beside it. */
export interface RangeEnd {
  readonly number: WrittenNumber
  readonly low: number
}

const THOUSAND = 1000

/** The number that ends the interval which `first` begins: between 30 and 40, three or four, 20-25. */
export function rangeEnd(
  document: Document,
  first: WrittenNumber,
  hedge: FoundHedge | null,
  grammar: QuantityGrammar,
): RangeEnd | null {
  if (first.indefinite) return null
  const { tokens } = document
  const between = hedge?.sense === 'between'
  const joiner = tokens[first.to]?.form ?? ''
  const joined = grammar.joiners.has(joiner)
  const second = grammar.numberAt(document, joined || (between && joiner.length === 1) ? first.to + 1 : first.to)
  if (second === null || second.indefinite || !(joined || (between && second.joined))) return null
  const low = shared(first.value, second.value)
  return low < second.value ? { number: second, low } : null
}

/** Of "two to three thousand" the first is two thousand; of "500 to 1000" it is 500. */
function shared(first: number, second: number): number {
  const scale = THOUSAND ** Math.floor(Math.log10(second) / 3 + 1e-9)
  return first < THOUSAND && scale > 1 && first * scale < second ? first * scale : first
}
