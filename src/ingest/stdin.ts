/** The first bytes of a stream, and the stream as if nobody had looked. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  const head = first.done ? new Uint8Array() : first.value
  async function* all() {
    if (first.done) return
    yield first.value
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head, all: all() }
}

/** What standard input holds, by its first characters: a page, JSON records one a line, or plain text. */
export function sniff(head: Uint8Array, encoding: string): 'text' | 'html' | 'lines' {
  const start = new TextDecoder(encoding).decode(head.subarray(0, 1024), { stream: true }).trimStart()
  if (/^\{\s*"/.test(start)) return 'lines'
  return /^<(?:!doctype html|html|head|body|\?xml)/i.test(start) ? 'html' : 'text'
}

/** The whole of a stream, or null when it is longer than the limit. */
export async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
