import type { Candidate } from './grammar.ts'

/** The same with more candidates among those that stood. */
export const withMore = (
  kept: readonly Candidate[],
  more: readonly Candidate[],
  tokens: number,
): readonly Candidate[] => (more.length === 0 ? kept : chosen([...kept, ...more], tokens))

/** The candidates that stand: the longest first, then the weightier, none overlapping another. In text order. */
export function chosen(candidates: readonly Candidate[], tokens: number): Candidate[] {
  const order = [...candidates].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || b.weight - a.weight || a.from - b.from,
  )
  const taken = new Uint8Array(tokens)
  const kept: Candidate[] = []
  for (const candidate of order) {
    if (candidate.end <= candidate.start) continue
    let free = true
    for (let at = candidate.from; at < candidate.to && free; at++) free = taken[at] === 0
    if (!free) continue
    taken.fill(1, candidate.from, candidate.to)
    kept.push(candidate)
  }
  return kept.sort((a, b) => a.from - b.from)
}
