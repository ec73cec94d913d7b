import { sql, type Transaction } from 'kysely'
import type { MentionKind } from '../../annotation/reading.ts'
import { entitiesOf, type KnownName } from '../../record/entities/entities.ts'
import type { EntityRuling } from '../../record/entities/rulings.ts'
import type { WordShape } from '../../record/entities/words.ts'
import { type EntityRulings, entityRulingsOf } from '../decisions/entities.ts'
import type { Tables } from '../tables.ts'

type Writing = Transaction<Tables>

interface Name {
  readonly id: number
  readonly kind: MentionKind
  readonly folded: string
  readonly written: string
  readonly listed: string | null
  readonly called: string | null
  readonly keys: readonly string[]
  readonly words: readonly WordShape[]
  readonly reports: number
  readonly entity: string | null
  /** Each as kind and folded name. */
  readonly aliases: readonly string[]
}

/**
 * Makes anew the entities of the names that changed and of all that common keys, stated aliases and decisions connect
 * with them; of names that only stand in more reports the counts.
 */
export async function renewEntities(
  db: Writing,
  changed: readonly number[],
  counted: readonly number[],
): Promise<void> {
  if (changed.length > 0) {
    const decided = await entityRulingsOf(db)
    await makeAnew(db, await connected(db, changed, decided.together), decided.rulings)
  }
  if (counted.length === 0) return
  await sql`
    update entities e set seen = s.seen
    from (
      select n.entity, sum(n.reports) as seen from entity_names n
      where n.entity in (select entity from entity_names where id = any(${counted}::bigint[])) group by n.entity) s
    where e.id = s.entity`.execute(db)
}

async function connected(
  db: Writing,
  ids: readonly number[],
  together: EntityRulings['together'],
): Promise<readonly Name[]> {
  const found = new Map<number, Name>()
  for (let next = [...ids]; next.length > 0; ) {
    for (const name of await namesOf(db, next)) found.set(name.id, name)
    const fresh = next.flatMap((id) => found.get(id) ?? [])
    const keys = [...new Set(fresh.flatMap((name) => name.keys))]
    const { rows } = await sql<{ readonly id: number }>`
      select id from entity_names where keys && ${keys}::bigint[]
      union select n.id from entity_names n
        join unnest(${fresh.flatMap(({ aliases }) => aliases)}::text[]) as a(name)
        on n.kind = split_part(a.name, ' ', 1) and n.folded = substr(a.name, strpos(a.name, ' ') + 1)
      union select s.name from entity_sightings s
        where s.aliases && ${fresh.map(({ kind, folded }) => `${kind} ${folded}`)}::text[] and s.aliases <> '{}'`.execute(
      db,
    )
    const decided = together.filter((group) => group.some((id) => found.has(id))).flat()
    next = [...new Set([...rows.map(({ id }) => id), ...decided])].filter((id) => !found.has(id))
  }
  return [...found.values()]
}

async function namesOf(db: Writing, ids: readonly number[]): Promise<readonly Name[]> {
  const { rows } = await sql<Name>`
    select n.id, n.kind, n.folded, n.written, n.listed, n.called, n.keys::text[] as keys, n.words, n.reports, n.entity,
      coalesce(a.aliases, '{}') as aliases
    from entity_names n left join (
      select s.name, array_agg(distinct one) as aliases from entity_sightings s, unnest(s.aliases) as one
      where s.name = any(${ids}::bigint[]) and s.aliases <> '{}' group by s.name) a on a.name = n.id
    where n.id = any(${ids}::bigint[])`.execute(db)
  return rows
}

const knownName = ({ aliases, ...name }: Name): KnownName => ({
  ...name,
  aliases: aliases.map((alias) => alias.slice(alias.indexOf(' ') + 1)),
})

async function makeAnew(db: Writing, names: readonly Name[], rulings: readonly EntityRuling[]): Promise<void> {
  const before = [...new Set(names.flatMap(({ entity }) => entity ?? []))]
  // What no report has any more is forgotten.
  const gone = names.filter(({ reports }) => reports === 0).map(({ id }) => id)
  if (gone.length > 0) await sql`delete from entity_names where id = any(${gone}::bigint[])`.execute(db)
  const made = entitiesOf(names.filter(({ reports }) => reports > 0).map(knownName), rulings)
  const idOf = new Map(names.map(({ id, kind, folded }) => [`${kind} ${folded}`, id]))
  const rows = made.map(({ id, kind, name, aliases, names: own, merges }) => ({
    id,
    kind,
    name,
    aliases,
    seen: own.reduce((sum, { reports }) => sum + reports, 0),
    merges,
    names: own.map(({ folded }) => idOf.get(`${kind} ${folded}`)),
  }))
  await sql`delete from entities where id = any(${before}::text[])`.execute(db)
  const json = JSON.stringify(rows)
  await sql`
    insert into entities (id, kind, name, aliases, seen, merges)
    select id, kind, name, aliases, seen, merges from json_to_recordset(${json}::json)
      as x(id text, kind text, name text, aliases text[], seen bigint, merges json)`.execute(db)
  await sql`
    update entity_names n set entity = x.id
    from json_to_recordset(${json}::json) as x(id text, names bigint[]), unnest(x.names) as own(name)
    where n.id = own.name`.execute(db)
}
