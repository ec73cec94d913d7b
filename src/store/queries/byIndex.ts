import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/**
 * Answers a question about words from the index. The server thinks that reading all reports is as cheap as their rows
 * are short, but it has to fetch and unpack every vector for that.
 */
export const byIndex = <Answer>(db: Kysely<Tables>, ask: (db: Kysely<Tables>) => Promise<Answer>): Promise<Answer> =>
  db.transaction().execute(async (asking) => {
    await sql`set local enable_seqscan = off`.execute(asking)
    return ask(asking)
  })
