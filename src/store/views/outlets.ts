import { type Kysely, sql } from 'kysely'
import { nameWords } from '../queries/filter.ts'
import type { Filter } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { OutletRow } from './views.ts'

/** Outlets by their number of reports. There are some hundreds of them, never a page too many. */
export async function outlets(db: Kysely<Tables>, { outlet }: Pick<Filter, 'outlet'>): Promise<readonly OutletRow[]> {
  const { rows } = await sql<OutletRow>`
    select nullif(key, '') as outlet, coalesce(sum(n) filter (where what = 'report'), 0)::bigint as reports,
      coalesce(sum(n) filter (where what = 'copied'), 0)::bigint as copied,
      coalesce(sum(n) filter (where what = 'originated'), 0)::bigint as originated,
      coalesce(sum(n) filter (where what = 'shared'), 0)::bigint as shared,
      to_char(min(day) filter (where day > '-infinity'), 'YYYY-MM') as first,
      to_char(max(day) filter (where day > '-infinity'), 'YYYY-MM') as last
    from tallies where what in ('report', 'copied', 'originated', 'shared') and n > 0
    group by key having sum(n) filter (where what = 'report') > 0
    order by 2 desc, 1`.execute(db)
  const words = nameWords(outlet ?? '')
  return words.length === 0
    ? rows
    : rows.filter((row) => words.every((word) => nameWords(row.outlet ?? '').includes(word)))
}
