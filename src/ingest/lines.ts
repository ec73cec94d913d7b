import { encodingOf } from './encoding.ts'

/** One line of a stream, counted from 1; `text` is null where it was longer than the limit. */
export interface Line {
  readonly number: number
  readonly text: string | null
  /** Bytes of the stream up to the end of this chunk, for progress. */
  readonly bytes: number
}

/**
 * Cuts a stream of bytes into lines and keeps no more than one line in memory. The encoding is found from the first
 * bytes unless it is named. A line longer than `longest` code units is skipped to its end.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  encoding: string | null,
  longest: number,
): AsyncGenerator<Line> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  let pending: string[] = []
  let length = 0
  let number = 0
  let bytes = 0
  const keep = (piece: string) => {
    length += piece.length
    if (length > longest) pending = []
    else if (piece !== '') pending.push(piece)
  }
  const finish = (): Line => {
    number++
    const text = length > longest ? null : pending.join('').replace(/\r$/, '')
    pending = []
    length = 0
    return { number, text, bytes }
  }
  for await (const chunk of chunks) {
    bytes += chunk.length
    decoder ??= new TextDecoder(encoding ?? encodingOf(chunk, path, false))
    const text = decoder.decode(chunk, { stream: true })
    let at = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      keep(text.slice(at, end))
      yield finish()
      at = end + 1
    }
    keep(text.slice(at))
  }
  keep(decoder?.decode() ?? '')
  if (length > 0) yield finish()
}
