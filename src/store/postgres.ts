import type { Transaction } from 'kysely'
import { type ErrorCode, MarsadError } from '../annotation/errors.ts'
import { accountsOn } from './accounts/accountsOn.ts'
import { add, recorded } from './add.ts'
import type { Connections } from './connect.ts'
import { append } from './decisions/append.ts'
import { decisions } from './decisions/list.ts'
import { reliabilities, withReliability } from './decisions/reliabilities.ts'
import { failureOf, type Site } from './failures.ts'
import { newest, versionOf } from './migrate.ts'
import { newsOn } from './news/on.ts'
import { originalsOf } from './originals.ts'
import { proposalsOn } from './proposals/on.ts'
import { byIndex } from './queries/byIndex.ts'
import { entities, entity } from './queries/entities.ts'
import { incident, incidents } from './queries/incidents.ts'
import { incidentsFor, reportsFor } from './queries/registers.ts'
import { hashes, report, reports } from './queries/reports.ts'
import { search } from './queries/search.ts'
import { sources } from './queries/sources.ts'
import { statements } from './queries/statements.ts'
import { copiesOf, toldIncidents, wholeIncidents, wholeReports } from './queries/whole.ts'
import { queueOn } from './queue/on.ts'
import { rememberTellings } from './record/tellings.ts'
import { beginReread, countOutdated, endReread, outdated, reread } from './reread.ts'
import type { Filter, Store } from './store.ts'
import type { Tables } from './tables.ts'
import { tallyTotals } from './views/timeline.ts'
import { viewsOn } from './views/viewsOn.ts'
import { watchOn } from './watch/on.ts'

/** Two processes may add the same report at once; the one that lost finds it recorded when it tries again. */
const TWICE = new Set(['23505', '40001', '40P01'])
const tries = 3

/** After one of these a server is not asked to end in order. */
const breaking: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['STORE_LOST', 'STORE_DISK_FULL'])

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown }).code)

/** The store on a server, its errors in Marsad's words. */
export function storeOn(connections: Connections, site: Site, close: (broken: boolean) => Promise<void>): Store {
  const { db, pool } = connections
  let broken = false
  const tellings = rememberTellings()
  const told = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work()
    } catch (error) {
      const failure = await failureOf(error, site)
      broken ||= failure instanceof MarsadError && breaking.has(failure.code)
      throw failure
    }
  }
  const again = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    for (let tried = 1; ; tried++) {
      try {
        return await work()
      } catch (error) {
        if (tried >= tries || !TWICE.has(codeOf(error))) throw error
      }
    }
  }
  const writing = <Answer>(work: (at: Transaction<Tables>) => Promise<Answer>): Promise<Answer> =>
    told(() => again(() => db.transaction().execute(work)))
  /** Names are looked up in the index of words. */
  const asking = <Answer>({ outlet, speaker, place }: Filter, ask: (at: typeof db) => Promise<Answer>) =>
    (outlet ?? speaker ?? place) === undefined ? ask(db) : byIndex(db, ask)
  return {
    name: site.name,
    tables: () => told(async () => ({ found: await versionOf(pool), known: newest })),
    add: (prepared, prepareAgain) => writing((at) => add(at, prepared, tellings, prepareAgain)),
    decide: (made, prepareAgain) => writing((at) => append(at, made, tellings, prepareAgain)),
    decisions: (filter, paging) => told(() => decisions(db, filter, paging)),
    hashes: (names) => told(() => hashes(db, names)),
    beginReread: (rules) => told(() => beginReread(db, rules)),
    endReread: (run) => told(() => endReread(db, run)),
    countOutdated: (which) => told(() => countOutdated(db, which)),
    outdated: (which, limit, after) => told(() => outdated(db, which, limit, after)),
    reread: (prepared, prepareAgain) => writing((at) => reread(at, prepared, tellings, prepareAgain)),
    known: (hashes) => told(() => recorded(db, hashes)),
    report: (name) => told(() => report(db, name)),
    reports: (filter, paging) => told(() => asking(filter, async (at) => (await reports(at, filter, paging)).page)),
    statements: (filter, paging) => told(() => asking(filter, (at) => statements(at, filter, paging))),
    sources: (filter, paging) =>
      told(async () => withReliability(db, await asking(filter, (at) => sources(at, filter, paging)))),
    reliabilities: () => told(() => reliabilities(db)),
    entities: (filter, paging) => told(() => entities(db, filter, paging)),
    entity: (id) => told(() => entity(db, id)),
    incidents: (filter, paging) => told(() => incidents(db, filter, paging)),
    incident: (id) => told(() => incident(db, id)),
    wholeIncidents: (ids) => told(() => wholeIncidents(db, ids)),
    toldIncidents: (ids) => told(() => toldIncidents(db, ids)),
    wholeReports: (names) => told(() => wholeReports(db, names)),
    originals: (names) => told(() => originalsOf(db, names)),
    copiesOf: (names) => told(() => copiesOf(db, names)),
    incidentsFor: (feed) => told(() => incidentsFor(db, feed)),
    reportsFor: (feed) => told(() => reportsFor(db, feed)),
    search: (terms, filter, paging, lexemesOf) =>
      told(() => byIndex(db, (at) => search(at, terms, filter, paging, lexemesOf))),
    totals: () => told(() => tallyTotals(db)),
    views: viewsOn(db, told),
    watch: watchOn(connections, site.name, told, writing),
    queue: queueOn(connections, site.name, tellings, told, writing),
    accounts: accountsOn(db, told, writing),
    news: newsOn(db, told),
    proposed: proposalsOn(db, told, writing),
    close: () => told(() => close(broken)),
  }
}
