import { sql, type Transaction } from 'kysely'
import type { Fingerprint } from '../record/copies/fingerprint.ts'
import { arrayOf, insertRows } from './insertRows.ts'
import type { Prepared } from './prepared.ts'
import { findCopies, forgetCopies } from './record/copies.ts'
import { replaceNames } from './record/names.ts'
import { accountsIn } from './record/preparedTelling.ts'
import { renewOf } from './record/renew.ts'
import { type Retold, retell } from './record/retell.ts'
import type { Tellings } from './record/tellings.ts'
import type { Tables } from './tables.ts'

type Writing = Transaction<Tables>

/** A recorded report with what is to be recorded of it now. */
export interface Restated {
  readonly id: number
  readonly prepared: Prepared
  /** JSON of the reading as rules made it, where decisions made another of it; null where it is as it was read. */
  readonly asRead: string | null
}

/**
 * Puts new readings in the place of those that recorded reports have, and makes anew what hangs on them: their rows,
 * their words, their copies and the incidents they tell of. `others` tell the same as before, but may be joined otherwise.
 */
export async function restate(
  db: Writing,
  reports: readonly Restated[],
  others: readonly Retold[],
  known: Tellings,
): Promise<void> {
  const ids = reports.map(({ id }) => id)
  if (ids.length > 0) {
    await replaceRows(db, reports)
    await replaceNames(
      db,
      reports.map(({ id, prepared }) => ({ id, names: prepared.names })),
    )
    await forgetCopies(db, ids)
    const parted = await findCopies(
      db,
      reports.map(({ id, prepared }) => ({ id, fingerprint: JSON.parse(prepared.fingerprint) as Fingerprint })),
      known.prints,
    )
    await renewOf(db, parted, known)
  }
  const told = reports.map(({ id, prepared }) => ({ id, hash: prepared.hash, accounts: accountsIn(prepared) }))
  await retell(db, [...told, ...others], known)
}

async function replaceRows(db: Writing, reports: readonly Restated[]): Promise<void> {
  const ids = reports.map(({ id }) => id)
  for (const table of ['statements', 'events', 'quantities', 'mentions'] as const) {
    await db.deleteFrom(table).where('report', '=', sql<number>`any(${ids}::bigint[])`).execute()
  }
  const byHash = new Map(reports.map(({ id, prepared }) => [prepared.hash, id]))
  await insertRows(
    db,
    reports.map(({ prepared }) => prepared),
    ({ hash }) => byHash.get(hash) as number,
  )
  const words = reports.map(({ id, prepared }) => ({ report: id, search: prepared.search, words: prepared.words }))
  await sql`
    update report_words w set search = x.search::tsvector, words = decode(x.words, 'hex')
    from json_to_recordset(${JSON.stringify(words)}::json) as x(report bigint, search text, words text)
    where w.report = x.report`.execute(db)
  const readings = reports.map(
    ({ id, prepared, asRead }) =>
      `{"report":${id},"rules":${prepared.rules},"value":${prepared.reading},"as_read":${asRead}}`,
  )
  // A JSON null would be a value and no NULL.
  await sql`
    update readings o set rules = x.rules, value = x.value, read = now(),
      as_read = case when json_typeof(x.as_read) = 'null' then null else x.as_read end
    from json_to_recordset(${arrayOf(readings)}::json) as x(report bigint, rules integer, value json, as_read json)
    where o.report = x.report`.execute(db)
}
