import { type Kysely, sql } from 'kysely'
import { all } from '../queries/filter.ts'
import { conditionsOf } from '../queries/statements.ts'
import type { Tables } from '../tables.ts'
import type { QuoteRow, StatementFilter } from './views.ts'

/** So many of the latest statements are counted, so that a large record answers as fast as a small one. */
const most = 20_000

/** Who quotes whom through whom, among the latest statements that the filter lets through; the most frequent first. */
export async function quotes(db: Kysely<Tables>, filter: StatementFilter, limit: number): Promise<readonly QuoteRow[]> {
  const { rows } = await sql<QuoteRow>`
    with latest as materialized (
      select s.report, s.speaker, s.speaker_kind, s.via from statements s
      where ${all(conditionsOf(filter))}
      order by s.day desc, s.report desc, s.ordinal limit ${most})
    select r.outlet, l.via, l.speaker, l.speaker_kind as "speakerKind", count(*) as statements
    from latest l join reports r on r.id = l.report
    group by r.outlet, l.via, l.speaker, l.speaker_kind
    order by count(*) desc, l.speaker, r.outlet, l.via limit ${limit}`.execute(db)
  return rows
}
