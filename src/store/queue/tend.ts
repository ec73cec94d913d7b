import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { groupBy } from '../../text/group.ts'
import type { Tables } from '../tables.ts'
import { addJobs, type Row, rulesFlag } from './jobs.ts'

type Db = Kysely<Tables>

/** Who works holds a lock of this class, by a number made of its name: it goes with its process, however that ends. */
const LIFE = 728_391

/** A connection lost without a word is noticed by the server within a minute. */
const keepalives = 'set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3'

/** Shows others that this worker lives, as long as the connection does. */
export async function showLife(client: pg.ClientBase, worker: string): Promise<void> {
  // Sockets of this machine know no keepalive, and need none.
  await client.query(keepalives).catch(() => {})
  await client.query('select pg_advisory_lock($1, hashtext($2))', [LIFE, worker])
}

/** Lets go of the jobs of workers that are gone. Gives their names. */
export async function freeJobs(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly worker: string }>`
    with gone as (
      select distinct j.locked_by as worker from graphile_worker.jobs j
      where j.locked_by is not null and not exists (
        select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 2
          and l.database = (select oid from pg_database where datname = current_database())
          and l.classid = ${LIFE} and l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295)),
    freed as (select graphile_worker.force_unlock_workers(array_agg(worker)) from gone having count(*) > 0)
    select worker from gone, freed`.execute(db)
  return rows.map(({ worker }) => worker)
}

const LOCK = 7_283_914
const atOnce = 1000

interface Lost extends Row {
  readonly rules: number | null
  readonly tries: number
}

/** Gives jobs to reports that have none: a backup was restored, they were put back, or the job that took them in is done. */
export const adopt = (db: Db): Promise<void> =>
  db.transaction().execute(async (at) => {
    const { rows: turns } = await sql<{ readonly mine: boolean }>`
      select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(at)
    if (turns[0]?.mine !== true) return
    const { rows } = await sql<Lost>`
      select i.id, i.size, i.rules, i.tries from inbox i where i.aside is null
        and not exists (select from graphile_worker.jobs j where j.id = i.job) order by i.id limit ${atOnce}`.execute(
      at,
    )
    for (const those of groupBy(rows, ({ rules, tries }) => `${rules} ${tries}`).values()) {
      await addJobs(at, those, those[0]?.rules, those[0]?.tries)
    }
  })

/** Flags of jobs that wait for newer rules than these. */
export async function newerThan(db: Db, rules: number): Promise<string[]> {
  const { rows } = await sql<{ readonly rules: number }>`
    select distinct rules from inbox where aside is null and rules > ${rules}`.execute(db)
  return rows.map((row) => rulesFlag(row.rules))
}
