import { type Kysely, sql, type Transaction } from 'kysely'
import type { Copies } from '../../annotation/record.ts'
import { type Candidate, candidateKeys, isWorthComparing } from '../../record/copies/candidates.ts'
import { compare, WINDOW } from '../../record/copies/compare.ts'
import type { Fingerprint } from '../../record/copies/fingerprint.ts'
import { pack, unpack } from '../packed.ts'
import type { Tables } from '../tables.ts'
import type { FreshReport } from './relate.ts'

type Writing = Transaction<Tables>

/** No report is compared with more than this many others, those that share most with it. */
const MOST = 200

interface Known {
  readonly id: number
  readonly keys: ReadonlySet<number>
}

const BASE = 36
const keysOf = (print: Fingerprint): readonly number[] => candidateKeys(print).map((key) => Number.parseInt(key, BASE))

/** Finds which reports share passages with the new ones, among those published near them, and keeps the pairs. */
export async function findCopies(
  db: Writing,
  fresh: readonly Pick<FreshReport, 'id' | 'fingerprint'>[],
): Promise<void> {
  const own = fresh.map(({ id, fingerprint }) => ({ id, fingerprint, keys: keysOf(fingerprint) }))
  const before = await candidates(db, own)
  await insertFingerprints(db, own)
  const pool: Known[] = [...before, ...own.map(({ id, keys }) => ({ id, keys: new Set(keys) }))]
  const isFresh = new Set(own.map(({ id }) => id))
  const pairs = pairsAmong(pool, (id) => isFresh.has(id))
  const prints = new Map([
    ...(await fingerprints(db, [...new Set(pairs.map(([, other]) => other))])),
    ...own.map(({ id, fingerprint }) => [id, fingerprint] as const),
  ])
  const sizes = new Map(pool.map(({ id, keys }) => [id, keys.size]))
  const found = pairs.flatMap(([one, other, shared]) => {
    const [a, b] = [prints.get(one) as Fingerprint, prints.get(other) as Fingerprint]
    const about = (print: Fingerprint, id: number): Candidate => ({ ...print, keys: sizes.get(id) as number })
    if (!isWorthComparing(about(a, one), about(b, other), shared)) return []
    const value = compare(a, b)
    if (value === null) return []
    const [first, second] = value.reports[0] === a.report ? [one, other] : [other, one]
    return [{ a: first, b: second, value }]
  })
  if (found.length === 0) return
  await sql`
    insert into copies (a, b, value) select a, b, value from json_to_recordset(${JSON.stringify(found)}::json)
      as x(a bigint, b bigint, value json)`.execute(db)
}

type Pair = readonly [id: number, other: number, shared: number]

/** Each new report with those before it that share a key, and with how many. */
function pairsAmong(pool: readonly Known[], isFresh: (id: number) => boolean): readonly Pair[] {
  const byKey = new Map<number, number[]>()
  return pool.flatMap(({ id, keys }) => {
    const shared = new Map<number, number>()
    for (const key of keys) {
      const others = byKey.get(key)
      if (others === undefined) {
        byKey.set(key, [id])
        continue
      }
      if (isFresh(id)) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      others.push(id)
    }
    const pairs = [...shared].map(([other, count]): Pair => [id, other, count])
    return pairs.sort((x, y) => y[2] - x[2] || y[1] - x[1]).slice(0, MOST)
  })
}

/** Reports of before that share a key with a new one, and were published near it or nobody knows when. */
async function candidates(
  db: Writing,
  fresh: readonly { readonly fingerprint: Fingerprint; readonly keys: readonly number[] }[],
): Promise<readonly Known[]> {
  const sets = fresh.map(({ fingerprint: { day }, keys }) => ({ day, keys }))
  const { rows } = await sql<{ readonly id: number; readonly keys: readonly number[] }>`
    select distinct on (f.report) f.report as id, f.keys::float8[] as keys
    from json_to_recordset(${JSON.stringify(sets)}::json) as n(day integer, keys bigint[])
    cross join lateral (
      select report, keys from fingerprints
      where fingerprints.keys && n.keys
        and (n.day is null or day is null or day between n.day - ${WINDOW}::integer and n.day + ${WINDOW}::integer)) f`.execute(
    db,
  )
  return rows.map((row) => ({ id: row.id, keys: new Set(row.keys) }))
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
    value: pack(fingerprint).toString('base64'),
  }))
  await sql`
    insert into fingerprints (report, day, keys, value)
    select report, day, keys, decode(value, 'base64') from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(report bigint, day integer, keys bigint[], value text)`.execute(db)
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
