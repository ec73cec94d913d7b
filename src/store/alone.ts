import { sql, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** Who writes waits for who wrote before, so that each sees all tellings that its own may be linked to. */
const LOCK = 7_283_913

/** From here to the end of the transaction nobody else writes. */
export async function alone(db: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db)
  // The server takes reading all keys of all reports for cheap, because they stand beside their rows.
  await sql`set local enable_seqscan = off`.execute(db)
}
