import type { ReadReport } from '../annotation/reading.ts'
import type { Incident } from '../annotation/record.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'
import { acledFormat } from '../export/acled.ts'
import { annotationFormat } from '../export/annotations.ts'
import { type CsvTable, csvFormat } from '../export/csv.ts'
import { type Counts, lay, noCounts } from '../export/format.ts'
import type { ExportFormat } from '../export/formats.ts'
import { geojsonFormat } from '../export/geojson.ts'
import { hxlFormat } from '../export/hxl.ts'
import type { EntryById } from '../export/location.ts'
import { readingsFormat } from '../export/readings.ts'
import { copiesPart, entitiesPart, incidentsPart } from '../export/record.ts'
import { ucdpFormat } from '../export/ucdp.ts'
import { loadGazetteer } from '../lang/ar/gazetteer.ts'
import type { EntityRow, Filter, Page, Paging, Store } from '../store/store.ts'
import { ownPlaces } from './gazetteerFiles.ts'

export interface ExportOptions {
  readonly format: ExportFormat
  /** Which table, where the format has several. */
  readonly table: CsvTable
  readonly filter: Filter
  /** Files of lists of places that belong to the record. */
  readonly gazetteers?: readonly string[]
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
    case 'w3c-annotation':
      return lay(annotationFormat, reports(store, options), counts)
    case 'csv':
      return lay(csvFormat(options.table), incidents(store, options), counts)
    case 'geojson':
      return lay(geojsonFormat(knownPlaces(options)), incidents(store, options), counts)
    case 'acled':
      return lay(acledFormat(knownPlaces(options)), incidents(store, options), counts)
    case 'ucdp':
      return lay(ucdpFormat(knownPlaces(options)), incidents(store, options), counts)
    case 'hxl':
      return lay(hxlFormat(knownPlaces(options)), incidents(store, options), counts)
  }
}

async function* wholeRecord(store: Store, options: ExportOptions, counts: Counts): AsyncGenerator<string> {
  const whole = named<Incident>(
    async (paging) => idsOf(await store.incidents(options.filter, paging), ({ incident }) => incident),
    (ids) => store.wholeIncidents(ids),
    options,
  )
  yield* lay(incidentsPart, whole, counts)
  const copies = named(
    async (paging) => idsOf(await store.reports(options.filter, paging), ({ report }) => report),
    (names) => store.copiesOf(names),
    options,
  )
  yield* lay(copiesPart, copies, noCounts())
  yield* lay(entitiesPart, everybody(store, options), noCounts())
}

function knownPlaces({ gazetteers = [] }: ExportOptions): EntryById {
  const gazetteer = loadGazetteer(ownPlaces(gazetteers))
  return (id) => gazetteer.entry(id)
}

const incidents = (store: Store, options: ExportOptions): AsyncIterable<ToldIncident> =>
  named(
    async (paging) => idsOf(await store.incidents(options.filter, paging), ({ incident }) => incident),
    (ids) => store.toldIncidents(ids),
    options,
  )

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

/** All entities, whatever the filter: they are of the whole record. */
async function* everybody(store: Store, { signal }: ExportOptions): AsyncGenerator<EntityRow> {
  let after: string | undefined
  do {
    signal?.throwIfAborted()
    const { rows, next } = await store.entities({}, { limit: atOnce, after })
    yield* rows
    after = next ?? undefined
  } while (after !== undefined)
}
