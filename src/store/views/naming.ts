import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** The latest reports that name an entity, at most `limit`, and the names that they have for it. */
export async function latestNaming(
  db: Kysely<Tables>,
  entity: string,
  limit: number,
): Promise<{ readonly reports: readonly number[]; readonly names: readonly string[] }> {
  // Of each name only so many: of all together there are no more.
  const { rows } = await sql<{ readonly id: number; readonly names: readonly string[] }>`
    select s.report as id, array_agg(distinct s.written) || array_agg(distinct n.written) as names
    from entity_names n cross join lateral (
      select report, day, written from entity_sightings where name = n.id
      order by day desc, report desc limit ${limit}) s
    where n.entity = ${entity} group by s.report, s.day order by s.day desc, s.report desc limit ${limit}`.execute(db)
  return { reports: rows.map(({ id }) => id), names: [...new Set(rows.flatMap((one) => one.names))] }
}
