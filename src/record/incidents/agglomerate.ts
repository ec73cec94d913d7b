/** Two members that are linked, with an integer score. */
export interface Scored {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * Joins the two groups whose members fit best on average, again and again, as long as they fit no worse than `least`;
 * two members without a link count as `unlinked`, which is less than that, so that groups without any never join.
 * Scores are integers and ties go to the first groups, so the same members always give the same groups. Members that are
 * `bound` begin in one group, and those that are `apart` never come into one. Costs memory by links, not by pairs.
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
  /** Of each group: those that it has links to, with what the links say beyond `unlinked`. */
  const near = groups.map(() => new Map<number, number>())
  const nearOf = (at: number) => near[at] as Map<number, number>
  const link = (a: number, b: number, beyond: number): void => {
    nearOf(a).set(b, beyond)
    nearOf(b).set(a, beyond)
  }
  for (const { a, b, score } of links) link(a, b, score - unlinked)
  for (const [a, b] of apart) link(a, b, Number.NEGATIVE_INFINITY)
  const merge = (low: number, high: number): void => {
    groups[low] = [...(groups[low] as number[]), ...(groups[high] as number[])].sort((a, b) => a - b)
    groups[high] = null
    for (const [other, beyond] of nearOf(high)) {
      nearOf(other).delete(high)
      if (other !== low) link(low, other, (nearOf(low).get(other) ?? 0) + beyond)
    }
    nearOf(high).clear()
  }
  for (const members of bound) for (const member of members.slice(1)) merge(members[0] as number, member)
  const size = (at: number): number => (groups[at] as number[]).length
  const mean = (a: number, b: number): number => {
    const pairs = size(a) * size(b)
    return (unlinked * pairs + (nearOf(a).get(b) ?? 0)) / pairs
  }
  /** Of each group: which it fits best, and how well. */
  const partner = new Int32Array(count).fill(-1)
  const fit = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  const seek = (a: number): void => {
    partner[a] = -1
    fit[a] = Number.NEGATIVE_INFINITY
    for (const b of nearOf(a).keys()) {
      const how = mean(a, b)
      if (how < (fit[a] as number) || (how === fit[a] && b > (partner[a] as number))) continue
      partner[a] = b
      fit[a] = how
    }
  }
  for (let at = 0; at < count; at++) seek(at)
  for (;;) {
    let first = 0
    for (let at = 1; at < count; at++) if ((fit[at] as number) > (fit[first] as number)) first = at
    if (count === 0 || (fit[first] as number) < least) break
    const second = partner[first] as number
    const [low, high] = first < second ? [first, second] : [second, first]
    merge(low, high)
    seek(low)
    seek(high)
    for (const at of nearOf(low).keys()) {
      if (partner[at] === low || partner[at] === high) seek(at)
      else if (mean(at, low) > (fit[at] as number)) {
        partner[at] = low
        fit[at] = mean(at, low)
      }
    }
  }
  return groups.filter((group) => group !== null)
}
