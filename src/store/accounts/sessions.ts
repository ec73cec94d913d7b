import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Person, Session, SessionAge, SessionRow } from './accounts.ts'
import { moment } from './moment.ts'
import { personColumns } from './people.ts'

type Db = Kysely<Tables>

/** Being seen is written down so often at most. */
const beat = sql`interval '30 seconds'`

const alive = ({ idle, absolute }: SessionAge) =>
  sql`s.seen > now() - make_interval(secs => ${idle}) and s.begun > now() - make_interval(secs => ${absolute})`

export async function beginSession(
  db: Db,
  hash: Buffer,
  person: number,
  { address, agent }: { readonly address: string | null; readonly agent: string | null },
): Promise<void> {
  await sql`insert into sessions (hash, person, address, agent)
    values (${hash}, ${person}, ${address}, ${agent})`.execute(db)
}

export async function session(db: Db, hash: Buffer, age: SessionAge): Promise<Session | null> {
  const { rows } = await sql<Person & { readonly begun: string; readonly last: string; readonly stale: boolean }>`
    select ${personColumns}, null as seen, ${moment('s.begun')} as begun, ${moment('s.seen')} as last,
      s.seen < now() - ${beat} as stale
    from sessions s join people p on p.id = s.person
    where s.hash = ${hash} and p.removed is null and ${alive(age)}`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  const { begun, last, stale, ...person } = row
  if (stale) await sql`update sessions set seen = now() where hash = ${hash}`.execute(db)
  return { person, begun, seen: last }
}

export async function sessions(db: Db, person: number, age: SessionAge): Promise<readonly SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select left(encode(s.hash, 'hex'), 10) as id, ${moment('s.begun')} as begun, ${moment('s.seen')} as seen,
      s.address, s.agent
    from sessions s where s.person = ${person} and ${alive(age)} order by s.seen desc`.execute(db)
  return rows
}

export async function endSession(db: Db, hash: Buffer): Promise<void> {
  await sql`delete from sessions where hash = ${hash}`.execute(db)
}

export async function endSessions(db: Db, person: number): Promise<void> {
  await sql`delete from sessions where person = ${person}`.execute(db)
}

/** Takes those away that are over. */
export async function forgetSessions(db: Db, age: SessionAge): Promise<void> {
  await sql`delete from sessions s where not (${alive(age)})`.execute(db)
}
