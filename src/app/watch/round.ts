import type { Fetched, Fetcher } from '../../fetch/fetcher.ts'
import { teaserOpenings } from '../../ingest/html/teasers.ts'
import { failureOf, type Item } from '../../ingest/item.ts'
import { loadTeasers } from '../../lang/ar/teasers.ts'
import type { Store } from '../../store/store.ts'
import type { Evidence, PageCheck, WatchedFeed } from '../../store/watch/watch.ts'
import { type AddOutcome, addItems } from '../addReports.ts'
import { checkFeeds } from './checkFeeds.ts'
import { directoryOf } from './directory.ts'
import { type Fetching, fetchPages, type GotPage } from './fetchPages.ts'
import type { WatchOptions, WatchOutcome } from './options.ts'
import { nextLook, nextTry, troubleOf } from './schedule.ts'

/** What an answer sets is between its server and us. */
const withoutCookies = (headers: Fetched['headers']): Fetched['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'set-cookie'))

const evidenceOf = (page: string, { address, redirects, at, status, headers, body }: Fetched): Evidence => ({
  ...{ page, address, redirects, at, status },
  headers: withoutCookies(headers),
  bytes: body,
})

const checkOf = ({ page, fetched }: GotPage): PageCheck => ({
  address: page.address,
  etag: fetched?.headers.etag ?? null,
  modified: fetched?.headers['last-modified'] ?? null,
  due: nextLook(page.recorded, new Date()),
  failure: null,
})

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
  yield* recordPages(feeds, { store, fetcher, options, inHand, directory, teasers })
}

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

/** Keeps what was fetched beside the report that was made of it, or why none was. */
async function settled(got: GotPage, outcome: AddOutcome, store: Store): Promise<WatchOutcome> {
  const { page, fetched } = got
  const { address } = page
  if (outcome.kind === 'failed') {
    if (fetched !== null) {
      const failure = troubleOf(outcome.failure)
      const due = nextTry(outcome.failure, page.failures, new Date())
      await store.watch.pageChecked({ address, etag: null, modified: null, due, failure })
    }
    return { ...outcome, what: 'page' }
  }
  try {
    const kept = await store.watch.keep(outcome.id, evidenceOf(address, fetched as Fetched), checkOf(got))
    if (!kept.fresh) return { kind: 'unchanged', address, id: outcome.id }
    return { kind: 'report', address, ...kept, outcome }
  } catch (error) {
    return { kind: 'failed', what: 'page', size: 0, failure: failureOf(address, error) }
  }
}
