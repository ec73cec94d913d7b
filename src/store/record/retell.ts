import { sql, type Transaction } from 'kysely'
import type { Account } from '../../annotation/record.ts'
import { noRulings, type Rulings } from '../../record/decisions/rulings.ts'
import { groupBy } from '../../record/group.ts'
import { blocksOf } from '../../record/incidents/blocks.ts'
import { groupOfTelling } from '../../record/incidents/clusters.ts'
import { tellingsUnder } from '../../record/incidents/tellings.ts'
import { accountsOf, incidentDecisions, inText, rulingsAbout } from '../decisions/rulings.ts'
import { blockNumber, type PreparedTelling } from '../prepared.ts'
import type { Tables } from '../tables.ts'
import { joined, type Pair, type Placed, relate, type Stirred } from './relate.ts'
import type { KnownTelling, Tellings } from './tellings.ts'

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
  const { rows: left } = await sql<{ readonly component: number }>`
    with gone as (delete from tellings where report = any(${ids}::bigint[]) returning component)
    select distinct component from gone`.execute(db)
  const before = left.map(({ component }) => component)
  const { rows: members } = await sql<Placed & { readonly report: number }>`
    select id, component, report from tellings where component = any(${before}::bigint[])`.execute(db)
  const fresh = new Map(all.map(({ hash, accounts }) => [hash, accounts]))
  const rulings = await rulingsAbout(db, [...new Set([...members.map(({ report }) => report), ...ids])], fresh)
  const stirred = await loosen(db, before, members, known, rulings)
  const told = all.map(({ id, accounts }) => ({ id, tellings: toldUnder(accounts, rulings) }))
  await relate(db, told, known, rulings, stirred)
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
  return tellingsUnder([...accounts].sort(inText), rulings).map((telling) => ({
    accounts: telling.accounts,
    blocks: blocksOf(telling).map(blockNumber),
  }))
}

/** Numbers the components anew of which tellings were taken out: what held them together may be gone. */
async function loosen(
  db: Writing,
  before: readonly number[],
  members: readonly Placed[],
  known: Tellings,
  rulings: Rulings,
): Promise<Stirred> {
  const ids = members.map(({ id }) => id)
  if (ids.length === 0) return { touched: [], gone: before }
  const { rows: links } = await sql<{ readonly a: number; readonly b: number }>`
    select a, b from links where a = any(${ids}::bigint[])`.execute(db)
  const pairs: Pair[] = links.map(({ a, b }) => [a, b])
  if (rulings !== noRulings) {
    const tellings = await known.get(db, ids)
    const groups = groupBy(ids, (id) => groupOfTelling((tellings.get(id) as KnownTelling).telling, rulings))
    for (const [group, own] of groups) {
      if (group !== null) for (const id of own.slice(1)) pairs.push([own[0] as number, id])
    }
  }
  const { rootOf } = joined(pairs, new Map(ids.map((id) => [id, id])))
  const moved = members.filter(({ id, component }) => rootOf(id) !== component).map(({ id }) => id)
  if (moved.length > 0) {
    await sql`update tellings t set component = m.component
      from unnest(${moved}::bigint[], ${moved.map(rootOf)}::bigint[]) as m(id, component)
      where t.id = m.id`.execute(db)
  }
  const touched = [...new Set(ids.map(rootOf))]
  return { touched, gone: before.filter((component) => !touched.includes(component)) }
}
