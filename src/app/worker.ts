import { workerData } from 'piscina'
import type { FileItem, ReportItem } from '../ingest/item.ts'
import type { Made } from '../ingest/report.ts'
import { ownPlaces } from './gazetteerFiles.ts'
import { type FailedOutcome, loadItem, type Outcome, type OutcomeOptions, readItem } from './outcome.ts'
import { loadReader } from './reader.ts'

const options = workerData as OutcomeOptions
const reader = loadReader(ownPlaces(options.gazetteers ?? []))

/** What a thread does with each item it is handed. */
export const work = (item: FileItem | ReportItem): Promise<Outcome> => readItem(item, reader, options)

/** What it does with a file that may not have to be read. */
export const load = (item: FileItem): Promise<Made | FailedOutcome> => loadItem(item, options)
