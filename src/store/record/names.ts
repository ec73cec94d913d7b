import { sql, type Transaction } from 'kysely'
import { thresholds } from '../../record/entities/entities.ts'
import type { PreparedName } from '../prepared.ts'
import type { Tables } from '../tables.ts'
import { renewEntities } from './entities.ts'

type Writing = Transaction<Tables>

/** The names of a recorded report: JSON of a list of `PreparedName`. */
export interface ReportNames {
  readonly id: number
  readonly names: string
}

interface Row {
  readonly report: number
  readonly kind: string
  readonly folded: string
  readonly written: string
  readonly listed: string | null
  readonly keys: readonly string[]
  readonly words: unknown
  readonly offices: readonly string[]
  readonly aliases: readonly string[]
}

const rowsOf = (reports: readonly ReportNames[]): readonly Row[] =>
  reports.flatMap(({ id, names }) =>
    (JSON.parse(names) as readonly PreparedName[]).map((name) => ({ report: id, ...name })),
  )

/** Keeps the names of fresh reports and makes the entities anew that they change. */
export async function keepNames(db: Writing, reports: readonly ReportNames[]): Promise<void> {
  await renewEntities(db, ...(await insertNames(db, rowsOf(reports))))
}

/** Puts other names of recorded reports in the place of those that they had. */
export async function replaceNames(db: Writing, reports: readonly ReportNames[]): Promise<void> {
  const ids = reports.map(({ id }) => id)
  const { rows: gone } = await sql<{ readonly name: number }>`
    with gone as (delete from entity_sightings where report = any(${ids}::bigint[]) returning name)
    select distinct name from gone`.execute(db)
  const [changed, counted] = await insertNames(db, rowsOf(reports))
  const touched = [...new Set([...gone.map(({ name }) => name), ...changed, ...counted])]
  await sql`
    update entity_names n set reports = s.reports, written = coalesce(s.written, n.written)
    from (
      select t.name, count(g.report) as reports, min(g.written) as written
      from unnest(${touched}::bigint[]) as t(name) left join entity_sightings g on g.name = t.name group by t.name) s
    where n.id = s.name`.execute(db)
  await renewEntities(db, touched, [])
}

/** The numbers of names that may count otherwise now, and of those of which there is only one more. */
async function insertNames(
  db: Writing,
  rows: readonly Row[],
): Promise<readonly [changed: readonly number[], counted: readonly number[]]> {
  if (rows.length === 0) return [[], []]
  const json = JSON.stringify(rows)
  const { rows: known } = await sql<{ readonly id: number; readonly reports: number; readonly more: number }>`
    with seen as (
      select * from json_to_recordset(${json}::json) as x(report bigint, kind text, folded text,
        written text, listed text, called text, keys bigint[], words json, offices text[], aliases text[])),
    names as (
      select kind, folded, min(written collate "C") as written, min(listed) as listed, min(called) as called,
        (array_agg(words))[1] as words, count(*) as more
      from seen group by kind, folded),
    kept as (
      insert into entity_names as n (kind, folded, written, listed, called, keys, words, reports)
      select x.kind, x.folded, x.written, x.listed, x.called, (
        select s.keys from seen s where s.kind = x.kind and s.folded = x.folded limit 1), x.words, x.more
      from names x order by x.kind, x.folded
      on conflict (kind, folded) do update set reports = n.reports + excluded.reports,
        written = least(n.written, excluded.written)
      returning n.id, n.kind, n.folded, n.reports),
    sighted as (
      insert into entity_sightings (report, name, written, offices, aliases)
      select s.report, k.id, s.written, s.offices,
        array(select s.kind || ' ' || a from unnest(s.aliases) as a)
      from seen s join kept k on k.kind = s.kind and k.folded = s.folded)
    select k.id, k.reports, x.more from kept k join names x on x.kind = k.kind and x.folded = k.folded`.execute(db)
  const stating = new Set(
    rows.filter(({ aliases }) => aliases.length > 0).map(({ kind, folded }) => `${kind} ${folded}`),
  )
  const { rows: aliased } =
    stating.size === 0
      ? { rows: [] }
      : await sql<{ readonly id: number }>`
          select id from entity_names where kind || ' ' || folded = any(${[...stating]}::text[])
            and (kind, folded) in (select kind, folded
              from json_to_recordset(${json}::json) as x(kind text, folded text))`.execute(db)
  const crossed = ({ reports, more }: (typeof known)[number]): boolean =>
    thresholds.some((limit) => reports - more < limit && reports >= limit)
  const changed = new Set([...known.filter(crossed), ...aliased].map(({ id }) => id))
  return [[...changed], known.map(({ id }) => id).filter((id) => !changed.has(id))]
}
