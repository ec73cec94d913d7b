import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Suggestion } from './views.ts'

/** Names of which words begin as those that were typed, with or without hamza, marks and article. */
export async function suggest(db: Kysely<Tables>, typed: string, limit: number): Promise<readonly Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select kind, name, n as reports from names
    where words @@ typed_query(${typed}) and n > 0
    order by n desc, length(name), name limit ${limit}`.execute(db)
  return rows
}
