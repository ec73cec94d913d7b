import { type Kysely, sql } from 'kysely'
import type { Decision } from '../../annotation/decision.ts'
import type { Account } from '../../annotation/record.ts'
import { oldestFirst } from '../../record/decisions/order.ts'
import {
  type IncidentDecision,
  isAboutIncident,
  namedBy,
  noRulings,
  type Rulings,
  rulingsOf,
} from '../../record/decisions/rulings.ts'
import { unpack } from '../packed.ts'
import type { Tables } from '../tables.ts'

type Db = Kysely<Tables>

const hexOf = (hash: Buffer): string => hash.toString('hex')
export const bytesOf = (hash: string): Buffer => Buffer.from(hash, 'hex')

/** Decisions about the incidents of some reports, with all that these hang together with, however far that goes. */
export interface IncidentDecisions {
  readonly decisions: readonly IncidentDecision[]
  /** Contents of all reports that they name. */
  readonly hashes: readonly string[]
}

/** The decisions that hold about the incidents of reports, by the hashes of these. */
export async function incidentDecisions(db: Db, hashes: readonly string[]): Promise<IncidentDecisions> {
  const seen = new Set<string>()
  const found = new Map<string, IncidentDecision>()
  let asked: readonly string[] = hashes
  while (asked.length > 0) {
    for (const hash of asked) seen.add(hash)
    const { rows } = await sql<{ readonly value: Decision }>`
      select d.value from decisions d
      where d.about = 'incident' and decision_holds(d.id) and d.number in (
        select decision from decision_reports where hash = any(${asked.map(bytesOf)}::bytea[]))`.execute(db)
    const decisions = rows.flatMap(({ value }) => (isAboutIncident(value) ? [value] : []))
    for (const decision of decisions) found.set(decision.id, decision)
    const named = decisions.flatMap((decision) => namedBy(decision).map(({ report }) => report.hash))
    asked = [...new Set(named)].filter((hash) => !seen.has(hash))
  }
  const decisions = [...found.values()].sort(oldestFirst)
  return {
    decisions,
    hashes: [...new Set(decisions.flatMap((decision) => namedBy(decision).map(({ report }) => report.hash)))],
  }
}

/** Accounts that are about to take the place of a report's own, by the hash of its content. */
export type FreshAccounts = ReadonlyMap<string, readonly Account[]>

const none: FreshAccounts = new Map()

/** What people decided about the incidents of these reports, by number. */
export async function rulingsAbout(db: Db, reports: readonly number[], fresh: FreshAccounts = none): Promise<Rulings> {
  const { rows } = await sql<{ readonly hash: Buffer }>`
    select r.hash from reports r
    where exists (select from decision_reports) and r.id = any(${reports}::bigint[])
      and exists (select from decision_reports d where d.hash = r.hash)`.execute(db)
  return rulingsOn(db, [...rows.map(({ hash }) => hexOf(hash)), ...fresh.keys()], fresh)
}

/** What people decided about the incidents of reports with these contents. */
export async function rulingsOn(db: Db, hashes: readonly string[], fresh: FreshAccounts = none): Promise<Rulings> {
  if (hashes.length === 0) return noRulings
  const { decisions, hashes: named } = await incidentDecisions(db, hashes)
  if (decisions.length === 0) return noRulings
  const accounts = await accountsOf(
    db,
    named.filter((hash) => !fresh.has(hash)),
  )
  return rulingsOf(decisions, (hash) => fresh.get(hash) ?? accounts.get(hash) ?? [])
}

/** The accounts of recorded reports in the order of their texts, by the hash of their content. */
export async function accountsOf(db: Db, hashes: readonly string[]): Promise<ReadonlyMap<string, readonly Account[]>> {
  if (hashes.length === 0) return new Map()
  const { rows } = await sql<{ readonly hash: Buffer; readonly value: Buffer }>`
    select r.hash, t.value from tellings t join reports r on r.id = t.report
    where r.hash = any(${hashes.map(bytesOf)}::bytea[])`.execute(db)
  const found = new Map<string, Account[]>()
  for (const { hash, value } of rows)
    found.set(hexOf(hash), [...(found.get(hexOf(hash)) ?? []), ...unpack<readonly Account[]>(value)])
  for (const accounts of found.values()) accounts.sort(inText)
  return found
}

export const inText = (a: Account, b: Account): number =>
  a.trigger.span[0] - b.trigger.span[0] || (a.event < b.event ? -1 : 1)
