import { type Cell, csvLine, mark } from '../export/csvLine.ts'
import type { Page, Paging } from '../store/store.ts'

/** The columns of a list as a table: heads, and the cells under them. */
export type Columns<Row> = readonly (readonly [head: string, of: (row: Row) => Cell])[]

type Ask<Row> = (paging: Paging) => Promise<Page<Row>>

export interface ListFileOptions {
  /** So many rows; all where it is not given. */
  readonly limit?: number | undefined
  readonly after?: string | undefined
  readonly signal?: AbortSignal
}

const atOnce = 200

async function* partsOf<Row>(ask: Ask<Row>, { limit, after, signal }: ListFileOptions): AsyncGenerator<Page<Row>> {
  const most = limit ?? Number.POSITIVE_INFINITY
  let count = 0
  for (let next: string | null | undefined = after; next !== null && count < most; ) {
    signal?.throwIfAborted()
    const page: Page<Row> = await ask({ limit: Math.min(most - count, atOnce), after: next ?? undefined })
    yield page
    count += page.rows.length
    next = page.next
  }
}

/** A list as CSV for spreadsheets, part by part. */
export async function* csvOf<Row>(
  ask: Ask<Row>,
  columns: Columns<Row>,
  options: ListFileOptions,
): AsyncGenerator<string> {
  let head = mark + csvLine(columns.map(([name]) => name))
  for await (const { rows } of partsOf(ask, options)) {
    yield head + rows.map((row) => csvLine(columns.map(([, of]) => of(row)))).join('')
    head = ''
  }
}

/** A list as one JSON object, `{"rows": […], "next": …}`, part by part. */
export async function* jsonOf<Row>(ask: Ask<Row>, options: ListFileOptions): AsyncGenerator<string> {
  let before = '{"rows":[\n'
  let last: string | null = null
  for await (const { rows, next } of partsOf(ask, options)) {
    last = next
    if (rows.length === 0) continue
    yield before + rows.map((row) => JSON.stringify(row)).join(',\n')
    before = ',\n'
  }
  yield `${before === ',\n' ? '' : before}\n],"next":${JSON.stringify(last)}}\n`
}
