import { type Kysely, sql, type Transaction } from 'kysely'
import type { Copies } from '../../annotation/record.ts'
import { type Candidate, candidateKeys, isWorthComparing } from '../../record/copies/candidates.ts'
import { compare, WINDOW } from '../../record/copies/compare.ts'
import type { Fingerprint } from '../../record/copies/fingerprint.ts'
import { type Buckets, bucketsOf, displaced, type Keyed, partnersOf, sharedKeys } from '../../record/copies/heads.ts'
import { pack, unpack } from '../packed.ts'
import type { Tables } from '../tables.ts'
import type { FreshReport } from './relate.ts'

type Writing = Transaction<Tables>

/** A report by the keys that it shares with others. */
interface Known extends Keyed<number> {
  readonly id: number
  readonly outlet: string | null
}

const BASE = 36
const keysOf = (print: Fingerprint): readonly number[] => candidateKeys(print).map((key) => Number.parseInt(key, BASE))

/**
 * Finds which reports share passages with the new ones, among those published near them, and keeps the pairs. Where new
 * ones take the place of others as heads of their day, pairs of these may go.
 * @returns the reports of pairs that went
 */
export async function findCopies(
  db: Writing,
  fresh: readonly Pick<FreshReport, 'id' | 'fingerprint'>[],
): Promise<readonly number[]> {
  const own = fresh.map(({ id, fingerprint }) => ({ id, fingerprint, keys: keysOf(fingerprint) }))
  const before = await candidates(
    db,
    own.map(({ fingerprint: { day }, keys }) => ({ day, keys })),
  )
  await insertFingerprints(db, own)
  const came = own.map(({ id, fingerprint: { report, outlet, day }, keys }): Known => {
    return { id, report, outlet, day, keys: new Set(keys) }
  })
  const buckets = bucketsOf<number, Known>([...before, ...came])
  const pairs = pairsOf(came, buckets)
  const prints = new Map([
    ...(await fingerprints(db, idsOf(pairs.flat()))),
    ...own.map(({ id, fingerprint }) => [id, fingerprint] as const),
  ])
  const found = pairs.flatMap(([one, other]) => {
    const value = compare(prints.get(one.id) as Fingerprint, prints.get(other.id) as Fingerprint)
    if (value === null) return []
    const [first, second] = value.reports[0] === one.report ? [one, other] : [other, one]
    return [{ a: first.id, b: second.id, value }]
  })
  if (found.length > 0) {
    await sql`
      insert into copies (a, b, value) select a, b, value from json_to_recordset(${JSON.stringify(found)}::json)
        as x(a bigint, b bigint, value json)`.execute(db)
  }
  return dropPairs(db, [...displaced<number, Known>(new Set(came), buckets)])
}

const idsOf = (reports: readonly Known[]): readonly number[] => [...new Set(reports.map(({ id }) => id))]

/** The pairs of new reports that are worth a comparison, each once. */
function pairsOf(came: readonly Known[], buckets: Buckets<number, Known>): readonly (readonly [Known, Known])[] {
  const done = new Set<Known>()
  return came.flatMap((one) => {
    done.add(one)
    const candidate: Candidate = { ...one, keys: one.keys.size }
    return [...partnersOf<number, Known>(one, buckets)].flatMap((other) => {
      if (done.has(other)) return []
      const worth = isWorthComparing(candidate, { ...other, keys: other.keys.size }, sharedKeys(one, other))
      return worth ? [[one, other] as const] : []
    })
  })
}

/** Takes back the pairs of these that nothing asks to be compared any more. */
async function dropPairs(db: Writing, heads: readonly Known[]): Promise<readonly number[]> {
  if (heads.length === 0) return []
  const pool = await candidates(
    db,
    heads.map(({ day, keys }) => ({ day, keys: [...keys] })),
  )
  const buckets = bucketsOf<number, Known>(pool)
  const known = new Map(pool.map((one) => [one.id, one]))
  const { rows } = await sql<{ readonly a: number; readonly b: number }>`
    select a, b from copies where a = any(${idsOf(heads)}::bigint[]) or b = any(${idsOf(heads)}::bigint[])`.execute(db)
  const partners = new Map(
    idsOf(heads).map((id) => [id, new Set(idsOf([...partnersOf<number, Known>(known.get(id) as Known, buckets)]))]),
  )
  const gone = rows.filter(({ a, b }) => !(partners.get(a)?.has(b) ?? partners.get(b)?.has(a) ?? true))
  if (gone.length === 0) return []
  await sql`
    delete from copies c using unnest(${gone.map(({ a }) => a)}::bigint[], ${gone.map(({ b }) => b)}::bigint[]) as g(a, b)
    where c.a = g.a and c.b = g.b`.execute(db)
  return [...new Set(gone.flatMap(({ a, b }) => [a, b]))]
}

