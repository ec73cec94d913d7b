import { setTimeout as wait } from 'node:timers/promises'
import { findFiles } from '../../ingest/files.ts'
import type { InputNotice, InputOptions, Item } from '../../ingest/item.ts'
import { itemsOf } from '../../ingest/items.ts'
import type { Made } from '../../ingest/report.ts'
import { prepareOriginal } from '../../store/originals.ts'
import { hashOf, storable } from '../../store/prepared.ts'
import type { Queued } from '../../store/queue/queue.ts'
import type { Store } from '../../store/store.ts'
import type { AddOutcome } from '../addReports.ts'
import { type FailedOutcome, loadItem } from '../outcome.ts'
import type { Plan } from '../readReports.ts'

export interface QueueOptions extends InputOptions {
  /** So many reports may wait; who adds more waits too. */
  readonly most: number
  readonly stdin: AsyncIterable<Uint8Array>
  readonly signal?: AbortSignal
  readonly onFound?: (plan: Plan) => void
  readonly onNotice?: (notice: InputNotice) => void
}

export const usualMost = 10_000

const batchLength = 128
const batchSize = 4 * 1024 * 1024
const beat = 250

/** Waits until fewer than so many reports wait to be recorded, or to be read again. */
export async function roomFor(
  store: Store,
  most: number,
  signal: AbortSignal | undefined,
  of: 'new' | 'again' = 'new',
): Promise<void> {
  while (signal?.aborted !== true && !(await store.queue.hasRoom(most, of))) {
    await wait(beat, undefined, { signal }).catch(() => {})
  }
}

/** A report ready to be queued, or why there is none. */
export async function queuedFrom(
  item: Item,
  options: InputOptions,
): Promise<(Queued & { readonly notices: readonly InputNotice[] }) | FailedOutcome> {
  if (item.kind === 'broken') return { kind: 'failed', size: item.size, failure: item.failure }
  const made: Made | FailedOutcome =
    item.kind === 'file' ? await loadItem(item, options) : { report: item.report, notices: [] }
  if ('kind' in made) return made
  const report = storable(made.report)
  return {
    ...{ report, hash: hashOf(report), size: item.size, fetched: null },
    original: made.original === undefined ? null : prepareOriginal(made.original),
    notices: [...item.notices, ...made.notices],
  }
}

/**
 * Puts every report behind the paths that the record does not have yet into its queue. An outcome is given when its
 * report is safe on the disk; whatever ends the run, the next one goes on from there.
 */
export async function* queueReports(
  paths: readonly string[],
  store: Store,
  { most, stdin, signal, onFound, onNotice, ...input }: QueueOptions,
): AsyncGenerator<AddOutcome> {
  const { files, failures, notices } = await findFiles(paths)
  const bytes = files.some(({ format }) => format === 'stdin') ? null : files.reduce((sum, { size }) => sum + size, 0)
  onFound?.({ paths: files.map(({ path }) => path), bytes, jobs: 1, notices })
  for (const failure of failures) yield { kind: 'failed', size: 0, failure }
  let batch: Exclude<Awaited<ReturnType<typeof queuedFrom>>, FailedOutcome>[] = []
  let size = 0
  const flush = async (): Promise<readonly AddOutcome[]> => {
    const given = batch
    batch = []
    size = 0
    const known = await store.known(given.map(({ hash }) => hash))
    const fresh = given.filter(({ hash }) => !known.has(hash))
    if (fresh.length > 0) {
      await roomFor(store, most, signal)
      if (signal?.aborted) return []
      await store.queue.put(fresh)
    }
    return given.map(({ report, hash, size: length, notices: own }) => ({
      ...{ kind: known.has(hash) ? 'known' : 'queued', id: known.get(hash) ?? report.id, size: length },
      ...{ counts: null, dated: known.has(hash) || report.published !== null, notices: own },
    }))
  }
  for await (const item of itemsOf(files, input, stdin, onNotice)) {
    if (signal?.aborted) return
    const one = await queuedFrom(item, input)
    if ('kind' in one) yield one
    else {
      batch.push(one)
      size += one.size
    }
    if (batch.length >= batchLength || size >= batchSize) yield* await flush()
  }
  yield* await flush()
}
