import { sql, type Transaction } from 'kysely'
import type { Decision } from '../../annotation/decision.ts'
import { isAboutValue } from '../../record/decisions/apply.ts'
import { isAboutIncident, namedBy } from '../../record/decisions/rulings.ts'
import { alone } from '../alone.ts'
import type { PrepareAgain } from '../prepared.ts'
import { renewEntities } from '../record/entities.ts'
import type { Tellings } from '../record/tellings.ts'
import type { Tables } from '../tables.ts'
import { namesDecided } from './entities.ts'
import { settle } from './settle.ts'

type Writing = Transaction<Tables>

/**
 * Appends decisions that are not recorded yet and brings the record to them. Runs inside one transaction.
 * @returns the ids of those that are new
 */
export async function append(
  db: Writing,
  decisions: readonly Decision[],
  known: Tellings,
  prepareAgain: PrepareAgain,
): Promise<readonly string[]> {
  await alone(db)
  const fresh = await insert(db, decisions)
  if (fresh.length === 0) return []
  const isFresh = new Set(fresh)
  const undone = decisions.flatMap((one) => (one.act === 'undo' && isFresh.has(one.id) ? [one.undoes] : []))
  const named = decisions.filter(({ id }) => isFresh.has(id)).flatMap(hashesIn)
  await settle(db, [...new Set([...named, ...(await hashesBehind(db, undone))])], known, prepareAgain)
  const names = await namesDecided(db, fresh)
  if (names.length > 0) await renewEntities(db, names, [])
  return fresh
}

/** The contents of the reports that a decision names. */
export function hashesIn(decision: Decision): readonly string[] {
  if (isAboutValue(decision)) return [decision.about.report.hash]
  if (isAboutIncident(decision)) return namedBy(decision).map(({ report }) => report.hash)
  if ('about' in decision && 'kind' in decision.about && decision.about.kind === 'report') {
    return [decision.about.report.hash]
  }
  return []
}

const kindOf = (decision: Decision): string | null => {
  if (!('about' in decision)) return null
  return 'kind' in decision.about ? decision.about.kind : 'incident'
}

async function insert(db: Writing, decisions: readonly Decision[]): Promise<readonly string[]> {
  const rows = decisions.map((decision) => ({
    id: decision.id,
    act: decision.act,
    by: decision.by,
    at: decision.at,
    why: decision.why,
    undoes: decision.act === 'undo' ? decision.undoes : null,
    about: kindOf(decision),
    value: decision,
  }))
  const { rows: fresh } = await sql<{ readonly id: string; readonly number: number }>`
    insert into decisions (id, act, by, at, why, undoes, about, value)
    select id, act, by, at, why, undoes, about, value from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(id text, act text, by text, at timestamptz, why text, undoes text, about text, value json)
    on conflict (id) do nothing returning id, number`.execute(db)
  const numbers = new Map(fresh.map(({ id, number }) => [id, number]))
  const named = decisions.flatMap((decision) => {
    const number = numbers.get(decision.id)
    return number === undefined ? [] : [...new Set(hashesIn(decision))].map((hash) => ({ hash, decision: number }))
  })
  await sql`
    insert into decision_reports (hash, decision)
    select distinct decode(hash, 'hex'), decision from json_to_recordset(${JSON.stringify(named)}::json)
      as x(hash text, decision bigint)`.execute(db)
  return fresh.map(({ id }) => id)
}

/** The contents of the reports that decisions name, or, of an undo, those that what it undoes names. */
async function hashesBehind(db: Writing, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ readonly hash: Buffer }>`
    with recursive behind as (
      select number, undoes from decisions where id = any(${ids}::text[])
      union
      select d.number, d.undoes from behind b join decisions d on d.id = b.undoes)
    select distinct r.hash from behind b join decision_reports r on r.decision = b.number`.execute(db)
  return rows.map(({ hash }) => hash.toString('hex'))
}
