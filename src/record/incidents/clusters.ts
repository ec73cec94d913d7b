import type { AccountKey, Link, Telling } from '../../annotation/record.ts'
import { groupBy } from '../group.ts'
import { agglomerate } from './agglomerate.ts'
import { blocksOf } from './blocks.ts'
import { components } from './components.ts'
import { inOrder, link } from './link.ts'

/** Groups stay apart whose tellings on average speak less for one happening than this. */
const LEAST = 0
/** What it counts against a group that two of its tellings are not linked. */
const UNLINKED = -600
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
  const joined = components(ordered.length)
  for (const { a, b } of edges) joined.join(a, b)
  const sets = joined.sets()
  const setOf = new Map(sets.flatMap((set) => set.map((member) => [member, set] as const)))
  const edgesOf = groupBy(edges, ({ a }) => setOf.get(a) as readonly number[])
  return sets.flatMap((set) =>
    untangled(set, edgesOf.get(set) ?? [], 0).flatMap((part) => within(part, ordered, edgesOf.get(set) ?? [])),
  )
}

interface Edge {
  readonly a: number
  readonly b: number
  readonly found: Link
}

/** A component as it is, or, where it is a tangle, its components by stronger links alone. */
function untangled(members: readonly number[], edges: readonly Edge[], above: number): readonly (readonly number[])[] {
  if (members.length <= TANGLE) return [members]
  const place = new Map(members.map((member, at) => [member, at]))
  const kept = edges.filter(({ a, b, found }) => found.score > above && place.has(a) && place.has(b))
  const joined = components(members.length)
  for (const { a, b } of kept) joined.join(place.get(a) as number, place.get(b) as number)
  return joined.sets().flatMap((set) =>
    untangled(
      set.map((at) => members[at] as number),
      kept,
      above + STEP,
    ),
  )
}

function within(members: readonly number[], ordered: readonly Telling[], edges: readonly Edge[]): readonly Cluster[] {
  if (members.length === 1) return [{ tellings: [ordered[members[0] as number] as Telling], links: [] }]
  const place = new Map(members.map((member, at) => [member, at]))
  const inner = edges.filter(({ a, b }) => place.has(a) && place.has(b))
  const scores = inner.map(({ a, b, found }) => ({
    a: place.get(a) as number,
    b: place.get(b) as number,
    score: Math.round(found.score * 1000),
  }))
  const groups = agglomerate(members.length, scores, UNLINKED, LEAST)
  return groups.map((group) => {
    const own = new Set(group.map((at) => members[at] as number))
    return {
      tellings: group.map((at) => ordered[members[at] as number] as Telling),
      links: inner.filter(({ a, b }) => own.has(a) && own.has(b)).map(({ found }) => found),
    }
  })
}
