import { basename } from 'node:path'
import { MarsadError, marsadError, reasonOf } from '../../annotation/errors.ts'
import type { Intake } from '../intake.ts'
import { failureOf, type InputNotice, type Item, noDetails } from '../item.ts'
import { memberNames } from './names.ts'
import { newPassed } from './passed.ts'
import { unpacked } from './unpack.ts'
import { alteredBy } from './warcDigest.ts'
import type { Fields } from './warcFields.ts'
import { longestHead } from './warcHead.ts'
import { pageOfRecord } from './warcPage.ts'
import { warcRecords } from './warcRecords.ts'

/** How much of a file was taken from the disk. */
export interface Consumed {
  readonly bytes: number
}

/** Said where the crawler kept only the beginning of what it was sent. */
function cutOff(fields: Fields, path: string): readonly InputNotice[] {
  const why = fields.get('warc-truncated')
  if (why === undefined) return []
  const message = `the crawler cut it off (${why.slice(0, 40)}), so that its end may be missing`
  return [{ code: 'PARTS_PASSED_OVER', path, message }]
}

/**
 * The pages of a WARC, packed or not, one after the other and never more than one in memory.
 * @param archive what its reports are called by
 * @param consumed counts what was taken of the file, for progress
 */
export async function* warcItems(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  archive: string,
  consumed: Consumed,
  { options, rename, note }: Intake,
): AsyncGenerator<Item> {
  const name = memberNames(archive)
  const passed = newPassed()
  let before = consumed.bytes
  const grown = () => {
    const size = consumed.bytes - before
    before = consumed.bytes
    return size
  }
  try {
    const limit = options.maxSize + longestHead
    for await (const { number, offset, address, found } of warcRecords(unpacked(chunks, path), path, limit)) {
      const where = `${path}: ${address ?? `record ${number}`}`
      try {
        if ('wrong' in found) {
          const reason = found.wrong
          throw marsadError('WARC_LENGTH_WRONG', { path: where, record: number, offset, reason })
        }
        const page = await pageOfRecord(found, where, options)
        if (page === null) continue
        if ('why' in page) {
          passed.count(page.why)
          continue
        }
        const algorithm = alteredBy(found)
        if (algorithm !== null) {
          yield {
            kind: 'broken',
            size: 0,
            failure: failureOf(where, marsadError('MEMBER_ALTERED', { path: where, algorithm })),
          }
        }
        const { id, notices } = rename(name(page.page.address), path)
        const item = { id, path: where, format: 'html', details: noDetails, web: page.page } as const
        const file = `${basename(path)}: ${page.page.address}`
        yield {
          kind: 'file',
          ...item,
          name: file,
          size: grown(),
          notices: [...cutOff(found.fields, where), ...notices],
        }
      } catch (error) {
        const reason = reasonOf(error)
        const coded = error instanceof MarsadError ? error : marsadError('MEMBER_INVALID', { path: where, reason })
        yield { kind: 'broken', size: grown(), failure: failureOf(where, coded) }
      }
    }
  } finally {
    for (const notice of passed.notices(path)) note(notice)
  }
}
