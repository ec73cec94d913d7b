import type pg from 'pg'
import { MarsadError, marsadError, reasonOf } from '../annotation/errors.ts'
import { schema } from './connect.ts'
import { isLost } from './failures.ts'
import { type Migration, migrations } from './migrations/list.ts'

/** Number of the last step that this program knows. */
export const newest: number = migrations.at(-1)?.number ?? 0

/** Two processes that open a new store at once do not both make its tables. */
const LOCK = 7_283_912

/**
 * Brings the tables to this program's version, one transaction a step: a step that fails leaves the tables as they were.
 * @throws MarsadError where a newer program wrote the store, or a step fails
 */
export async function migrate(pool: pg.Pool, where: string, steps: readonly Migration[] = migrations): Promise<void> {
  const known = steps.at(-1)?.number ?? 0
  const found = await versionOf(pool)
  if (found > known) throw newer(where, found, known)
  if (found === known) return
  const client = await pool.connect()
  try {
    for (const step of steps) {
      try {
        await client.query('begin')
        await takeStep(client, step, where, known)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback').catch(() => {})
        if (error instanceof MarsadError || isLost(error)) throw error
        throw marsadError('STORE_MIGRATION_FAILED', {
          where,
          step: `${step.number} (${step.name})`,
          reason: reasonOf(error),
        })
      }
    }
  } finally {
    client.release()
  }
}

/** Takes a step in the transaction that runs, where it was not taken yet. */
export async function takeStep(client: pg.ClientBase, step: Migration, where: string, known: number): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK])
  await client.query(`create schema if not exists ${schema}`)
  await client.query(
    'create table if not exists migrations (number integer primary key, name text not null, done timestamptz not null default now())',
  )
  const { rows } = await client.query('select max(number) as last from migrations')
  const last = Number(rows[0]?.last ?? 0)
  if (last > known) throw newer(where, last, known)
  if (last >= step.number) return
  await client.query(step.sql)
  await client.query('insert into migrations (number, name) values ($1, $2)', [step.number, step.name])
}

/** The number of the last step that was taken; 0 in a new database. */
export async function versionOf(pool: pg.Pool | pg.ClientBase): Promise<number> {
  const { rows: there } = await pool.query(`select to_regclass('${schema}.migrations') is not null as there`)
  if (there[0]?.there !== true) return 0
  const { rows } = await pool.query('select max(number) as last from migrations')
  return Number(rows[0]?.last ?? 0)
}

const newer = (where: string, found: number, known: number) => marsadError('STORE_NEWER', { where, found, known })
