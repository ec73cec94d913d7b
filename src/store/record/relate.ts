import { sql, type Transaction } from 'kysely'
import type { Fingerprint } from '../../record/copies/fingerprint.ts'
import type { Rulings } from '../../record/decisions/rulings.ts'
import { tieOf } from '../../record/incidents/ties.ts'
import { groupBy } from '../../text/group.ts'
import { rulingsAbout } from '../decisions/rulings.ts'
import type { PreparedTelling } from '../prepared.ts'
import type { Tables } from '../tables.ts'
import { bondsAmong, insertLinks, type ScoredBond } from './bonds.ts'
import { type Cut, cutAnew, groupsOf, type Member, membersOf, moveTellings, reportsOf } from './parts.ts'
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

/** Components whose tellings changed already: those that are to be looked at again, and those that are no more. */
export interface Stirred {
  readonly touched: readonly number[]
  readonly gone: readonly number[]
}

const nothing: Stirred = { touched: [], gone: [] }

/**
 * Relates new tellings to those before them: compares those that share a block key, cuts the parts anew that new ones are
 * tied to, and makes the incidents of these anew. What it costs depends on what the new reports touch, not on how many
 * there are. Tellings of one group of the rulings are looked at together; whoever gives other rulings than those about the
 * tellings that are there gives all tellings of their groups.
 */
export async function relate(
  db: Writing,
  reports: readonly Pick<FreshReport, 'id' | 'tellings'>[],
  known: Tellings,
  rulingsOf: (members: readonly Member[]) => Promise<Rulings> = (members) => rulingsAbout(db, reportsOf(members)),
  stirred: Stirred = nothing,
): Promise<void> {
  const fresh = await numbered(db, reports)
  if (fresh.length === 0) return renew(db, stirred.touched, stirred.gone, known)
  const ids = fresh.map(({ id }) => id)
  const before = await candidates(db, fresh)
  const tellings = new Map(
    await known.get(
      db,
      before.map(({ id }) => id),
    ),
  )
  for (const telling of fresh) tellings.set(telling.id, known.put(telling.id, telling))
  const bonds = bondsOf(ids, tellings)
  const tied = new Set(bonds.flatMap(({ a, b }) => [a, b]))
  const reached = new Set(before.flatMap(({ id, component }) => (tied.has(id) ? [component] : [])))
  const members = await membersOf(db, [...reached])
  const inner = await bondsAmong(db, members, known)
  const rulings = await rulingsOf(members)
  const cut = await cutAnew(
    [...fresh.map(({ id }) => ({ id, level: null })), ...members],
    [...bonds, ...inner],
    (many) => groupsOf(db, many, known, rulings),
  )
  await insertTellings(db, fresh, cut)
  await insertLinks(db, bonds)
  await moveTellings(db, members, cut)
  const now = new Set([...cut.values()].map(({ component }) => component))
  const touched = [...now, ...stirred.touched.filter((component) => !reached.has(component))]
  await renew(
    db,
    [...new Set(touched)],
    [...reached, ...stirred.gone],
    known,
    new Map(fresh.map((one) => [one.id, one])),
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

async function insertTellings(db: Writing, fresh: readonly Numbered[], cut: Cut): Promise<void> {
  const values = fresh.map(({ incident: _incident, ...telling }) => ({ ...telling, ...cut.get(telling.id) }))
  await sql`
    insert into tellings (id, report, event, component, level, blocks, value)
    select id, report, event, component, level, blocks, decode(value, 'base64')
    from json_to_recordset(${JSON.stringify(values)}::json)
      as x(id bigint, report bigint, event text, component bigint, level smallint, blocks bigint[], value text)`.execute(
    db,
  )
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

/** The ties of new tellings, each once. */
function bondsOf(fresh: readonly number[], tellings: ReadonlyMap<number, KnownTelling>): readonly ScoredBond[] {
  const isFresh = new Set(fresh)
  const blocks = new Map<string, number[]>()
  // The new ones come last, so that each meets all others and every new one before it.
  const ordered = [...[...tellings.keys()].filter((id) => !isFresh.has(id)), ...fresh]
  const bonds: ScoredBond[] = []
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
      const found = tieOf((tellings.get(other) as KnownTelling).telling(), own.telling())
      if (found !== null)
        bonds.push({ a: Math.min(id, other), b: Math.max(id, other), score: found.score, level: found.level })
    }
  }
  return bonds
}
