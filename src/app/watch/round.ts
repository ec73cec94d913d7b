import type { Fetched, Fetcher } from '../../fetch/fetcher.ts'
import { teaserOpenings } from '../../ingest/html/teasers.ts'
import type { Item } from '../../ingest/item.ts'
import { loadTeasers } from '../../lang/ar/teasers.ts'
import type { Store } from '../../store/store.ts'
import type { WatchedFeed } from '../../store/watch/watch.ts'
import { addItems } from '../addReports.ts'
import { checkFeeds } from './checkFeeds.ts'
import { directoryOf } from './directory.ts'
import { type Fetching, fetchPages, type GotPage } from './fetchPages.ts'
import type { WatchOptions, WatchOutcome } from './options.ts'
import { queuePages } from './queuePages.ts'
import { settled } from './settle.ts'

/**
 * One look at feeds, and at the pages they name that are due. An outcome is given when what it tells of is on the disk:
 * whatever ends the run, the next one goes on from there.
 * @param named feeds to look at; what they name in turn is found
 * @param pagesOf feeds whose pages are fetched where they are due; else those that were looked at
 * @param follow feeds that feeds name are watched from then on
 */
export async function* watchRound(
  named: readonly WatchedFeed[],
  store: Store,
  fetcher: Fetcher,
  options: WatchOptions,
  pagesOf: readonly WatchedFeed[] = named,
  follow = true,
): AsyncGenerator<WatchOutcome> {
  const { signal } = options
  try {
    yield* lookAround(named, store, fetcher, options, pagesOf, follow)
  } catch (error) {
    if (signal?.aborted !== true) throw error
  }
}

async function* lookAround(
  named: readonly WatchedFeed[],
  store: Store,
  fetcher: Fetcher,
  options: WatchOptions,
  pagesOf: readonly WatchedFeed[],
  follow: boolean,
): AsyncGenerator<WatchOutcome> {
  const inHand = new Map<string, Fetched>()
  const looked = new Set<string>()
  yield* checkFeeds(named, { store, fetcher, options, inHand, looked, follow })
  const known = await store.watch.feeds(pagesOf.map(({ address }) => address))
  const feeds = [...new Set([...known.map(({ address }) => address), ...looked])]
  if (options.again) await store.watch.again(feeds)
  const due = await store.watch.countDue(new Date().toISOString(), feeds)
  options.onFound?.(due)
  // The language is not loaded for nothing.
  if (due === 0) return
  const directory = directoryOf(await store.watch.outlets())
  const teasers = teaserOpenings(loadTeasers())
  const deadline = options.pagesFor === undefined ? Number.POSITIVE_INFINITY : firstDue(known, options.pagesFor)
  const fetching = { store, fetcher, options, inHand, directory, teasers, deadline }
  yield* options.queue === undefined ? recordPages(feeds, fetching) : queuePages(feeds, fetching, options.queue)
}

/** When feeds come first again. */
const firstDue = (feeds: readonly WatchedFeed[], least: number): number =>
  Math.max(Date.now() + least, Math.min(...feeds.map(({ due }) => Date.parse(due))))

async function* recordPages(feeds: readonly string[], fetching: Fetching): AsyncGenerator<WatchOutcome> {
  const { store, options } = fetching
  const sent: GotPage[] = []
  const aside: WatchOutcome[] = []
  const items = async function* (): AsyncGenerator<Item> {
    try {
      for await (const got of fetchPages(feeds, fetching)) {
        if (got.item === null) {
          aside.push({ kind: 'unchanged', address: got.page.address, id: null })
          continue
        }
        sent.push(got)
        yield got.item
      }
    } catch (error) {
      // What came before the end is recorded.
      if (options.signal?.aborted !== true) throw error
    }
  }
  const { maxSize, aside: isAside, gazetteers = [], signal } = options
  const adding = {
    published: null,
    encoding: null,
    maxSize,
    jobs: 1,
    aside: isAside,
    gazetteers,
    signal,
    crew: options.crew?.(),
  }
  for await (const outcome of addItems(items(), store, adding)) {
    yield* aside.splice(0)
    yield await settled(sent.shift() as GotPage, outcome, store)
  }
  yield* aside.splice(0)
}
