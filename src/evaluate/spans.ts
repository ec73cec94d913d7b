import type { Offsets } from '../annotation/reading.ts'
import { firstIndex } from '../text/first-index.ts'

export const length = ([start, end]: Offsets): number => end - start

/** Characters that two ranges share. */
export const shared = (a: Offsets, b: Offsets): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))

export const total = (spans: readonly Offsets[]): number => spans.reduce((sum, span) => sum + length(span), 0)

/** Characters of the one list that the other covers. */
export const cover = (a: readonly Offsets[], b: readonly Offsets[]): number =>
  a.reduce((sum, span) => sum + b.reduce((inner, other) => inner + shared(span, other), 0), 0)

const BOUNDARY = /\n\s*\n|[.\u061f!?]["\u00bb\u201d]?(?=\s)/g

/** The sentence that a place lies in, counted from 0: sentences end at a terminal sign before space, or a blank line. */
export function sentenceIndex(text: string): (at: number) => number {
  const ends = [...text.matchAll(BOUNDARY)].map((match) => match.index + match[0].length)
  return (at) => firstIndex(ends, (end) => end > at)
}
