import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { nameOf } from './connect.ts'
import { isAlive } from './embedded/postmaster.ts'

const tries = 100
const beat = 50

/** A right of one process, held as long as its connection lives: it dies with its process, whatever kills it. */
export interface Lock {
  release(): Promise<void>
}

/**
 * Takes a lock that one process of all that use a database may hold.
 * @param lock a number for what is locked
 * @returns the lock, or the number of the process that holds it (of its host, where that is another one)
 */
export async function takeLock(pool: pg.Pool, lock: number): Promise<Lock | number> {
  const client = await pool.connect()
  try {
    for (let tried = 0; ; tried++) {
      const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [lock])
      if (rows[0]?.taken === true) return { release: () => giveBack(client, lock) }
      const holder = await holderOf(client, lock)
      // A process that was killed lets go as soon as the server notices.
      if (holder !== null && (isAlive(holder) || tried >= tries)) {
        client.release()
        return holder
      }
      await wait(beat)
    }
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** The next may have the lock when this is done: of a connection that is only hung up the server learns later. */
async function giveBack(client: pg.PoolClient, lock: number): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock($1)', [lock])
    client.release()
  } catch {
    client.release(true)
  }
}

async function holderOf(client: pg.PoolClient, lock: number): Promise<number | null> {
  const { rows } = await client.query(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1 and l.objsubid = 1
       and l.database = (select oid from pg_database where datname = current_database())`,
    [lock],
  )
  const name: unknown = rows[0]?.name
  if (typeof name !== 'string') return null
  const pid = Number(name.replace(nameOf(0).slice(0, -1), ''))
  return Number.isInteger(pid) ? pid : null
}
