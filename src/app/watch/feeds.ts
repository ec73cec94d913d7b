import { readFile } from 'node:fs/promises'
import { marsadError, reasonOf } from '../../annotation/errors.ts'
import type { Fetched, Fetcher } from '../../fetch/fetcher.ts'
import { addressOf, isAddress, plainAddress } from '../../ingest/address.ts'
import { publishedDay } from '../../ingest/date.ts'
import type { FeedEntry } from '../../ingest/feeds/feed.ts'
import { isPage, parseFeed } from '../../ingest/feeds/parse.ts'
import { decodePage } from '../../ingest/html/charset.ts'
import { feedLinks } from '../../ingest/html/feedLinks.ts'
import type { WatchedFeed } from '../../store/watch/watch.ts'
import { charsetOf, typeOf } from './media.ts'

/** What a look at a feed came to. */
export interface Look {
  readonly kind: string | null
  readonly title: string | null
  readonly etag: string | null
  readonly modified: string | null
  /** Nothing changed since the last look. */
  readonly unchanged: boolean
  readonly entries: readonly FeedEntry[]
  readonly feeds: readonly string[]
  /** An article and no feed: what was fetched is the page itself. */
  readonly page: Fetched | null
}

const maxFeed = 16 * 1024 * 1024
const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5'
/** An index of sitemaps reaches back years; the latest come first. */
const mostFeeds = 500
const mostOfSite = 5

const nothing: Look = {
  ...{ kind: null, title: null, etag: null, modified: null, unchanged: false, entries: [], feeds: [], page: null },
}

async function lookAtFile(path: string): Promise<Look> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    throw marsadError('PATH_UNREADABLE', { path, reason: reasonOf(error) })
  }
  const feed = parseFeed(decodePage(bytes, path, null).text, path, (text) => addressOf(text))
  return { ...nothing, ...feed, feeds: feed.feeds.slice(0, mostFeeds) }
}

/** What a feed was when it was none: only then a page at its address is what is watched. */
const pageKinds: ReadonlySet<string | null> = new Set([null, 'page', 'site'])

/**
 * An article, or the first page of a site, which leads to its feeds.
 * @throws MarsadError where a feed stood before: its site says something, and it is no report
 */
function lookAtPage(text: string, fetched: Fetched, { address, kind }: WatchedFeed): Look {
  if (!pageKinds.has(kind)) throw marsadError('FEED_INVALID', { address, reason: 'a page stands where the feed was' })
  const isFront = new URL(fetched.address).pathname === '/'
  const feeds = isFront ? feedLinks(text, fetched.address).slice(0, mostOfSite) : []
  if (feeds.length > 0) return { ...nothing, kind: 'site', feeds }
  return { ...nothing, kind: 'page', page: fetched }
}

/**
 * Looks at a feed: a file, or an address, with what is known of it from the last time.
 * @throws MarsadError where it cannot be had or is nothing that names articles
 */
export async function lookAt(feed: WatchedFeed, fetcher: Fetcher): Promise<Look> {
  const { address } = feed
  if (!isAddress(address)) return lookAtFile(address)
  const { etag, modified } = feed
  const fetched = await fetcher.fetch(address, { accept, maxSize: maxFeed, etag, modified })
  if (fetched.unchanged) return { ...nothing, unchanged: true }
  const { text } = decodePage(fetched.body, address, null, charsetOf(fetched.headers))
  const marks = { etag: fetched.headers.etag ?? null, modified: fetched.headers['last-modified'] ?? null }
  if (isPage(text)) return lookAtPage(text, fetched, feed)
  const resolve = (link: string): string | null => {
    const found = addressOf(link, fetched.address)
    return found === null || found === address ? null : plainAddress(found)
  }
  try {
    const read = parseFeed(text, address, resolve)
    if (read.entries.length + read.feeds.length === 0) throw marsadError('FEED_WITHOUT_ENTRIES', { address })
    return { ...nothing, ...marks, ...read, feeds: read.feeds.slice(0, mostFeeds) }
  } catch (error) {
    if (/html/.test(typeOf(fetched.headers))) return lookAtPage(text, fetched, feed)
    throw error
  }
}

/** Whether an entry is of a day or later, as far as its feed says. */
export function isSince({ published, updated }: FeedEntry, since: string | null): boolean {
  if (since === null) return true
  const days = [published, updated].flatMap((written) => (written === null ? [] : (publishedDay(written) ?? [])))
  return days.length === 0 || days.some((day) => day >= since)
}
