import type { Original } from '../annotation/original.ts'
import { findFiles } from '../ingest/files.ts'
import type { FileItem, InputNotice, InputOptions, Item, ReportItem } from '../ingest/item.ts'
import { itemsOf } from '../ingest/items.ts'
import type { Made } from '../ingest/report.ts'
import { prepareOriginal } from '../store/originals.ts'
import { hashOf, type PrepareAgain, type Prepared, storable } from '../store/prepared.ts'
import type { Store } from '../store/store.ts'
import { preparingAgain } from './decide.ts'
import { lookup } from './lookup.ts'
import type { Counts, FailedOutcome, ReadOutcome } from './outcome.ts'
import { inOrder, jobsFor, type Plan } from './readReports.ts'
import { alone, type Crew, threads } from './threads.ts'

export interface AddOptions extends InputOptions {
  /** Worker threads; null chooses. */
  readonly jobs: number | null
  /** Leave this thread free, even where one is enough. */
  readonly aside?: boolean
  /** Files of lists of places that are read besides those that come with Marsad. */
  readonly gazetteers?: readonly string[]
  readonly stdin: AsyncIterable<Uint8Array>
  readonly signal?: AbortSignal
  readonly onFound?: (plan: Plan) => void | Promise<void>
  /** Told what concerns a file of many reports and none of them in particular. */
  readonly onNotice?: (notice: InputNotice) => void
}

/** What became of one report: recorded, or left to workers, or known already, or not to be read. */
export type AddOutcome =
  | {
      readonly kind: 'added' | 'queued' | 'known'
      readonly id: string
      readonly size: number
      readonly counts: Counts | null
      readonly dated: boolean
      readonly notices: readonly InputNotice[]
    }
  | FailedOutcome

/** A report that the record has already, by the name it has there. */
interface KnownOutcome {
  readonly kind: 'known'
  readonly id: string
  readonly size: number
  readonly notices: readonly InputNotice[]
}

/** So many reports, or so much of them, are recorded at once; none waits longer where nothing is being recorded. */
const batchLength = 256
const batchSize = 4 * 1024 * 1024
const batchPatience = 2000

/**
 * Reads every report behind the paths that the record does not have yet, and records it. An outcome is given when its
 * report is safe on the disk, in the order of the input; whatever ends the run, the next one goes on from there.
 */
export async function* addReports(
  paths: readonly string[],
  store: Store,
  { jobs: wanted, aside, stdin, signal, onFound, onNotice, ...input }: AddOptions,
): AsyncGenerator<AddOutcome> {
  const { files, failures, notices } = await findFiles(paths)
  const bytes = files.some(({ format }) => format === 'stdin') ? null : files.reduce((sum, { size }) => sum + size, 0)
  const jobs = jobsFor(wanted, files, bytes)
  await onFound?.({ paths: files.map(({ path }) => path), bytes, jobs, notices })
  for (const failure of failures) yield { kind: 'failed', size: 0, failure }
  if (files.length === 0 || signal?.aborted) return
  yield* addItems(itemsOf(files, input, stdin, onNotice), store, { ...input, jobs, aside: aside === true, signal })
}

export interface AddItemsOptions extends InputOptions {
  readonly jobs: number
  readonly aside: boolean
  readonly gazetteers?: readonly string[]
  readonly signal?: AbortSignal | undefined
  /** Who reads, where somebody keeps a crew for many runs. */
  readonly crew?: Crew | undefined
}

/** A crew of readers for reports that are recorded; to be stopped. */
export function crewFor({ jobs, aside, ...input }: Omit<AddItemsOptions, 'crew' | 'signal'>): Crew {
  const options = { ...input, withText: false, keepReport: false, prepare: true }
  return jobs === 1 && !aside ? alone(options) : threads(jobs, options)
}

