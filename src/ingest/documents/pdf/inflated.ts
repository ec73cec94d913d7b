import { inflateSync } from 'node:zlib'
import { marsadError } from '../../../annotation/errors.ts'
import { sizeName } from '../../item.ts'

/** The packed parts of a PDF unpacked, together; fonts and pictures of a report are some megabytes. */
const mostUnpacked = 128 * 1024 * 1024
/** Packed in what is packed. */
const deepest = 4

const opening = Buffer.from('stream')

const isPacked = (bytes: Uint8Array): boolean =>
  bytes.length > 2 && (bytes[0] ?? 0) % 16 === 8 && ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) % 31 === 0

/** What a part unpacks to as far as it goes; null where it is more than `most`. */
function unpacked(part: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(part, { maxOutputLength: most, finishFlush: 2 })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : new Uint8Array()
  }
}

/** A part of a PDF, from a byte of the file to another, and what it holds. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly isPacked: boolean
  readonly content: Uint8Array
}

/**
 * Unpacks every part of a PDF once, so that what was made to fill the memory is refused before it is parsed.
 * @returns the parts that hold some words, packed once at most
 * @throws MarsadError ARCHIVE_LIMIT
 */
export function inflatedParts(bytes: Uint8Array, path: string, words: string): readonly Part[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = mostUnpacked
  let parts = 0
  const holding: Part[] = []
  for (let at = file.indexOf(opening); at >= 0; at = file.indexOf(opening, at + opening.length)) {
    let from = at + opening.length
    while (file[from] === 0x0d || file[from] === 0x0a) from++
    const end = file.indexOf('endstream', from)
    const to = end < 0 ? file.length : end
    let part: Uint8Array = file.subarray(from, to)
    parts++
    const keep = (content: Uint8Array, isPacked: boolean) => {
      if (Buffer.from(content.buffer, content.byteOffset, content.length).includes(words)) {
        holding.push({ from, to, isPacked, content })
      }
    }
    if (!isPacked(part)) keep(part, false)
    for (let depth = 0; depth < deepest && isPacked(part); depth++) {
      const inner = unpacked(part, left)
      if (inner === null) {
        throw marsadError('ARCHIVE_LIMIT', {
          path,
          member: `part ${parts}`,
          limit: `${sizeName(mostUnpacked)} unpacked`,
        })
      }
      left -= inner.length
      part = inner
      if (depth === 0) keep(inner, true)
    }
  }
  return holding
}
