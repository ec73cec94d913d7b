import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, gunzipSync } from 'node:zlib'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import { sizeName } from '../ingest/item.ts'

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}
/** An answer packed more often than this is an attack. */
const mostPacked = 2

/** What we can unpack, as it is told to servers. */
export const packings = 'gzip, deflate, br'

export const tooLarge = (address: string, limit: number) =>
  marsadError('FETCH_TOO_LARGE', { address, limit: sizeName(limit) })

function unpackersFor(address: string, encoding: string): readonly Transform[] {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > mostPacked) throw marsadError('FETCH_GARBLED', { address, reason: 'packed too often' })
  return names.reverse().map((name) => {
    const make = unpackers[name]
    if (make === undefined) throw marsadError('FETCH_GARBLED', { address, reason: `packed as "${name.slice(0, 40)}"` })
    return make()
  })
}

/**
 * The whole of an answer, unpacked. Neither what comes over the wire nor what is unpacked from it passes the limit: a
 * small answer that unpacks to gigabytes is let go as soon as it does.
 * @throws MarsadError where it is too large or cannot be unpacked; what the connection throws stays as it is
 */
export async function readBody(
  body: Readable,
  encoding: string,
  address: string,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const steps = unpackersFor(address, encoding)
  const parts: Uint8Array[] = []
  let size = 0
  let came = 0
  const counting = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      came += chunk.length
      if (came > limit) throw tooLarge(address, limit)
      yield chunk
    }
  }
  const keep = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length
      if (size > limit) throw tooLarge(address, limit)
      parts.push(chunk)
    }
  }
  try {
    await pipeline([body, counting, ...steps, keep] as never, { signal })
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    if (/^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT)|^ERR__/.test(code)) {
      throw marsadError('FETCH_GARBLED', { address, reason: reasonOf(error) })
    }
    throw error
  }
  return unzipped(Buffer.concat(parts), address, limit)
}

/** Sitemaps are also served as files that are packed themselves. */
function unzipped(bytes: Uint8Array, address: string, limit: number): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: limit })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(address, limit)
    throw marsadError('FETCH_GARBLED', { address, reason: reasonOf(error) })
  }
}
