import { addressOf } from '../address.ts'
import { tagDepth } from './depth.ts'
import { parsePage } from './dom.ts'

const deepest = 400
const types = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)$/i

/** Addresses of the feeds that a page names in its head, each once. */
export function feedLinks(source: string, address: string): readonly string[] {
  if (tagDepth(source) > deepest) return []
  const links = [...parsePage(source).querySelectorAll('link[rel~="alternate"]')]
  const found = links.flatMap((link) => {
    if (!types.test(link.getAttribute('type') ?? '')) return []
    return addressOf(link.getAttribute('href') ?? '', address) ?? []
  })
  return [...new Set(found)]
}
