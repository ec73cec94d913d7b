import { type Feed, mostEntries, text } from './feed.ts'
import { childText, parseXml, type XmlElement } from './xml.ts'

/** What a sitemap for news says of an article; it stands in an element of its own. */
const newsOf = (page: XmlElement): XmlElement | null => {
  for (const child of page.children) if (child.nodeName.toLowerCase() === 'news:news') return child
  return null
}

const outletOf = (news: XmlElement): string | null => {
  for (const child of news.children) {
    if (child.nodeName.toLowerCase() === 'news:publication') return text(childText(child, 'news:name'))
  }
  return null
}

/** A sitemap or an index of sitemaps; `resolve` makes addresses of what stands there, or null. */
export function parseSitemap(source: string, resolve: (address: string) => string | null): Feed | null {
  const isIndex = /<(?:\w+:)?sitemapindex[\s>]/i.test(source.slice(0, 5000))
  if (!isIndex && !/<(?:\w+:)?urlset[\s>]/i.test(source.slice(0, 5000))) return null
  const document = parseXml(source)
  const entries: Feed['entries'][number][] = []
  const feeds: { readonly address: string; readonly changed: string }[] = []
  for (const page of document.getElementsByTagName(isIndex ? 'sitemap' : 'url')) {
    if (entries.length + feeds.length >= mostEntries) break
    const address = resolve(childText(page, 'loc') ?? '')
    if (address === null) continue
    const changed = childText(page, 'lastmod')
    const news = newsOf(page)
    if (isIndex) feeds.push({ address, changed: changed ?? '' })
    else {
      entries.push({
        address,
        title: news === null ? null : text(childText(news, 'news:title')),
        // The day of the last change is not that of publication.
        published: news === null ? null : text(childText(news, 'news:publication_date')),
        updated: text(changed),
        outlet: news === null ? null : outletOf(news),
      })
    }
  }
  feeds.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0))
  return {
    kind: isIndex ? 'sitemap-index' : 'sitemap',
    title: null,
    entries,
    feeds: feeds.map(({ address }) => address),
  }
}
