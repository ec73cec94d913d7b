import { foldWord } from '../../text/fold.ts'
import type { Fingerprint } from './fingerprint.ts'

/** What tells who had a text first. */
export type Printing = Pick<Fingerprint, 'outlet' | 'published' | 'relays'>

/**
 * The reports of one text in the order in which they had it: whom others name as their relay had it before them,
 * whatever the dates say (an agency's page may be dated later than the paper that prints it); then by publication,
 * undated ones last, then by id.
 */
export function source(
  reports: readonly string[],
  printings: ReadonlyMap<string, Printing>,
): {
  readonly reports: readonly string[]
  readonly by: 'published' | 'relay' | 'order'
  readonly relay: string | null
} {
  const relay = mostNamed(reports.flatMap((report) => printings.get(report)?.relays ?? []))
  const isRelay = (report: string): boolean => {
    const outlet = printings.get(report)?.outlet
    return typeof outlet === 'string' && relay !== null && names(relay, foldWord(outlet))
  }
  const moment = (report: string): number => {
    const published = printings.get(report)?.published ?? null
    const parsed = published === null ? Number.NaN : Date.parse(published)
    return Number.isNaN(parsed) ? Number.POSITIVE_INFINITY : parsed
  }
  const compare = (a: string, b: string): number =>
    Number(isRelay(b)) - Number(isRelay(a)) || ascending(moment(a), moment(b)) || ascending(a, b)
  const ordered = [...reports].sort(compare)
  const [first, second] = ordered as [string, string]
  const by = isRelay(first) && !isRelay(second) ? 'relay' : moment(first) < moment(second) ? 'published' : 'order'
  return { reports: ordered, by, relay }
}

const ascending = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0)

/** «وكالة رويترز» names the outlet «رويترز». */
const names = (relay: string, outlet: string): boolean => relay === outlet || relay.endsWith(` ${outlet}`)

function mostNamed(relays: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const relay of relays) counts.set(relay, (counts.get(relay) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || ascending(a[0], b[0]))[0]?.[0] ?? null
}
