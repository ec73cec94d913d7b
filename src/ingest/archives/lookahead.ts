/** A stream of bytes that can be looked at before they are taken. */
export interface Lookahead {
  /** How many bytes were taken. */
  readonly offset: number
  /** Bytes that come next, or behind the next `from`; fewer where the stream ends. */
  look(length: number, from?: number): Promise<Buffer>
  /** Takes bytes that were looked at. */
  take(length: number): void
  /** @throws what ended the stream, where it did not end by itself */
  check(): void
}

/** What the stream throws is kept back until somebody checks, so that all bytes before it can be used. */
export function lookahead(stream: AsyncIterable<Uint8Array>): Lookahead {
  const source = stream[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let held = 0
  let offset = 0
  let isOver = false
  let broken: { readonly error: unknown } | null = null
  const hold = async (length: number): Promise<void> => {
    while (held < length && !isOver) {
      try {
        const { done, value } = await source.next()
        if (done === true) isOver = true
        else if (value.length > 0) {
          chunks.push(value)
          held += value.length
        }
      } catch (error) {
        broken = { error }
        isOver = true
      }
    }
  }
  return {
    get offset() {
      return offset
    },
    look: async (length, from = 0) => {
      await hold(from + length)
      return between(chunks, from, Math.min(from + length, held))
    },
    take: (length) => {
      offset += length
      held -= length
      for (let left = length; left > 0; ) {
        const first = chunks[0] as Uint8Array
        if (first.length <= left) chunks.shift()
        else chunks[0] = first.subarray(left)
        left -= first.length
      }
    },
    check: () => {
      if (broken !== null) throw broken.error
    },
  }
}

/** Bytes of chunks that follow each other; copied only where they stand in more than one. */
function between(chunks: readonly Uint8Array[], from: number, to: number): Buffer {
  const parts: Uint8Array[] = []
  let at = 0
  for (const chunk of chunks) {
    if (at >= to) break
    if (at + chunk.length > from) parts.push(chunk.subarray(Math.max(0, from - at), to - at))
    at += chunk.length
  }
  const [only] = parts
  if (only === undefined || parts.length > 1) return Buffer.concat(parts)
  return Buffer.from(only.buffer, only.byteOffset, only.byteLength)
}
