import type { AccountKey, Telling } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'
import { noRulings, type Rulings } from '../decisions/rulings.ts'
import { agglomerate } from './agglomerate.ts'
import { blocksOf } from './blocks.ts'
import { components } from './components.ts'
import { inOrder } from './link.ts'
import { MOST, partsOf } from './parts.ts'
import { type Tie, tieOf } from './ties.ts'

/** Groups stay apart whose tellings on average speak less for one happening than this. */
const LEAST = 0
/** What it counts against a group that two of its tellings are not tied. */
const UNTIED = -600

export const keyOf = ({ report, event }: AccountKey): string => `${report} ${event}`

/** A happening's tellings in canonical order, with the ties between them. */
export interface Cluster {
  readonly tellings: readonly Telling[]
  readonly ties: readonly Tie[]
}

/** All ties among tellings, found through their blocks. */
export function tiesAmong(tellings: readonly Telling[]): readonly Tie[] {
  const blocks = new Map<string, number[]>()
  const seen = new Set<number>()
  const ties: Tie[] = []
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
        const found = tieOf(tellings[other] as Telling, telling)
        if (found !== null) ties.push(found)
      }
      block.push(at)
    }
  }
  return ties
}

/**
 * The happenings that tellings are of. Tellings of one part are looked at together; whoever adds a telling needs to look
 * again only at the parts that it is tied to. The order of tellings and ties does not matter. Tellings of one group of the
 * rulings are looked at together and stay together, and those of groups that are apart never come together.
 */
export function clusters(
  tellings: readonly Telling[],
  ties: readonly Tie[],
  rulings: Rulings = noRulings,
  most: number = MOST,
): readonly Cluster[] {
  const bonds = bondsAmong(tellings, ties)
  const parts = partsOf(
    tellings.map(() => null),
    bonds,
    most,
  )
  const sets = glued(
    parts.map(({ members }) => members),
    (at) => groupOfTelling(tellings[at] as Telling, rulings),
  )
  const setOf = new Map(sets.flatMap((set) => set.map((member) => [member, set] as const)))
  const tiesOf = groupBy(bonds, ({ a, b }) => (setOf.get(a) === setOf.get(b) ? setOf.get(a) : undefined))
  return sets.flatMap((set) =>
    clustersWithin(
      set.map((at) => tellings[at] as Telling),
      (tiesOf.get(set) ?? []).map(({ tie }) => tie),
      rulings,
    ),
  )
}

/** Sets of which several have tellings of one group become one. */
export function glued(
  sets: readonly (readonly number[])[],
  groupOf: (at: number) => number | null,
): readonly (readonly number[])[] {
  const first = new Map<number, number>()
  const joined = components(sets.length)
  for (const [number, set] of sets.entries()) {
    for (const at of set) {
      const group = groupOf(at)
      if (group === null) continue
      const known = first.get(group)
      if (known === undefined) first.set(group, number)
      else joined.join(known, number)
    }
  }
  return joined.sets().map((own) => own.flatMap((number) => sets[number] as readonly number[]))
}

interface Bonded {
  readonly a: number
  readonly b: number
  readonly level: number
  readonly tie: Tie
}

function bondsAmong(tellings: readonly Telling[], ties: readonly Tie[]): readonly Bonded[] {
  const index = new Map(tellings.map(({ key }, at) => [keyOf(key), at]))
  return ties.flatMap((tie): Bonded[] => {
    const a = index.get(keyOf(tie.a))
    const b = index.get(keyOf(tie.b))
    return a === undefined || b === undefined ? [] : [{ a, b, level: tie.level, tie }]
  })
}

/** The number of a telling's group: it has accounts of no other. */
export const groupOfTelling = ({ accounts }: Telling, { groupOf }: Rulings): number | null =>
  accounts.map(groupOf).find((group) => group !== null) ?? null

/** The happenings that the tellings of one part are of. */
export function clustersWithin(
  tellings: readonly Telling[],
  ties: readonly Tie[],
  rulings: Rulings = noRulings,
): readonly Cluster[] {
  const ordered = inOrder(tellings)
  if (ordered.length === 1) return [{ tellings: ordered, ties: [] }]
  const bonds = bondsAmong(ordered, ties)
  const scores = bonds.map(({ a, b, tie }) => ({ a, b, score: Math.round(tie.score * 1000) }))
  const { bound, apart } = constraintsAmong(ordered, rulings)
  const groups = agglomerate(ordered.length, scores, UNTIED, LEAST, bound, apart)
  const clusterOf = new Map(groups.flatMap((group) => group.map((at) => [at, group] as const)))
  const tiesOf = groupBy(bonds, ({ a, b }) => (clusterOf.get(a) === clusterOf.get(b) ? clusterOf.get(a) : undefined))
  return groups.map((group) => ({
    tellings: group.map((at) => ordered[at] as Telling),
    ties: (tiesOf.get(group) ?? []).map(({ tie }) => tie),
  }))
}

/** Which tellings people hold together, and which pairs of them apart. */
function constraintsAmong(tellings: readonly Telling[], rulings: Rulings) {
  if (rulings === noRulings) return { bound: [], apart: [] }
  const groupOf = tellings.map((telling) => groupOfTelling(telling, rulings))
  const ruled = [...tellings.keys()].filter((at) => (groupOf[at] ?? null) !== null)
  const byGroup = groupBy(ruled, (at) => groupOf[at] as number)
  const apart = [...byGroup].flatMap(([group, own]) =>
    [...byGroup].flatMap(([other, theirs]) =>
      group < other && rulings.areApart(group, other)
        ? own.flatMap((a) => theirs.map((b): readonly [number, number] => [a, b]))
        : [],
    ),
  )
  return { bound: [...byGroup.values()], apart }
}
