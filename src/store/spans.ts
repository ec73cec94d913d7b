import type { Offsets } from '../annotation/reading.ts'

/** Spans in the order of the text, as differences in variable-length bytes: two bytes a word instead of eight. */
export function packSpans(spans: readonly Offsets[]): Buffer {
  const bytes: number[] = []
  const put = (value: number): void => {
    let rest = value
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
    bytes.push(rest)
  }
  let before = 0
  for (const [start, end] of spans) {
    // A span never begins before the one before it began, but two may overlap.
    put(start - before)
    put(end - start)
    before = start
  }
  return Buffer.from(bytes)
}

export function unpackSpans(bytes: Uint8Array): readonly Offsets[] {
  const spans: Offsets[] = []
  let at = 0
  const take = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 0x80) {
      const byte = bytes[at++] ?? 0
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
    }
  }
  let before = 0
  while (at < bytes.length) {
    const start = before + take()
    spans.push([start, start + take()])
    before = start
  }
  return spans
}
