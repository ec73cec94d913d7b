import { type Kysely, sql, type Transaction } from 'kysely'
import type { Fingerprint } from '../record/copies/fingerprint.ts'
import { alone } from './alone.ts'
import { settleFresh } from './decisions/settle.ts'
import { arrayOf, insertRows } from './insertRows.ts'
import { keepOriginals } from './originals.ts'
import type { PrepareAgain, Prepared, PreparedTelling } from './prepared.ts'
import { findCopies } from './record/copies.ts'
import { keepNames } from './record/names.ts'
import { tellingsNamed } from './record/preparedTelling.ts'
import { type FreshReport, relate } from './record/relate.ts'
import { renewOf } from './record/renew.ts'
import type { Tellings } from './record/tellings.ts'
import type { Added } from './store.ts'
import type { Tables } from './tables.ts'
import { together } from './together.ts'

type Writing = Transaction<Tables>

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

/**
 * Records reports whose content is new, as people decided where they decided about one before. Runs inside one
 * transaction: all are recorded, or none.
 */
export async function add(
  db: Writing,
  reports: readonly Prepared[],
  known: Tellings,
  prepareAgain?: PrepareAgain,
): Promise<readonly Added[]> {
  await alone(db)
  const before = await recorded(
    db,
    reports.map(({ hash }) => hash),
  )
  const fresh = [...new Map([...reports].reverse().map((prepared) => [prepared.hash, prepared])).values()]
    .filter(({ hash }) => !before.has(hash))
    .reverse()
  const named = await withNames(db, fresh)
  if (named.length > 0) {
    const ids = await insertReports(db, named)
    const idOf = ({ report }: Prepared): number => ids.get(report.id) as number
    const inserted = named.map((one) => freshOf(one, idOf(one)))
    const kept = [
      insertReadings(db, named, idOf),
      keepNames(
        db,
        inserted.map(({ id }, at) => ({ id, names: (named[at] as Prepared).names })),
      ),
      keepOriginals(
        db,
        named.flatMap(({ report: { id: report }, original }) => (original === undefined ? [] : [{ report, original }])),
      ),
      placeAmong(db, inserted, known),
    ]
    await together(kept)
    await settleFresh(
      db,
      named.map(({ hash }) => hash),
      known,
      prepareAgain,
    )
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
    tellings: tellingsNamed(tellings, name),
    fingerprint: inside(fingerprint),
  }
}

/** Relates reports to those before them. Copies first: origins count what was copied once. */
async function placeAmong(db: Writing, fresh: readonly FreshReport[], known: Tellings): Promise<void> {
  const parted = await findCopies(db, fresh, known.prints)
  await relate(db, fresh, known)
  await renewOf(db, parted, known)
}

const freshOf = ({ tellings, fingerprint }: Prepared, id: number): FreshReport => ({
  id,
  tellings: JSON.parse(tellings) as readonly PreparedTelling[],
  fingerprint: JSON.parse(fingerprint) as Fingerprint,
})

/** The numbers that the reports get, by their names. */
async function insertReports(db: Writing, reports: readonly Prepared[]): Promise<ReadonlyMap<string, number>> {
  const heads = reports.map(({ hash, report }) => ({ ...report, hash }))
  const { rows } = await sql<{ readonly id: number; readonly name: string }>`
    insert into reports (hash, name, outlet, title, url, published, text)
    select decode(hash, 'hex'), id, outlet, title, url, published, text
    from json_to_recordset(${JSON.stringify(heads)}::json) as x(
      hash text, id text, outlet text, title text, url text, published date, text text)
    returning id, name`.execute(db)
  return new Map(rows.map(({ id, name }) => [name, id]))
}

async function insertReadings(
  db: Writing,
  reports: readonly Prepared[],
  idOf: (one: Prepared) => number,
): Promise<void> {
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
}
