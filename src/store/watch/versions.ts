import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type Kysely, sql, type Transaction } from 'kysely'
import { originalsOf } from '../originals.ts'
import type { Tables } from '../tables.ts'
import { pageChecked, pageRecorded } from './pages.ts'
import type { Evidence, PageCheck, Recorded, Version, VersionText } from './watch.ts'

type Db = Kysely<Tables>

const pack = promisify(gzip)
const unpack = promisify(gunzip)

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export async function latest(db: Db, page: string): Promise<number> {
  const { rows } = await sql<{ readonly version: number }>`
    select coalesce(max(version), 0)::integer as version from fetches where page = ${page}`.execute(db)
  return rows[0]?.version ?? 0
}

interface Kept {
  readonly version: number
  readonly fresh: boolean
}

/** A page that gives the report of its latest version again has no new one. */
export const keep = async (
  db: Transaction<Tables>,
  report: string,
  evidence: Evidence,
  check: PageCheck,
): Promise<Kept> => keepPacked(db, report, evidence, await pack(evidence.bytes), check)

/** `keep`, where the bytes were packed before. @param check null where the page was checked in when it was queued */
export async function keepPacked(
  db: Transaction<Tables>,
  report: string,
  evidence: Evidence,
  packed: Buffer,
  check: PageCheck | null,
): Promise<Kept> {
  const { page, address, redirects, at, status, headers, bytes } = evidence
  const { rows } = await sql<{ readonly report: number; readonly version: number; readonly last: number | null }>`
    select r.id as report, coalesce(v.version, 0) as version, v.report as last from reports r
    left join lateral (
      select version, report from fetches where page = ${page} order by version desc limit 1) v on true
    where r.name = ${report}`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Error(`${report} is not recorded`)
  await (check === null ? pageRecorded(db, page) : pageChecked(db, check, true))
  if (found.last === found.report) return { version: found.version, fresh: false }
  const version = found.version + 1
  await sql`
    insert into fetches (report, page, version, address, redirects, at, status, headers, sha256, size, bytes)
    values (${found.report}, ${page}, ${version}, ${address}, ${redirects}::text[], ${at}::timestamptz, ${status},
      ${JSON.stringify(headers)}::json, decode(${sha256(bytes)}, 'hex'), ${bytes.length}, ${packed})`.execute(db)
  return { version, fresh: true }
}

const columns = sql`v.page, v.version, r.name as report, v.address, v.redirects,
  to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, v.status, v.headers,
  encode(v.sha256, 'hex') as sha256, v.size`

export async function versions(db: Db, report: string): Promise<readonly VersionText[]> {
  const { rows } = await sql<VersionText>`
    select ${columns}, r.title, r.published, r.text from fetches v join reports r on r.id = v.report
    where v.page in (select o.page from fetches o join reports m on m.id = o.report where m.name = ${report})
    order by v.page, v.version`.execute(db)
  return rows
}

/** What was fetched for these reports, with the bytes, the earliest version first. */
export async function fetched(db: Db, reports: readonly string[]): Promise<Recorded['evidence']> {
  const { rows } = await sql<Version & { readonly bytes: Buffer }>`
    select ${columns}, v.bytes from fetches v join reports r on r.id = v.report
    where r.name = any(${reports}::text[]) order by r.name, v.page, v.version`.execute(db)
  return Promise.all(
    rows.map(async ({ bytes, ...version }) => ({ version, bytes: await unpack(bytes).catch(() => null) })),
  )
}

export async function lastRecorded(db: Db): Promise<number> {
  const { rows } = await sql<{ readonly last: number }>`select coalesce(max(id), 0) as last from reports`.execute(db)
  return rows[0]?.last ?? 0
}

type Raw = Recorded['report'] & { readonly number: number; readonly hash: string; readonly reading: unknown }

export async function recorded(
  db: Db,
  after: number,
  limit: number,
): Promise<{ readonly rows: readonly Recorded[]; readonly last: number }> {
  const { rows } = await sql<Raw>`
    select r.id as number, r.name as id, r.text, r.published, r.outlet, r.title, r.url, encode(r.hash, 'hex') as hash,
      o.value as reading
    from reports r left join readings o on o.report = r.id where r.id > ${after} order by r.id limit ${limit}`.execute(
    db,
  )
  const names = rows.map(({ id }) => id)
  const kept = await fetched(db, names)
  const originals = await originalsOf(db, names)
  const originalOf = new Map(originals.map((original) => [original.report, original]))
  return {
    rows: rows.map(({ number: _, hash, reading, ...report }) => ({
      original: originalOf.get(report.id) ?? null,
      ...{ report, hash, reading },
      evidence: kept.filter(({ version }) => version.report === report.id),
    })),
    last: rows.at(-1)?.number ?? after,
  }
}

export async function recordedAs(db: Db, report: string): Promise<Recorded | null> {
  const { rows } = await sql<{ readonly id: number }>`select id from reports where name = ${report}`.execute(db)
  const [found] = rows
  return found === undefined ? null : ((await recorded(db, found.id - 1, 1)).rows[0] ?? null)
}
