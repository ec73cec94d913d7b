import { marsadError } from '../../annotation/errors.ts'
import type { Fetched, Fetcher } from '../../fetch/fetcher.ts'
import { isPage } from '../../ingest/feeds/parse.ts'
import type { WebPage } from '../../ingest/html/rules.ts'
import { type FileItem, failureOf, type Item } from '../../ingest/item.ts'
import type { Store } from '../../store/store.ts'
import type { DuePage } from '../../store/watch/watch.ts'
import type { Known } from './directory.ts'
import { charsetOf, typeOf } from './media.ts'
import { nameOf } from './name.ts'
import type { WatchOptions } from './options.ts'
import { nextLook, nextTry, troubleOf } from './schedule.ts'
import { unordered } from './unordered.ts'

/** A page that was fetched, was found unchanged (`fetched` is null), or failed (`item` is broken). */
export interface GotPage {
  readonly page: DuePage
  readonly fetched: Fetched | null
  readonly item: Item | null
}

export interface Fetching {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly options: WatchOptions
  readonly inHand: Map<string, Fetched>
  readonly directory: (address: string) => Known | null
  readonly teasers: readonly string[]
  /** Moment from which no further page is taken up, in milliseconds. */
  readonly deadline: number
}

const accept = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'
/** Waiting for the turns of their hosts; so many hosts are fetched from side by side at most. */
const width = 128
const chunk = 256

/** Pages that are due, those of different feeds by turns, until there is none left. */
async function* duePages(store: Store, feeds: readonly string[], until: string, busy: ReadonlySet<string>) {
  for (;;) {
    const pages = await store.watch.due(until, feeds, chunk, [...busy])
    if (pages.length === 0) return
    yield* pages
  }
}

const article = (headers: Fetched['headers'], body: Uint8Array): boolean => {
  const type = typeOf(headers)
  if (type === '' || /html/.test(type)) return true
  return type.startsWith('text/') && isPage(new TextDecoder('windows-1252').decode(body.subarray(0, 4000)))
}

async function itemOf(page: DuePage, fetched: Fetched, fetching: Fetching): Promise<FileItem> {
  const { address, headers, body } = fetched
  if (!article(headers, body)) throw marsadError('FETCH_TYPE', { address, type: typeOf(headers) })
  const known = fetching.directory(address)
  const { title, published, outlet } = page
  const web: WebPage = {
    ...{ bytes: body, address, charset: charsetOf(headers), entry: { title, published, outlet, url: null } },
    ...{ outlet: known?.name ?? null, rules: known?.rules ?? {}, teasers: fetching.teasers },
  }
  const version = (await fetching.store.watch.latest(page.address)) + 1
  return {
    ...{ kind: 'file', id: nameOf(page.address, version), path: page.address, format: 'html' },
    ...{ details: { published: null, outlet: null, title: null, url: null }, web, size: body.length, notices: [] },
  }
}

async function getPage(page: DuePage, fetching: Fetching): Promise<GotPage> {
  const { store, fetcher, options, inHand } = fetching
  const { address } = page
  try {
    const { etag, modified } = page
    const fetched = inHand.get(address) ?? (await fetcher.fetch(address, { ...options, accept, etag, modified }))
    inHand.delete(address)
    if (!fetched.unchanged) return { page, fetched, item: await itemOf(page, fetched, fetching) }
    const due = nextLook(page.recorded, new Date())
    await store.watch.pageChecked({ address, etag: null, modified: null, due, failure: null })
    return { page, fetched: null, item: null }
  } catch (error) {
    options.signal?.throwIfAborted()
    const failure = failureOf(address, error)
    const due = nextTry(error, page.failures, new Date())
    await store.watch.pageChecked({ address, etag: null, modified: null, due, failure: troubleOf(failure) })
    return { page, fetched: null, item: { kind: 'broken', size: 0, failure } }
  }
}

/** Fetches the pages of these feeds that are due now, each once, in the order in which they come. */
export async function* fetchPages(feeds: readonly string[], fetching: Fetching): AsyncGenerator<GotPage> {
  const taken = new Set<string>()
  const until = new Date().toISOString()
  const waiting = duePages(fetching.store, feeds, until, taken)
  const each = async function* () {
    for await (const page of waiting) {
      if (Date.now() >= fetching.deadline) return
      taken.add(page.address)
      yield page
    }
  }
  yield* unordered(each(), width, (page) => getPage(page, fetching))
}
