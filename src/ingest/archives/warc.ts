import { basename } from 'node:path'
import { MarsadError, marsadError, reasonOf } from '../../annotation/errors.ts'
import type { Intake } from '../intake.ts'
import { failureOf, type Item, noDetails } from '../item.ts'
import { memberNames } from './names.ts'
import { newPassed } from './passed.ts'
import { unpacked } from './unpack.ts'
import { pageOfRecord } from './warcPage.ts'
import { warcRecords } from './warcRecords.ts'

/** How much of a file was taken from the disk. */
export interface Consumed {
  readonly bytes: number
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
  let count = 0
  try {
    for await (const { record, endsThere } of warcRecords(unpacked(chunks, path), path)) {
      count++
      const where = `${path}: ${record.warcTargetURI ?? `record ${count}`}`
      try {
        const found = await pageOfRecord(record, where, options)
        if (found === null) continue
        if (!(await endsThere())) throw new Error('it is longer than its Content-Length says')
        if ('why' in found) {
          passed.count(found.why)
          continue
        }
        const { id, notices } = rename(name(found.page.address), path)
        const item = { id, path: where, format: 'html', details: noDetails, web: found.page } as const
        const file = `${basename(path)}: ${found.page.address}`
        yield { kind: 'file', ...item, name: file, size: grown(), notices }
      } catch (error) {
        const reason = reasonOf(error)
        const coded = error instanceof MarsadError ? error : marsadError('MEMBER_INVALID', { path: where, reason })
        yield { kind: 'broken', size: grown(), failure: failureOf(where, coded) }
      }
    }
  } catch (error) {
    if (error instanceof MarsadError) throw error
    throw marsadError('WARC_INVALID', { path, record: count + 1, reason: reasonOf(error) })
  } finally {
    for (const notice of passed.notices(path)) note(notice)
  }
}
