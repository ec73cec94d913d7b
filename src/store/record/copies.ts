import { type Kysely, sql, type Transaction } from 'kysely'
import type { Copies } from '../../annotation/record.ts'
import { type Candidate, candidateKeys, isWorthComparing } from '../../record/copies/candidates.ts'
import { compare, WINDOW } from '../../record/copies/compare.ts'
import type { Fingerprint } from '../../record/copies/fingerprint.ts'
import { type Buckets, bucketsOf, displaced, partnersOf, sharedKeys } from '../../record/copies/heads.ts'
import { pack } from '../packed.ts'
import type { Tables } from '../tables.ts'
import type { Printed, PrintRow, Prints } from './prints.ts'
import type { FreshReport } from './relate.ts'

type Writing = Transaction<Tables>

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
  known: Prints,
): Promise<readonly number[]> {
  const own = fresh.map(({ id, fingerprint }) => ({ id, fingerprint, keys: keysOf(fingerprint) }))
  const before = await candidates(
    db,
    own.map(({ fingerprint: { day }, keys }) => ({ day, keys })),
    known,
  )
  const came = await insertFingerprints(db, own, known)
  const buckets = bucketsOf<number, Printed>([...before, ...came])
  const pairs = pairsOf(came, buckets)
  const prints = await known.fingerprints(db, new Set(pairs.flat()))
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
  return dropPairs(db, [...displaced<number, Printed>(new Set(came), buckets)], known)
}

const idsOf = (reports: readonly Printed[]): readonly number[] => [...new Set(reports.map(({ id }) => id))]

/** The pairs of new reports that are worth a comparison, each once. */
function pairsOf(
  came: readonly Printed[],
  buckets: Buckets<number, Printed>,
): readonly (readonly [Printed, Printed])[] {
  const done = new Set<Printed>()
  return came.flatMap((one) => {
    done.add(one)
    const candidate: Candidate = { ...one, keys: one.keys.size }
    return [...partnersOf<number, Printed>(one, buckets)].flatMap((other) => {
      if (done.has(other)) return []
      const worth = isWorthComparing(candidate, { ...other, keys: other.keys.size }, sharedKeys(one, other))
      return worth ? [[one, other] as const] : []
    })
  })
}

/** Takes back the pairs of these that nothing asks to be compared any more. */
async function dropPairs(db: Writing, heads: readonly Printed[], known: Prints): Promise<readonly number[]> {
  if (heads.length === 0) return []
  const pool = await candidates(
    db,
    heads.map(({ day, keys }) => ({ day, keys: [...keys] })),
    known,
  )
  const buckets = bucketsOf<number, Printed>(pool)
  const byId = new Map(pool.map((one) => [one.id, one]))
  const { rows } = await sql<{ readonly a: number; readonly b: number }>`
    select a, b from copies where a = any(${idsOf(heads)}::bigint[]) or b = any(${idsOf(heads)}::bigint[])`.execute(db)
  const partners = new Map(
    idsOf(heads).map((id) => [id, new Set(idsOf([...partnersOf<number, Printed>(byId.get(id) as Printed, buckets)]))]),
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
  known: Prints,
): Promise<readonly Printed[]> {
  const dated = sets.flatMap(({ day, keys }) => (day === null ? [] : [{ day, near: nearKeys(keys, day) }]))
  const undated = sets.flatMap(({ day, keys }) => (day === null ? [{ keys }] : []))
  const { rows } = await sql<PrintRow>`
    select distinct on (id) id, version from (
      select f.id, f.version from json_to_recordset(${JSON.stringify(dated)}::json) as n(day integer, near bigint[])
      cross join lateral (
        select report as id, xmin::text as version from fingerprints
        where near && n.near and (day is null or day between n.day - ${WINDOW}::integer and n.day + ${WINDOW}::integer)) f
      union all
      select f.id, f.version from json_to_recordset(${JSON.stringify(undated)}::json) as n(keys bigint[])
      cross join lateral (select report as id, xmin::text as version from fingerprints where fingerprints.keys && n.keys) f
    ) as found`.execute(db)
  return known.get(db, rows)
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

async function insertFingerprints(
  db: Writing,
  own: readonly { readonly id: number; readonly fingerprint: Fingerprint; readonly keys: readonly number[] }[],
  known: Prints,
): Promise<readonly Printed[]> {
  const rows = own.map(({ id, fingerprint, keys }) => ({
    report: id,
    day: fingerprint.day,
    keys,
    near: keys.map((key) => nearKey(key, timeOf(fingerprint.day))),
    value: pack(fingerprint).toString('base64'),
  }))
  const { rows: written } = await sql<PrintRow>`
    insert into fingerprints (report, day, keys, near, value)
    select report, day, keys, near, decode(value, 'base64') from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(report bigint, day integer, keys bigint[], near bigint[], value text)
    returning report as id, xmin::text as version`.execute(db)
  const versions = new Map(written.map(({ id, version }) => [id, version]))
  return own.map(({ id, fingerprint, keys }) => {
    const { report, outlet, day } = fingerprint
    const printed = { id, report, outlet, day, keys: new Set(keys) }
    known.put(versions.get(id) as string, printed, fingerprint)
    return printed
  })
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
