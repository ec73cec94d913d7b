import { isDigit } from '../../text/code-points.ts'
import { firstIndex } from '../../text/first-index.ts'
import type { Span } from '../../text/span.ts'

const FULL_STOP = 0x2e
/** Full stop, exclamation and question marks, line break. */
const ENDS = new Set([FULL_STOP, 0x21, 0x3f, 0x61f, 0x0a])

/** A sentence runs no further than this to either side of what is looked up. */
const REACH = 600

/**
 * The stretches between two signs that may end a sentence, for finding the words around an offset. A full stop between
 * two digits ends nothing.
 */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!ENDS.has(unit)) continue
    const decimal = unit === FULL_STOP && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
    if (!decimal) ends.push(at + 1)
  }
  return ends
}

/** The sentence that holds an offset, by the ends of all sentences, with its ordinal. */
export function sentenceAt(
  ends: readonly number[],
  length: number,
  offset: number,
): Span & { readonly ordinal: number } {
  const ordinal = firstIndex(ends, (end) => end > offset)
  const start = ends[ordinal - 1] ?? 0
  const end = ends[ordinal] ?? length
  return { start: Math.max(start, offset - REACH), end: Math.min(end, offset + REACH), ordinal }
}
