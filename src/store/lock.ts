import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { marsadError } from '../annotation/errors.ts'
import { common, nameOf } from './connect.ts'
import { isAlive } from './embedded/postmaster.ts'

/** One number for all who write to a folder's record. */
const LOCK = 7_283_911
const tries = 100
const beat = 50

/** The right to write, held as long as its connection lives: it dies with its process, whatever kills it. */
export interface Lock {
  release(): Promise<void>
}

/**
 * Takes the folder's lock, or says which process holds it.
 * @returns the lock, or the number of the process that holds it
 */
export async function takeLock(config: pg.ClientConfig, onLost: (error: Error) => void): Promise<Lock | number> {
  const client = new pg.Client(common(config))
  client.on('error', onLost)
  await client.connect()
  try {
    for (let tried = 0; ; tried++) {
      const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [LOCK])
      if (rows[0]?.taken === true) return { release: () => client.end() }
      const holder = await holderOf(client)
      // A process that was killed lets go as soon as the server notices.
      if (holder !== null && (isAlive(holder) || tried >= tries)) {
        await client.end()
        return holder
      }
      if (tried >= tries) throw marsadError('STORE_BUSY', { where: 'the record', pid: '?' })
      await wait(beat)
    }
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

async function holderOf(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1 and l.objsubid = 1`,
    [LOCK],
  )
  const name: unknown = rows[0]?.name
  if (typeof name !== 'string') return null
  const pid = Number(name.replace(nameOf(0).slice(0, -1), ''))
  return Number.isInteger(pid) ? pid : null
}
