import { type Kysely, sql, type Transaction } from 'kysely'
import type { Report } from '../annotation/report.ts'
import { type Changes, changesBetween } from '../record/decisions/changes.ts'
import { alone } from './alone.ts'
import { effective, standingReports, valueDecisions } from './decisions/settle.ts'
import type { PrepareAgain, Prepared } from './prepared.ts'
import type { Tellings } from './record/tellings.ts'
import { restate } from './restate.ts'
import type { Outdated, Reread, RereadRun } from './store.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>

/** Begins a run, or goes on with one of the same rules that was cut off. */
export async function beginReread(db: Db, rules: number): Promise<RereadRun> {
  const { rows } = await sql<RereadRun>`
    with begun as (
      select number, begun from rereads where ended is null and rules = ${rules} order by number desc limit 1),
    fresh as (
      insert into rereads (rules) select ${rules}::integer where not exists (select from begun) returning number, begun)
    select number, begun::text as begun from begun union all select number, begun::text from fresh`.execute(db)
  return rows[0] as RereadRun
}

export const endReread = async (db: Db, { number }: RereadRun): Promise<void> => {
  await sql`update rereads set ended = now() where number = ${number}`.execute(db)
}

export const isOutdated = (which: Outdated) =>
  'below' in which ? sql<boolean>`o.rules < ${which.below}` : sql<boolean>`o.read < ${which.before}::timestamptz`

export async function countOutdated(db: Db, which: Outdated): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count from readings o where ${isOutdated(which)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Some of the reports that wait, behind the one of this number. */
export async function outdated(
  db: Db,
  which: Outdated,
  limit: number,
  after: number,
): Promise<{ readonly reports: readonly Report[]; readonly last: number }> {
  const { rows } = await sql<Report & { readonly number: number }>`
    select r.id as number, r.name as id, r.text, r.published, r.outlet, r.title, r.url
    from readings o join reports r on r.id = o.report
    where ${isOutdated(which)} and r.id > ${after} order by r.id limit ${limit}`.execute(db)
  return { reports: rows.map(({ number: _, ...report }) => report), last: rows.at(-1)?.number ?? after }
}

/** Puts new readings of recorded reports in the place of the old ones, with what people decided about them. */
export async function reread(
  db: Transaction<Tables>,
  reports: readonly Prepared[],
  known: Tellings,
  prepareAgain: PrepareAgain,
): Promise<readonly Reread[]> {
  await alone(db)
  const hashes = reports.map(({ hash }) => hash)
  const decisions = await valueDecisions(db, hashes)
  const standing = new Map((await standingReports(db, hashes)).map((one) => [one.hash, one]))
  const changes: Reread[] = []
  const restated = [...new Map(reports.map((one) => [one.hash, one])).values()].flatMap((prepared) => {
    const before = standing.get(prepared.hash)
    // Where two versions of Marsad run side by side, the newer one's reading stays.
    if (before === undefined || before.rules > prepared.rules) return []
    const asRead = JSON.parse(prepared.reading)
    const reading = effective(before.report.text, asRead, decisions.get(prepared.hash))
    const decided = reading === asRead ? prepared : { ...prepareAgain(before.report, reading), rules: prepared.rules }
    const found: Changes = changesBetween(before.asRead, asRead)
    changes.push({ report: before.report.id, ...found })
    return [{ id: before.id, prepared: decided, asRead: reading === asRead ? null : prepared.reading }]
  })
  await restate(db, restated, [], known)
  return changes
}
