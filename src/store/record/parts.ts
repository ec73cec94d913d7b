import { sql, type Transaction } from 'kysely'
import { noRulings, type Rulings } from '../../record/decisions/rulings.ts'
import { glued, groupOfTelling } from '../../record/incidents/clusters.ts'
import { type Bond, partsOf } from '../../record/incidents/parts.ts'
import type { Tables } from '../tables.ts'
import type { KnownTelling, Tellings } from './tellings.ts'

type Writing = Transaction<Tables>

/** A telling by the component in which it is looked at with others, and the level at which its part was cut. */
export interface Member {
  readonly id: number
  readonly component: number
  readonly level: number
  readonly report: number
}

/** Where tellings belong now. A component is a part, or several that people hold together, known by its first telling. */
export type Cut = ReadonlyMap<number, { readonly component: number; readonly level: number }>

export async function membersOf(db: Writing, components: readonly number[]): Promise<readonly Member[]> {
  if (components.length === 0) return []
  const { rows } = await sql<Member>`
    select id, component, level, report from tellings where component = any(${components}::bigint[])`.execute(db)
  return rows
}

export const reportsOf = (members: readonly Member[]): readonly number[] => [
  ...new Set(members.map(({ report }) => report)),
]

/** Cuts tellings into parts, new ones (of no level) and all of the components that they are tied to. */
export async function cutAnew(
  tellings: readonly { readonly id: number; readonly level: number | null }[],
  bonds: readonly Bond[],
  groupsOf: (ids: readonly number[]) => Promise<ReadonlyMap<number, number>>,
): Promise<Cut> {
  const ids = tellings.map(({ id }) => id)
  const place = new Map(ids.map((id, at) => [id, at]))
  const placed = bonds.map(({ a, b, level }) => ({ a: place.get(a) as number, b: place.get(b) as number, level }))
  const parts = partsOf(
    tellings.map(({ level }) => level),
    placed,
  )
  const levels = new Map(parts.flatMap(({ members, level }) => members.map((at) => [at, level] as const)))
  const groups = await groupsOf(ids)
  const sets = glued(
    parts.map(({ members }) => members),
    (at) => groups.get(ids[at] as number) ?? null,
  )
  return new Map(
    sets.flatMap((set) => {
      const component = set.reduce((least, at) => Math.min(least, ids[at] as number), Number.POSITIVE_INFINITY)
      return set.map((at) => [ids[at] as number, { component, level: levels.get(at) as number }] as const)
    }),
  )
}

/** The groups that rulings put tellings into; those in none are left out. */
export async function groupsOf(
  db: Writing,
  ids: readonly number[],
  known: Tellings,
  rulings: Rulings,
): Promise<ReadonlyMap<number, number>> {
  if (rulings === noRulings) return new Map()
  const tellings = await known.get(db, ids)
  return new Map(
    ids.flatMap((id) => {
      const group = groupOfTelling((tellings.get(id) as KnownTelling).telling(), rulings)
      return group === null ? [] : [[id, group] as const]
    }),
  )
}

/** Writes down where tellings belong now, of those that moved. */
export async function moveTellings(db: Writing, members: readonly Member[], cut: Cut): Promise<void> {
  const moved = members.filter(({ id, component, level }) => {
    const now = cut.get(id)
    return now?.component !== component || now.level !== level
  })
  if (moved.length === 0) return
  const now = moved.map(({ id }) => cut.get(id) as { readonly component: number; readonly level: number })
  await sql`
    update tellings t set component = m.component, level = m.level
    from unnest(${moved.map(({ id }) => id)}::bigint[], ${now.map(({ component }) => component)}::bigint[],
      ${now.map(({ level }) => level)}::smallint[]) as m(id, component, level)
    where t.id = m.id`.execute(db)
}
