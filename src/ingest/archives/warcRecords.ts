import { MarsadError, marsadError, reasonOf } from '../../annotation/errors.ts'
import { type Lookahead, lookahead } from './lookahead.ts'
import { type Fields, fieldsOf } from './warcFields.ts'
import { beginningWithin, endsAfter, headOf, longestHead, passBlank, passToBeginning } from './warcHead.ts'

/** A record by its place in the file: its bytes, or why they are not known. */
export interface Framed {
  readonly number: number
  /** Byte of the file, unpacked, at which it begins. */
  readonly offset: number
  readonly address: string | null
  readonly found: RecordBytes | { readonly wrong: string }
}

/** A record's head with the empty line at its end, and its block, or the beginning of one that is too large. */
export interface RecordBytes {
  readonly head: Buffer
  readonly fields: Fields
  readonly block: Buffer
}

/** The content of a record, or its beginning where it is too large to be read. */
type Block = { readonly block: Buffer } | { readonly wrong: string }

/** Of a record that is too large, so much says what it is. */
const beginningOfLarge = 64 * 1024

/**
 * The records of a WARC that is not packed, one after the other. One that does not end where its Content-Length says is
 * given as wrong, and the next is the first that begins behind its head.
 * @param limit bytes of a record that are held in memory; of a larger one only the beginning is given
 * @throws MarsadError where what comes first is no record, or the file ends within one
 */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  limit: number,
): AsyncGenerator<Framed> {
  const bytes = lookahead(chunks)
  for (let number = 1; ; number++) {
    try {
      await passBlank(bytes)
      const { offset } = bytes
      const head = await headOf(bytes)
      if (head === null && (await bytes.look(1)).length === 0) {
        bytes.check()
        return
      }
      if (head === null) return await headless(bytes)
      const fields = fieldsOf(head)
      const found = await framed(head, fields, bytes, limit)
      yield { number, offset, address: fields.get('warc-target-uri') ?? null, found }
    } catch (error) {
      if (error instanceof MarsadError) throw error
      throw marsadError('WARC_INVALID', { path, record: number, reason: reasonOf(error) })
    }
  }
}

async function headless(bytes: Lookahead): Promise<never> {
  bytes.check()
  const isLong = (await bytes.look(longestHead)).length === longestHead
  throw new Error(isLong ? 'its head does not end' : 'the file ends within it')
}

async function framed(head: Buffer, fields: Fields, bytes: Lookahead, limit: number): Promise<Framed['found']> {
  if (!/^WARC\/\d/.test(head.toString('latin1', 0, 8))) throw new Error('it does not begin with WARC/1')
  bytes.take(head.length)
  const length = fields.get('content-length')
  if (length === undefined || !/^\d{1,15}$/.test(length)) {
    await passToBeginning(bytes)
    return { wrong: length === undefined ? 'it has none' : `it says «${length.slice(0, 40)}»` }
  }
  const block = await (Number(length) <= limit ? heldBlock : largeBlock)(Number(length), bytes)
  return 'wrong' in block ? block : { head, fields, ...block }
}

async function heldBlock(length: number, bytes: Lookahead): Promise<Block> {
  const start = bytes.offset
  const block = await bytes.look(length)
  const isWhole = block.length === length
  if (isWhole && (await endsAfter(bytes, length))) {
    bytes.take(length)
    return { block }
  }
  const next = await beginningWithin(bytes, length)
  if (next === null && !isWhole) return cutOff(bytes)
  bytes.take(next ?? length)
  return misjudged(length, start, bytes)
}

async function largeBlock(length: number, bytes: Lookahead): Promise<Block> {
  const start = bytes.offset
  const first = await bytes.look(beginningOfLarge)
  // Too much to be looked at twice: the next record is taken for the end, wherever it begins.
  if (await passToBeginning(bytes, length)) return misjudged(length, start, bytes)
  if (bytes.offset - start < length) return cutOff(bytes)
  return (await endsAfter(bytes, 0)) ? { block: first } : misjudged(length, start, bytes)
}

function cutOff(bytes: Lookahead): never {
  bytes.check()
  throw new Error('the file ends within it')
}

/** Goes on to the next record, and says how much there was. */
async function misjudged(length: number, start: number, bytes: Lookahead): Promise<Block> {
  const isFollowed = await passToBeginning(bytes)
  if (!isFollowed) bytes.check()
  const end = isFollowed ? 'the next record begins' : 'the file ends'
  return { wrong: `it says ${length}, but ${end} ${bytes.offset - start} bytes behind its head` }
}
