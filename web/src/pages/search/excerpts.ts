import type { Offsets } from '../../../../src/http/wire.ts'

export interface Excerpt {
  readonly from: number
  readonly text: string
  readonly spans: readonly Offsets[]
}

/** Characters kept on each side of words that were found. */
const around = 90
const most = 3

/** The stretches of a text round the words that were found in it: cut between words, joined where they touch. */
export function excerptsOf(text: string, spans: readonly Offsets[]): readonly Excerpt[] {
  const parts: { start: number; end: number; spans: Offsets[] }[] = []
  for (const span of spans) {
    const start = wordStart(text, span[0] - around)
    const end = wordEnd(text, span[1] + around)
    const last = parts.at(-1)
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end)
      last.spans.push(span)
    } else if (parts.length < most) parts.push({ start, end, spans: [span] })
    else break
  }
  return parts.map(({ start, end, spans: found }) => ({ from: start, text: text.slice(start, end), spans: found }))
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(at).search(/\s/)
  return space < 0 || space > around ? at : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(0, at).search(/\s\S*$/)
  return space < 0 || at - space > around ? at : space
}

/** Spans of words that stand in the title, where the text begins with it. */
export function inTitle(text: string, title: string, spans: readonly Offsets[]) {
  const from = text.slice(0, title.length + 200).indexOf(title)
  return from < 0
    ? { from: 0, spans: [] }
    : { from, spans: spans.filter(([start, end]) => start >= from && end <= from + title.length) }
}
