import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** The latest reports that name an entity, at most `limit`, and the names that they have for it. */
export async function latestNaming(
  db: Kysely<Tables>,
  entity: string,
  limit: number,
): Promise<{ readonly reports: readonly number[]; readonly names: readonly string[] }> {
  const { rows } = await sql<{ readonly id: number; readonly names: readonly string[] }>`
    select s.report as id, array_agg(distinct s.written) || array_agg(distinct n.written) as names
    from entity_names n join entity_sightings s on s.name = n.id join reports r on r.id = s.report
    where n.entity = ${entity} group by s.report, r.day order by r.day desc, s.report desc limit ${limit}`.execute(db)
  return { reports: rows.map(({ id }) => id), names: [...new Set(rows.flatMap((one) => one.names))] }
}
