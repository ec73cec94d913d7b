import { WARCParser, type WARCRecord } from 'warcio'
import { marsadError, reasonOf } from '../../annotation/errors.ts'
import { type Follower, nextHead } from './warcEnd.ts'

/** Headers are a few kilobytes; what has more before its content is no WARC. */
const longestHead = 1024 * 1024
/** So often more is asked for at the end of a sound file at most. */
const mostAsked = 100

/** A record, and whether it ends where it says; to be asked when its content was read, or is not wanted. */
export interface Framed {
  readonly record: WARCRecord
  /** @returns false where it goes on behind its Content-Length; what follows up to the next record is passed over */
  endsThere(): Promise<boolean>
}

/**
 * The records of a WARC that is not packed, one after the other; each is to be read before the next is asked for, or
 * it is skipped.
 * @throws MarsadError where what comes first is no record, or the file ends within one
 */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Framed> {
  let inHead = true
  let head = 0
  let count = 0
  const refuse = (reason: string) => marsadError('WARC_INVALID', { path, record: count + 1, reason })
  const source = chunks[Symbol.asyncIterator]()
  let asked = 0
  const watched: AsyncIterator<Uint8Array> & AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => watched,
    next: async () => {
      const next = await source.next()
      // The parser asks without end for what a record that was cut off still lacks.
      if (next.done === true && ++asked > mostAsked) throw refuse('the file ends within it')
      if (inHead) head += next.value?.length ?? 0
      if (head > longestHead) throw refuse('its head does not end')
      return next
    },
  }
  const parser = new WARCParser(watched)
  let follower: Follower = { line: new Uint8Array(), passed: 0 }
  // The parser would take the rest of a record that is too long for the next one.
  parser.readToNextRecord = async () => follower.line
  for (;;) {
    let record: WARCRecord | null
    inHead = true
    head = 0
    try {
      record = await parser.parse()
    } catch (error) {
      throw refuse(reasonOf(error))
    }
    if (record === null) return
    if (!/^WARC\/\d/.test(record.warcHeaders.statusline)) throw refuse('it does not begin with WARC/1')
    if (!(record.warcContentLength >= 0)) throw refuse('it has no Content-Length')
    inHead = false
    const read = record
    let end: Promise<Follower> | null = null
    const toEnd = () => {
      end ??= read.skipFully().then(() => nextHead(parser._reader))
      return end
    }
    yield { record, endsThere: async () => (await toEnd()).passed === 0 }
    try {
      follower = await toEnd()
    } catch (error) {
      throw refuse(reasonOf(error))
    }
    if (follower.line.length === 0) return
    count++
  }
}
