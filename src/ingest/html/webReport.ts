import { addressOf, hostOf, isSameSite, plainAddress } from '../address.ts'
import { type Details, firstOf, noDetails } from '../item.ts'
import { readPage } from './page.ts'
import type { WebSource } from './rules.ts'

/**
 * The text of a page of the web and what is known of it. What its outlet is called in the directory counts before what
 * the page says, and that before what a feed says. An address that the page claims on somebody else's host is not taken
 * for its own.
 */
export function webReport(
  source: string,
  path: string,
  web: WebSource,
): { readonly text: string; readonly details: Details } {
  const { text, details } = readPage(source, path, web)
  const claimed = details.url === null ? null : addressOf(details.url, web.address)
  const own = claimed !== null && isSameSite(claimed, web.address) ? claimed : web.address
  const known = firstOf({ ...noDetails, outlet: web.outlet, url: plainAddress(own) }, details, web.entry)
  return { text, details: { ...known, outlet: known.outlet ?? hostOf(web.address) } }
}
