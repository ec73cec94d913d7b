import { sql, type Transaction } from 'kysely'
import type { Rulings } from '../../record/decisions/rulings.ts'
import { MOST } from '../../record/incidents/parts.ts'
import { HIGHEST } from '../../record/incidents/ties.ts'
import type { Tables } from '../tables.ts'
import { bondsAmong } from './bonds.ts'
import { cutAnew, groupsOf, type Member, membersOf, moveTellings } from './parts.ts'
import type { Stirred } from './relate.ts'
import type { Tellings } from './tellings.ts'

type Writing = Transaction<Tables>

/** A telling that was tied to one that goes, with the level at which its part was cut and the last of the tie. */
export interface LooseEnd {
  readonly id: number
  readonly level: number
  readonly tied: number
}

/** The tellings of other reports that those of these reports are tied to. */
export async function looseEnds(db: Writing, reports: readonly number[]): Promise<readonly LooseEnd[]> {
  const { rows } = await sql<LooseEnd>`
    with own as (select id from tellings where report = any(${reports}::bigint[]))
    select t.id, t.level, max(coalesce(l.level, 0)) as tied
    from (select b as id, level from links where a in (select id from own)
      union all select a, level from links where b in (select id from own)) l
    join tellings t on t.id = l.id
    where t.report <> all(${reports}::bigint[])
    group by t.id, t.level`.execute(db)
  return rows
}

/**
 * Cuts anew what tellings were taken out of. What hung together with more than a part holds may be few enough now: that
 * is found by going from each loose end as far as a part goes and no farther.
 */
export async function loosen(
  db: Writing,
  before: readonly number[],
  ends: readonly LooseEnd[],
  known: Tellings,
  rulingsOf: (members: readonly Member[]) => Promise<Rulings>,
): Promise<Stirred & { readonly rulings: Rulings }> {
  const lowered = await fewEnough(db, ends)
  const others = await componentsOf(db, [...lowered.keys()])
  const stale = [...new Set([...before, ...others])]
  const members = await membersOf(db, stale)
  const rulings = await rulingsOf(members)
  const bonds = await bondsAmong(db, members, known)
  const cut = await cutAnew(
    members.map(({ id, level }) => ({ id, level: lowered.get(id) ?? level })),
    bonds,
    (ids) => groupsOf(db, ids, known, rulings),
  )
  await moveTellings(db, members, cut)
  return { touched: [...new Set([...cut.values()].map(({ component }) => component))], gone: stale, rulings }
}

/** Tellings of parts that can be cut at a lower level now, with that level. */
async function fewEnough(db: Writing, ends: readonly LooseEnd[]): Promise<ReadonlyMap<number, number>> {
  const lowered = new Map<number, number>()
  for (let level = 0; level < HIGHEST; level++) {
    const from = ends.filter((end) => end.level > level && end.tied >= level && !lowered.has(end.id))
    if (from.length === 0) continue
    const { rows } = await sql<{ readonly reached: readonly number[] }>`
      select array(
        with recursive reach(id) as (
          select s.id union
          select n.id from reach r cross join lateral (
            select b as id from links where a = r.id and coalesce(level, 0) >= ${level}
            union all select a from links where b = r.id and coalesce(level, 0) >= ${level}) n)
        select id from reach limit ${MOST + 1})::float8[] as reached
      from unnest(${from.map(({ id }) => id)}::bigint[]) as s(id)`.execute(db)
    for (const { reached } of rows) {
      if (reached.length <= MOST) for (const id of reached) lowered.set(id, level)
    }
  }
  return lowered
}

async function componentsOf(db: Writing, ids: readonly number[]): Promise<readonly number[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ readonly component: number }>`
    select distinct component from tellings where id = any(${ids}::bigint[])`.execute(db)
  return rows.map(({ component }) => component)
}
