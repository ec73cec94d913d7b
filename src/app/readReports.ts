import { availableParallelism } from 'node:os'
import { type FoundFile, findFiles } from '../ingest/files.ts'
import type { FileItem, InputNotice, Item, ReportItem } from '../ingest/item.ts'
import { itemsOf } from '../ingest/items.ts'
import type { FailedOutcome, Outcome, OutcomeOptions } from './outcome.ts'
import { alone, threads } from './threads.ts'

export interface ReadOptions extends Omit<OutcomeOptions, 'prepare'> {
  /** Worker threads; null chooses: one for little input, else as many as there are processors. */
  readonly jobs: number | null
  readonly stdin: AsyncIterable<Uint8Array>
  readonly signal?: AbortSignal
  /** Called once, before the first report, with what was found; what it throws ends the run. */
  readonly onFound?: (plan: Plan) => void | Promise<void>
  /** Told what concerns a file of many reports and none of them in particular. */
  readonly onNotice?: (notice: InputNotice) => void
}

/** What a run is about to read. `bytes` is null where standard input hides it. */
export interface Plan {
  readonly paths: readonly string[]
  readonly bytes: number | null
  /** How many reports there are, where that is known before they are read. */
  readonly reports?: number
  readonly jobs: number
  readonly notices: readonly InputNotice[]
}

/** Below this a second thread costs more to start than it saves. */
const worthThreads = 1024 * 1024
/** Reports a thread may have waiting, so that it never idles and memory stays bounded. */
const waitingPerThread = 8
const waitingBytes = 64 * 1024 * 1024

export const jobsFor = (jobs: number | null, files: readonly FoundFile[], bytes: number | null) =>
  jobs ?? (bytes !== null && (bytes < worthThreads || files.length === 0) ? 1 : availableParallelism())

/** Whatever turns items into outcomes, `width` of them at a time. */
export interface Handler<O> {
  readonly width: number
  read(item: FileItem | ReportItem): Promise<O>
}

/** Runs items through the crew and gives their outcomes in the order of the items, a bounded number at a time. */
export async function* inOrder<O>(
  items: AsyncIterable<Item>,
  crew: Handler<O>,
  signal: AbortSignal | undefined,
): AsyncGenerator<O | FailedOutcome> {
  const waiting: { readonly size: number; readonly outcome: Promise<O | FailedOutcome> }[] = []
  let bytes = 0
  const next = async () => {
    const first = waiting.shift()
    bytes -= first?.size ?? 0
    return first?.outcome
  }
  const most = crew.width === 1 ? 1 : crew.width * waitingPerThread
  for await (const item of items) {
    if (signal?.aborted) return
    const outcome: Promise<O | FailedOutcome> =
      item.kind === 'broken'
        ? Promise.resolve({ kind: 'failed', size: item.size, failure: item.failure })
        : crew.read(item)
    // Its failure is thrown where its turn comes.
    outcome.catch(() => {})
    waiting.push({ size: item.size, outcome })
    bytes += item.size
    while (waiting.length >= most || (bytes > waitingBytes && waiting.length > 0)) {
      const done = await next()
      if (signal?.aborted) return
      if (done !== undefined) yield done
    }
  }
  while (waiting.length > 0) {
    const done = await next()
    if (signal?.aborted) return
    if (done !== undefined) yield done
  }
}

/**
 * Reads every report behind the paths and gives an outcome for each, in the order of the input, whatever the number of
 * threads. Holds no more than a few reports; the caller's pace is the pace of reading. When the signal aborts, it ends
 * after the last outcome it gave.
 */
export async function* readReports(paths: readonly string[], options: ReadOptions): AsyncGenerator<Outcome> {
  const { stdin, signal, onFound, onNotice, ...rest } = options
  const found = await findFiles(paths)
  const bytes = found.files.some(({ format }) => format === 'stdin')
    ? null
    : found.files.reduce((sum, { size }) => sum + size, 0)
  const jobs = jobsFor(options.jobs, found.files, bytes)
  await onFound?.({ paths: found.files.map(({ path }) => path), bytes, jobs, notices: found.notices })
  for (const failure of found.failures) yield { kind: 'failed', size: 0, failure }
  if (found.files.length === 0 || signal?.aborted) return

  const { published, encoding, maxSize, withText, keepReport, gazetteers = [] } = rest
  const outcomeOptions = { published, encoding, maxSize, withText, keepReport, prepare: false, gazetteers }
  const crew = jobs === 1 ? alone(outcomeOptions) : threads(jobs, outcomeOptions)
  const stop = () => void crew.stop()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    yield* inOrder(itemsOf(found.files, rest, stdin, onNotice), crew, signal)
  } finally {
    signal?.removeEventListener('abort', stop)
    await crew.stop()
  }
}
