import type { Fetched, Fetcher } from '../../fetch/fetcher.ts'
import { failureOf } from '../../ingest/item.ts'
import type { Store } from '../../store/store.ts'
import type { WatchedFeed } from '../../store/watch/watch.ts'
import { isSince, lookAt } from './feeds.ts'
import type { WatchOptions, WatchOutcome } from './options.ts'
import { nextCheck, troubleOf } from './schedule.ts'
import { unordered } from './unordered.ts'

/** Feeds name feeds that name feeds; no further than this. */
const deepest = 4
const width = 32

/** Feeds to look at, and pages that were fetched on the way. */
export interface Checking {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly options: WatchOptions
  readonly inHand: Map<string, Fetched>
  /** Addresses of the feeds that were looked at. */
  readonly looked: Set<string>
  /** Feeds that feeds name are watched from then on. */
  readonly follow: boolean
}

/** A feed of which nothing is known yet. */
export const newFeed = (address: string, parent: string | null = null): WatchedFeed => ({
  ...{ address, parent, kind: null, title: null, etag: null, modified: null, checked: null, succeeded: null },
  ...{ due: new Date().toISOString(), failures: 0, failure: null },
})

/** Looks at feeds and at those that they name, and takes up the pages. One that fails does not stop the others. */
export async function* checkFeeds(first: readonly WatchedFeed[], checking: Checking): AsyncGenerator<WatchOutcome> {
  const { store, options, looked: seen, follow } = checking
  for (let feeds = first, depth = 0; feeds.length > 0 && depth < deepest; depth++) {
    const named: string[] = []
    for (const { address } of feeds) seen.add(address)
    const each = async function* () {
      yield* feeds
    }
    for await (const { outcome, feeds: more } of unordered(each(), width, (feed) => checkFeed(feed, checking))) {
      yield outcome
      named.push(...more)
    }
    options.signal?.throwIfAborted()
    const fresh = new Set(named.filter((address) => !seen.has(address)))
    if (!follow || fresh.size === 0) feeds = [...fresh].map((address) => newFeed(address))
    else feeds = (await store.watch.feeds([...fresh])).filter(({ address }) => fresh.has(address))
  }
}

interface Checked {
  readonly outcome: WatchOutcome
  /** Feeds that it names. */
  readonly feeds: readonly string[]
}

async function checkFeed(feed: WatchedFeed, { store, fetcher, options, inHand, follow }: Checking): Promise<Checked> {
  const { address } = feed
  const { interval, since, signal } = options
  try {
    const look = await lookAt(feed, fetcher)
    const { kind, title, etag, modified, entries, feeds, page, unchanged } = look
    if (page !== null) inHand.set(address, page)
    const offered =
      page === null
        ? entries.filter((entry) => isSince(entry, since))
        : [{ address, title: null, published: null, updated: null, outlet: null }]
    const fresh = await store.watch.offer(address, offered)
    if (page !== null) await store.watch.again([address])
    if (follow) await store.watch.follow(feeds, address)
    const due = nextCheck(null, 0, interval, new Date())
    await store.watch.checked({ address, kind, title, etag, modified, due, failure: null })
    return { outcome: { kind: 'feed', address, fresh, unchanged }, feeds }
  } catch (error) {
    signal?.throwIfAborted()
    const failure = failureOf(address, error)
    const due = nextCheck(error, feed.failures, interval, new Date())
    const nothing = { kind: null, title: null, etag: null, modified: null }
    await store.watch.checked({ address, ...nothing, due, failure: troubleOf(failure) })
    return { outcome: { kind: 'failed', what: 'feed', size: 0, failure }, feeds: [] }
  }
}
