import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type Kysely, sql, type Transaction } from 'kysely'
import { marsadError } from '../../annotation/errors.ts'
import type { Report } from '../../annotation/report.ts'
import { add, recorded } from '../add.ts'
import { keepOriginals } from '../originals.ts'
import { pack, unpack } from '../packed.ts'
import type { PrepareAgain, PreparedOriginal } from '../prepared.ts'
import type { Tellings } from '../record/tellings.ts'
import type { Added } from '../store.ts'
import type { Tables } from '../tables.ts'
import { pageChecked } from '../watch/pages.ts'
import { keepPacked } from '../watch/versions.ts'
import type { Evidence, PageCheck, Trouble } from '../watch/watch.ts'
import { addJobs } from './jobs.ts'
import { type Finished, mostTries, type QueueCounts, type Queued, type Taken } from './queue.ts'

type Db = Kysely<Tables>
type Writing = Transaction<Tables>

const packBytes = promisify(gzip)
const unpackBytes = promisify(gunzip)

export async function put(db: Writing, reports: readonly Queued[]): Promise<number> {
  const values = await Promise.all(
    reports.map(async ({ report, hash, size, fetched, original }) => ({
      original,
      ...{ hash, name: report.id, size, page: fetched?.evidence.page ?? '' },
      report: pack(report).toString('base64'),
      fetched: fetched === null ? null : { evidence: { ...fetched.evidence, bytes: undefined }, check: fetched.check },
      digits: fetched === null ? null : (await packBytes(fetched.evidence.bytes)).toString('base64'),
    })),
  )
  const { rows } = await sql<{ readonly id: number; readonly size: number }>`
    insert into inbox (hash, name, report, size, page, fetched, bytes, original)
    select decode(hash, 'hex'), name, decode(report, 'base64'), size, page,
      case when json_typeof(fetched) = 'null' then null else fetched end, decode(digits, 'base64'),
      case when json_typeof(original) = 'null' then null else original end
    from json_to_recordset(${JSON.stringify(values)}::json)
      as x(hash text, name text, report text, size integer, page text, fetched json, digits text,
        original json)
    on conflict (hash, page) do nothing returning id, size`.execute(db)
  for (const { fetched } of reports) if (fetched !== null) await pageChecked(db, fetched.check)
  await addJobs(
    db,
    [...rows].sort((a, b) => a.id - b.id),
  )
  return rows.length
}

interface Row {
  readonly number: number
  readonly name: string
  readonly hash: Buffer
  readonly report: Buffer | null
  readonly recorded: Report | null
  readonly size: number
  readonly tries: number
  readonly again: boolean
  readonly isAside: boolean
}

/** Of a row `i` that is to be read again: its report, as it is recorded. */
export const recordedReport = sql<Report | null>`case when i.rules is not null then (
  select json_build_object('id', r.name, 'text', r.text, 'published', r.published, 'outlet', r.outlet,
    'title', r.title, 'url', r.url) from reports r where r.hash = i.hash) end`

/** Of a report that ended whoever read it, so that nobody was left to say more; its name is put in where it is kept. */
const fatal = marsadError('QUEUED_FATAL', { name: '{name}' })

export async function take(db: Db, numbers: readonly number[], rules: number): Promise<readonly Taken[]> {
  const { rows } = await sql<Row>`
    update inbox i set tries = case when tries < ${mostTries} then tries + 1 else tries end,
      aside = case when tries < ${mostTries} then null else now() end,
      failure = case when tries < ${mostTries} then failure else coalesce(failure, json_build_object('code', ${fatal.code}::text,
        'message', replace(${fatal.message}, '{name}', name), 'fix', ${fatal.fix}::text)) end
    where id = any(${numbers}::bigint[]) and aside is null and (rules is null or rules <= ${rules})
    returning id as number, name, hash, report, size, tries, rules is not null as again, aside is not null as "isAside",
      ${recordedReport} as recorded`.execute(db)
  return rows
    .filter(({ isAside }) => !isAside)
    .sort((a, b) => a.number - b.number)
    .map(({ hash, report, recorded: kept, isAside: _, ...rest }) => ({
      ...{ ...rest, hash: hash.toString('hex') },
      report: report === null ? kept : unpacked(report),
    }))
}

function unpacked(report: Buffer): Report | null {
  try {
    return unpack(report)
  } catch {
    return null
  }
}

interface Waited {
  readonly hash: Buffer
  readonly fetched: Kept | null
  readonly bytes: Buffer
  readonly original: PreparedOriginal | null
}

type Kept = { readonly evidence: Omit<Evidence, 'bytes'>; readonly check: PageCheck }

/** A row that another worker finished meanwhile is not there any more; its report is known then. */
export async function finish(
  db: Writing,
  reports: readonly Finished[],
  known: Tellings,
  prepareAgain: PrepareAgain,
): Promise<readonly Added[]> {
  const prepared = reports.flatMap((one) => one.prepared ?? [])
  const added = prepared.length === 0 ? [] : await add(db, prepared, known, prepareAgain)
  const names = new Map([
    ...(await recorded(
      db,
      reports.map(({ hash }) => hash),
    )),
    ...added.map(({ hash, report }) => [hash, report] as const),
  ])
  const { rows } = await sql<Waited>`
    delete from inbox where id = any(${reports.map(({ number }) => number)}::bigint[])
    returning hash, fetched, bytes, original`.execute(db)
  await keepOriginals(
    db,
    rows.flatMap(({ hash, original }) => {
      const report = names.get(hash.toString('hex'))
      return original === null || report === undefined ? [] : [{ report, original }]
    }),
  )
  for (const { hash, fetched, bytes } of rows) {
    const name = names.get(hash.toString('hex'))
    if (fetched === null || name === undefined) continue
    const evidence = { ...fetched.evidence, bytes: await unpackBytes(bytes) }
    // When it is due again was said when it was queued; its feed may have said otherwise since.
    await keepPacked(db, name, evidence, bytes, null)
  }
  return added
}

export async function failed(
  db: Db,
  reports: readonly { readonly number: number; readonly failure: Trouble }[],
): Promise<number> {
  const { rows } = await sql<{ readonly stays: boolean }>`
    update inbox i set failure = x.failure, aside = case when i.tries >= ${mostTries} then now() end
    from json_to_recordset(${JSON.stringify(reports)}::json) as x(number bigint, failure json)
    where i.id = x.number returning i.aside is null as stays`.execute(db)
  return rows.filter(({ stays }) => stays).length
}

export async function untried(db: Db, numbers: readonly number[]): Promise<void> {
  await sql`update inbox set tries = greatest(0, tries - 1) where id = any(${numbers}::bigint[])`.execute(db)
}

export async function counts(db: Db): Promise<QueueCounts> {
  const { rows } = await sql<QueueCounts>`
    select count(*) filter (where aside is null and rules is null) as waiting,
      count(*) filter (where aside is null and rules is not null) as again,
      count(*) filter (where aside is not null) as aside,
      to_char(min(added) filter (where aside is null and rules is null) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as oldest
    from inbox`.execute(db)
  return rows[0] ?? { waiting: 0, again: 0, aside: 0, oldest: null }
}

export async function hasRoom(db: Db, most: number, of: 'new' | 'again'): Promise<boolean> {
  const which = of === 'new' ? sql`rules is null` : sql`rules is not null`
  const { rows } = await sql<{ readonly full: boolean }>`
    select exists (select from inbox where aside is null and ${which} offset ${most - 1} limit 1) as full`.execute(db)
  return rows[0]?.full !== true
}
