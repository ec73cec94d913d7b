import { sql, type Transaction } from 'kysely'
import type { Account } from '../../annotation/record.ts'
import type { Rulings } from '../../record/decisions/rulings.ts'
import { tellingsUnder } from '../../record/incidents/tellings.ts'
import { accountsOf, incidentDecisions, inText, rulingsAbout } from '../decisions/rulings.ts'
import type { PreparedTelling } from '../prepared.ts'
import type { Tables } from '../tables.ts'
import { looseEnds, loosen } from './loosen.ts'
import { type Member, reportsOf } from './parts.ts'
import { preparedTelling } from './preparedTelling.ts'
import { relate } from './relate.ts'
import type { Tellings } from './tellings.ts'

type Writing = Transaction<Tables>

/** A recorded report with the accounts that it tells now. */
export interface Retold {
  readonly id: number
  readonly hash: string
  readonly accounts: readonly Account[]
}

/**
 * Puts what reports tell now in the place of what they told, joined as people decided, and makes the incidents anew that
 * this touches: those they leave, which may fall apart, and those they come to.
 */
export async function retell(db: Writing, reports: readonly Retold[], known: Tellings): Promise<void> {
  const all = await withOthers(db, reports)
  const ids = all.map(({ id }) => id)
  const ends = await looseEnds(db, ids)
  const { rows: left } = await sql<{ readonly component: number }>`
    with gone as (delete from tellings where report = any(${ids}::bigint[]) returning component)
    select distinct component from gone`.execute(db)
  const fresh = new Map(all.map(({ hash, accounts }) => [hash, accounts]))
  const rulingsOf = (members: readonly Member[]): Promise<Rulings> =>
    rulingsAbout(db, [...new Set([...reportsOf(members), ...ids])], fresh)
  const { rulings, ...stirred } = await loosen(
    db,
    left.map(({ component }) => component),
    ends,
    known,
    rulingsOf,
  )
  const told = all.map(({ id, accounts }) => ({ id, tellings: toldUnder(accounts, rulings) }))
  await relate(db, told, known, rulingsOf, stirred)
}

/** With the reports that decisions name beside these: whoever joins or parts one looks at all of them. */
async function withOthers(db: Writing, reports: readonly Retold[]): Promise<readonly Retold[]> {
  const own = new Set(reports.map(({ hash }) => hash))
  const { hashes } = await incidentDecisions(db, [...own])
  const others = hashes.filter((hash) => !own.has(hash))
  if (others.length === 0) return reports
  const accounts = await accountsOf(db, others)
  const { rows } = await sql<{ readonly id: number; readonly hash: Buffer }>`
    select id, hash from reports where hash = any(${others.map((hash) => Buffer.from(hash, 'hex'))}::bytea[])
    order by id`.execute(db)
  return [
    ...reports,
    ...rows.map(({ id, hash }) => {
      const hex = hash.toString('hex')
      return { id, hash: hex, accounts: accounts.get(hex) ?? [] }
    }),
  ]
}

function toldUnder(accounts: readonly Account[], rulings: Rulings): readonly PreparedTelling[] {
  return tellingsUnder([...accounts].sort(inText), rulings).map(preparedTelling)
}
