import { type Feed, type FeedEntry, mostEntries, text } from './feed.ts'
import { childText, parseXml, type XmlElement } from './xml.ts'

/** Where an entry of Atom leads: its link to the page itself, not to a picture or to its own data. */
const linkOf = (entry: XmlElement): string | null => {
  for (const child of entry.children) {
    if (child.nodeName.toLowerCase() !== 'link') continue
    const rel = child.getAttribute('rel')
    const href = child.getAttribute('href')
    if (href !== null && (rel === null || rel === 'alternate')) return href
  }
  return null
}

/**
 * A feed of RSS or Atom that is not well-formed: cut off, with entities of HTML or ends that are missing. Null where it
 * holds no entry at all.
 */
export function parseLoosely(source: string, resolve: (address: string) => string | null): Feed | null {
  const isAtom = /<feed[\s>]/i.test(source.slice(0, 5000))
  if (!isAtom && !/<(?:rss|rdf:RDF|channel)[\s>]/i.test(source.slice(0, 5000))) return null
  const document = parseXml(source)
  const entries: FeedEntry[] = []
  for (const item of document.getElementsByTagName(isAtom ? 'entry' : 'item')) {
    if (entries.length >= mostEntries) break
    const link = isAtom ? linkOf(item) : (childText(item, 'link') ?? childText(item, 'guid'))
    const address = resolve(link ?? '')
    if (address === null) continue
    entries.push({
      address,
      title: text(childText(item, 'title')),
      published: text(childText(item, 'pubdate', 'published', 'dc:date')),
      updated: text(childText(item, 'updated')),
      outlet: text(childText(item, 'source')),
    })
  }
  return entries.length === 0 ? null : { kind: isAtom ? 'atom' : 'rss', title: null, entries, feeds: [] }
}
