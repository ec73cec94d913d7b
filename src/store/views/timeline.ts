import { type Kysely, sql } from 'kysely'
import { all, dayConditions, labelsOf, nameWords } from '../queries/filter.ts'
import { incidentConditions } from '../queries/incidents.ts'
import type { Totals } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { Bin, BinUnit, Counted, IncidentFilter } from './views.ts'

type Db = Kysely<Tables>

const binOf = (unit: BinUnit, day: string) =>
  sql`case when ${sql.ref(day)} > '-infinity' then date_trunc(${sql.lit(unit)}, ${sql.ref(day)}::timestamp)::date end`

const narrowed = ({ outlet, speaker, place, grades, differing, box }: IncidentFilter): boolean =>
  [outlet, speaker, place, grades, differing, box].some((value) => value !== undefined)

const ofTypes = ({ types }: IncidentFilter, column: string) =>
  types === undefined ? [] : [sql<boolean>`${sql.ref(column)} = any(${types}::text[])`]

/** Counts by type and time, in the order of time; the unknown day last. */
export async function timeline(db: Db, of: Counted, unit: BinUnit, filter: IncidentFilter): Promise<readonly Bin[]> {
  const from = !narrowed(filter)
    ? tallied(of, unit, filter)
    : of === 'incidents'
      ? sql`select ${binOf(unit, 'i.day')} as day, i.type, count(*) as count from incidents i
          where ${all(incidentConditions(filter))} group by 1, 2`
      : sql`select ${binOf(unit, 'e.day')} as day, e.type, count(*) as count from events e
          where ${all(eventConditions(filter))} group by 1, 2`
  const { rows } = await sql<Bin>`${from} order by 1 nulls last, 2`.execute(db)
  return rows
}

const tallied = (of: Counted, unit: BinUnit, filter: IncidentFilter) => sql`
  select ${binOf(unit, 't.day')} as day, t.key as type, sum(t.n)::bigint as count from tallies t
  where ${all([
    sql<boolean>`t.what = ${of === 'incidents' ? 'incident' : 'event'} and t.n > 0`,
    ...ofTypes(filter, 't.key'),
    ...dayConditions(filter, 't.day'),
  ])} group by 1, 2`

function eventConditions(filter: IncidentFilter) {
  const places = nameWords(filter.place ?? '')
  const labels = labelsOf({ outlet: filter.outlet, speaker: filter.speaker }).join(' & ')
  return [
    ...dayConditions(filter, 'e.day'),
    ...ofTypes(filter, 'e.type'),
    ...(places.length === 0 ? [] : [sql<boolean>`e.keys @> ${places}::text[]`]),
    ...(labels === ''
      ? []
      : [sql<boolean>`e.report in (select report from report_words where search @@ ${labels}::tsquery)`]),
  ]
}

/** How much the record holds, from its tallies. */
export async function tallyTotals(db: Db): Promise<Totals> {
  const { rows } = await sql<Totals>`
    select coalesce(sum(n) filter (where what = 'report'), 0)::bigint as reports,
      coalesce(sum(n) filter (where what = 'statement'), 0)::bigint as statements,
      coalesce(sum(n) filter (where what = 'event'), 0)::bigint as events,
      coalesce(sum(n) filter (where what = 'incident'), 0)::bigint as incidents,
      (select min(day) from reports where day > '-infinity') as first,
      (select max(day) from reports where day > '-infinity') as last
    from tallies where what in ('report', 'statement', 'event', 'incident')`.execute(db)
  return rows[0] as Totals
}
