import { components } from './components.ts'
import { HIGHEST } from './ties.ts'

/**
 * Tellings that are looked at together are no more than this, unless they hang together at the highest level. Wars are
 * told in like words day after day, so that without a bound all hang together in the end.
 */
export const MOST = 200

/** Two tellings by their places in a list, and the last level at which the tie between them holds. */
export interface Bond {
  readonly a: number
  readonly b: number
  readonly level: number
}

/** Tellings that are looked at together, in ascending order. */
export interface Part {
  readonly members: readonly number[]
  readonly level: number
}

/**
 * Cuts tellings into parts. Of all that hang together, at the lowest level at which they are few enough, each level
 * keeping the firmer ties of the one before, one part is made. So the parts depend on tellings and ties only, never on the
 * order in which they came; and where tellings come, parts only grow or are cut at higher levels, so that nothing needs to
 * be looked at but the parts that they are tied to.
 *
 * @param levels for each telling the level of the part that it was in, null where it is new. Whoever gives one telling of
 * a part gives all of them, and new ones have ties to no other parts than those that are given.
 */
export function partsOf(
  levels: readonly (number | null)[],
  bonds: readonly Bond[],
  most: number = MOST,
): readonly Part[] {
  const parts: Part[] = []
  let open = [...levels.keys()].filter((at) => levels[at] === null)
  let holding = bonds
  for (let level = 0; level <= HIGHEST; level++) {
    const nodes = [...open, ...[...levels.keys()].filter((at) => levels[at] === level)].sort((a, b) => a - b)
    const place = new Map(nodes.map((node, at) => [node, at]))
    holding = holding.filter((bond) => bond.level >= level)
    const joined = components(nodes.length)
    const crowded = new Set<number>()
    for (const { a, b } of holding) {
      const [one, other] = [place.get(a), place.get(b)]
      if (one !== undefined && other !== undefined) joined.join(one, other)
      // The other hangs together with more than a part holds.
      else if (one !== undefined && (levels[b] ?? -1) > level) crowded.add(one)
      else if (other !== undefined && (levels[a] ?? -1) > level) crowded.add(other)
    }
    open = []
    for (const set of joined.sets()) {
      const members = set.map((at) => nodes[at] as number)
      const fits = members.length <= most && !set.some((at) => crowded.has(at))
      if (fits || level === HIGHEST) parts.push({ members, level })
      else open.push(...members)
    }
  }
  return parts
}
