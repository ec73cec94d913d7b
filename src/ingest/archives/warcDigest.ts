import { createHash } from 'node:crypto'
import type { RecordBytes } from './warcRecords.ts'

const algorithms = new Map([
  ['sha1', 'SHA-1'],
  ['sha-1', 'SHA-1'],
  ['sha256', 'SHA-256'],
  ['sha-256', 'SHA-256'],
  ['md5', 'MD5'],
])
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/**
 * The algorithm by which a record's bytes are not those of its `WARC-Block-Digest`. Null where they are, and where it gives
 * none that is known. Digests of the payload are left alone: programs differ in what they take for it.
 */
export function alteredBy({ fields, block }: RecordBytes): string | null {
  const [, label = '', said = ''] = /^([\w-]+):([\w=]+)$/.exec(fields.get('warc-block-digest') ?? '') ?? []
  const algorithm = algorithms.get(label.toLowerCase())
  if (algorithm === undefined) return null
  const digest = createHash(algorithm.replace('-', '').toLowerCase()).update(block).digest()
  const given = said.replace(/=+$/, '').toUpperCase()
  return given === digest.toString('hex').toUpperCase() || given === base32(digest) ? null : algorithm
}
