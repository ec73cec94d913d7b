import { type Kysely, sql } from 'kysely'
import type { AuditEntry } from '../../annotation/account.ts'
import { readCursor } from '../cursor.ts'
import { all } from '../queries/filter.ts'
import { pageOf } from '../queries/page.ts'
import type { Page, Paging } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { AuditFilter, AuditRow } from './accounts.ts'
import { moment } from './moment.ts'

type Db = Kysely<Tables>

const longest = 2000
const cut = (text: string | null): string | null =>
  text === null || text.length <= longest ? text : `${text.slice(0, longest - 1)}…`

/** NUL is no character of the database's text; names that were tried at a login may hold anything. */
const storable = (text: string | null): string | null => cut(text)?.replaceAll('\0', '\ufffd') ?? null

export async function log(db: Db, { act, who, about, address, token }: AuditEntry): Promise<void> {
  await sql`insert into audit (act, who, about, address, token)
    values (${act}, ${storable(who)}, ${storable(about)}, ${address}, ${token})`.execute(db)
}

export async function audit(db: Db, filter: AuditFilter, paging: Paging): Promise<Page<AuditRow>> {
  const { act, who, from, to } = filter
  const conditions = [
    ...(act === undefined ? [] : [sql<boolean>`a.act = ${act}`]),
    ...(who === undefined ? [] : [sql<boolean>`a.who = ${who}`]),
    ...(from === undefined ? [] : [sql<boolean>`a.at >= ${from}::date::timestamp at time zone 'UTC'`]),
    ...(to === undefined ? [] : [sql<boolean>`a.at < (${to}::date + 1)::timestamp at time zone 'UTC'`]),
    ...(paging.after === undefined ? [] : [sql<boolean>`a.number < ${readCursor(paging.after, ['number'])[0]}`]),
  ]
  const { rows } = await sql<AuditRow>`
    select a.number, ${moment('a.at')} as at, a.act, a.who, a.about, a.address, a.token from audit a
    where ${all(conditions)} order by a.number desc limit ${paging.limit + 1}`.execute(db)
  return pageOf(
    rows,
    paging,
    ({ number }) => [number],
    (row) => row,
  )
}
