import { type Kysely, sql } from 'kysely'
import { all, dayConditions, labelsOf, typeConditions } from '../queries/filter.ts'
import { resolve, termQuery } from '../queries/search.ts'
import type { LexemesOf, SearchFilter, Term } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { FacetCount, Facets } from './views.ts'

/** So many reports are counted; of more, all counts are least numbers. */
const most = 5000
const shown = 30

interface Row extends FacetCount {
  readonly facet: 'outlet' | 'type' | 'month' | 'all'
}

/** How the reports divide that a search finds. */
export async function facets(
  db: Kysely<Tables>,
  terms: readonly Term[],
  filter: SearchFilter,
  lexemesOf: LexemesOf,
): Promise<Facets> {
  const resolved = await resolve(db, terms, lexemesOf)
  const query = [...labelsOf(filter), ...resolved.map((term) => termQuery(term).exact)].join(' & ')
  const conditions = [
    ...(query === '' ? [] : [sql<boolean>`w.search @@ ${query}::tsquery`]),
    ...dayConditions(filter, 'w.day'),
    ...typeConditions(filter, 'w.report'),
  ]
  const { rows } = await sql<Row>`
    with hits as materialized (
      select w.report, w.day from report_words w where ${all(conditions)} limit ${most + 1}),
    found as materialized (
      select h.report, h.day, r.outlet from hits h join reports r on r.id = h.report)
    select 'all' as facet, null as value, count(*) as count from found
    union all select 'outlet', outlet, count(*) from found group by outlet
    union all select 'month', case when day > '-infinity' then to_char(day, 'YYYY-MM') end, count(*)
      from found group by 2
    union all select 'type', e.type, count(distinct e.report) from found f join events e on e.report = f.report
      group by e.type`.execute(db)
  const of = (facet: Row['facet']): readonly FacetCount[] =>
    rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }))
  const byCount = (counts: readonly FacetCount[]) => [...counts].sort((a, b) => b.count - a.count).slice(0, shown)
  const found = of('all')[0]?.count ?? 0
  return {
    reports: Math.min(found, most),
    complete: found <= most,
    outlets: byCount(of('outlet')),
    types: byCount(of('type')),
    months: [...of('month')].sort((a, b) => (a.value ?? '').localeCompare(b.value ?? '')),
  }
}
