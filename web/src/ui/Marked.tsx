import type { Offsets } from '../../../src/http/wire.ts'

/** Cuts `text`, which begins at offset `from` of its report, into what is marked by a span and what is not. */
export function piecesOf(text: string, from: number, spans: readonly Offsets[]) {
  const pieces: { readonly at: number; readonly text: string; readonly marked: boolean }[] = []
  let at = from
  const end = from + text.length
  const put = (until: number, marked: boolean) => {
    if (until > at) pieces.push({ at, text: text.slice(at - from, until - from), marked })
    at = Math.max(at, until)
  }
  for (const [start, stop] of spans.toSorted((a, b) => a[0] - b[0])) {
    put(Math.min(start, end), false)
    put(Math.min(stop, end), true)
  }
  put(end, false)
  return pieces
}

/** Words of a report with some of them marked. */
export function Marked({ text, from = 0, spans }: MarkedProps) {
  return piecesOf(text, from, spans).map((piece) =>
    piece.marked ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
  )
}

interface MarkedProps {
  readonly text: string
  /** Offset of the text in its report. */
  readonly from?: number
  readonly spans: readonly Offsets[]
}
