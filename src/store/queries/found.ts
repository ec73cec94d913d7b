import { type Kysely, sql } from 'kysely'
import { daysBetween, shifted } from '../../record/accounts/days.ts'
import type { Paging, SearchFilter } from '../store.ts'
import type { Tables } from '../tables.ts'
import { dayKeys, wholeStretch } from './dayKeys.ts'
import { all } from './filter.ts'
import { type Numbered, numbersOf, placed } from './placed.ts'
import type { Search } from './tsquery.ts'

type Db = Kysely<Tables>

/** The days of so many of the latest reports are looked through first, … */
const NEAR = 500
/** … then so many times as many days before them, or fewer where what was found promises enough in fewer, … */
const FARTHER = 64
/** … with so much to spare, … */
const SPARE = 2
/** … so often; then all that is left. */
const STRETCHES = 4
/** Days that the keys of the index have, which are fewer than so many; of others the key is 0. */
const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/
const ALL = 4_000_000
const UNKNOWN = 0

/** Reports of these days, found by their keys; without a first day all up to the last and of unknown days. */
interface Stretch {
  readonly from: string | null
  readonly to: string
  readonly keys: readonly number[] | null
}

/**
 * The numbers of the latest reports that a `tsquery` finds: no more than one above the limit. Looks through the latest days
 * first, and farther back only as long as these do not fill the part, so that what many reports have costs no more than they
 * do.
 */
export async function found(db: Db, filter: SearchFilter, paging: Paging, search: Search): Promise<readonly number[]> {
  const { oldest, newest, near } = await daysOf(db, filter, paging)
  const most = paging.limit + 1
  const ids: number[] = []
  const look = async (stretch: Stretch | null): Promise<boolean> => {
    ids.push(...(await foundIn(db, filter, paging, search, stretch, most - ids.length)))
    return ids.length >= most
  }
  if (newest === null) {
    await look(null)
    return ids
  }
  let to = newest
  let from = near
  for (let at = 0; at < STRETCHES && from !== null && from > (oldest ?? ''); at++) {
    if (await look({ from, to, keys: dayKeys(from, to) })) return ids
    const next = fartherBack(from, newest, ids.length / most)
    to = shifted(from, -1)
    from = next
  }
  // Where there are days that the keys have not, only a look at all finds them.
  const first = oldest === null || oldest < to ? oldest : to
  await look({ from: null, to, keys: first === null ? null : [UNKNOWN, ...dayKeys(first, to)] })
  return ids
}

/** From where on to look next, where a share of what was asked for was found so far; null where the keys go no farther. */
function fartherBack(from: string, newest: string, share: number): string | null {
  const days = (daysBetween(from, newest) + 1) * Math.min(FARTHER, Math.ceil(SPARE / share))
  const day = days < ALL ? shifted(from, -days) : ''
  return DAY.test(day) ? wholeStretch(day, from) : null
}

/** Keys of the days of the latest reports; null where there are so few that nobody needs them. */
export async function latestKeys(db: Db): Promise<readonly number[] | null> {
  const { newest, near } = await daysOf(db, {}, { limit: NEAR })
  return newest === null || near === null ? null : dayKeys(near, newest)
}

/** The first and the last day in question and the day of one of the latest reports, null where the keys have it not. */
async function daysOf(db: Db, filter: SearchFilter, paging: Paging) {
  const place = placed({ ...filter, types: undefined }, paging, 'r')
  const days = sql`select r.day from reports r where ${place} order by r.day desc, r.id desc`
  const { rows } = await sql<Readonly<Record<'oldest' | 'newest' | 'near', string | null>>>`
    select (${days} limit 1) as newest, (${days} offset ${NEAR} limit 1) as near,
      (select r.day from reports r where r.day > '-infinity' order by r.day, r.id limit 1) as oldest`.execute(db)
  const known = (day: string | null | undefined): string | null => (day != null && DAY.test(day) ? day : null)
  const { oldest = null, newest, near } = rows[0] ?? {}
  const first = filter.from !== undefined && filter.from > (oldest ?? '') ? filter.from : oldest
  return { oldest: known(first), newest: known(newest), near: known(near) }
}

/** Conditions on a row `w` of `report_words`: a `tsquery` finds it, on one of the days of the keys where there are any. */
export const having = (search: string, keys: readonly number[] | null) =>
  all([
    sql<boolean>`w.search @@ ${search}::tsquery`,
    ...(keys === null ? [] : [sql<boolean>`day_keys(w.day) && ${keys}::integer[]`]),
  ])

/**
 * The latest of a stretch of days, or of all. Where words must stand in a certain way, that is looked at in one report after
 * the other, the latest first, until there are enough: it takes far longer than to find those that have the words.
 */
async function foundIn(
  db: Db,
  filter: SearchFilter,
  paging: Paging,
  { exact, rough }: Search,
  stretch: Stretch | null,
  most: number,
): Promise<readonly number[]> {
  const conditions = [
    placed(filter, paging, 'h'),
    ...(stretch === null ? [] : [sql<boolean>`h.day <= ${stretch.to}::date`]),
    ...(stretch?.from == null ? [] : [sql<boolean>`h.day >= ${stretch.from}::date`]),
  ]
  const isFound =
    exact === rough
      ? sql<boolean>`true`
      : sql<boolean>`(select w.search @@ ${exact}::tsquery from report_words w where w.report = h.id)`
  // The offset keeps the server from looking at all of them before it has them in order.
  return numbersOf(
    await sql<Numbered>`
      with hits as materialized (
        select w.report as id, w.day from report_words w where ${having(rough, stretch?.keys ?? null)})
      select h.id
      from (select h.id, h.day from hits h where ${all(conditions)} order by h.day desc, h.id desc offset 0) h
      where ${isFound} order by h.day desc, h.id desc limit ${most}`.execute(db),
  )
}
