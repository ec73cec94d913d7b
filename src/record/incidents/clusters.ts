import type { AccountKey, Link, Telling } from '../../annotation/record.ts'
import { agglomerate } from './agglomerate.ts'
import { blocksOf } from './blocks.ts'
import { components } from './components.ts'
import { compare, inOrder, link } from './link.ts'

/** Groups stay apart whose tellings on average speak less for one happening than this. */
const LEAST = 0
/** What it counts against a group that two of its tellings are of types that never tell of one happening. */
const NEVER = -3000
/** A larger tangle of links is cut at its weakest links first: no happening has so many tellings. */
const TANGLE = 400
const STEP = 0.25

export const keyOf = ({ report, event }: AccountKey): string => `${report} ${event}`

/** A happening's tellings in canonical order, with the links between them. */
export interface Cluster {
  readonly tellings: readonly Telling[]
  readonly links: readonly Link[]
}

/** All links among tellings, found through their blocks. */
export function linksAmong(tellings: readonly Telling[]): readonly Link[] {
  const blocks = new Map<string, number[]>()
  const seen = new Set<number>()
  const links: Link[] = []
  for (const [at, telling] of tellings.entries()) {
    for (const key of blocksOf(telling)) {
      const block = blocks.get(key)
      if (block === undefined) {
        blocks.set(key, [at])
        continue
      }
      for (const other of block) {
        const pair = other * tellings.length + at
        if (seen.has(pair)) continue
        seen.add(pair)
        const found = link(tellings[other] as Telling, telling)
        if (found !== null) links.push(found)
      }
      block.push(at)
    }
  }
  return links
}

/**
 * The happenings that tellings are of. Tellings connected by links are looked at together, however far the links go;
 * whoever adds a telling needs to look again only at what it is connected to. The order of tellings and links does not
 * matter.
 */
export function clusters(tellings: readonly Telling[], links: readonly Link[]): readonly Cluster[] {
  const ordered = inOrder(tellings)
  const index = new Map(ordered.map(({ key }, at) => [keyOf(key), at]))
  const edges = links.flatMap((found) => {
    const a = index.get(keyOf(found.a))
    const b = index.get(keyOf(found.b))
    return a === undefined || b === undefined ? [] : [{ a, b, found }]
  })
  const all = ordered.map((_, at) => at)
  return untangled(all, edges, 0).flatMap((members) => within(members, ordered, edges))
}

interface Edge {
  readonly a: number
  readonly b: number
  readonly found: Link
}

/** The connected components of links above a score; the score rises inside a component that is a tangle. */
function untangled(members: readonly number[], edges: readonly Edge[], above: number): readonly (readonly number[])[] {
  const place = new Map(members.map((member, at) => [member, at]))
  const kept = edges.filter(({ a, b, found }) => found.score > above && place.has(a) && place.has(b))
  const joined = components(members.length)
  for (const { a, b } of kept) joined.join(place.get(a) as number, place.get(b) as number)
  return joined.sets().flatMap((set) => {
    const inner = set.map((at) => members[at] as number)
    if (inner.length <= TANGLE) return [inner]
    const own = new Set(inner)
    return untangled(
      inner,
      kept.filter(({ a }) => own.has(a)),
      above + STEP,
    )
  })
}

function within(members: readonly number[], ordered: readonly Telling[], edges: readonly Edge[]): readonly Cluster[] {
  const tellings = members.map((member) => ordered[member] as Telling)
  if (tellings.length === 1) return [{ tellings, links: [] }]
  const groups = agglomerate(
    tellings.length,
    (a, b) => {
      const compared = compare(tellings[a] as Telling, tellings[b] as Telling)
      return compared === null ? NEVER : Math.round(compared.score * 1000)
    },
    LEAST,
  )
  return groups.map((group) => {
    const own = new Set(group.map((at) => members[at] as number))
    return {
      tellings: group.map((at) => tellings[at] as Telling),
      links: edges.filter(({ a, b }) => own.has(a) && own.has(b)).map(({ found }) => found),
    }
  })
}
