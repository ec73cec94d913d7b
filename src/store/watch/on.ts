import type { Transaction } from 'kysely'
import { marsadError } from '../../annotation/errors.ts'
import type { Connections } from '../connect.ts'
import { type Lock, takeLock } from '../lock.ts'
import type { Tables } from '../tables.ts'
import { checked, feeds, follow, list, unfollow } from './feeds.ts'
import { importOutlets, outlets } from './outlets.ts'
import { again, countDue, due, offer, pageChecked } from './pages.ts'
import { fetched, keep, lastRecorded, latest, recorded, recordedAs, versions } from './versions.ts'
import type { WatchStore } from './watch.ts'

type Told = <Answer>(work: () => Promise<Answer>) => Promise<Answer>
type Writing = <Answer>(work: (at: Transaction<Tables>) => Promise<Answer>) => Promise<Answer>

/** One number for all who fetch what is due. */
const LOCK = 7_283_911

async function begin({ pool }: Connections, name: string): Promise<Lock> {
  const lock = await takeLock(pool, LOCK)
  if (typeof lock === 'number') throw marsadError('WATCH_BUSY', { where: name, pid: lock })
  return lock
}

/** What is watched, on a server, its errors in Marsad's words. */
export const watchOn = (connections: Connections, name: string, told: Told, writing: Writing): WatchStore => ({
  ...feedsOn(connections, told, writing),
  begin: () => told(() => begin(connections, name)),
})

const feedsOn = ({ db }: Connections, told: Told, writing: Writing): Omit<WatchStore, 'begin'> => ({
  follow: (named, parent) => told(() => follow(db, named, parent)),
  unfollow: (address) => told(() => unfollow(db, address)),
  feeds: (named) => told(() => feeds(db, named)),
  list: (paging) => told(() => list(db, paging)),
  checked: (check) => told(() => checked(db, check)),
  offer: (feed, pages) => told(() => offer(db, feed, pages)),
  due: (at, of, limit, without) => told(() => due(db, at, of, limit, without)),
  countDue: (at, of) => told(() => countDue(db, at, of)),
  again: (of) => told(() => again(db, of)),
  pageChecked: (check) => told(() => pageChecked(db, check)),
  keep: (report, evidence, check) => writing((at) => keep(at, report, evidence, check)),
  latest: (page) => told(() => latest(db, page)),
  versions: (report) => told(() => versions(db, report)),
  fetched: (reports) => told(() => fetched(db, reports)),
  lastRecorded: () => told(() => lastRecorded(db)),
  recorded: (after, limit) => told(() => recorded(db, after, limit)),
  recordedAs: (report) => told(() => recordedAs(db, report)),
  importOutlets: (all) => told(() => importOutlets(db, all)),
  outlets: () => told(() => outlets(db)),
})
