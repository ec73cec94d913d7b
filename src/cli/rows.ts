import { open } from 'node:fs/promises'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import type { Page, Paging } from '../app/record.ts'
import { type Cell, csvLine, mark } from '../export/csvLine.ts'
import type { Context } from './context.ts'
import { type Style, styleFor } from './terminal.ts'

export interface RowFlags {
  readonly json?: boolean
  readonly csv?: boolean
  readonly out?: string
  readonly limit?: number
  readonly after?: string
}

/** How a list's rows are shown. */
export interface View<Row> {
  /** Heads of the columns of a CSV file, and the cells under them. */
  readonly columns: readonly (readonly [head: string, of: (row: Row) => Cell])[]
  /** Lines for a person, each with its end. */
  readonly lines: (row: Row, style: Style) => string
  /** What to say where there is no row. */
  readonly none: string
}

const shownAtOnce = 25
const fetchedAtOnce = 200

type Write = (text: string) => Promise<void>

const isFree = (error: unknown) => (error as NodeJS.ErrnoException).code !== 'EEXIST'

/** Where rows go: standard output, or a new file, which takes the place of none. */
async function outputOf(
  path: string | undefined,
  { stdout }: Context,
): Promise<{ write: Write; end: () => Promise<void> }> {
  if (path === undefined || path === '-') {
    const write: Write = (text) =>
      stdout.write(text) ? Promise.resolve() : new Promise((done) => stdout.once('drain', () => done()))
    return { write, end: async () => {} }
  }
  try {
    const file = await open(path, 'wx')
    const write: Write = async (text) => {
      try {
        await file.appendFile(text)
      } catch (error) {
        throw marsadError('OUTPUT_UNWRITABLE', { path, reason: reasonOf(error) })
      }
    }
    return { write, end: () => file.close() }
  } catch (error) {
    if (!isFree(error)) throw marsadError('OUTPUT_EXISTS', { path })
    throw marsadError('OUTPUT_UNWRITABLE', { path, reason: reasonOf(error) })
  }
}

/**
 * Prints a list: some rows for a person, with how to go on; or all of them as CSV or JSON, where no limit is given.
 */
export async function printRows<Row>(
  ask: (paging: Paging) => Promise<Page<Row>>,
  view: View<Row>,
  flags: RowFlags,
  context: Context,
): Promise<void> {
  const style = styleFor(context.stdout)
  const data = flags.json === true || flags.csv === true
  const most = flags.limit ?? (data ? Number.POSITIVE_INFINITY : shownAtOnce)
  // The first part is asked for before a file is made, so that a failure leaves none.
  let page = await ask({ limit: Math.min(most, fetchedAtOnce), after: flags.after })
  const { write, end } = await outputOf(flags.out, context)
  try {
    if (flags.csv === true) await write(mark + csvLine(view.columns.map(([head]) => head)))
    if (flags.json === true) await write('{"rows":[')
    let count = 0
    for (;;) {
      for (const row of page.rows) {
        if (flags.csv === true) await write(csvLine(view.columns.map(([, of]) => of(row))))
        else if (flags.json === true) await write((count === 0 ? '\n' : ',\n') + JSON.stringify(row))
        else await write(view.lines(row, style))
        count++
      }
      if (page.next === null || count >= most || context.signal.aborted) break
      page = await ask({ limit: Math.min(most - count, fetchedAtOnce), after: page.next })
    }
    if (flags.json === true) await write(`\n],"next":${JSON.stringify(page.next)}}\n`)
    else if (flags.csv !== true && count === 0) await write(`${view.none}\n`)
    if (flags.json !== true && page.next !== null) {
      context.stderr.write(`${styleFor(context.stderr).dim(`There are more: --after ${page.next}`)}\n`)
    }
  } finally {
    await end()
  }
}
