import { isTimely } from './compare.ts'
import type { Fingerprint } from './fingerprint.ts'
import { SHINGLE, shinglesOf } from './hash.ts'

/** Of so many shingles in a row one at least gives a key: a passage of six words is found whatever stands around it. */
const STRETCH = 4
/** One outlet's reports are compared where they share this much of the keys: less are its teasers and advertisements. */
const REPRINT = 0.3

/**
 * The keys by which the reports worth comparing are found: two that share a passage share a key (winnowing: the
 * smallest hash of every `STRETCH` shingles in a row). Runs of names and offices give none, so that everyday names
 * make no long lists. The number of keys depends on the report alone; sorted, each once.
 */
export function candidateKeys({ words, names }: Fingerprint): readonly string[] {
  const named = new Uint8Array(words.length)
  for (const [from, to] of names) named.fill(1, from, to)
  const hashes = shinglesOf(words)
  const tells = hashes.map((_, at) => named.subarray(at, at + SHINGLE).includes(0))
  const keys = new Set<number>()
  for (let at = 0; at === 0 || at + STRETCH <= hashes.length; at++) {
    let least: number | null = null
    for (let next = at; next < Math.min(at + STRETCH, hashes.length); next++) {
      const hash = hashes[next] as number
      if (tells[next] && (least === null || hash < least)) least = hash
    }
    if (least !== null) keys.add(least)
  }
  return [...keys].sort((a, b) => a - b).map((key) => key.toString(36))
}

/** What is known of a report before its fingerprint is looked at. */
export interface Candidate extends Pick<Fingerprint, 'report' | 'outlet' | 'day'> {
  /** How many candidate keys it has. */
  readonly keys: number
}

/** True where two reports that share this number of keys are worth a comparison. */
export function isWorthComparing(a: Candidate, b: Candidate, shared: number): boolean {
  if (a.report === b.report || !isTimely(a, b)) return false
  return a.outlet === null || a.outlet !== b.outlet || shared >= REPRINT * Math.min(a.keys, b.keys)
}
