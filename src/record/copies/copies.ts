import { groupBy } from '../group.ts'
import { type Candidate, candidateKeys, isWorthComparing, NEAREST } from './candidates.ts'
import { compare, isTimely } from './compare.ts'
import type { Copy } from './copy.ts'
import type { Fingerprint } from './fingerprint.ts'

/**
 * All copies among the reports, in order of their ids. The order of the reports does not matter. Each report is
 * compared only with those that share a key and were published near it.
 */
export function copiesOf(reports: readonly Fingerprint[]): readonly Copy[] {
  const found: Copy[] = []
  for (const [a, b] of candidatePairs(reports)) {
    const copy = compare(a, b)
    if (copy) found.push(copy)
  }
  return found.sort((x, y) => order(x.reports[0], y.reports[0]) || order(x.reports[1], y.reports[1]))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The pairs that are worth a comparison. */
export function* candidatePairs(reports: readonly Fingerprint[]): Iterable<readonly [Fingerprint, Fingerprint]> {
  const ordered = [...reports].sort(
    (a, b) => (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || order(a.report, b.report),
  )
  const keys = ordered.map(candidateKeys)
  const known: Candidate[] = ordered.map(({ report, outlet, day }, at) => ({
    report,
    outlet,
    day,
    keys: (keys[at] as readonly string[]).length,
  }))
  const entries = keys.flatMap((own, at) => own.map((key) => [key, at] as const))
  const buckets = groupBy(entries, ([key]) => key)
  for (const [at, own] of keys.entries()) {
    const shared = new Map<number, number>()
    for (const key of own) {
      const bucket = buckets.get(key) as readonly (readonly [string, number])[]
      for (const [, other] of nextIn(bucket, at, known)) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, count] of shared) {
      const pair = [ordered[at], ordered[other]] as [Fingerprint, Fingerprint]
      if (isWorthComparing(known[at] as Candidate, known[other] as Candidate, count)) yield pair
    }
  }
}

/** The entries of a bucket behind one report that are near it; undated reports stand last and are near to all. */
function* nextIn(
  bucket: readonly (readonly [key: string, at: number])[],
  at: number,
  known: readonly Candidate[],
): Iterable<readonly [string, number]> {
  let left = NEAREST
  for (let next = after(bucket, at); next < bucket.length && left > 0; next++) {
    const entry = bucket[next] as readonly [string, number]
    if (!isTimely(known[at] as Candidate, known[entry[1]] as Candidate)) {
      next = Math.max(next, firstUndated(bucket, known) - 1)
      continue
    }
    left--
    yield entry
  }
}

const after = (bucket: readonly (readonly [string, number])[], at: number): number =>
  first(bucket.length, (index) => (bucket[index] as readonly [string, number])[1] > at)

const firstUndated = (bucket: readonly (readonly [string, number])[], known: readonly Candidate[]): number =>
  first(bucket.length, (index) => known[(bucket[index] as readonly [string, number])[1]]?.day === null)

/** The first index for which `holds`, which stays true behind it; `length` where it is nowhere. */
function first(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
