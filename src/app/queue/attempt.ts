import type PQueue from 'p-queue'
import { MarsadError, marsadError } from '../../annotation/errors.ts'
import { failureOf } from '../../ingest/item.ts'
import { rulesVersion } from '../../reading/rules.ts'
import type { PrepareAgain, Prepared } from '../../store/prepared.ts'
import type { Finished, ReadAgain, Taken } from '../../store/queue/queue.ts'
import type { Store } from '../../store/store.ts'
import type { Trouble } from '../../store/watch/watch.ts'
import type { Crew } from '../threads.ts'
import { troubleOf } from '../watch/schedule.ts'

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

/** What a worker works with. */
export interface Hand {
  readonly store: Store
  readonly crew: Crew
  /** Reports go to the crew as it has room, so that those still here can be left to others. */
  readonly turns: PQueue
  /** Aborted where the worker is to end. */
  readonly ending: AbortSignal
  readonly prepareAgain: PrepareAgain
  readonly onDone: (done: WorkDone) => void
  readonly onRead: (seconds: number) => void
}

/** True where no report can be read, because the lists cannot be loaded. */
export const isUnable = (error: unknown): boolean => error instanceof MarsadError && error.code === 'READER_UNABLE'

/** True where the store or the lists kept a report from being recorded, and not the report. */
const isNotOfReport = (error: unknown): boolean =>
  isUnable(error) || (error instanceof MarsadError && error.code.startsWith('STORE_'))

/**
 * Reads and records reports; those that it did not begin to read when the worker is to end stay for others.
 * @returns how many failed and are to be tried again
 */
export async function attempt(numbers: readonly number[], hand: Hand): Promise<number> {
  const { store, ending, prepareAgain, onDone } = hand
  if (ending.aborted) return 0
  const begun = performance.now()
  const taken = await store.queue.take(numbers, rulesVersion)
  if (taken.length === 0) return 0
  try {
    const known = await store.known(taken.map(({ hash }) => hash))
    const finished: Finished[] = []
    const readAgain: ReadAgain[] = []
    const notBegun: number[] = []
    const failures: { readonly taken: Taken; readonly failure: Trouble }[] = []
    for (const { one, outcome } of await Promise.all(taken.map((one) => readOne(one, known, hand)))) {
      if (outcome === 'not begun') notBegun.push(one.number)
      else if ('failure' in outcome) failures.push({ taken: one, failure: outcome.failure })
      else if (!one.again) finished.push({ number: one.number, hash: one.hash, prepared: outcome.prepared })
      else if (outcome.prepared !== null) readAgain.push({ number: one.number, prepared: outcome.prepared })
    }
    const added = finished.length === 0 ? [] : await store.queue.finish(finished, prepareAgain)
    if (readAgain.length > 0) await store.queue.finishAgain(readAgain, prepareAgain)
    if (notBegun.length > 0) await store.queue.untried(notBegun)
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

type Read = { readonly prepared: Prepared | null } | { readonly failure: Trouble } | 'not begun'

async function readOne(
  one: Taken,
  known: ReadonlyMap<string, string>,
  { crew, turns, ending, onRead }: Hand,
): Promise<{ readonly one: Taken; readonly outcome: Read }> {
  if (!one.again && known.has(one.hash)) return { one, outcome: { prepared: null } }
  const { name, report, size } = one
  if (report === null) return { one, outcome: { failure: troubleOf(marsadError('QUEUED_DAMAGED', { name })) } }
  const item = { kind: 'report', path: report.id, report, size, notices: [] } as const
  const outcome = await turns.add(async () => (ending.aborted ? null : crew.read(item)))
  if (outcome === null) return { one, outcome: 'not begun' }
  if (outcome.kind === 'failed') return { one, outcome: { failure: troubleOf(outcome.failure) } }
  onRead(outcome.seconds)
  return { one, outcome: { prepared: outcome.prepared } }
}

/** Where reports could not be recorded: alone, one is to blame for it; neither store nor lists are counted against them. */
async function settled(taken: readonly Taken[], error: unknown, store: Store): Promise<void> {
  const [one] = taken
  try {
    if (isNotOfReport(error)) await store.queue.untried(taken.map(({ number }) => number))
    else if (taken.length === 1 && one !== undefined) {
      await store.queue.failed([{ number: one.number, failure: troubleOf(failureOf(one.name, error)) }])
    }
  } catch {
    // The store is gone; the job is tried again when it is back.
  }
}
