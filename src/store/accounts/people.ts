import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Role } from '../../annotation/account.ts'
import type { Tables } from '../tables.ts'
import type { Person, PersonWithPassword } from './accounts.ts'
import { moment } from './moment.ts'

type Db = Kysely<Tables>
type Writing = Transaction<Tables>

/** The columns of a person `p`, in the words of `Person`. */
export const personColumns = sql`p.id, p.name, p.role, ${moment('p.since')} as since,
  ${moment('p.password_set')} as "passwordSet", ${moment('p.removed')} as removed`

const seen = sql`(select ${moment('max(at)')} from (
  select max(s.seen) as at from sessions s where s.person = p.id
  union all select max(t.used) from tokens t where t.person = p.id) as both_of) as seen`

export async function people(db: Db): Promise<readonly Person[]> {
  const { rows } = await sql<Person>`
    select ${personColumns}, ${seen} from people p order by p.removed is not null, p.folded`.execute(db)
  return rows
}

const one = async (db: Db, condition: RawBuilder<unknown>): Promise<PersonWithPassword | null> => {
  const { rows } = await sql<PersonWithPassword>`
    select ${personColumns}, ${seen}, p.password from people p where ${condition}`.execute(db)
  return rows[0] ?? null
}

export const personNamed = (db: Db, folded: string) => one(db, sql`p.folded = ${folded}`)
export const person = (db: Db, id: number) => one(db, sql`p.id = ${id}`)

export async function addPerson(
  db: Writing,
  name: string,
  folded: string,
  role: Role,
  password: string,
): Promise<Person | null> {
  const { rows } = await sql<Person>`
    insert into people as p (name, folded, role, password) values (${name}, ${folded}, ${role}, ${password})
    on conflict (folded) do update set name = excluded.name, role = excluded.role, password = excluded.password,
      password_set = now(), removed = null where p.removed is not null
    returning ${personColumns}, null as seen`.execute(db)
  return rows[0] ?? null
}

/** True where somebody else is an admin too. Two who demote each other at once wait for one another. */
async function isAnotherAdmin(db: Writing, id: number): Promise<boolean> {
  const { rows } = await sql<{ readonly id: number }>`
    select id from people where role = 'admin' and removed is null order by id for update`.execute(db)
  return rows.some((row) => row.id !== id)
}

export async function setRole(db: Writing, id: number, role: Role): Promise<boolean> {
  if (role !== 'admin' && !(await isAnotherAdmin(db, id))) return false
  await sql`update people set role = ${role} where id = ${id}`.execute(db)
  return true
}

export async function setPassword(db: Writing, id: number, password: string, keep?: Buffer): Promise<void> {
  await sql`update people set password = ${password}, password_set = now() where id = ${id}`.execute(db)
  await sql`delete from sessions where person = ${id} and hash is distinct from ${keep ?? null}::bytea`.execute(db)
}

export async function rehash(db: Db, id: number, password: string): Promise<void> {
  await sql`update people set password = ${password} where id = ${id}`.execute(db)
}

export async function removePerson(db: Writing, id: number): Promise<boolean> {
  if (!(await isAnotherAdmin(db, id))) return false
  await sql`update people set removed = now() where id = ${id} and removed is null`.execute(db)
  await sql`delete from sessions where person = ${id}`.execute(db)
  await sql`update tokens set revoked = now() where person = ${id} and revoked is null`.execute(db)
  return true
}
