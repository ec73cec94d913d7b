import { type Kysely, sql, type Transaction } from 'kysely'
import type { Decision } from '../../annotation/decision.ts'
import type { Reading } from '../../annotation/reading.ts'
import type { Report } from '../../annotation/report.ts'
import { applyDecisions, isAboutValue, type ValueDecision } from '../../record/decisions/apply.ts'
import { oldestFirst } from '../../record/decisions/order.ts'
import type { PrepareAgain, Prepared } from '../prepared.ts'
import type { Retold } from '../record/retell.ts'
import type { Tellings } from '../record/tellings.ts'
import { type Restated, restate } from '../restate.ts'
import type { Tables } from '../tables.ts'
import { accountsOf, bytesOf } from './rulings.ts'

type Writing = Transaction<Tables>

/** A recorded report with what rules read in it, and what stands in the record. */
export interface Standing {
  readonly id: number
  readonly hash: string
  readonly report: Report
  readonly rules: number
  readonly asRead: Reading
  readonly value: Reading
}

/** Reports that were just recorded, where people decided about one of them before. */
export async function settleFresh(
  db: Writing,
  hashes: readonly string[],
  known: Tellings,
  prepareAgain: PrepareAgain | undefined,
): Promise<void> {
  const { rows } = await sql<{ readonly hash: Buffer }>`
    select distinct hash from decision_reports where hash = any(${hashes.map(bytesOf)}::bytea[])`.execute(db)
  if (rows.length === 0) return
  await settle(
    db,
    rows.map(({ hash }) => hash.toString('hex')),
    known,
    prepareAgain,
  )
}

/**
 * Brings recorded reports to what decisions make of them, and nothing else: those whose values are decided otherwise than
 * they stand are restated, and the incidents that people joined, parted or graded are made anew.
 */
export async function settle(
  db: Writing,
  hashes: readonly string[],
  known: Tellings,
  prepareAgain: PrepareAgain | undefined,
): Promise<void> {
  const decisions = await valueDecisions(db, hashes)
  const restated: Restated[] = []
  const same: string[] = []
  const ids = new Map<string, number>()
  for (const standing of await standingReports(db, hashes)) {
    const { id, hash, report, asRead, value } = standing
    const reading = effective(report.text, asRead, decisions.get(hash))
    if (JSON.stringify(reading) === JSON.stringify(value)) {
      same.push(hash)
      ids.set(hash, id)
    } else {
      if (prepareAgain === undefined) throw new Error('a report that people decided about needs to be prepared again')
      restated.push(stated(id, prepareAgain(report, reading), asRead, reading, standing.rules))
    }
  }
  const accounts = await accountsOf(db, same)
  const others = same.map((hash): Retold => ({ id: ids.get(hash) as number, hash, accounts: accounts.get(hash) ?? [] }))
  await restate(db, restated, others, known)
}

/** A reading as people left it. */
export const effective = (text: string, asRead: Reading, decisions: readonly ValueDecision[] | undefined): Reading =>
  decisions === undefined ? asRead : applyDecisions(text, asRead, decisions).reading

const stated = (id: number, prepared: Prepared, asRead: Reading, reading: Reading, rules: number): Restated => ({
  id,
  // Who decides about a reading does not make it one of newer rules.
  prepared: { ...prepared, rules },
  asRead: reading === asRead ? null : JSON.stringify(asRead),
})

/** The decisions that hold about the values of reports, oldest first, by the hash of the report. */
export async function valueDecisions(
  db: Kysely<Tables>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly ValueDecision[]>> {
  const { rows } = await sql<{ readonly value: Decision }>`
    select d.value from decisions d
    where d.about = 'value' and decision_holds(d.id) and d.number in (
      select decision from decision_reports where hash = any(${hashes.map(bytesOf)}::bytea[]))`.execute(db)
  const found = new Map<string, ValueDecision[]>()
  for (const { value } of rows) {
    if (!isAboutValue(value)) continue
    const { hash } = value.about.report
    found.set(hash, [...(found.get(hash) ?? []), value])
  }
  for (const decisions of found.values()) decisions.sort(oldestFirst)
  return found
}

/** Recorded reports by the hashes of their contents. */
export async function standingReports(db: Kysely<Tables>, hashes: readonly string[]): Promise<readonly Standing[]> {
  const rows = await db
    .selectFrom('reports')
    .innerJoin('readings', 'readings.report', 'reports.id')
    .select(['reports.id', 'hash', 'name', 'text', 'published', 'outlet', 'title', 'url', 'rules', 'value', 'as_read'])
    .where('hash', '=', sql<Buffer>`any(${hashes.map(bytesOf)}::bytea[])`)
    .orderBy('reports.id')
    .execute()
  return rows.map(({ id, hash, name, text, published, outlet, title, url, rules, value, as_read }) => ({
    id,
    hash: hash.toString('hex'),
    report: { id: name, text, published, outlet, title, url },
    rules,
    value: value as Reading,
    asRead: (as_read ?? value) as Reading,
  }))
}
