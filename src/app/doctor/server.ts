import type pg from 'pg'
import { newest, versionOf } from '../../store/migrate.ts'
import { type Finding, failing, unless, well } from './finding.ts'

/** Later ones are fine; earlier ones lack what the tables use. */
const leastServer = 15
const mostSeconds = 5
const longWait = 60

export async function tablesVersion(client: pg.ClientBase): Promise<Finding> {
  const found = await versionOf(client)
  const said = `tables of version ${found}, this program knows ${newest}`
  if (found > newest) return failing('store', said, 'A newer Marsad wrote this record: install that version.')
  return unless(found < newest, 'store', said, 'The next command brings them up to date; take a backup first.')
}

export async function serverVersion(client: pg.ClientBase): Promise<Finding> {
  const { rows } = await client.query(
    `select current_setting('server_version') as version, current_setting('server_version_num')::integer / 10000 as major,
       getdatabaseencoding() as encoding, count(e.*) as extensions from pg_extension e`,
  )
  const { version, major, encoding, extensions } = rows[0]
  const found = `PostgreSQL ${version}, ${encoding}; extensions: none needed, ${extensions} installed`
  if (encoding !== 'UTF8')
    return failing('server', found, 'Make a database with the encoding UTF8, and restore a backup.')
  return major < leastServer
    ? failing('server', found, `Take PostgreSQL ${leastServer} or later.`)
    : well('server', found)
}

/** Days of publication are compared with days on which something was fetched: both clocks have to be right. */
export async function clock(client: pg.ClientBase): Promise<Finding> {
  const asked = Date.now()
  const { rows } = await client.query('select extract(epoch from clock_timestamp()) * 1000 as now')
  const here = (asked + Date.now()) / 2
  const apart = Math.abs(Number(rows[0].now) - here) / 1000
  const isOff = apart > mostSeconds || new Date(here).getUTCFullYear() < 2024
  const found = `${new Date(here).toISOString()}, ${apart.toFixed(1)} s from the server's`
  return unless(isOff, 'clock', found, 'Set the clocks of both machines by NTP.')
}

export async function locks(client: pg.ClientBase): Promise<Finding> {
  const { rows } = await client.query(
    `select count(*) filter (where application_name like 'marsad %') as marsad,
       count(*) filter (where wait_event_type = 'Lock' and now() - query_start > $1 * interval '1 second') as waiting,
       count(*) filter (where state = 'idle in transaction' and now() - state_change > $1 * interval '1 second') as idle
     from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    [longWait],
  )
  const { marsad, waiting, idle } = rows[0]
  const found = `${marsad} connections of Marsad; ${waiting} wait for a lock for over a minute, ${idle} hold one idly`
  const todo = 'See who holds what in pg_stat_activity; end a process that hangs, its work is done again by the next.'
  return unless(Number(waiting) + Number(idle) > 0, 'locks', found, todo)
}
