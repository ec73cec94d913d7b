import { sql, type Transaction } from 'kysely'
import type { Fingerprint } from '../../record/copies/fingerprint.ts'
import { noRulings, type Rulings } from '../../record/decisions/rulings.ts'
import { groupBy } from '../../record/group.ts'
import { groupOfTelling } from '../../record/incidents/clusters.ts'
import { link } from '../../record/incidents/link.ts'
import { pack } from '../packed.ts'
import type { PreparedTelling } from '../prepared.ts'
import type { Tables } from '../tables.ts'
import { renew } from './renew.ts'
import type { KnownTelling, Tellings } from './tellings.ts'

type Writing = Transaction<Tables>

/** A report that was just recorded, with what it tells. */
export interface FreshReport {
  readonly id: number
  readonly tellings: readonly PreparedTelling[]
  readonly fingerprint: Fingerprint
}

export interface Placed {
  readonly id: number
  readonly component: number
}

export type Pair = readonly [a: number, b: number]

/** Components whose tellings changed already: those that are to be looked at again, and those that are no more. */
export interface Stirred {
  readonly touched: readonly number[]
  readonly gone: readonly number[]
}

const nothing: Stirred = { touched: [], gone: [] }

/**
 * Relates new tellings to those before them: compares those that share a block key, joins the components of those that
 * are linked, and makes the incidents of the components that changed anew. What it costs depends on what the new reports
 * touch, not on how many there are. Tellings of one group of the rulings are joined as if they were linked; whoever gives
 * rulings gives all tellings of their groups.
 */
export async function relate(
  db: Writing,
  reports: readonly Pick<FreshReport, 'id' | 'tellings'>[],
  known: Tellings,
  rulings: Rulings = noRulings,
  stirred: Stirred = nothing,
): Promise<void> {
  const fresh = await numbered(db, reports)
  if (fresh.length === 0) return renew(db, stirred.touched, stirred.gone, known)
  for (const { id, accounts } of fresh) known.put(id, accounts)
  const ids = fresh.map(({ id }) => id)
  const before = await candidates(db, fresh)
  const tellings = await known.get(db, [...ids, ...before.map(({ id }) => id)])
  const pairs = linkedPairs(ids, tellings)
  const components = new Map(before.map(({ id, component }) => [id, component]))
  for (const id of ids) components.set(id, id)
  const { rootOf, merged } = joined([...pairs, ...ruledPairs(ids, tellings, rulings)], components)
  await insertTellings(db, fresh, rootOf)
  await insertLinks(db, pairs)
  if (merged.length > 0) {
    await sql`update tellings t set component = m.into
      from unnest(${merged}::bigint[], ${merged.map(rootOf)}::bigint[]) as m(component, "into")
      where t.component = m.component`.execute(db)
  }
  const touched = [...ids, ...stirred.touched].map((component) => rootOf(component))
  await renew(db, [...new Set(touched)], [...merged, ...stirred.gone], known)
}

/** Tellings that people hold together, each with the first of its group. */
function ruledPairs(
  ids: readonly number[],
  tellings: ReadonlyMap<number, KnownTelling>,
  rulings: Rulings,
): readonly Pair[] {
  if (rulings === noRulings) return []
  const groups = groupBy(ids, (id) => groupOfTelling((tellings.get(id) as KnownTelling).telling, rulings))
  return [...groups].flatMap(([group, own]) =>
    group === null ? [] : own.slice(1).map((id): Pair => [own[0] as number, id]),
  )
}

interface Numbered extends PreparedTelling {
  readonly id: number
  readonly report: number
}

async function numbered(
  db: Writing,
  reports: readonly Pick<FreshReport, 'id' | 'tellings'>[],
): Promise<readonly Numbered[]> {
  const all = reports.flatMap(({ id, tellings }) => tellings.map((telling) => ({ report: id, ...telling })))
  if (all.length === 0) return []
  const { rows } = await sql<{ readonly id: number }>`
    select nextval(pg_get_serial_sequence('tellings', 'id')) as id from generate_series(1, ${all.length})`.execute(db)
  const ids = rows.map(({ id }) => id).sort((a, b) => a - b)
  return all.map((telling, at) => ({ id: ids[at] as number, ...telling }))
}

async function insertTellings(db: Writing, fresh: readonly Numbered[], rootOf: (id: number) => number): Promise<void> {
  const values = fresh.map(({ id, report, accounts, blocks }) => ({
    id,
    report,
    event: accounts[0]?.event,
    component: rootOf(id),
    blocks,
    value: pack(accounts).toString('base64'),
  }))
  await sql`
    insert into tellings (id, report, event, component, blocks, value)
    select id, report, event, component, blocks, decode(value, 'base64')
    from json_to_recordset(${JSON.stringify(values)}::json)
      as x(id bigint, report bigint, event text, component bigint, blocks bigint[], value text)`.execute(db)
}

/** The tellings before these that share a block key with one of them. */
async function candidates(db: Writing, fresh: readonly Numbered[]): Promise<readonly Placed[]> {
  const keys = groupBy(fresh, ({ report }) => report)
  const sets = [...keys.values()].map((tellings) => ({ keys: [...new Set(tellings.flatMap(({ blocks }) => blocks))] }))
  // Report by report: an index is asked for hundreds of keys at once, not for many thousands.
  const { rows } = await sql<Placed>`
    select distinct t.id, t.component
    from json_to_recordset(${JSON.stringify(sets)}::json) as n(keys bigint[])
    cross join lateral (select id, component from tellings where blocks && n.keys) t`.execute(db)
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

/** The component that each component is in now, and the stored ones that went into others. */
export function joined(pairs: readonly Pair[], components: ReadonlyMap<number, number>) {
  const parent = new Map<number, number>()
  const rootOf = (component: number): number => {
    let at = component
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    return at
  }
  const of = (id: number): number => rootOf(components.get(id) as number)
  for (const [a, b] of pairs) {
    const [low, high] = [of(a), of(b)].sort((x, y) => x - y) as [number, number]
    if (low !== high) parent.set(high, low)
  }
  return { rootOf, merged: [...parent.keys()] }
}
