import { workerData } from 'piscina'
import { reasonOf } from '../annotation/errors.ts'
import type { FileItem, ReportItem } from '../ingest/item.ts'
import type { Made } from '../ingest/report.ts'
import { ownPlaces } from './gazetteerFiles.ts'
import { type FailedOutcome, loadItem, type Outcome, type OutcomeOptions, readItem } from './outcome.ts'
import { loadReader, type Reader } from './reader.ts'

/** A thread that cannot load its lists: with the first report it says so, because what is thrown here loses its place. */
export interface Unable {
  readonly kind: 'unable'
  readonly reason: string
}

const options = workerData as OutcomeOptions
const reader = loaded()

function loaded(): Reader | Unable {
  try {
    return loadReader(ownPlaces(options.gazetteers ?? []))
  } catch (error) {
    return { kind: 'unable', reason: reasonOf(error) }
  }
}

/** What a thread does with each item it is handed. */
export const work = async (item: FileItem | ReportItem): Promise<Outcome | Unable> =>
  'kind' in reader ? reader : readItem(item, reader, options)

/** What it does with a file that may not have to be read. */
export const load = (item: FileItem): Promise<Made | FailedOutcome> => loadItem(item, options)
