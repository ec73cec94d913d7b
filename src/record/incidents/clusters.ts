import type { AccountKey, Link, Telling } from '../../annotation/record.ts'
import { noRulings, type Rulings } from '../decisions/rulings.ts'
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
 * matter. Tellings of one group of the rulings are connected and stay together, and those of groups that are apart never
 * come together.
 */
export function clusters(
  tellings: readonly Telling[],
  links: readonly Link[],
  rulings: Rulings = noRulings,
): readonly Cluster[] {
  const ordered = inOrder(tellings)
  const index = new Map(ordered.map(({ key }, at) => [keyOf(key), at]))
  const linked = links.flatMap((found): Edge[] => {
    const a = index.get(keyOf(found.a))
    const b = index.get(keyOf(found.b))
    return a === undefined || b === undefined ? [] : [{ a, b, found }]
  })
  const ruled = ruledAmong(ordered, rulings)
  const edges = [...linked, ...ruled.edges]
  const joined = components(ordered.length)
  for (const { a, b } of edges) joined.join(a, b)
  const sets = joined.sets()
  const setOf = new Map(sets.flatMap((set) => set.map((member) => [member, set] as const)))
  const edgesOf = groupBy(edges, ({ a }) => setOf.get(a) as readonly number[])
  return sets.flatMap((set) =>
    untangled(set, edgesOf.get(set) ?? [], 0).flatMap((part) => within(part, ordered, edgesOf.get(set) ?? [], ruled)),
  )
}

interface Edge {
  readonly a: number
  readonly b: number
  /** Null where only a person connects them. */
  readonly found: Link | null
}

/** What the rulings say of tellings by their places. */
interface Ruled {
  readonly groupOf: readonly (number | null)[]
  readonly edges: readonly Edge[]
  readonly areApart: Rulings['areApart']
}

/** The number of a telling's group: it has accounts of no other. */
export const groupOfTelling = ({ accounts }: Telling, { groupOf }: Rulings): number | null =>
  accounts.map(groupOf).find((group) => group !== null) ?? null

function ruledAmong(ordered: readonly Telling[], rulings: Rulings): Ruled {
  if (rulings === noRulings) return { groupOf: [], edges: [], areApart: rulings.areApart }
  const groupOf = ordered.map((telling) => groupOfTelling(telling, rulings))
  const edges = [...groupBy(groupOf.keys(), (at) => groupOf[at] ?? null)].flatMap(([group, members]) =>
    group === null ? [] : members.slice(1).map((b): Edge => ({ a: members[0] as number, b, found: null })),
  )
  return { groupOf, edges, areApart: rulings.areApart }
}

/** A component as it is, or, where it is a tangle, its components by stronger links alone. */
function untangled(members: readonly number[], edges: readonly Edge[], above: number): readonly (readonly number[])[] {
  if (members.length <= TANGLE) return [members]
  const place = new Map(members.map((member, at) => [member, at]))
  const kept = edges.filter(
    ({ a, b, found }) => (found === null || found.score > above) && place.has(a) && place.has(b),
  )
  const joined = components(members.length)
  for (const { a, b } of kept) joined.join(place.get(a) as number, place.get(b) as number)
  const parts = joined.sets().map((set) => set.map((at) => members[at] as number))
  // What only people hold together is cut no further.
  if (kept.every(({ found }) => found === null)) return parts
  return parts.flatMap((part) => untangled(part, kept, above + STEP))
}

function within(
  members: readonly number[],
  ordered: readonly Telling[],
  edges: readonly Edge[],
  ruled: Ruled,
): readonly Cluster[] {
  if (members.length === 1) return [{ tellings: [ordered[members[0] as number] as Telling], links: [] }]
  const place = new Map(members.map((member, at) => [member, at]))
  const inner = edges.filter(({ a, b }) => place.has(a) && place.has(b))
  const scores = inner.flatMap(({ a, b, found }) =>
    found === null
      ? []
      : [{ a: place.get(a) as number, b: place.get(b) as number, score: Math.round(found.score * 1000) }],
  )
  const { bound, apart } = constraintsAmong(members, ruled)
  const groups = agglomerate(members.length, scores, UNLINKED, LEAST, bound, apart)
  return groups.map((group) => {
    const own = new Set(group.map((at) => members[at] as number))
    return {
      tellings: group.map((at) => ordered[members[at] as number] as Telling),
      links: inner.filter(({ a, b }) => own.has(a) && own.has(b)).flatMap(({ found }) => found ?? []),
    }
  })
}

/** Which members people hold together, and which pairs of them apart. */
function constraintsAmong(members: readonly number[], { groupOf, areApart }: Ruled) {
  const ruled = [...members.keys()].filter((at) => (groupOf[members[at] as number] ?? null) !== null)
  const byGroup = groupBy(ruled, (at) => groupOf[members[at] as number] as number)
  const apart = [...byGroup].flatMap(([group, own]) =>
    [...byGroup].flatMap(([other, theirs]) =>
      group < other && areApart(group, other)
        ? own.flatMap((a) => theirs.map((b): readonly [number, number] => [a, b]))
        : [],
    ),
  )
  return { bound: [...byGroup.values()], apart }
}
