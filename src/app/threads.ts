import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import { type FileItem, failureOf, type ReportItem } from '../ingest/item.ts'
import type { Made } from '../ingest/report.ts'
import { tuneEngine } from './engine.ts'
import { ownPlaces } from './gazetteerFiles.ts'
import { type FailedOutcome, loadItem, type Outcome, type OutcomeOptions, readItem } from './outcome.ts'
import { loadReader } from './reader.ts'
import type { Unable } from './worker.ts'

/** Something that reads items; several at a time where `width` is more than one. */
export interface Crew {
  readonly width: number
  read(item: FileItem | ReportItem): Promise<Outcome>
  /** Opens a file without reading its report. */
  load(item: FileItem): Promise<Made | FailedOutcome>
  stop(): Promise<void>
}

/** Reads in this thread, one report after the other. */
export function alone(options: OutcomeOptions): Crew {
  tuneEngine(!options.prepare)
  const reader = loadReader(ownPlaces(options.gazetteers ?? []))
  return {
    width: 1,
    read: (item) => readItem(item, reader, options),
    load: (item) => loadItem(item, options),
    stop: async () => {},
  }
}

/** Threads are JavaScript: from the sources they are started as they were last built. */
const workerFile = () => {
  const here = import.meta.url
  return fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/app/worker.js' : './worker.js', here))
}

/**
 * Reads in `jobs` worker threads, each with its own lexicons. A thread that dies costs the report it was reading.
 * @throws MarsadError from `read` where a thread cannot load its lists
 */
export function threads(jobs: number, options: OutcomeOptions): Crew {
  tuneEngine(!options.prepare)
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: jobs,
    maxThreads: jobs,
    workerData: options,
  })
  let isOver = false
  pool.on('error', (error) => {
    // An answer that comes after the threads were stopped is nobody's any more.
    if (!isOver) throw error
  })
  const lost = ({ path, size }: FileItem | ReportItem, error: unknown): FailedOutcome => ({
    kind: 'failed',
    size,
    failure: failureOf(path, marsadError('WORKER_LOST', { path, reason: reasonOf(error) })),
  })
  const read = async (item: FileItem | ReportItem): Promise<Outcome> => {
    const answer: Outcome | Unable = await pool.run(item, { name: 'work' }).catch((error) => lost(item, error))
    // No other thread can load its lists either, so this ends the run.
    if (answer.kind === 'unable') throw marsadError('READER_UNABLE', { reason: answer.reason })
    return answer
  }
  return {
    width: jobs,
    read,
    load: (item) => pool.run(item, { name: 'load' }).catch((error) => lost(item, error)) as Promise<Made>,
    stop: () => {
      isOver = true
      return pool.destroy()
    },
  }
}
