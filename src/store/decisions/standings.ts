import { type Kysely, sql } from 'kysely'
import type { Decision, Standing } from '../../annotation/decision.ts'
import { applyDecisions, isAboutValue } from '../../record/decisions/apply.ts'
import { isAboutIncident } from '../../record/decisions/rulings.ts'
import type { Tables } from '../tables.ts'
import { hashesIn } from './append.ts'
import { bytesOf, rulingsOn } from './rulings.ts'
import { standingReports, valueDecisions } from './settle.ts'

type Db = Kysely<Tables>

interface Kept {
  readonly id: string
  readonly value: Decision
  readonly holds: boolean
}

/** How decisions stand to the record as it is now, by their ids. */
export async function standingsOf(db: Db, decisions: readonly Kept[]): Promise<ReadonlyMap<string, Standing>> {
  const holding = decisions.filter(({ holds }) => holds).map(({ value }) => value)
  const values = await valueStandings(db, [...new Set(holding.filter(isAboutValue).flatMap(hashesIn))])
  const incidents = (await rulingsOn(db, [...new Set(holding.filter(isAboutIncident).flatMap(hashesIn))])).standings
  const there = await recorded(db, [...new Set(holding.flatMap(hashesIn))])
  return new Map(
    decisions.map(({ id, value, holds }): readonly [string, Standing] => {
      if (!holds) return [id, 'undone']
      const known = values.get(id) ?? incidents.get(id)
      if (known !== undefined) return [id, known]
      return [id, hashesIn(value).every((hash) => there.has(hash)) ? 'attached' : 'unattached']
    }),
  )
}

/** What decisions about values come to in the readings of today. */
async function valueStandings(db: Db, hashes: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  if (hashes.length === 0) return new Map()
  const decisions = await valueDecisions(db, hashes)
  const reports = await standingReports(db, hashes)
  return new Map(
    reports.flatMap(({ hash, report, asRead }) => [
      ...applyDecisions(report.text, asRead, decisions.get(hash) ?? []).standings,
    ]),
  )
}

async function recorded(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const { rows } = await sql<{ readonly hash: Buffer }>`
    select hash from reports where hash = any(${hashes.map(bytesOf)}::bytea[])`.execute(db)
  return new Set(rows.map(({ hash }) => hash.toString('hex')))
}
