import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Reading, ReadReport } from '../annotation/reading.ts'
import { type Assets, loadAssets } from './assets.ts'
import { pageHead, pageReport, pageTail } from './html.ts'
import type { ReportEntry } from './page-data.ts'

const entryOf = (reading: Reading): ReportEntry => ({
  id: reading.report,
  title: reading.title,
  outlet: reading.outlet,
  published: reading.published,
  statements: reading.statements.length,
  events: reading.events.length,
  quantities: reading.quantities.length,
  unnamed: reading.statements.filter((statement) => statement.speakerKind === 'anonymous').length,
})

/**
 * The page as a sequence of pieces of HTML: one piece a report, so that a reader of ten thousand reports keeps one of
 * them in memory at a time (and of the others a line for the list).
 */
export async function* pageChunks(
  reports: AsyncIterable<ReadReport> | Iterable<ReadReport>,
  assets: Assets = loadAssets(),
): AsyncGenerator<string> {
  const index: ReportEntry[] = []
  yield pageHead(assets)
  for await (const { report, reading } of reports) {
    yield pageReport(index.length, { text: report.text, reading })
    index.push(entryOf(reading))
  }
  yield pageTail(assets, index)
}

/**
 * Writes one self-contained HTML file that shows `reports`, and answers how many it holds. The file appears under its
 * name only when it is whole; until then it grows beside it as `<file>.part`.
 */
export async function writePage(
  file: string,
  reports: AsyncIterable<ReadReport> | Iterable<ReadReport>,
): Promise<number> {
  let count = 0
  async function* counted(): AsyncGenerator<ReadReport> {
    for await (const report of reports) {
      count++
      yield report
    }
  }
  const growing = `${file}.part`
  await pipeline(Readable.from(pageChunks(counted())), createWriteStream(growing, 'utf8'))
  await rename(growing, file)
  return count
}
