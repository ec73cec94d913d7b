import { type Kysely, sql } from 'kysely'
import { readCursor } from '../cursor.ts'
import type { EntityFilter, EntityRow, HeldOffice, Page, Paging, StoredEntity } from '../store.ts'
import type { Tables } from '../tables.ts'
import { all, nameWords } from './filter.ts'
import { pageOf } from './page.ts'

type Db = Kysely<Tables>

/** Entities by how often they are named. */
export async function entities(db: Db, { kind, name }: EntityFilter, paging: Paging): Promise<Page<EntityRow>> {
  const conditions = [
    ...(kind === undefined ? [] : [sql<boolean>`e.kind = ${kind}`]),
    ...nameWords(name ?? '').map(
      (word) => sql<boolean>`exists (select from entity_names n where n.entity = e.id
        and (starts_with(n.folded, ${word}) or strpos(n.folded, ' ' || ${word}) > 0))`,
    ),
  ]
  if (paging.after !== undefined) {
    const [seen, id] = readCursor(paging.after, ['number', 'string'])
    conditions.push(sql<boolean>`e.seen <= ${seen}::bigint and (e.seen < ${seen}::bigint or e.id > ${id})`)
  }
  const { rows } = await sql<EntityRow>`
    select e.id, e.kind, e.name, e.aliases, e.seen from entities e where ${all(conditions)}
    order by e.seen desc, e.id limit ${paging.limit + 1}`.execute(db)
  return pageOf(
    rows,
    paging,
    ({ seen, id }) => [seen, id],
    (row) => row,
  )
}

/** An entity whole: its names, why they are of one, and the offices that reports give it. */
export async function entity(db: Db, id: string): Promise<StoredEntity | null> {
  const { rows } = await sql<Omit<StoredEntity, 'names' | 'offices'>>`
    select id, kind, name, aliases, seen, merges from entities where id = ${id}`.execute(db)
  const [found] = rows
  if (found === undefined) return null
  const { rows: names } = await sql<StoredEntity['names'][number]>`
    select n.written as name, count(*) as reports, min(r.published)::text as from, max(r.published)::text as to
    from entity_names n join entity_sightings s on s.name = n.id join reports r on r.id = s.report
    where n.entity = ${id} group by n.id, n.written order by count(*) desc, n.written`.execute(db)
  const { rows: offices } = await sql<HeldOffice>`
    select o.office, count(distinct r.id) as reports, min(r.published)::text as from, max(r.published)::text as to
    from entity_names n join entity_sightings s on s.name = n.id join reports r on r.id = s.report,
      unnest(s.offices) as o(office)
    where n.entity = ${id} group by o.office order by min(r.published), count(*) desc, o.office`.execute(db)
  return { ...found, names, offices }
}
