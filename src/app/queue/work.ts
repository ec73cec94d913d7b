import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import PQueue from 'p-queue'
import { defaultMaxSize } from '../../ingest/item.ts'
import { rulesVersion } from '../../reading/rules.ts'
import type { Store } from '../../store/store.ts'
import { crewFor } from '../addReports.ts'
import { preparingAgain } from '../decide.ts'
import { attempt, type Hand, isUnable, type WorkDone } from './attempt.ts'

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

/**
 * Reads and records what waits in the queue of a record, beside any number of others who do, until the signal ends it:
 * after what it is reading. What it took and did not begin to read goes to others.
 * @throws MarsadError where its lists cannot be loaded; nothing is counted against the reports
 */
export async function workOff(store: Store, options: WorkOptions): Promise<void> {
  const { gazetteers, drain, signal, onDone, onNote, onRead = () => {} } = options
  const jobs = options.jobs ?? availableParallelism()
  const reading = { published: null, encoding: null, maxSize: defaultMaxSize, gazetteers }
  const crew = crewFor({ ...reading, jobs, aside: false })
  const unable = new AbortController()
  const ending = AbortSignal.any([signal, unable.signal])
  const turns = new PQueue({ concurrency: crew.width + 1 })
  const hand: Hand = { store, crew, turns, ending, prepareAgain: preparingAgain(gazetteers), onDone, onRead }
  try {
    const run = await store.queue.run({
      // While one job is recorded, the next is read.
      width: jobs + 1,
      rules: rulesVersion,
      note: onNote,
      work: (numbers, again) =>
        // What is tried again is read alone, so that one report that ends its reader keeps no other.
        inParts(again ? numbers.map((number) => [number]) : [numbers], hand).catch((error) => {
          if (isUnable(error)) unable.abort(error)
          throw error
        }),
    })
    const stop = () => void run.stop()
    ending.addEventListener('abort', stop, { once: true })
    if (ending.aborted) stop()
    const drained = drain ? untilEmpty(store, ending).then(stop) : null
    try {
      await run.ended
    } finally {
      ending.removeEventListener('abort', stop)
      await drained
    }
    unable.signal.throwIfAborted()
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

/**
 * Reads and records a job in parts, one after another.
 * @throws where reports of it failed, so that the job is tried again
 */
async function inParts(parts: readonly (readonly number[])[], hand: Hand): Promise<void> {
  let left = 0
  for (const part of parts) left += await attempt(part, hand)
  if (left > 0) throw new Error(`${left} of its reports failed`)
}
