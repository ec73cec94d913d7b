import type { Fetched } from '../../fetch/fetcher.ts'
import { queuedFrom, roomFor } from '../queue/queueReports.ts'
import { type Fetching, fetchPages, type GotPage } from './fetchPages.ts'
import type { WatchOutcome } from './options.ts'
import { checkOf, evidenceOf, settled } from './settle.ts'

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
    for await (const got of fetchPages(feeds, fetching)) yield await queued(got, fetching, most)
  } catch (error) {
    if (options.signal?.aborted !== true) throw error
  }
}

async function queued(got: GotPage, { store, options }: Fetching, most: number): Promise<WatchOutcome> {
  const { page, fetched, item } = got
  const { address } = page
  if (item === null) return { kind: 'unchanged', address, id: null }
  const one = await queuedFrom(item, { published: null, encoding: null, maxSize: options.maxSize })
  if ('kind' in one) return settled(got, one, store)
  const { report, hash, size, notices } = one
  const known = (await store.known([hash])).get(hash)
  if (known !== undefined) {
    return settled(got, { kind: 'known', id: known, size, counts: null, dated: true, notices }, store)
  }
  await roomFor(store, most, options.signal)
  options.signal?.throwIfAborted()
  const evidence = evidenceOf(address, fetched as Fetched)
  await store.queue.put([{ ...one, fetched: { evidence, check: checkOf(got) } }])
  return { kind: 'queued', address, id: report.id, size }
}