/** Reads and records what comes, as `addReports` does; one outcome for each item, in their order. */
export async function* addItems(
  items: AsyncIterable<Item>,
  store: Store,
  { signal, crew: kept, ...input }: AddItemsOptions,
): AsyncGenerator<AddOutcome> {
  if (kept !== undefined) {
    yield* recorded(inOrder(items, sifting(kept, store), signal), store, input.gazetteers)
    return
  }
  const crew = crewFor(input)
  const stop = () => void crew.stop()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    yield* recorded(inOrder(items, sifting(crew, store), signal), store, input.gazetteers)
  } finally {
    signal?.removeEventListener('abort', stop)
    await crew.stop()
  }
}

/** Reads only what the record does not have. */
function sifting(crew: Crew, store: Store) {
  const nameOf = lookup((hashes: readonly string[]) => store.known(hashes))
  return {
    width: crew.width,
    read: async (item: FileItem | ReportItem): Promise<Waiting> => {
      const { path, size } = item
      const made: Made | FailedOutcome =
        item.kind === 'file' ? await crew.load(item) : { report: item.report, notices: [] }
      if ('kind' in made) return made
      const report = storable(made.report)
      const notices = [...item.notices, ...made.notices]
      const id = await nameOf(hashOf(report))
      if (id !== undefined) return { kind: 'known', id, size, notices }
      const outcome = await crew.read({ kind: 'report', path, report, size, notices })
      const { original } = made
      return outcome.kind === 'failed' || original === undefined ? outcome : { ...outcome, original }
    },
  }
}

/** A report that was read, with what it was made of. */
type WithOriginal = ReadOutcome & { readonly original?: Original }
type Waiting = WithOriginal | KnownOutcome | FailedOutcome

/**
 * Records outcomes by the batch. While one is written, the next are read and gathered: the longer a batch takes, the more
 * the next one has, which costs less for each.
 */
async function* recorded(
  outcomes: AsyncIterable<Waiting>,
  store: Store,
  gazetteers: readonly string[] = [],
): AsyncGenerator<AddOutcome> {
  const prepareAgain = preparingAgain(gazetteers)
  let batch: Waiting[] = []
  let size = 0
  let since = performance.now()
  let writing: Promise<readonly AddOutcome[]> = Promise.resolve([])
  let isWriting = false
  const flush = async (): Promise<readonly AddOutcome[]> => {
    const done = await writing
    isWriting = true
    writing = record(batch, store, prepareAgain).finally(() => {
      isWriting = false
    })
    // Its failure is thrown where it is awaited.
    writing.catch(() => {})
    batch = []
    size = 0
    since = performance.now()
    return done
  }
  for await (const outcome of outcomes) {
    batch.push(outcome)
    size += outcome.size
    const isFull = batch.length >= batchLength || size >= batchSize
    const due = !isWriting && performance.now() - since >= batchPatience
    if (isFull || due) yield* await flush()
  }
  yield* await flush()
  yield* await writing
}

async function record(
  batch: readonly Waiting[],
  store: Store,
  prepareAgain: PrepareAgain,
): Promise<readonly AddOutcome[]> {
  const prepared = batch.flatMap((outcome) =>
    outcome.kind === 'read' && outcome.prepared !== null ? [withOriginal(outcome.prepared, outcome.original)] : [],
  )
  const added = prepared.length === 0 ? [] : await store.add(prepared, prepareAgain)
  let at = 0
  return batch.map((outcome): AddOutcome => {
    if (outcome.kind === 'failed') return outcome
    if (outcome.kind === 'known') return { ...outcome, counts: null, dated: true }
    const { size, counts, dated, notices } = outcome
    const { report, kind } = added[at++] ?? { report: outcome.id, kind: 'known' }
    return { kind, id: report, size, counts: kind === 'added' ? counts : null, dated, notices }
  })
}

const withOriginal = (prepared: Prepared, original: Original | undefined): Prepared =>
  original === undefined ? prepared : { ...prepared, original: prepareOriginal(original) }
