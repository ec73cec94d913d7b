import { type Kysely, sql } from 'kysely'
import { readCursor } from '../cursor.ts'
import type { EntityFilter, EntityRow, HeldOffice, Page, Paging, StoredEntity } from '../store.ts'
import type { Tables } from '../tables.ts'
import { all, nameWords } from './filter.ts'
import { pageOf } from './page.ts'
import { quotedLexeme } from './tsquery.ts'

type Db = Kysely<Tables>

/** Entities by how often they are named. */
export async function entities(db: Db, { kind, name }: EntityFilter, paging: Paging): Promise<Page<EntityRow>> {
  const conditions = [
    ...(kind === undefined ? [] : [sql<boolean>`e.kind = ${kind}`]),
    ...nameWords(name ?? '').map(
      (word) => sql<boolean>`exists (select from entity_names n where n.entity = e.id
        and n.search @@ ${`${quotedLexeme(word)}:*`}::tsquery)`,
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
    select n.written as name, n.reports, f.day::text as from, l.day::text as to
    from entity_names n
    left join lateral (
      select day from entity_sightings where name = n.id and day > '-infinity' order by day limit 1) f on true
    left join lateral (
      select day from entity_sightings where name = n.id and day > '-infinity' order by day desc limit 1) l on true
    where n.entity = ${id} order by n.reports desc, n.written`.execute(db)
  const { rows: offices } = await sql<HeldOffice>`
    select o.office, count(distinct s.report) as reports, min(s.day) filter (where s.day > '-infinity')::text as from,
      max(s.day) filter (where s.day > '-infinity')::text as to
    from entity_names n join entity_sightings s on s.name = n.id, unnest(s.offices) as o(office)
    where n.entity = ${id} and s.offices <> '{}'
    group by o.office order by 3, count(*) desc, o.office`.execute(db)
  return { ...found, names, offices }
}
