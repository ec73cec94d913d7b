import { workerData } from 'piscina'
import type { FileItem, ReportItem } from '../ingest/item.ts'
import { type Outcome, type OutcomeOptions, readItem } from './outcome.ts'
import { loadReader } from './reader.ts'

const reader = loadReader()
const options = workerData as OutcomeOptions

/** What a thread does with each item it is handed. */
export const work = (item: FileItem | ReportItem): Promise<Outcome> => readItem(item, reader, options)