/** Reports of before that share a key with a new one, and were published near it or nobody knows when. */
async function candidates(
  db: Writing,
  sets: readonly { readonly day: number | null; readonly keys: readonly number[] }[],
): Promise<readonly Known[]> {
  const dated = sets.flatMap(({ day, keys }) => (day === null ? [] : [{ day, near: nearKeys(keys, day) }]))
  const undated = sets.flatMap(({ day, keys }) => (day === null ? [{ keys }] : []))
  const { rows } = await sql<Omit<Known, 'keys'> & { readonly keys: readonly number[] }>`
    with found as (
      select f.report from json_to_recordset(${JSON.stringify(dated)}::json) as n(day integer, near bigint[])
      cross join lateral (
        select report from fingerprints
        where near && n.near and (day is null or day between n.day - ${WINDOW}::integer and n.day + ${WINDOW}::integer)) f
      union
      select f.report from json_to_recordset(${JSON.stringify(undated)}::json) as n(keys bigint[])
      cross join lateral (select report from fingerprints where fingerprints.keys && n.keys) f)
    select r.id, r.name as report, r.outlet, f.day, f.keys::float8[] as keys
    from found join fingerprints f using (report) join reports r on r.id = f.report`.execute(db)
  return rows.map((row) => ({ ...row, keys: new Set(row.keys) }))
}

/** Windows around a day lie in two of these stretches at most. */
const STRETCH = 2 * WINDOW + 1
/** Keys have 32 bits; what is behind them says when the report was printed. */
const TIMES = 2 ** 20
const UNDATED = TIMES - 1

const timeOf = (day: number | null): number =>
  day === null ? UNDATED : ((Math.floor(day / STRETCH) % UNDATED) + UNDATED) % UNDATED

const nearKey = (key: number, time: number): number => key * TIMES + time

/** The keys under which those may be found that share a key and were published near a day, or nobody knows when. */
function nearKeys(keys: readonly number[], day: number): readonly number[] {
  const times = new Set([timeOf(day - WINDOW), timeOf(day + WINDOW), UNDATED])
  return [...times].flatMap((time) => keys.map((key) => nearKey(key, time)))
}

async function fingerprints(db: Writing, ids: readonly number[]): Promise<ReadonlyMap<number, Fingerprint>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ readonly id: number; readonly value: Buffer }>`
    select report as id, value from fingerprints where report = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, value }) => [id, unpack<Fingerprint>(value)]))
}

async function insertFingerprints(
  db: Writing,
  own: readonly { readonly id: number; readonly fingerprint: Fingerprint; readonly keys: readonly number[] }[],
): Promise<void> {
  const rows = own.map(({ id, fingerprint, keys }) => ({
    report: id,
    day: fingerprint.day,
    keys,
    near: keys.map((key) => nearKey(key, timeOf(fingerprint.day))),
    value: pack(fingerprint).toString('base64'),
  }))
  await sql`
    insert into fingerprints (report, day, keys, near, value)
    select report, day, keys, near, decode(value, 'base64') from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(report bigint, day integer, keys bigint[], near bigint[], value text)`.execute(db)
}

/** Forgets what reports share, before they are compared anew. */
export async function forgetCopies(db: Writing, ids: readonly number[]): Promise<void> {
  await sql`delete from copies where a = any(${ids}::bigint[]) or b = any(${ids}::bigint[])`.execute(db)
  await sql`delete from fingerprints where report = any(${ids}::bigint[])`.execute(db)
}

/** The copies among reports, by the name of the first of each pair. */
export async function copiesAmong(
  db: Kysely<Tables>,
  reports: readonly number[],
): Promise<ReadonlyMap<string, readonly Copies[]>> {
  const { rows } = await sql<{ readonly value: Copies }>`
    select value from copies where a = any(${reports}::bigint[]) and b = any(${reports}::bigint[])`.execute(db)
  const found = new Map<string, Copies[]>()
  for (const { value } of rows) found.set(value.reports[0], [...(found.get(value.reports[0]) ?? []), value])
  return found
}
