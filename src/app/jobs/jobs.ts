import { randomUUID } from 'node:crypto'
import { MarsadError } from '../../annotation/errors.ts'
import { defaultMaxSize, type Failure, failureOf, type InputNotice } from '../../ingest/item.ts'
import type { Store } from '../../store/store.ts'
import { type AddOutcome, addReports } from '../addReports.ts'
import { gazetteerFiles } from '../gazetteerFiles.ts'
import { isOver, type Job, type JobOptions, type JobRecord, mostKept, mostNamed, newJob } from './job.ts'
import type { Staging } from './staging.ts'

/** The jobs of one server, one running at a time, in the order in which they were asked for. */
export interface Jobs {
  /** Takes over the files and removes them when they are read. */
  start(staging: Staging, options: JobOptions): Job
  list(): readonly Job[]
  get(id: string): JobRecord | null
  /** Ends a job after what is recorded; asking again adds the rest. */
  cancel(id: string): Job | null
  /** Calls back at each change, until the answer is called. */
  watch(id: string, changed: (job: Job) => void): () => void
  /** Ends the running job and starts no other. */
  close(): Promise<void>
}

/** So many jobs that are over are remembered. */
const remembered = 100

interface Entry {
  job: Job
  readonly staging: Staging
  readonly options: JobOptions
  readonly failures: Failure[]
  readonly notices: InputNotice[]
  readonly stop: AbortController
  readonly watchers: Set<(job: Job) => void>
}

const nothing = async function* () {}

export function openJobs(store: Store, home: string | undefined): Jobs {
  const entries = new Map<string, Entry>()
  let running: Promise<void> = Promise.resolve()
  let closed = false

  const change = (entry: Entry, changes: Partial<Job>): void => {
    entry.job = { ...entry.job, ...changes }
    for (const changed of entry.watchers) changed(entry.job)
  }
  const forget = (): void => {
    const over = [...entries.values()].filter(({ job }) => isOver(job))
    for (const { job } of over.slice(0, Math.max(0, over.length - remembered))) entries.delete(job.id)
  }
  const end = async (entry: Entry, changes: Partial<Job>): Promise<void> => {
    await entry.staging.remove()
    change(entry, { ...changes, ended: new Date().toISOString() })
    forget()
  }
  const work = async (entry: Entry): Promise<void> => {
    if (entry.stop.signal.aborted || closed) return end(entry, { state: 'cancelled' })
    change(entry, { state: 'running', begun: new Date().toISOString() })
    try {
      await addStaged(entry, store, await gazetteerFiles(home), (changes) => change(entry, changes))
      await end(entry, { state: entry.stop.signal.aborted ? 'cancelled' : 'done' })
    } catch (error) {
      const broke = plainly(entry.staging, failureOf('', error))
      await end(entry, entry.stop.signal.aborted ? { state: 'cancelled' } : { state: 'failed', broke })
      if (!(error instanceof MarsadError)) throw error
    }
  }

  return {
    start: (staging, options) => {
      const job = newJob(randomUUID(), staging.paths.length)
      const entry: Entry = {
        ...{ job, staging, options, failures: [], notices: [] },
        stop: new AbortController(),
        watchers: new Set(),
      }
      entries.set(job.id, entry)
      running = running.then(() => work(entry)).catch((error) => void process.stderr.write(`marsad: ${error}\n`))
      return job
    },
    list: () => [...entries.values()].map(({ job }) => job).reverse(),
    get: (id) => {
      const entry = entries.get(id)
      return entry === undefined ? null : { job: entry.job, failures: entry.failures, notices: entry.notices }
    },
    cancel: (id) => {
      const entry = entries.get(id)
      if (entry === undefined) return null
      if (!isOver(entry.job)) entry.stop.abort()
      return entry.job
    },
    watch: (id, changed) => {
      const watchers = entries.get(id)?.watchers
      watchers?.add(changed)
      return () => void watchers?.delete(changed)
    },
    close: async () => {
      closed = true
      for (const { stop } of entries.values()) stop.abort()
      await running
    },
  }
}

const plainly = ({ plain }: Staging, failure: Failure): Failure => ({
  ...failure,
  path: plain(failure.path),
  message: plain(failure.message),
  fix: plain(failure.fix),
  values: Object.fromEntries(
    Object.entries(failure.values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? plain(value) : value,
    ]),
  ),
})

/** Reads what was sent and counts what becomes of it. */
async function addStaged(
  entry: Entry,
  store: Store,
  gazetteers: readonly string[],
  change: (changes: Partial<Job>) => void,
): Promise<void> {
  const { staging, options, failures, notices, stop } = entry
  const keep = (more: readonly InputNotice[]): void => {
    for (const notice of more) {
      if (notices.length < mostKept) notices.push({ ...notice, path: staging.plain(notice.path) })
    }
  }
  const outcomes = addReports(staging.paths, store, {
    ...{
      ...options,
      maxSize: defaultMaxSize,
      jobs: null,
      aside: true,
      gazetteers,
      stdin: nothing(),
      signal: stop.signal,
    },
    onFound: (plan) => {
      keep(plan.notices)
      change({ bytes: plan.bytes })
    },
  })
  for await (const outcome of outcomes) {
    if (outcome.kind === 'failed') {
      if (failures.length < mostKept) failures.push(plainly(staging, outcome.failure))
    } else keep(outcome.notices)
    change(counted(entry.job, outcome))
  }
}

function counted(job: Job, outcome: AddOutcome): Partial<Job> {
  const readBytes = job.readBytes + outcome.size
  if (outcome.kind === 'failed') return { readBytes, failed: job.failed + 1 }
  if (outcome.kind === 'known') return { readBytes, known: job.known + 1 }
  return {
    readBytes,
    added: job.added + 1,
    statements: job.statements + (outcome.counts?.statements ?? 0),
    events: job.events + (outcome.counts?.events ?? 0),
    undated: job.undated + (outcome.dated ? 0 : 1),
    reports: job.reports.length < mostNamed ? [...job.reports, outcome.id] : job.reports,
  }
}
