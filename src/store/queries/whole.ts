import { type Kysely, sql } from 'kysely'
import type { ReadReport } from '../../annotation/reading.ts'
import type { Account, Copies, Incident } from '../../annotation/record.ts'
import type { Report } from '../../annotation/report.ts'
import type { ToldIncident } from '../../annotation/toldIncident.ts'
import { unpack } from '../packed.ts'
import type { Tables } from '../tables.ts'

type Db = Kysely<Tables>

/** Incidents whole, in the order of their names; one that is no more is left out. */
export async function wholeIncidents(db: Db, ids: readonly string[]): Promise<readonly Incident[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ readonly value: Buffer }>`
    select value from incidents where id = any(${ids}::text[])`.execute(db)
  return inOrder(
    ids,
    rows.map(({ value }) => unpack<Incident>(value)),
    ({ id }) => id,
  )
}

/** Incidents with their accounts and the reports that these stand in. */
export async function toldIncidents(db: Db, ids: readonly string[]): Promise<readonly ToldIncident[]> {
  const incidents = await wholeIncidents(db, ids)
  const names = [...new Set(incidents.flatMap(({ accounts }) => accounts.map(({ report }) => report)))]
  const accounts = await accountsIn(db, names)
  const reports = await reportsNamed(db, names)
  return incidents.map((incident) => ({
    incident,
    accounts: incident.accounts.flatMap(({ report, event }) => accounts.get(`${report} ${event}`) ?? []),
    reports: new Map(
      incident.accounts.flatMap(({ report }) => {
        const found = reports.get(report)
        return found === undefined ? [] : [[report, found] as const]
      }),
    ),
  }))
}

/** Reports with their readings, in the order of their names. */
export async function wholeReports(db: Db, names: readonly string[]): Promise<readonly ReadReport[]> {
  if (names.length === 0) return []
  const rows = await db
    .selectFrom('reports')
    .innerJoin('readings', 'readings.report', 'reports.id')
    .select(['name', 'text', 'published', 'outlet', 'title', 'url', 'value'])
    .where('name', '=', sql<string>`any(${names})`)
    .execute()
  const found = rows.map(
    ({ name, text, published, outlet, title, url, value }): ReadReport => ({
      report: { id: name, text, published, outlet, title, url },
      reading: value as ReadReport['reading'],
    }),
  )
  return inOrder(names, found, ({ report }) => report.id)
}

export async function copiesOf(db: Db, names: readonly string[]): Promise<readonly Copies[]> {
  if (names.length === 0) return []
  const { rows } = await sql<{ readonly value: Copies }>`
    select c.value from copies c join reports r on r.id = c.a
    where r.name = any(${names}::text[]) order by c.a, c.b`.execute(db)
  return rows.map(({ value }) => value)
}

async function accountsIn(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, Account>> {
  const { rows } = await sql<{ readonly value: Buffer }>`
    select t.value from tellings t join reports r on r.id = t.report
    where r.name = any(${names}::text[])`.execute(db)
  const all = rows.flatMap(({ value }) => unpack<readonly Account[]>(value))
  return new Map(all.map((account) => [`${account.report} ${account.event}`, account]))
}

async function reportsNamed(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, Report>> {
  const rows = await db
    .selectFrom('reports')
    .select(['name', 'text', 'published', 'outlet', 'title', 'url'])
    .where('name', '=', sql<string>`any(${names})`)
    .execute()
  return new Map(rows.map(({ name, ...rest }) => [name, { id: name, ...rest }]))
}

function inOrder<Item>(
  keys: readonly string[],
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]))
  return keys.flatMap((key) => byKey.get(key) ?? [])
}
