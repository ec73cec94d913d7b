import { randomUUID } from 'node:crypto'
import { MarsadError, reasonOf } from '../../annotation/errors.ts'
import { type FetchOptions, usualFetching } from '../../fetch/fetcher.ts'
import { defaultMaxSize, type Failure, failureOf, type InputNotice } from '../../ingest/item.ts'
import type { Store } from '../../store/store.ts'
import { type AddOutcome, addReports } from '../addReports.ts'
import { gazetteerFiles } from '../gazetteerFiles.ts'
import { countOutcome, type Metrics } from '../metrics.ts'
import { addAddresses } from '../watch/addAddresses.ts'
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

/** Most bytes of a page of the web. */
const mostFetched = 4 * 1024 * 1024
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

/**
 * @param metrics counts what becomes of reports
 * @param note told where a job could not even end
 * @param fetching how addresses are fetched, where it is not as usual
 */
export function openJobs(
  store: Store,
  home: string | undefined,
  metrics: Metrics,
  note: (message: string) => void,
  fetching: Partial<FetchOptions> = {},
): Jobs {
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
      const adding: Adding = {
        ...{ store, metrics, gazetteers: await gazetteerFiles(home) },
        change: (now) => change(entry, now),
      }
      if (entry.staging.paths.length > 0) await addStaged(entry, adding)
      if (entry.options.addresses !== undefined) await addFetched(entry, adding, { ...usualFetching, ...fetching })
      await end(entry, { state: entry.stop.signal.aborted ? 'cancelled' : 'done' })
    } catch (error) {
      const broke = plainly(entry.staging, failureOf('', error))
      await end(entry, entry.stop.signal.aborted ? { state: 'cancelled' } : { state: 'failed', broke })
      if (!(error instanceof MarsadError)) throw error
    }
  }

  return {
    start: (staging, options) => {
      const job = newJob(randomUUID(), staging.paths.length + (options.addresses?.length ?? 0))
      const entry: Entry = {
        ...{ job, staging, options, failures: [], notices: [] },
        stop: new AbortController(),
        watchers: new Set(),
      }
      entries.set(job.id, entry)
      running = running.then(() => work(entry)).catch((error) => note(`job: ${reasonOf(error)}`))
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

function keepNotices(kept: InputNotice[], more: readonly InputNotice[], { plain }: Staging): void {
  for (const notice of more) if (kept.length < mostKept) kept.push({ ...notice, path: plain(notice.path) })
}

interface Adding {
  readonly store: Store
  readonly metrics: Metrics
  readonly gazetteers: readonly string[]
  readonly change: (changes: Partial<Job>) => void
}

/** Reads what was sent and counts what becomes of it. */
async function addStaged(entry: Entry, adding: Adding): Promise<void> {
  const { staging, options, notices, stop } = entry
  const { store, gazetteers, change } = adding
  const { published, encoding } = options
  const outcomes = addReports(staging.paths, store, {
    ...{
      ...{ published, encoding },
      maxSize: defaultMaxSize,
      jobs: null,
      aside: true,
      gazetteers,
      stdin: nothing(),
      signal: stop.signal,
    },
    onNotice: (notice) => keepNotices(notices, [notice], staging),
    onFound: (plan) => {
      keepNotices(notices, plan.notices, staging)
      change({ bytes: plan.bytes })
    },
  })
  for await (const outcome of outcomes) take(entry, outcome, adding)
}

/** Keeps what is to be said of an outcome, and counts it. */
function take({ staging, job, failures, notices }: Entry, outcome: AddOutcome, { metrics, change }: Adding): void {
  countOutcome(metrics, outcome)
  if (outcome.kind === 'failed') {
    if (failures.length < mostKept) failures.push(plainly(staging, outcome.failure))
  } else keepNotices(notices, outcome.notices, staging)
  change(counted(job, outcome))
}

/** Fetches what stands at addresses and counts what becomes of it. */
async function addFetched(entry: Entry, adding: Adding, fetching: FetchOptions): Promise<void> {
  const { store, gazetteers, change } = adding
  const { signal } = entry.stop
  const outcomes = addAddresses(entry.options.addresses ?? [], store, {
    ...{ fetching: { ...fetching, signal }, maxSize: mostFetched, interval: 0, since: null, again: false },
    ...{ aside: true, gazetteers, signal },
    onFound: (expected) => change({ expected }),
  })
  for await (const outcome of outcomes) take(entry, outcome, adding)
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
