import { archiveName } from './archives/names.ts'
import { warcItems } from './archives/warc.ts'
import type { FoundFile } from './files.ts'
import type { Intake } from './intake.ts'
import type { Item } from './item.ts'
import { lineItems } from './jsonLines.ts'
import { tableItems } from './tables/table.ts'

const streams = ['lines', 'table', 'warc'] as const
/** What holds many reports and is read from its beginning to its end. */
export type StreamFormat = (typeof streams)[number]

export const isStream = (format: FoundFile['format']): format is StreamFormat =>
  (streams as readonly string[]).includes(format)

/** Says so where a file holds nothing. */
async function* notEmpty(items: AsyncIterable<Item>, path: string, { note }: Intake): AsyncGenerator<Item> {
  let count = 0
  for await (const item of items) {
    count++
    yield item
  }
  if (count === 0) note({ code: 'MEMBERS_PASSED_OVER', path, message: 'it holds no report' })
}

/**
 * The reports of a stream, one after the other and never more than one in memory.
 * @param archive what the pages of a web archive are called by, where it is not the name of the file
 */
export function streamItems(
  format: StreamFormat,
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  intake: Intake,
  archive = archiveName(path),
): AsyncGenerator<Item> {
  if (format === 'lines') return notEmpty(lineItems(chunks, path, intake), path, intake)
  if (format === 'table') return notEmpty(tableItems(chunks, path, intake), path, intake)
  const consumed = { bytes: 0 }
  async function* counted() {
    for await (const chunk of chunks) {
      consumed.bytes += chunk.length
      yield chunk
    }
  }
  return warcItems(counted(), path, archive, consumed, intake)
}
