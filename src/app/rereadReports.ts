import { availableParallelism } from 'node:os'
import type { Report } from '../annotation/report.ts'
import { defaultMaxSize, type Failure, type InputOptions, type Item } from '../ingest/item.ts'
import { rulesVersion } from '../reading/rules.ts'
import type { Prepared } from '../store/prepared.ts'
import type { Outdated, Reread, Store } from '../store/store.ts'
import { preparingAgain } from './decide.ts'
import type { FailedOutcome, Outcome } from './outcome.ts'
import { inOrder } from './readReports.ts'
import { alone, threads } from './threads.ts'

export interface RereadOptions {
  /** Everything, and not only what older rules read. */
  readonly all: boolean
  /** Files of lists of places that are read besides those that come with Marsad. */
  readonly gazetteers?: readonly string[]
  /** Worker threads; null chooses. */
  readonly jobs: number | null
  readonly signal?: AbortSignal
  /** Called once with how many reports wait. */
  readonly onFound?: (reports: number) => void
}

/** What became of one report: what its new reading changed, or why it could not be read. */
export type RereadOutcome =
  | ({ readonly kind: 'reread'; readonly size: number } & Reread)
  | { readonly kind: 'failed'; readonly size: number; readonly failure: Failure }

const batchLength = 64
const fetched = 256
/** Fewer reports are not worth a second thread. */
const worthThreads = 200

const asRecorded: InputOptions = { published: null, encoding: null, maxSize: defaultMaxSize }

/** Which reports are to be read again, and how many; `end` says that nothing is left to do for them. */
export async function beginAgain(
  store: Store,
  all: boolean,
): Promise<{ readonly which: Outdated; readonly count: number; end(): Promise<void> }> {
  const run = all ? await store.beginReread(rulesVersion) : null
  const which: Outdated = run === null ? { below: rulesVersion } : { before: run.begun }
  const end = async () => {
    if (run !== null) await store.endReread(run)
  }
  return { which, count: await store.countOutdated(which), end }
}

/**
 * Reads recorded reports again and records what the rules of today make of them, with what people decided. An outcome is
 * given when it is safe on the disk; whatever ends the run, the next one goes on from there.
 */
export async function* rereadReports(
  store: Store,
  { all, jobs: wanted, gazetteers = [], signal, onFound }: RereadOptions,
): AsyncGenerator<RereadOutcome> {
  const { which, count, end } = await beginAgain(store, all)
  onFound?.(count)
  const jobs = wanted ?? (count < worthThreads ? 1 : availableParallelism())
  const options = { ...asRecorded, withText: false, keepReport: false, prepare: true, gazetteers }
  const crew = count === 0 ? null : jobs === 1 ? alone(options) : threads(jobs, options)
  const stop = () => void crew?.stop()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    if (crew !== null) yield* recorded(inOrder(itemsOf(store, which), crew, signal), store, gazetteers)
    if (signal?.aborted !== true) await end()
  } finally {
    signal?.removeEventListener('abort', stop)
    await crew?.stop()
  }
}

const itemOf = (report: Report): Item => ({
  kind: 'report',
  path: report.id,
  report,
  size: Buffer.byteLength(report.text),
  notices: [],
})

async function* itemsOf(store: Store, which: Outdated): AsyncGenerator<Item> {
  let after = 0
  for (;;) {
    const { reports, last } = await store.outdated(which, fetched, after)
    if (reports.length === 0) return
    for (const report of reports) yield itemOf(report)
    after = last
  }
}

async function* recorded(
  outcomes: AsyncIterable<Outcome | FailedOutcome>,
  store: Store,
  gazetteers: readonly string[],
): AsyncGenerator<RereadOutcome> {
  const prepareAgain = preparingAgain(gazetteers)
  let batch: { readonly prepared: Prepared; readonly size: number }[] = []
  const flush = async (): Promise<readonly RereadOutcome[]> => {
    const sizes = new Map(batch.map(({ prepared, size }) => [prepared.report.id, size]))
    const changes = await store.reread(
      batch.map(({ prepared }) => prepared),
      prepareAgain,
    )
    batch = []
    return changes.map((change) => ({ kind: 'reread', size: sizes.get(change.report) ?? 0, ...change }))
  }
  for await (const outcome of outcomes) {
    if (outcome.kind === 'failed') yield outcome
    else if (outcome.prepared !== null) {
      batch.push({ prepared: outcome.prepared, size: outcome.size })
    }
    if (batch.length >= batchLength) yield* await flush()
  }
  if (batch.length > 0) yield* await flush()
}
