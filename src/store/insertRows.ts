import { sql, type Transaction } from 'kysely'
import type { Prepared, PreparedRows } from './prepared.ts'
import type { Tables } from './tables.ts'

/** JSON of a list whose items are JSON already. */
export const arrayOf = (items: readonly string[]): string => `[${items.join(',')}]`

/** The rows of a table under their reports: `[{"report": 7, "rows": […]}, …]`. */
const rowsUnder = (reports: readonly Prepared[], table: keyof PreparedRows, idOf: (one: Prepared) => number): string =>
  arrayOf(reports.map((one) => `{"report":${idOf(one)},"rows":${one.rows[table]}}`))

/** Inserts the values of readings as rows under their reports. */
export async function insertRows(
  db: Transaction<Tables>,
  reports: readonly Prepared[],
  idOf: (one: Prepared) => number,
): Promise<void> {
  await sql`
    insert into statements (report, ordinal, id, day, speaker, speaker_kind, speaker_span, role, act, mode, hedge, via,
      cue, content, keys, rule)
    select r.id, x.ordinal, x.id, r.day, x.speaker, x.speaker_kind, x.speaker_span, x.role, x.act, x.mode, x.hedge,
      x.via, x.cue, x.content, x.keys, x.rule
    from json_to_recordset(${rowsUnder(reports, 'statements', idOf)}::json) as b(report bigint, rows json)
    join reports r on r.id = b.report
    cross join json_to_recordset(b.rows) as x(ordinal integer, id text, speaker text, speaker_kind text,
      speaker_span integer[], role text, act text, mode text, hedge text, via text[], cue integer[],
      content integer[], keys text[], rule text)`.execute(db)
  await sql`
    insert into events (report, ordinal, id, day, type, status, trigger, agents, targets, places, time, source,
      quantities, keys, rule)
    select r.id, x.ordinal, x.id, r.day, x.type, x.status, x.trigger, x.agents, x.targets, x.places, x.time, x.source,
      x.quantities, x.keys, x.rule
    from json_to_recordset(${rowsUnder(reports, 'events', idOf)}::json) as b(report bigint, rows json)
    join reports r on r.id = b.report
    cross join json_to_recordset(b.rows) as x(ordinal integer, id text, type text, status text, trigger integer[],
      agents text[], targets text[], places text[], time text, source text, quantities text[], keys text[],
      rule text)`.execute(db)
  await sql`
    insert into quantities (report, ordinal, id, span, min, max, approx, unit, of, rule)
    select b.report, x.* from json_to_recordset(${rowsUnder(reports, 'quantities', idOf)}::json)
      as b(report bigint, rows json)
    cross join json_to_recordset(b.rows) as x(ordinal integer, id text, span integer[], min double precision,
      max double precision, approx boolean, unit text, of text, rule text)`.execute(db)
  await sql`
    insert into mentions (report, ordinal, kind, name, spans)
    select b.report, x.* from json_to_recordset(${rowsUnder(reports, 'mentions', idOf)}::json)
      as b(report bigint, rows json)
    cross join json_to_recordset(b.rows) as x(ordinal integer, kind text, name text, spans integer[])`.execute(db)
}
