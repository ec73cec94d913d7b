import { type Kysely, sql } from 'kysely'
import type { Role } from '../../annotation/account.ts'
import type { Tables } from '../tables.ts'
import type { NewToken, Person, TokenRow, TokenUse } from './accounts.ts'
import { moment } from './moment.ts'
import { personColumns } from './people.ts'

type Db = Kysely<Tables>

export async function addToken(db: Db, person: number, { id, hash, label, role, days }: NewToken): Promise<void> {
  await sql`insert into tokens (id, hash, person, label, role, expires)
    values (${id}, ${hash}, ${person}, ${label}, ${role}, now() + make_interval(days => ${days}::integer))`.execute(db)
}

export async function tokens(db: Db, person: number): Promise<readonly TokenRow[]> {
  const { rows } = await sql<TokenRow>`
    select t.id, t.label, t.role, ${moment('t.made')} as made, ${moment('t.expires')} as expires,
      ${moment('t.used')} as used, ${moment('t.revoked')} as revoked
    from tokens t where t.person = ${person} order by t.revoked is not null, t.made desc`.execute(db)
  return rows
}

type Raw = Person & { readonly scope: Role; readonly first: boolean; readonly stale: boolean }

/** The hash of a random secret says nothing of it, so that comparing it in the database gives nothing away. */
export async function tokenUse(db: Db, id: string, hash: Buffer): Promise<TokenUse | null> {
  const { rows } = await sql<Raw>`
    select ${personColumns}, null as seen, t.role as scope,
      t.used is null or (t.used at time zone 'UTC')::date < (now() at time zone 'UTC')::date as first,
      t.used is null or t.used < now() - interval '30 seconds' as stale
    from tokens t join people p on p.id = t.person
    where t.id = ${id} and t.hash = ${hash} and t.revoked is null and (t.expires is null or t.expires > now())
      and p.removed is null`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  const { scope, first, stale, ...person } = row
  if (!first && !stale) return { person, role: scope, first: false }
  // Of several uses at once only one is the first of its day.
  const { numAffectedRows = 0n } = await sql`
    update tokens t set used = now() where t.id = ${id} and (not ${first}
      or t.used is null or (t.used at time zone 'UTC')::date < (now() at time zone 'UTC')::date)`.execute(db)
  return { person, role: scope, first: first && numAffectedRows > 0n }
}

export async function revokeToken(db: Db, person: number, id: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update tokens set revoked = now() where id = ${id} and person = ${person} and revoked is null`.execute(db)
  return numAffectedRows > 0n
}

export async function revokeTokens(db: Db, person: number): Promise<void> {
  await sql`update tokens set revoked = now() where person = ${person} and revoked is null`.execute(db)
}
