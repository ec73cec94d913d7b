import { type Kysely, sql } from 'kysely'
import type { Reading } from '../../annotation/reading.ts'
import { readCursor } from '../cursor.ts'
import type { Filter, Page, Paging, ReportRow, StoredReport, Totals } from '../store.ts'
import type { Tables } from '../tables.ts'
import { all, dayConditions, labelsOf } from './filter.ts'
import { pageOf } from './page.ts'

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

export const reportRow = ({
  name,
  published,
  outlet,
  title,
  url,
  added,
  statements,
  events,
}: RawReport): ReportRow => ({
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
  filter: Filter,
  paging: Paging,
  query: readonly string[] = [],
): Promise<{ readonly raw: readonly RawReport[]; readonly page: Page<ReportRow> }> {
  const search = [...labelsOf(filter), ...query].join(' & ')
  const conditions = [
    ...dayConditions(filter, 'r.day'),
    ...(search === '' ? [] : [sql<boolean>`r.search @@ ${search}::tsquery`]),
  ]
  if (paging.after !== undefined) {
    const [day, id] = readCursor(paging.after, ['string', 'number'])
    conditions.push(sql<boolean>`(r.day, r.id) < (${day}::date, ${id}::bigint)`)
  }
  const { rows } = await sql<RawReport>`
    select ${reportColumns} from reports r where ${all(conditions)}
    order by r.day desc, r.id desc limit ${paging.limit + 1}`.execute(db)
  return { raw: rows.slice(0, paging.limit), page: pageOf(rows, paging, ({ day, id }) => [day, id], reportRow) }
}

export async function report(db: Db, name: string): Promise<StoredReport | null> {
  const found = await db
    .selectFrom('reports')
    .innerJoin('readings', 'readings.report', 'reports.id')
    .select(['name', 'text', 'published', 'outlet', 'title', 'url', 'added', 'rules', 'value'])
    .where('name', '=', name)
    .executeTakeFirst()
  if (found === undefined) return null
  const { text, published, outlet, title, url, added, rules, value } = found
  return {
    report: { id: name, text, published, outlet, title, url },
    reading: value as Reading,
    rules,
    added: added.toISOString(),
  }
}

export async function totals(db: Db): Promise<Totals> {
  const { rows } = await sql<Totals>`
    select (select count(*) from reports) as reports, (select count(*) from statements) as statements,
      (select count(*) from events) as events,
      (select count(*) from incidents) as incidents, (select min(published) from reports) as first,
      (select max(published) from reports) as last`.execute(db)
  return rows[0] as Totals
}
