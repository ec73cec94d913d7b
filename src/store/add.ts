import { type Kysely, sql, type Transaction } from 'kysely'
import type { Fingerprint } from '../record/copies/fingerprint.ts'
import type { Prepared, PreparedRows, PreparedTelling } from './prepared.ts'
import { findCopies } from './record/copies.ts'
import { type FreshReport, relate } from './record/relate.ts'
import type { Tellings } from './record/tellings.ts'
import type { Added } from './store.ts'
import type { Tables } from './tables.ts'

type Writing = Transaction<Tables>

/** Who writes waits for who wrote before, so that each sees all tellings that its own may be linked to. */
const LOCK = 7_283_913

const bytesOf = (hash: string): Buffer => Buffer.from(hash, 'hex')

/** Which of these contents are recorded, by hash, with the names of their reports. */
export async function recorded(db: Kysely<Tables>, hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('reports')
    .select(['hash', 'name'])
    .where('hash', '=', sql<Buffer>`any(${hashes.map(bytesOf)})`)
    .execute()
  return new Map(rows.map(({ hash, name }) => [hash.toString('hex'), name]))
}

/** Records reports whose content is new. Runs inside one transaction: all are recorded, or none. */
export async function add(db: Writing, reports: readonly Prepared[], known: Tellings): Promise<readonly Added[]> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db)
  // The server takes reading all keys of all reports for cheap, because they stand beside their rows.
  await sql`set local enable_seqscan = off`.execute(db)
  const before = await recorded(
    db,
    reports.map(({ hash }) => hash),
  )
  const fresh = [...new Map([...reports].reverse().map((prepared) => [prepared.hash, prepared])).values()]
    .filter(({ hash }) => !before.has(hash))
    .reverse()
  const named = await withNames(db, fresh)
  if (named.length > 0) {
    const inserted = await insert(db, named)
    // Copies first: origins count what was copied once.
    await findCopies(db, inserted)
    await relate(db, inserted, known)
  }
  const names = new Map(named.map(({ hash, report }) => [hash, report.id]))
  const seen = new Set<string>()
  return reports.map(({ hash, report }) => {
    const isNew = names.has(hash) && !seen.has(hash)
    seen.add(hash)
    return { hash, report: names.get(hash) ?? before.get(hash) ?? report.id, kind: isNew ? 'added' : 'known' }
  })
}

/** Another report's name is not taken again: the second «d01» becomes «d01~3fa9c2d1», after its content. */
async function withNames(db: Writing, fresh: readonly Prepared[]): Promise<readonly Prepared[]> {
  if (fresh.length === 0) return []
  const wanted = fresh.map(({ report }) => report.id)
  const rows = await db.selectFrom('reports').select('name').where('name', '=', sql<string>`any(${wanted})`).execute()
  const taken = new Set(rows.map(({ name }) => name))
  return fresh.map((prepared) => {
    const { id } = prepared.report
    const free = !taken.has(id)
    taken.add(id)
    return free ? prepared : renamed(prepared, `${id}~${prepared.hash.slice(0, 8)}`)
  })
}

function renamed(prepared: Prepared, name: string): Prepared {
  const inside = (json: string): string =>
    JSON.stringify(JSON.parse(json, (key, value) => (key === 'report' && value === prepared.report.id ? name : value)))
  const { reading, tellings, fingerprint } = prepared
  return {
    ...prepared,
    report: { ...prepared.report, id: name },
    reading: inside(reading),
    tellings: inside(tellings),
    fingerprint: inside(fingerprint),
  }
}

async function insert(db: Writing, reports: readonly Prepared[]): Promise<readonly FreshReport[]> {
  const heads = reports.map(({ hash, report }) => ({ ...report, hash }))
  const { rows } = await sql<{ readonly id: number; readonly name: string }>`
    insert into reports (hash, name, outlet, title, url, published, text)
    select decode(hash, 'hex'), id, outlet, title, url, published, text
    from json_to_recordset(${JSON.stringify(heads)}::json) as x(
      hash text, id text, outlet text, title text, url text, published date, text text)
    returning id, name`.execute(db)
  const ids = new Map(rows.map(({ id, name }) => [name, id]))
  const idOf = ({ report }: Prepared): number => ids.get(report.id) as number
  const words = reports.map((one) => ({ report: idOf(one), search: one.search, words: one.words }))
  await sql`
    insert into report_words (report, day, search, words)
    select r.id, r.day, x.search::tsvector, decode(x.words, 'hex')
    from json_to_recordset(${JSON.stringify(words)}::json) as x(report bigint, search text, words text)
    join reports r on r.id = x.report`.execute(db)
  await sql`
    insert into readings (report, rules, value)
    select x.report, x.rules, x.value from json_to_recordset(${arrayOf(
      reports.map((one) => `{"report":${idOf(one)},"rules":${one.rules},"value":${one.reading}}`),
    )}::json) as x(report bigint, rules integer, value json)`.execute(db)
  await insertRows(db, reports, idOf)
  return reports.map((one) => ({
    id: idOf(one),
    tellings: JSON.parse(one.tellings) as readonly PreparedTelling[],
    fingerprint: JSON.parse(one.fingerprint) as Fingerprint,
  }))
}

const arrayOf = (items: readonly string[]): string => `[${items.join(',')}]`

/** The rows of a table under their reports: `[{"report": 7, "rows": […]}, …]`. */
const rowsUnder = (reports: readonly Prepared[], table: keyof PreparedRows, idOf: (one: Prepared) => number): string =>
  arrayOf(reports.map((one) => `{"report":${idOf(one)},"rows":${one.rows[table]}}`))

async function insertRows(db: Writing, reports: readonly Prepared[], idOf: (one: Prepared) => number): Promise<void> {
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
