import { parseFeed as parseAny, parseOpml } from 'feedsmith'
import { marsadError, reasonOf } from '../../annotation/errors.ts'
import { type Feed, type FeedEntry, mostEntries, text } from './feed.ts'
import { parseLoosely } from './loose.ts'
import { parseSitemap } from './sitemap.ts'

type Resolve = (address: string) => string | null

/** The fields of the four formats, as the parser gives them; any may be missing. */
interface RawEntry {
  readonly link?: string
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
  readonly url?: string
  readonly external_url?: string
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean }
  readonly title?: string | { readonly value?: string }
  readonly pubDate?: string
  readonly published?: string
  readonly updated?: string
  readonly date_published?: string
  readonly date_modified?: string
  readonly dc?: { readonly date?: string; readonly dates?: readonly string[] }
}

interface RawFeed {
  readonly title?: string | { readonly value?: string }
  readonly items?: readonly RawEntry[]
  readonly entries?: readonly RawEntry[]
}

const words = (value: RawEntry['title']): string | null => text(typeof value === 'object' ? value.value : value)

function linksOf({ link, links = [], url, external_url, guid }: RawEntry): readonly (string | undefined)[] {
  const alternate = links.find(({ rel }) => rel === undefined || rel === 'alternate')
  return [link, alternate?.href, url, external_url, guid?.isPermaLink === false ? undefined : guid?.value]
}

function entryOf(raw: RawEntry, resolve: Resolve): readonly FeedEntry[] {
  for (const link of linksOf(raw)) {
    const address = link === undefined ? null : resolve(link)
    if (address === null) continue
    const { pubDate, published, date_published, dc, updated, date_modified } = raw
    return [
      {
        address,
        title: words(raw.title),
        published: text(pubDate ?? published ?? date_published ?? dc?.dates?.[0] ?? dc?.date),
        updated: text(updated ?? date_modified),
        outlet: null,
      },
    ]
  }
  return []
}

interface Outline {
  readonly xmlUrl?: string
  readonly url?: string
  readonly type?: string
  readonly outlines?: readonly Outline[]
}

/** Lists of feeds may stand in lists; those that are deeper than anybody's are left out. */
const deepest = 20

const feedsIn = (outlines: readonly Outline[] = [], depth = 0): readonly string[] =>
  depth > deepest
    ? []
    : outlines.flatMap(({ xmlUrl, outlines: inner }) => [
        ...(xmlUrl === undefined ? [] : [xmlUrl]),
        ...feedsIn(inner, depth + 1),
      ])

function opml(source: string, resolve: Resolve): Feed | null {
  if (!/<opml[\s>]/i.test(source.slice(0, 5000))) return null
  const parsed = parseOpml(source) as {
    readonly head?: { readonly title?: string }
    readonly body?: { readonly outlines?: readonly Outline[] }
  }
  const feeds = feedsIn(parsed.body?.outlines).flatMap((feed) => resolve(feed) ?? [])
  return {
    kind: 'opml',
    title: text(parsed.head?.title),
    entries: [],
    feeds: [...new Set(feeds)].slice(0, mostEntries),
  }
}

/** Addresses one a line; what follows a # is a remark. */
function list(source: string, resolve: Resolve): Feed | null {
  const lines = source.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
  const named = lines.filter((line) => line !== '')
  const feeds = named.flatMap((line) => (/^https?:\/\//i.test(line) ? (resolve(line) ?? []) : []))
  return feeds.length === 0 || feeds.length < named.length ? null : { kind: 'list', title: null, entries: [], feeds }
}

function syndicated(source: string, resolve: Resolve): Feed {
  const { format, feed } = parseAny(source) as { readonly format: Feed['kind']; readonly feed: RawFeed }
  const entries = (feed.items ?? feed.entries ?? []).slice(0, mostEntries).flatMap((raw) => entryOf(raw, resolve))
  return { kind: format, title: words(feed.title), entries, feeds: [] }
}

/** True where a text is a web page, which is no feed. */
export function isPage(source: string): boolean {
  let start = source.slice(0, 4000).trimStart()
  while (start.startsWith('<!--')) {
    const end = start.indexOf('-->')
    if (end < 0) return false
    start = start.slice(end + 3).trimStart()
  }
  return /^(?:<!doctype html|<html[\s>]|<\?xml[^>]{0,200}>\s*<!doctype html)/i.test(start)
}

/**
 * Whatever names articles: OPML, RSS, Atom, RDF, JSON feed, sitemap, index of sitemaps, or a list of addresses. It is
 * told by its content; what the server or its name say of it does not count. Entries without an address of their own
 * are left out; each address counts once.
 * @param path what it is called in errors
 * @param resolve makes an address of what stands there; null where it is none
 * @throws MarsadError FEED_INVALID
 */
export function parseFeed(source: string, path: string, resolve: Resolve): Feed {
  const clean = source.replace(/^\ufeff/, '').trimStart()
  try {
    const found = opml(clean, resolve) ?? parseSitemap(clean, resolve) ?? list(clean, resolve)
    if (found !== null) return once(found)
  } catch (error) {
    throw marsadError('FEED_INVALID', { address: path, reason: reasonOf(error) })
  }
  try {
    return once(syndicated(clean, resolve))
  } catch (error) {
    const loose = loosely(clean, resolve, reasonOf(error))
    if ('reason' in loose) throw marsadError('FEED_INVALID', { address: path, reason: loose.reason })
    return once(loose)
  }
}

/** What can be had of a feed that is not well-formed, or why nothing. */
function loosely(source: string, resolve: Resolve, reason: string): Feed | { readonly reason: string } {
  try {
    return parseLoosely(source, resolve) ?? { reason }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

const once = (feed: Feed): Feed => ({
  ...feed,
  entries: [...new Map(feed.entries.map((entry) => [entry.address, entry])).values()],
  feeds: [...new Set(feed.feeds)],
})
