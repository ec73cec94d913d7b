import type { Offsets } from '../../../src/http/wire.ts'

/** No more of a report than this is shown on either side of the words. */
const REACH = 320

const isEnd = (text: string, at: number): boolean => {
  const letter = text[at] ?? ''
  return letter === '\n' || (/[.؟!?]/.test(letter) && /\s/.test(text[at + 1] ?? ' '))
}

/** The sentences that hold these words, and where they begin in the report; null where there are no words. */
export function passageAround(
  text: string,
  spans: readonly Offsets[],
): { readonly text: string; readonly from: number } | null {
  if (spans.length === 0) return null
  const start = Math.min(...spans.map(([from]) => from))
  const end = Math.max(...spans.map(([, to]) => to))
  let from = start
  while (from > 0 && start - from < REACH && !isEnd(text, from - 1)) from--
  let to = end
  while (to < text.length && to - end < REACH && !isEnd(text, to)) to++
  if (/[.؟!?]/.test(text[to] ?? '')) to++
  while (from < start && /\s/.test(text[from] ?? '')) from++
  return { text: text.slice(from, to), from }
}
