import { type Kysely, sql } from 'kysely'
import type { Reading } from '../../annotation/reading.ts'
import type { Copies } from '../../annotation/record.ts'
import type { Page, Paging, ReportRow, SearchFilter, StoredReport } from '../store.ts'
import type { Tables } from '../tables.ts'
import { labelsOf } from './filter.ts'
import { found } from './found.ts'
import { pageOf } from './page.ts'
import { type Numbered, numbersOf, placed } from './placed.ts'
import { allOf, indexed, type Search } from './tsquery.ts'

type Db = Kysely<Tables>

export interface RawReport {
  readonly id: number
  readonly day: string
  readonly name: string
  readonly published: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly url: string | null
  readonly added: Date
  readonly statements: number
  readonly events: number
}

export const reportColumns = sql`r.id, r.day, r.name, r.published, r.outlet, r.title, r.url, r.added,
  (select count(*) from statements s where s.report = r.id) as statements,
  (select count(*) from events e where e.report = r.id) as events`

const reportRow = ({ name, published, outlet, title, url, added, statements, events }: RawReport): ReportRow => ({
  report: name,
  published,
  outlet,
  title,
  url,
  statements,
  events,
  added: added.toISOString(),
})

/** Reports, the latest day first; among those of a day the last added first. */
export async function reports(
  db: Db,
  filter: SearchFilter,
  paging: Paging,
  query: readonly Search[] = [],
): Promise<{ readonly raw: readonly RawReport[]; readonly page: Page<ReportRow> }> {
  const search = allOf([...labelsOf(filter).map(indexed), ...query])
  const ids = search.exact === '' ? await latest(db, filter, paging) : await found(db, filter, paging, search)
  const { rows } = await sql<RawReport>`
    select ${reportColumns} from reports r where r.id = any(${ids}::bigint[]) order by r.day desc, r.id desc`.execute(
    db,
  )
  return { raw: rows.slice(0, paging.limit), page: pageOf(rows, paging, ({ day, id }) => [day, id], reportRow) }
}

const latest = async (db: Db, filter: SearchFilter, paging: Paging): Promise<readonly number[]> =>
  numbersOf(
    await sql<Numbered>`
      select r.id from reports r where ${placed(filter, paging, 'r')}
      order by r.day desc, r.id desc limit ${paging.limit + 1}`.execute(db),
  )

export async function report(db: Db, name: string): Promise<StoredReport | null> {
  const found = await db
    .selectFrom('reports')
    .innerJoin('readings', 'readings.report', 'reports.id')
    .select(['reports.id', 'name', 'text', 'published', 'outlet', 'title', 'url', 'added', 'rules', 'value'])
    .where('name', '=', name)
    .executeTakeFirst()
  if (found === undefined) return null
  const { id, text, published, outlet, title, url, added, rules, value } = found
  const { rows: copies } = await sql<{ readonly value: Copies }>`
    select value from copies where a = ${id} or b = ${id} order by a, b`.execute(db)
  return {
    report: { id: name, text, published, outlet, title, url },
    reading: value as Reading,
    rules,
    added: added.toISOString(),
    copies: copies.map(({ value: pair }) => pair),
  }
}

/** Contents of reports by their names, as hashes in hexadecimal digits. */
export async function hashes(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await db
    .selectFrom('reports')
    .select(['name', 'hash'])
    .where('name', '=', sql<string>`any(${names}::text[])`)
    .execute()
  return new Map(rows.map(({ name, hash }) => [name, hash.toString('hex')]))
}
