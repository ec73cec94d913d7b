import type { Fetched } from '../../fetch/fetcher.ts'
import type { Queued } from '../../store/queue/queue.ts'
import { queuedFrom, roomFor } from '../queue/queueReports.ts'
import { inBatches } from './batches.ts'
import { type Fetching, fetchPages, type GotPage } from './fetchPages.ts'
import type { WatchOutcome } from './options.ts'
import { checkOf, evidenceOf, settled } from './settle.ts'

/** What comes within this is queued, and mostly read and recorded, in one go. */
const batchLength = 64
const batchPatience = 250

/**
 * Fetches the pages of these feeds that are due and queues their reports with what was fetched; workers read them. What
 * the record has already is kept at once.
 * @param most so many reports may wait; fetching waits too where they do
 */
export async function* queuePages(
  feeds: readonly string[],
  fetching: Fetching,
  most: number,
): AsyncGenerator<WatchOutcome> {
  const { options } = fetching
  try {
    const batches = inBatches(fetchPages(feeds, fetching), batchLength, batchPatience)
    for await (const batch of batches) yield* queued(batch, fetching, most)
  } catch (error) {
    if (options.signal?.aborted !== true) throw error
  }
}

type Made = Omit<Queued, 'fetched'>

async function* queued(
  pages: readonly GotPage[],
  { store, options }: Fetching,
  most: number,
): AsyncGenerator<WatchOutcome> {
  const made: { readonly got: GotPage; readonly one: Made }[] = []
  for (const got of pages) {
    if (got.item === null) {
      yield { kind: 'unchanged', address: got.page.address, id: null }
      continue
    }
    const one = await queuedFrom(got.item, { published: null, encoding: null, maxSize: options.maxSize })
    if ('kind' in one) yield await settled(got, one, store)
    else made.push({ got, one })
  }
  const known = await store.known(made.map(({ one }) => one.hash))
  for (const { got, one } of made) {
    const id = known.get(one.hash)
    if (id === undefined) continue
    const outcome = { kind: 'known', id, size: one.size, counts: null, dated: true, notices: [] } as const
    yield await settled(got, outcome, store)
  }
  const fresh = made.filter(({ one }) => !known.has(one.hash))
  if (fresh.length === 0) return
  await roomFor(store, most, options.signal)
  options.signal?.throwIfAborted()
  await store.queue.put(
    fresh.map(({ got, one }) => ({
      ...one,
      fetched: { evidence: evidenceOf(got.page.address, got.fetched as Fetched), check: checkOf(got) },
    })),
  )
  for (const { got, one } of fresh) {
    yield { kind: 'queued', address: got.page.address, id: one.report.id, size: one.size }
  }
}
