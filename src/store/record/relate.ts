import { sql, type Transaction } from 'kysely'
import { clusters } from '../../record/incidents/clusters.ts'
import { incidentOf } from '../../record/incidents/incident.ts'
import { link } from '../../record/incidents/link.ts'
import type { PreparedTelling } from '../prepared.ts'
import type { Tables } from '../tables.ts'
import { replaceIncidents } from './incidents.ts'
import type { KnownTelling, Tellings } from './tellings.ts'

type Writing = Transaction<Tables>

/** A report that was just recorded, with what it tells. */
export interface FreshReport {
  readonly id: number
  readonly tellings: readonly PreparedTelling[]
}

interface Placed {
  readonly id: number
  readonly component: number
}

type Pair = readonly [a: number, b: number]

/**
 * Relates new tellings to those before them: compares those that share a block key, joins the components of those that
 * are linked, and makes the incidents of the components that changed anew. What it costs depends on what the new reports
 * touch, not on how many there are.
 */
export async function relate(db: Writing, reports: readonly FreshReport[], known: Tellings): Promise<void> {
  const fresh = await insertTellings(db, reports, known)
  if (fresh.length === 0) return
  const before = await candidates(db, reports, fresh)
  const tellings = await known.get(db, [...fresh, ...before.map(({ id }) => id)])
  const pairs = linkedPairs(fresh, tellings)
  await insertLinks(db, pairs)
  const components = new Map([
    ...before.map(({ id, component }) => [id, component] as const),
    ...fresh.map((id) => [id, id] as const),
  ])
  const { touched, merged } = joined(fresh, pairs, components)
  for (const [component, into] of merged) {
    await sql`update tellings set component = ${into} where component = ${component}`.execute(db)
  }
  await renew(db, touched, [...merged.keys()], known)
}

async function insertTellings(
  db: Writing,
  reports: readonly FreshReport[],
  known: Tellings,
): Promise<readonly number[]> {
  const count = reports.reduce((sum, { tellings }) => sum + tellings.length, 0)
  if (count === 0) return []
  const { rows } = await sql<{ readonly id: number }>`
    select nextval(pg_get_serial_sequence('tellings', 'id')) as id from generate_series(1, ${count})`.execute(db)
  const ids = rows.map(({ id }) => id).sort((a, b) => a - b)
  let at = 0
  const values = reports.flatMap((report) =>
    report.tellings.map(({ telling, blocks }) => {
      const id = ids[at++] as number
      known.put(id, telling)
      return { id, report: report.id, event: telling.key.event, blocks, value: telling }
    }),
  )
  await sql`
    insert into tellings (id, report, event, component, blocks, value)
    select id, report, event, id, blocks, value from json_to_recordset(${JSON.stringify(values)}::json)
      as x(id bigint, report bigint, event text, blocks bigint[], value json)`.execute(db)
  return ids
}

/** The tellings before these that share a block key with one of them. */
async function candidates(
  db: Writing,
  reports: readonly FreshReport[],
  fresh: readonly number[],
): Promise<readonly Placed[]> {
  const keys = [...new Set(reports.flatMap(({ tellings }) => tellings.flatMap(({ blocks }) => blocks)))]
  const { rows } = await sql<Placed>`
    select id, component from tellings where blocks && ${keys}::bigint[] and id <> all(${fresh}::bigint[])`.execute(db)
  return rows
}

/** The pairs that are linked, at least one of them new, each once. */
function linkedPairs(fresh: readonly number[], tellings: ReadonlyMap<number, KnownTelling>): readonly Pair[] {
  const isFresh = new Set(fresh)
  const blocks = new Map<string, number[]>()
  // The new ones come last, so that each meets all others and every new one before it.
  const ordered = [...[...tellings.keys()].filter((id) => !isFresh.has(id)), ...fresh]
  const pairs: Pair[] = []
  for (const id of ordered) {
    const own = tellings.get(id) as KnownTelling
    const met = new Set<number>()
    for (const key of own.blocks) {
      const block = blocks.get(key)
      if (block === undefined) {
        blocks.set(key, [id])
        continue
      }
      if (isFresh.has(id)) for (const other of block) met.add(other)
      block.push(id)
    }
    for (const other of met) {
      if (link((tellings.get(other) as KnownTelling).telling, own.telling) !== null) {
        pairs.push(other < id ? [other, id] : [id, other])
      }
    }
  }
  return pairs
}

async function insertLinks(db: Writing, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return
  await sql`insert into links (a, b)
    select * from unnest(${pairs.map(([a]) => a)}::bigint[], ${pairs.map(([, b]) => b)}::bigint[])`.execute(db)
}

/** Which components the new tellings end up in, and which components went into others. */
function joined(fresh: readonly number[], pairs: readonly Pair[], components: ReadonlyMap<number, number>) {
  const parent = new Map<number, number>()
  const root = (component: number): number => {
    let at = component
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    return at
  }
  const of = (id: number): number => root(components.get(id) as number)
  for (const [a, b] of pairs) {
    const [low, high] = [of(a), of(b)].sort((x, y) => x - y) as [number, number]
    if (low !== high) parent.set(high, low)
  }
  return {
    touched: [...new Set(fresh.map(of))],
    merged: new Map([...parent.keys()].map((component) => [component, root(component)])),
  }
}

/** Makes the incidents of these components anew; those that went into others lose theirs. */
export async function renew(
  db: Writing,
  touched: readonly number[],
  gone: readonly number[],
  known: Tellings,
): Promise<void> {
  const { rows: members } = await sql<Placed>`
    select id, component from tellings where component = any(${touched}::bigint[])`.execute(db)
  const ids = members.map(({ id }) => id)
  const tellings = await known.get(db, ids)
  const { rows: pairs } = await sql<{ readonly a: number; readonly b: number }>`
    select a, b from links where a = any(${ids}::bigint[])`.execute(db)
  const byComponent = new Map<number, number[]>()
  for (const { id, component } of members) {
    const own = byComponent.get(component)
    if (own === undefined) byComponent.set(component, [id])
    else own.push(id)
  }
  const componentOf = new Map(members.map(({ id, component }) => [id, component]))
  const pairsOf = new Map<number, Pair[]>()
  for (const { a, b } of pairs) {
    const component = componentOf.get(a) as number
    pairsOf.set(component, [...(pairsOf.get(component) ?? []), [a, b]])
  }
  const told = (id: number) => (tellings.get(id) as KnownTelling).telling
  const made = [...byComponent].map(([component, own]) => {
    const links = (pairsOf.get(component) ?? []).flatMap(([a, b]) => link(told(a), told(b)) ?? [])
    const incidents = clusters(own.map(told), links).map((cluster) => ({ cluster, incident: incidentOf(cluster, []) }))
    return { component, incidents }
  })
  await replaceIncidents(db, [...touched, ...gone], made)
}
