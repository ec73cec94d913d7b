import { open, rename, rm } from 'node:fs/promises'
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

/** The pieces of a page, in the order in which they stand in its file: head, reports, tail. */
export interface PagePieces {
  readonly head: () => string
  readonly report: (report: ReadReport) => string
  readonly tail: () => string
}

/** Makes a page piece by piece. Of a report that is given out only a line for the list stays in memory. */
export function pagePieces(assets: Assets): PagePieces {
  const index: ReportEntry[] = []
  return {
    head: () => pageHead(assets),
    report({ report, reading }) {
      const piece = pageReport(index.length, { text: report.text, reading })
      index.push(entryOf(reading))
      return piece
    },
    tail: () => pageTail(assets, index),
  }
}

/** A page that grows on disk. */
export interface PageFile {
  readonly add: (report: ReadReport) => Promise<void>
  /** Completes the page and gives it its name. A page of the reports so far is a whole page. */
  readonly close: () => Promise<void>
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>
}

/** Starts a page. It grows as `<file>.part` and appears as `file` when it is closed. */
export async function openPage(file: string, assets: Assets = loadAssets()): Promise<PageFile> {
  const pieces = pagePieces(assets)
  const growing = `${file}.part`
  const handle = await open(growing, 'w')
  await handle.appendFile(pieces.head())
  return {
    add: (report) => handle.appendFile(pieces.report(report)),
    async close() {
      await handle.appendFile(pieces.tail())
      await handle.close()
      await rename(growing, file)
    },
    async discard() {
      await handle.close()
      await rm(growing, { force: true })
    },
  }
}

/** Writes one self-contained HTML file that shows `reports`, and answers how many it holds. */
export async function writePage(
  file: string,
  reports: AsyncIterable<ReadReport> | Iterable<ReadReport>,
  assets: Assets = loadAssets(),
): Promise<number> {
  const page = await openPage(file, assets)
  let count = 0
  try {
    for await (const report of reports) {
      await page.add(report)
      count++
    }
  } catch (error) {
    await page.discard()
    throw error
  }
  await page.close()
  return count
}
