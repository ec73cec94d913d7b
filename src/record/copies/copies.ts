import { type Candidate, candidateKeys, isWorthComparing } from './candidates.ts'
import { compare } from './compare.ts'
import type { Copy } from './copy.ts'
import type { Fingerprint } from './fingerprint.ts'
import { bucketsOf, isBefore, partnersOf, sharedKeys } from './heads.ts'

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
  const keyed = reports.map((print) => {
    const keys = new Set(candidateKeys(print))
    const candidate: Candidate = { report: print.report, outlet: print.outlet, day: print.day, keys: keys.size }
    return { report: print.report, day: print.day, keys, print, candidate }
  })
  const buckets = bucketsOf<string, (typeof keyed)[number]>(keyed)
  for (const one of keyed) {
    for (const other of partnersOf<string, (typeof keyed)[number]>(one, buckets)) {
      if (!isBefore(other, one)) continue
      if (isWorthComparing(other.candidate, one.candidate, sharedKeys(one, other))) yield [other.print, one.print]
    }
  }
}
