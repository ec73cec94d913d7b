import type { ReadReport } from '../annotation/reading.ts'
import type { Incident } from '../annotation/record.ts'
import { type Counts, type Format, lay, noCounts } from '../export/format.ts'
import { readingsFormat } from '../export/readings.ts'
import { copiesPart, entitiesPart, incidentsPart } from '../export/record.ts'
import type { Filter, Page, Paging, Store } from '../store/store.ts'

export const exportFormats = ['record', 'readings'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportOptions {
  readonly format: ExportFormat
  readonly filter: Filter
  readonly signal?: AbortSignal
}

/** So many are asked for and held at once, however large the record is. */
const atOnce = 40

/**
 * The record in a format, piece by piece. `counts` tells what was written and what the format has no room for; it is
 * true when the last piece has been taken.
 */
export function exportRecord(store: Store, options: ExportOptions, counts: Counts): AsyncGenerator<string> {
  const { format } = options
  switch (format) {
    case 'record':
      return wholeRecord(store, options, counts)
    case 'readings':
      return lay(readingsFormat, reports(store, options), counts)
  }
}

async function* wholeRecord(store: Store, options: ExportOptions, counts: Counts): AsyncGenerator<string> {
  const incidents = named<Incident>(
    async (paging) => idsOf(await store.incidents(options.filter, paging), ({ incident }) => incident),
    (ids) => store.wholeIncidents(ids),
    options,
  )
  yield* lay(incidentsPart, incidents, counts)
  const copies = named(
    async (paging) => idsOf(await store.reports(options.filter, paging), ({ report }) => report),
    (names) => store.copiesOf(names),
    options,
  )
  yield* lay(copiesPart, copies, noCounts())
  yield* lay(entitiesPart, none(), noCounts())
}

const reports = (store: Store, options: ExportOptions): AsyncIterable<ReadReport> =>
  named(
    async (paging) => idsOf(await store.reports(options.filter, paging), ({ report }) => report),
    (names) => store.wholeReports(names),
    options,
  )

interface Names {
  readonly names: readonly string[]
  readonly next: string | null
}

const idsOf = <Row>({ rows, next }: Page<Row>, nameOf: (row: Row) => string): Names => ({
  names: rows.map(nameOf),
  next,
})

/** Everything in a list, some at a time: first its names, then what they stand for. */
async function* named<Item>(
  list: (paging: Paging) => Promise<Names>,
  fetch: (names: readonly string[]) => Promise<readonly Item[]>,
  { signal }: ExportOptions,
): AsyncGenerator<Item> {
  let after: string | undefined
  do {
    signal?.throwIfAborted()
    const { names, next } = await list({ limit: atOnce, after })
    yield* await fetch(names)
    after = next ?? undefined
  } while (after !== undefined)
}

async function* none(): AsyncGenerator<never> {}

export type { Counts, Format }
