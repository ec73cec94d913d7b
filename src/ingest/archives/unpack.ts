import { pipeline, Readable } from 'node:stream'
import { brotliDecompressSync, createGunzip, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { marsadError } from '../../annotation/errors.ts'
import { sizeName } from '../item.ts'
import { peek } from '../stdin.ts'

/** News unpacks to three to thirty times its size; what unpacks to more than this was made to fill a disk or a memory. */
export const mostRatio = 200
/** Below this no ratio does harm. */
export const harmless = 16 * 1024 * 1024

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Why something packed was not unpacked. */
export const bomb = (path: string, member: string, packed: number, size: number) =>
  marsadError('ARCHIVE_BOMB', { path, member, packed: sizeName(packed), size: sizeName(size) })

/**
 * A stream as it is, or unpacked where it is gzip, of one member or many.
 * @throws MarsadError where it unpacks to far more than news does
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(chunks)
  if (!isGzip(head)) {
    yield* all
    return
  }
  let packed = 0
  let size = 0
  const counted = Readable.from(
    (async function* () {
      for await (const chunk of all) {
        packed += chunk.length
        yield chunk
      }
    })(),
  )
  const gunzip = createGunzip()
  pipeline(counted, gunzip, () => {})
  for await (const chunk of gunzip) {
    size += chunk.length
    if (size > harmless && size > packed * mostRatio) throw bomb(path, '-', packed, size)
    yield chunk
  }
}

/**
 * A body as its server meant it, or as it is where a crawler unpacked it already and left the header.
 * @param encodings as `Content-Encoding` lists them, the last one on the outside
 */
export const unpackedBody = (bytes: Uint8Array, encodings: string, limit: number): Uint8Array =>
  encodings.split(',').reduceRight((body, name) => unpackedOnce(body, name.trim().toLowerCase(), limit), bytes)

/** The first of the encodings that nothing here unpacks; null where there is none. */
export const unknownPacking = (encodings: string): string | null =>
  /(?:^|,)\s*(?!(?:(?:x-)?gzip|br|deflate|identity)\s*(?:,|$))([\w.-]{1,20})/i.exec(encodings)?.[1]?.toLowerCase() ??
  null

function unpackedOnce(bytes: Uint8Array, name: string, limit: number): Uint8Array {
  const options = { maxOutputLength: limit + 1 }
  if (/^(?:x-)?gzip$/.test(name)) return isGzip(bytes) ? gunzipSync(bytes, options) : bytes
  try {
    if (name === 'br') return brotliDecompressSync(bytes, options)
    if (name === 'deflate') {
      return (bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw error
  }
  return bytes
}
