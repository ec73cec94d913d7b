import { isTimely } from './compare.ts'

/**
 * So many reports of one day stand for all of that day that have a key, the first by name: another report is compared
 * with these only, so that a wire which a hundred outlets print costs each of them the same.
 */
export const HEADS = 12

/** A report by what it shares with others. */
export interface Keyed<Key> {
  readonly report: string
  /** Days since 1970, null where unknown. */
  readonly day: number | null
  readonly keys: ReadonlySet<Key>
}

/** The reports that have a key, by their day, in the order of their names. */
export type Buckets<Key, One extends Keyed<Key>> = ReadonlyMap<Key, ReadonlyMap<number | null, readonly One[]>>

export function bucketsOf<Key, One extends Keyed<Key>>(reports: readonly One[]): Buckets<Key, One> {
  const buckets = new Map<Key, Map<number | null, One[]>>()
  for (const one of [...reports].sort((a, b) => (a.report < b.report ? -1 : 1))) {
    for (const key of one.keys) {
      const days = buckets.get(key) ?? new Map<number | null, One[]>()
      if (days.size === 0) buckets.set(key, days)
      const own = days.get(one.day)
      if (own === undefined) days.set(one.day, [one])
      else own.push(one)
    }
  }
  return buckets
}

/** The order of reports in which heads come before others: undated ones first, then by day and name. */
export const isBefore = <Key>(a: Keyed<Key>, b: Keyed<Key>): boolean =>
  a.day === b.day ? a.report < b.report : a.day === null || (b.day !== null && a.day < b.day)

/**
 * The reports that one is compared with: those near it in time of which one, the earlier, is a head of its day for a key
 * that both have. It depends on the set of reports only, and is the same both ways round.
 */
export function partnersOf<Key, One extends Keyed<Key>>(one: One, buckets: Buckets<Key, One>): ReadonlySet<One> {
  const partners = new Set<One>()
  for (const key of one.keys) {
    const days = buckets.get(key) ?? new Map<number | null, readonly One[]>()
    const isHead = (days.get(one.day) ?? []).slice(0, HEADS).includes(one)
    for (const [day, reports] of days) {
      if (!isTimely(one, { day })) continue
      for (const other of reports.slice(0, HEADS)) if (isBefore(other, one)) partners.add(other)
      if (isHead) for (const other of reports) if (isBefore(one, other)) partners.add(other)
    }
  }
  return partners
}

/** Reports that were heads of a day before these came, and are none for that key any more. */
export function displaced<Key, One extends Keyed<Key>>(
  fresh: ReadonlySet<One>,
  buckets: Buckets<Key, One>,
): ReadonlySet<One> {
  const gone = new Set<One>()
  for (const one of fresh) {
    for (const key of one.keys) {
      const reports = buckets.get(key)?.get(one.day) ?? []
      if (reports.length <= HEADS) continue
      const heads = new Set(reports.slice(0, HEADS))
      const before = reports.filter((other) => !fresh.has(other)).slice(0, HEADS)
      for (const other of before) if (!heads.has(other)) gone.add(other)
    }
  }
  return gone
}

/** How many keys two have in common. */
export function sharedKeys<Key>({ keys: a }: Keyed<Key>, { keys: b }: Keyed<Key>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const key of few) if (many.has(key)) shared++
  return shared
}
