import { type Logger, runMigrations } from 'graphile-worker'
import type { Transaction } from 'kysely'
import type { Connections } from '../connect.ts'
import type { Tellings } from '../record/tellings.ts'
import type { Tables } from '../tables.ts'
import { finishAgain, putAgain } from './again.ts'
import { asideReports, asides, drop, retry } from './aside.ts'
import { counts, failed, finish, hasRoom, put, take, untried } from './inbox.ts'
import type { QueueStore } from './queue.ts'
import { loggerFor, runQueue } from './run.ts'

type Told = <Answer>(work: () => Promise<Answer>) => Promise<Answer>
type Writing = <Answer>(work: (at: Transaction<Tables>) => Promise<Answer>) => Promise<Answer>

/** The queue on a server. The tables of jobs are made when somebody first queues or works. */
export function queueOn(
  connections: Connections,
  name: string,
  known: Tellings,
  told: Told,
  writing: Writing,
): QueueStore {
  const { db, pool } = connections
  const logger: Logger = loggerFor(() => {})
  let made: Promise<void> | null = null
  const ready = (): Promise<void> => {
    made ??= runMigrations({ pgPool: pool, logger }).catch((error) => {
      made = null
      throw error
    })
    return made
  }
  return {
    put: async (reports) => {
      await told(ready)
      return writing((at) => put(at, reports))
    },
    counts: () => told(() => counts(db)),
    putAgain: async (which, rules, limit, after) => {
      await told(ready)
      return writing((at) => putAgain(at, which, rules, limit, after))
    },
    hasRoom: (most, of) => told(() => hasRoom(db, most, of)),
    take: (numbers, rules) => told(() => take(db, numbers, rules)),
    finish: (reports, prepareAgain) => writing((at) => finish(at, reports, known, prepareAgain)),
    finishAgain: (reports, prepareAgain) => writing((at) => finishAgain(at, reports, known, prepareAgain)),
    failed: (reports) => told(() => failed(db, reports)),
    untried: (numbers) => told(() => untried(db, numbers)),
    asides: (paging) => told(() => asides(db, paging)),
    asideReports: (numbers) => asideReports(db, numbers),
    retry: (numbers) => told(() => retry(db, numbers)),
    drop: (numbers) => told(() => drop(db, numbers)),
    run: async (work) => {
      await told(ready)
      const run = await runQueue(connections, name, work)
      return { ...run, ended: told(() => run.ended) }
    },
  }
}
