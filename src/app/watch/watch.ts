import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { marsadError } from '../../annotation/errors.ts'
import { openFetcher } from '../../fetch/fetcher.ts'
import { isAddress, knownAddress, plainAddress } from '../../ingest/address.ts'
import type { Store } from '../../store/store.ts'
import type { WatchedFeed } from '../../store/watch/watch.ts'
import { keptCrew, type WatchOptions, type WatchOutcome } from './options.ts'
import { watchRound } from './round.ts'

/** Feeds as people name them: an address as it is looked up, a file by its whole path. */
export const feedName = (named: string): string =>
  isAddress(named) || /^[a-z][a-z0-9+.-]+:\/\//i.test(named) ? plainAddress(knownAddress(named)) : resolve(named)

/** Of all that is watched: what is due; what failed waits for its time. */
async function dueFeeds(store: Store, once: boolean): Promise<readonly WatchedFeed[]> {
  const all = await store.watch.feeds()
  const roots = all.filter(({ parent }) => parent === null)
  if (roots.length === 0) throw marsadError('WATCH_NOTHING', {})
  const now = new Date().toISOString()
  return all.filter(({ due, failures }) => due <= now || (once && failures === 0))
}

/**
 * Looks once at the feeds that are named, which are watched from then on, or at all that are watched.
 * @throws MarsadError where a name is no address, or nothing is watched
 */
export async function* watchOnce(
  named: readonly string[],
  store: Store,
  options: WatchOptions,
): AsyncGenerator<WatchOutcome> {
  const names = named.map(feedName)
  if (names.length > 0) await store.watch.follow(names, null)
  const feeds = names.length > 0 ? await store.watch.feeds(names) : await dueFeeds(store, true)
  const lock = await store.watch.begin()
  const fetcher = openFetcher(options.fetching)
  try {
    yield* watchRound(feeds, store, fetcher, options, names.length > 0 ? feeds : await store.watch.feeds())
  } finally {
    await fetcher.close()
    await lock.release()
  }
}

/** Longer than this nobody waits to see that a feed was added meanwhile. */
const longestNap = 60_000
/** One host with a thousand pages does not keep the feeds of all others waiting for a thousand turns. */
const pagesFor = 60_000

/** Looks at everything that is watched, again and again, each feed when it is due, until the signal ends it. */
export async function* watchOn(
  named: readonly string[],
  store: Store,
  options: WatchOptions,
): AsyncGenerator<WatchOutcome | { readonly kind: 'rest'; readonly until: string }> {
  const names = named.map(feedName)
  if (names.length > 0) await store.watch.follow(names, null)
  const lock = await store.watch.begin()
  const fetcher = openFetcher(options.fetching)
  let again = options.again
  const { crew, stop } = keptCrew(options)
  try {
    for (let first = true; options.signal?.aborted !== true; first = false) {
      const feeds = first && names.length > 0 ? await store.watch.feeds(names) : await dueFeeds(store, first)
      // Pages are due without their feeds too.
      const all = await store.watch.feeds()
      yield* watchRound(feeds, store, fetcher, { ...options, crew, again, pagesFor }, all)
      again = false
      const next = (await store.watch.feeds()).map(({ due }) => due).sort()[0]
      const until = next ?? new Date(Date.now() + longestNap).toISOString()
      yield { kind: 'rest', until }
      const pause = Math.min(Math.max(Date.parse(until) - Date.now(), 1000), longestNap)
      await wait(pause, undefined, { signal: options.signal }).catch(() => {})
    }
  } finally {
    await stop()
    await fetcher.close()
    await lock.release()
  }
}
