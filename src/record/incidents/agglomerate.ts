/** Two members that are linked, with an integer score. */
export interface Scored {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * Joins the two groups whose members fit best on average, again and again, as long as they fit better than `least`;
 * two members without a link count as `unlinked`.
 * Scores are integers and ties go to the first groups, so the same members always give the same groups. Members that are
 * `bound` begin in one group, and those that are `apart` never come into one.
 */
export function agglomerate(
  count: number,
  links: readonly Scored[],
  unlinked: number,
  least: number,
  bound: readonly (readonly number[])[] = [],
  apart: readonly (readonly [a: number, b: number])[] = [],
): readonly (readonly number[])[] {
  const groups: (number[] | null)[] = Array.from({ length: count }, (_, at) => [at])
  const sums = new Float64Array(count * count).fill(unlinked)
  for (const { a, b, score } of links) {
    sums[a * count + b] = score
    sums[b * count + a] = score
  }
  for (const [a, b] of apart) {
    sums[a * count + b] = Number.NEGATIVE_INFINITY
    sums[b * count + a] = Number.NEGATIVE_INFINITY
  }
  const merge = (low: number, high: number): void => {
    groups[low] = [...(groups[low] as number[]), ...(groups[high] as number[])].sort((a, b) => a - b)
    groups[high] = null
    for (let at = 0; at < count; at++) {
      const sum = (sums[low * count + at] as number) + (sums[high * count + at] as number)
      sums[low * count + at] = sum
      sums[at * count + low] = sum
    }
  }
  for (const members of bound) for (const member of members.slice(1)) merge(members[0] as number, member)
  const size = (at: number): number => (groups[at] as number[]).length
  const mean = (a: number, b: number): number => (sums[a * count + b] as number) / (size(a) * size(b))
  const partner = new Int32Array(count).fill(-1)
  const seek = (a: number): void => {
    let best = -1
    for (let b = 0; b < count; b++) {
      if (b !== a && groups[b] !== null && (best < 0 || mean(a, b) > mean(a, best))) best = b
    }
    partner[a] = best
  }
  for (let at = 0; at < count; at++) if (groups[at] !== null) seek(at)
  for (;;) {
    let first = -1
    for (let at = 0; at < count; at++) {
      const other = partner[at] as number
      if (groups[at] === null || other < 0) continue
      if (first < 0 || mean(at, other) > mean(first, partner[first] as number)) first = at
    }
    if (first < 0 || mean(first, partner[first] as number) < least) break
    const second = partner[first] as number
    const [low, high] = first < second ? [first, second] : [second, first]
    merge(low, high)
    seek(low)
    for (let at = 0; at < count; at++) {
      if (groups[at] === null || at === low) continue
      if (partner[at] === low || partner[at] === high) seek(at)
      else if (partner[at] !== -1 && mean(at, low) > mean(at, partner[at] as number)) partner[at] = low
    }
  }
  return groups.filter((group) => group !== null)
}
