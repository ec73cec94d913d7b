import { sql, type Transaction } from 'kysely'
import { thresholds } from '../../record/entities/entities.ts'
import { TATWEEL } from '../../text/code-points.ts'
import type { PreparedName } from '../prepared.ts'
import type { Tables } from '../tables.ts'
import { renewEntities } from './entities.ts'

type Writing = Transaction<Tables>

/** Stretches letters; of two spellings the one without it is shown. */
const tatweel = String.fromCodePoint(TATWEEL)

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
  readonly called: string | null
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
      select t.name, count(g.report) as reports, min(replace(g.written, ${tatweel}, '')) as written
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
  const once = distinct(rows)
  const { rows: known } = await sql<{
    readonly id: number
    readonly key: string
    readonly reports: number
    readonly respelt: boolean
  }>`
    insert into entity_names as n (kind, folded, written, listed, called, keys, words, reports)
    select kind, folded, written, listed, called, keys, words, reports
    from json_to_recordset(${JSON.stringify(once)}::json) as x(kind text, folded text, written text, listed text,
      called text, keys bigint[], words json, reports bigint)
    on conflict (kind, folded) do update set reports = n.reports + excluded.reports,
      written = least(n.written, excluded.written)
    returning n.id, n.kind || ' ' || n.folded as key, n.reports,
      n.written is distinct from (select o.written from entity_names o where o.id = n.id) as respelt`.execute(db)
  const idOf = new Map(known.map(({ key, id }) => [key, id]))
  const sightings = rows.map((row) => ({
    report: row.report,
    name: idOf.get(keyOf(row)),
    written: row.written,
    offices: row.offices,
    aliases: row.aliases.map((alias) => `${row.kind} ${alias}`),
  }))
  await sql`
    insert into entity_sightings (report, day, name, written, offices, aliases)
    select x.report, r.day, x.name, x.written, x.offices, x.aliases
    from json_to_recordset(${JSON.stringify(sightings)}::json)
      as x(report bigint, name bigint, written text, offices text[], aliases text[])
    join reports r on r.id = x.report`.execute(db)
  const more = new Map(once.map((name) => [keyOf(name), name.reports]))
  const stating = new Set(rows.filter(({ aliases }) => aliases.length > 0).map(keyOf))
  const counts = ({ key, reports, respelt }: (typeof known)[number]): boolean =>
    respelt ||
    stating.has(key) ||
    thresholds.some((limit) => reports - (more.get(key) ?? 0) < limit && reports >= limit)
  return [known.filter(counts).map(({ id }) => id), known.filter((name) => !counts(name)).map(({ id }) => id)]
}

const keyOf = ({ kind, folded }: Pick<Row, 'kind' | 'folded'>): string => `${kind} ${folded}`

/** Each name once, in the order of all writers, with how many of the reports have it. */
function distinct(rows: readonly Row[]) {
  const names = new Map<string, Omit<Row, 'report' | 'offices' | 'aliases'> & { readonly reports: number }>()
  for (const { report: _report, offices: _offices, aliases: _aliases, ...name } of rows) {
    const before = names.get(keyOf(name))
    const own = name.written.replaceAll(tatweel, '')
    const written = before !== undefined && before.written < own ? before.written : own
    names.set(keyOf(name), { ...name, written, reports: (before?.reports ?? 0) + 1 })
  }
  return [...names.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
