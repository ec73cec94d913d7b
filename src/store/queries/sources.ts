import { type Kysely, type RawBuilder, sql } from 'kysely'
import { readCursor } from '../cursor.ts'
import type { Filter, Page, Paging, SourceRow } from '../store.ts'
import type { Tables } from '../tables.ts'
import { all, labelsOf } from './filter.ts'
import { pageOf } from './page.ts'
import { conditionsOf } from './statements.ts'

type Db = Kysely<Tables>

/** Everybody who is quoted, the most quoted first: from what is counted already, where only outlets are asked for. */
export async function sources(db: Db, filter: Filter, paging: Paging): Promise<Page<SourceRow>> {
  const { outlet, ...rest } = filter
  if (Object.values(rest).some((value) => value !== undefined)) return countedSources(db, filter, paging)
  return outlet === undefined ? allSources(db, paging) : outletSources(db, outlet, paging)
}

/** Whoever is quoted by the name that all spellings of it fold to. */
interface Named extends SourceRow {
  readonly name: string
}

const paged = (rows: readonly Named[], paging: Paging) =>
  pageOf(
    rows,
    paging,
    ({ statements, name, kind }) => [statements, name, kind],
    ({ name: _, ...row }): SourceRow => row,
  )

/** Behind the last row of the part before, in the order of `sources_by_count`. */
function sourcesBehind({ after }: Paging): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`
  const [count, name, kind] = readCursor(after, ['number', 'string', 'string'])
  return sql<boolean>`s.statements <= ${count}::bigint
    and (s.statements < ${count}::bigint or (s.name, s.kind) > (${name}::text, ${kind}::text))`
}

async function allSources(db: Db, paging: Paging): Promise<Page<SourceRow>> {
  const { rows } = await sql<Named>`
    select s.name, s.spelled[1] as source, s.kind, s.statements, s.reports, s.first, s.last,
      (select count(*) from source_outlets o where o.name = s.name and o.kind = s.kind and o.outlet <> '') as outlets
    from sources s where ${sourcesBehind(paging)}
    order by s.statements desc, s.name, s.kind limit ${paging.limit + 1}`.execute(db)
  return paged(rows, paging)
}

async function outletSources(db: Db, name: string, paging: Paging): Promise<Page<SourceRow>> {
  const query = labelsOf({ outlet: name }).join(' & ')
  if (query === '') return allSources(db, paging)
  // What an outlet is found by stands with each of its reports.
  const { rows: meant } = await sql<{ readonly outlet: string }>`
    select o.outlet from (select distinct key as outlet from tallies where what = 'report') o where (
      select w.search @@ ${query}::tsquery from reports r join report_words w on w.report = r.id
      where r.outlet = o.outlet limit 1)`.execute(db)
  const { rows } = await sql<Named>`
    select s.name, s.source, s.kind, s.statements, s.reports, s.first, s.last, s.outlets
    from (
      select name, kind, min(spelled[1]) as source, sum(statements)::bigint as statements,
        sum(reports)::bigint as reports, min(first) as first, max(last) as last, count(*) as outlets
      from source_outlets where outlet = any(${meant.map(({ outlet }) => outlet)}::text[]) group by name, kind) s
    where ${sourcesBehind(paging)}
    order by s.statements desc, s.name, s.kind limit ${paging.limit + 1}`.execute(db)
  return paged(rows, paging)
}

/** Counted statement by statement: costs what is found, which a stretch of days or a name keeps small. */
async function countedSources(db: Db, filter: Filter, paging: Paging): Promise<Page<SourceRow>> {
  const behind =
    paging.after === undefined
      ? sql``
      : (([count, name, kind]) =>
          sql`having (-count(*), plain_name(s.speaker), s.speaker_kind)
            > (-${count}::bigint, ${name}::text, ${kind}::text)`)(
          readCursor(paging.after, ['number', 'string', 'string']),
        )
  const { rows } = await sql<Named>`
    select plain_name(s.speaker) as name, min(s.speaker) as source, s.speaker_kind as kind,
      count(*) as statements, count(distinct s.report) as reports,
      count(distinct r.outlet) as outlets, min(r.published) as first, max(r.published) as last
    from statements s join reports r on r.id = s.report
    where ${all(conditionsOf(filter))}
    group by 1, 3 ${behind}
    order by count(*) desc, 1, 3 limit ${paging.limit + 1}`.execute(db)
  return paged(rows, paging)
}
