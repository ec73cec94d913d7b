/** What an address that names articles is. */
export type FeedKind = 'rss' | 'atom' | 'rdf' | 'json' | 'opml' | 'sitemap' | 'sitemap-index' | 'list'

/** An article that a feed names, with what the feed says of it as written. */
export interface FeedEntry {
  readonly address: string
  readonly title: string | null
  readonly published: string | null
  /** When it was last changed; what this is compared with is what it was the last time. */
  readonly updated: string | null
  readonly outlet: string | null
}

/** A feed as it was read: articles, and other feeds that it names. */
export interface Feed {
  readonly kind: FeedKind
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
  /** Addresses of feeds. */
  readonly feeds: readonly string[]
}

/** So much is taken of one feed; sitemaps may hold no more. */
export const mostEntries = 50_000

export const text = (value: unknown): string | null => {
  if (typeof value !== 'string') return null
  const trimmed = value.replace(/\s+/g, ' ').trim()
  return trimmed === '' ? null : trimmed.slice(0, 1000)
}
