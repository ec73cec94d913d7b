import { marsadError } from '../annotation/errors.ts'

/** Longer ones are made by mistake or malice. */
const longest = 2000

/** What advertisers and readers' programs hang on an address; the article is the same without. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|igshid|ocid|cmpid|ns_\w+)$/i

/** «https://example.org/1» is an address, «reports/1.txt» a path. */
export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text.trim())

/** An address on the web, read against that of the page it stands on; null where it is none. */
export function addressOf(text: string, base?: string): string | null {
  const written = text.trim()
  if (written === '') return null
  let url: URL
  try {
    url = new URL(written, base)
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null
  url.hash = ''
  return url.href.length > longest ? null : url.href
}

/** @throws MarsadError where it is no address on the web */
export function knownAddress(text: string, base?: string): string {
  const address = addressOf(text, base)
  if (address === null) throw marsadError('ADDRESS_INVALID', { address: text.slice(0, 200) })
  return address
}

/** The address without what only counts visits: «/1?utm_source=rss&id=4» is «/1?id=4». */
export function plainAddress(address: string): string {
  const url = new URL(address)
  const names = [...url.searchParams.keys()]
  if (!names.some((name) => tracking.test(name))) return address
  for (const name of names) if (tracking.test(name)) url.searchParams.delete(name)
  return url.href
}

/** «www.example.org:8080» is "example.org:8080": who answers there, for people. */
export const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, '')

/** Whether one of two hosts is the other's, as «m.example.org» is of «www.example.org». */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [new URL(one).hostname, new URL(other).hostname].map((name) => name.replace(/^(?:www|m|amp)\./, ''))
  if (a === undefined || b === undefined) return false
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}
