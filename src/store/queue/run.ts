import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Logger, run as runJobs, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { marsadError } from '../../annotation/errors.ts'
import type { Connections } from '../connect.ts'
import { newest, versionOf } from '../migrate.ts'
import { fill, readTask } from './jobs.ts'
import type { QueueRun, QueueWork } from './queue.ts'
import { adopt, freeJobs, newerThan, showLife } from './tend.ts'

/** How often one looks for workers that are gone. */
const beat = 1000
const pollInterval = 1000
/** Jobs in hand may take so long when the worker is stopped. */
const patience = 30_000

const troubles = new Set(['error', 'warning'])

/** Says what the queue itself complains of. */
export const loggerFor = (note: QueueWork['note']): Logger =>
  new Logger(() => (level, message) => {
    if (troubles.has(level)) note(message)
  })

/**
 * Works off the queue until it is stopped. Several processes do so side by side: each job is one's at a time, jobs of a
 * process that is gone go to another, and what was recorded leaves the queue in the same transaction.
 */
export async function runQueue({ db, pool }: Connections, where: string, work: QueueWork): Promise<QueueRun> {
  const life = await pool.connect()
  const stopping = new AbortController()
  const events: WorkerEvents = new EventEmitter()
  let shown: Promise<void> = Promise.resolve()
  events.once('pool:create', ({ workerPool }) => {
    shown = showLife(life, workerPool.id)
    shown.catch(() => {})
  })
  const taskList: TaskList = {
    [readTask]: async (payload, { job }) => {
      await shown
      const { ids } = payload as { readonly ids: readonly number[] }
      const isAgain = job.attempts > 1
      await work.work(isAgain ? ids : await fill(db, job.id, ids), isAgain)
    },
  }
  let forbidden = await newerThan(db, work.rules)
  const runner = await runJobs({
    ...{ pgPool: pool, concurrency: work.width, taskList, events, pollInterval, parsedCronItems: [] },
    forbiddenFlags: () => forbidden,
    ...{ noHandleSignals: true, gracefulShutdownAbortTimeout: patience, logger: loggerFor(work.note) },
  })
  const tending = tend(pool, life, where, work, stopping.signal, {
    free: () => freeJobs(db),
    adopt: async () => {
      forbidden = await newerThan(db, work.rules)
      await adopt(db)
    },
  })
  const ended = Promise.race([runner.promise, tending]).finally(async () => {
    stopping.abort()
    await runner.stop().catch(() => {})
    await runner.promise.catch(() => {})
    await tending.catch(() => {})
    life.release(true)
  })
  return {
    ended,
    stop: async () => {
      await runner.stop().catch(() => {})
      await ended.catch(() => {})
    },
  }
}

interface Tending {
  readonly free: () => Promise<readonly string[]>
  readonly adopt: () => Promise<void>
}

/** Ends where it is told to, where the lock of life is lost, or where a newer Marsad brought the tables up to date. */
async function tend(
  pool: pg.Pool,
  life: pg.PoolClient,
  where: string,
  { note }: QueueWork,
  signal: AbortSignal,
  { free, adopt }: Tending,
): Promise<void> {
  let lost: Error | null = null
  life.on('error', (error) => {
    lost = error
  })
  while (!signal.aborted) {
    if (lost !== null) throw lost
    const found = await versionOf(pool)
    if (found > newest) throw marsadError('STORE_NEWER', { where, found, known: newest })
    for (const worker of await free()) note(`${worker} is gone; what it had in hand goes to others`)
    await adopt()
    await wait(beat, undefined, { signal }).catch(() => {})
  }
}
