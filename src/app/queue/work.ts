import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { MarsadError, marsadError } from '../../annotation/errors.ts'
import { defaultMaxSize, failureOf } from '../../ingest/item.ts'
import { rulesVersion } from '../../reading/rules.ts'
import type { PrepareAgain, Prepared } from '../../store/prepared.ts'
import type { Finished, ReadAgain, Taken } from '../../store/queue/queue.ts'
import type { Store } from '../../store/store.ts'
import type { Trouble } from '../../store/watch/watch.ts'
import { crewFor } from '../addReports.ts'
import { preparingAgain } from '../decide.ts'
import type { Crew } from '../threads.ts'
import { troubleOf } from '../watch/schedule.ts'

export interface WorkOptions {
  /** Threads that read; null chooses. */
  readonly jobs: number | null
  /** Files of lists of places that are read besides those that come with Marsad. */
  readonly gazetteers: readonly string[]
  /** End when nothing waits any more. */
  readonly drain: boolean
  readonly signal: AbortSignal
  readonly onDone: (done: WorkDone) => void
  /** Told how many seconds a report was read. */
  readonly onRead?: (seconds: number) => void
  readonly onNote: (message: string) => void
}

/** What became of a part of a job. */
export interface WorkDone {
  readonly added: number
  /** Recorded before, or by another worker meanwhile. */
  readonly known: number
  /** Recorded before by older rules, and read again. */
  readonly again: number
  readonly failures: readonly { readonly report: string; readonly failure: Trouble; readonly tries: number }[]
  /** Seconds from taking to recording. */
  readonly seconds: number
}

interface Hand {
  readonly store: Store
  readonly crew: Crew
  readonly prepareAgain: PrepareAgain
  readonly onDone: WorkOptions['onDone']
  readonly onRead: (seconds: number) => void
}

/** True where the store kept a report from being recorded, and not the report. */
const isOfStore = (error: unknown): boolean => error instanceof MarsadError && error.code.startsWith('STORE_')

/**
 * Reads and records what waits in the queue of a record, beside any number of others who do, until the signal ends it:
 * after what it has in hand.
 */
export async function workOff(store: Store, options: WorkOptions): Promise<void> {
  const { gazetteers, drain, signal, onDone, onNote, onRead = () => {} } = options
  const jobs = options.jobs ?? availableParallelism()
  const reading = { published: null, encoding: null, maxSize: defaultMaxSize, gazetteers }
  const crew = crewFor({ ...reading, jobs, aside: false })
  const hand: Hand = { store, crew, prepareAgain: preparingAgain(gazetteers), onDone, onRead }
  try {
    const run = await store.queue.run({
      // While one job is recorded, the next is read.
      width: jobs + 1,
      rules: rulesVersion,
      note: onNote,
      work: (numbers, again) => (again ? oneByOne(numbers, hand) : together(numbers, hand)),
    })
    const stop = () => void run.stop()
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    const drained = drain ? untilEmpty(store, signal).then(stop) : null
    try {
      await run.ended
    } finally {
      signal.removeEventListener('abort', stop)
      await drained
    }
  } finally {
    await crew.stop()
  }
}

const beat = 200

async function untilEmpty(store: Store, signal: AbortSignal): Promise<void> {
  const isEmpty = async () => {
    const { waiting, again } = await store.queue.counts()
    return waiting + again === 0
  }
  while (!signal.aborted && !(await isEmpty())) {
    await wait(beat, undefined, { signal }).catch(() => {})
  }
}

/** What is tried again is read alone, so that one report that ends its reader keeps no other. */
async function oneByOne(numbers: readonly number[], hand: Hand): Promise<void> {
  let left = 0
  for (const number of numbers) left += await attempt([number], hand)
  if (left > 0) throw new Error(`${left} of its reports failed`)
}

async function together(numbers: readonly number[], hand: Hand): Promise<void> {
  const left = await attempt(numbers, hand)
  if (left > 0) throw new Error(`${left} of its reports failed`)
}

/** Reads and records reports. @returns how many are to be tried again */
async function attempt(numbers: readonly number[], hand: Hand): Promise<number> {
  const { store, prepareAgain, onDone } = hand
  const begun = performance.now()
  const taken = await store.queue.take(numbers, rulesVersion)
  if (taken.length === 0) return 0
  try {
    const known = await store.known(taken.map(({ hash }) => hash))
    const finished: Finished[] = []
    const readAgain: ReadAgain[] = []
    const failures: { readonly taken: Taken; readonly failure: Trouble }[] = []
    for (const { one, outcome } of await Promise.all(taken.map((one) => readOne(one, known, hand)))) {
      if ('failure' in outcome) failures.push({ taken: one, failure: outcome.failure })
      else if (!one.again) finished.push({ number: one.number, hash: one.hash, prepared: outcome.prepared })
      else if (outcome.prepared !== null) readAgain.push({ number: one.number, prepared: outcome.prepared })
    }
    const added = finished.length === 0 ? [] : await store.queue.finish(finished, prepareAgain)
    if (readAgain.length > 0) await store.queue.finishAgain(readAgain, prepareAgain)
    const left =
      failures.length === 0
        ? 0
        : await store.queue.failed(failures.map(({ taken: { number }, failure }) => ({ number, failure })))
    const fresh = added.filter(({ kind }) => kind === 'added').length
    onDone({
      ...{ added: fresh, known: finished.length - fresh, again: readAgain.length },
      seconds: (performance.now() - begun) / 1000,
      failures: failures.map(({ taken: { name, tries }, failure }) => ({ report: name, failure, tries })),
    })
    return left
  } catch (error) {
    await settled(taken, error, store)
    throw error
  }
}

type Read = { readonly prepared: Prepared | null } | { readonly failure: Trouble }

async function readOne(
  one: Taken,
  known: ReadonlyMap<string, string>,
  { crew, onRead }: Hand,
): Promise<{ readonly one: Taken; readonly outcome: Read }> {
  if (!one.again && known.has(one.hash)) return { one, outcome: { prepared: null } }
  const { name, report, size } = one
  if (report === null) return { one, outcome: { failure: damaged(name) } }
  const outcome = await crew.read({ kind: 'report', path: report.id, report, size, notices: [] })
  if (outcome.kind === 'failed') return { one, outcome: { failure: troubleOf(outcome.failure) } }
  onRead(outcome.seconds)
  return { one, outcome: { prepared: outcome.prepared } }
}

const damaged = (name: string): Trouble => {
  const { code, message, fix } = marsadError('QUEUED_DAMAGED', { name })
  return { code, message, fix }
}

/** Where reports could not be recorded: alone, one is to blame for it; the store is not counted against them. */
async function settled(taken: readonly Taken[], error: unknown, store: Store): Promise<void> {
  const [one] = taken
  try {
    if (isOfStore(error)) await store.queue.untried(taken.map(({ number }) => number))
    else if (taken.length === 1 && one !== undefined) {
      await store.queue.failed([{ number: one.number, failure: troubleOf(failureOf(one.name, error)) }])
    }
  } catch {
    // The store is gone; the job is tried again when it is back.
  }
}
