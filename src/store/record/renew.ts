import { sql, type Transaction } from 'kysely'
import type { Copies } from '../../annotation/record.ts'
import { type Cluster, clusters } from '../../record/incidents/clusters.ts'
import { incidentOf } from '../../record/incidents/incident.ts'
import { link } from '../../record/incidents/link.ts'
import { rulingsAbout } from '../decisions/rulings.ts'
import type { Tables } from '../tables.ts'
import { copiesAmong } from './copies.ts'
import { replaceIncidents } from './incidents.ts'
import type { Pair, Placed } from './relate.ts'
import type { KnownTelling, Tellings } from './tellings.ts'

type Writing = Transaction<Tables>

/** Makes the incidents of these components anew; those that went into others lose theirs. */
export async function renew(
  db: Writing,
  touched: readonly number[],
  gone: readonly number[],
  known: Tellings,
): Promise<void> {
  const { rows: members } = await sql<Placed & { readonly report: number }>`
    select id, component, report from tellings where component = any(${touched}::bigint[])`.execute(db)
  const ids = members.map(({ id }) => id)
  const tellings = await known.get(db, ids)
  const { rows: pairs } = await sql<{ readonly a: number; readonly b: number }>`
    select a, b from links where a = any(${ids}::bigint[])`.execute(db)
  const copied = await copiesAmong(db, [...new Set(members.map(({ report }) => report))])
  const byComponent = new Map<number, number[]>()
  for (const { id, component } of members) {
    const own = byComponent.get(component)
    if (own === undefined) byComponent.set(component, [id])
    else own.push(id)
  }
  const componentOf = new Map(members.map(({ id, component }) => [id, component]))
  const pairsOf = new Map<number, Pair[]>()
  for (const { a, b } of pairs) {
    const component = componentOf.get(a) as number
    pairsOf.set(component, [...(pairsOf.get(component) ?? []), [a, b]])
  }
  const told = (id: number) => (tellings.get(id) as KnownTelling).telling
  const rulings = await rulingsAbout(db, [...new Set(members.map(({ report }) => report))])
  const made = [...byComponent].map(([component, own]) => {
    const links = (pairsOf.get(component) ?? []).flatMap(([a, b]) => link(told(a), told(b)) ?? [])
    const incidents = clusters(own.map(told), links, rulings).map((cluster) => ({
      cluster,
      incident: incidentOf(cluster, within(cluster, copied), rulings),
    }))
    return { component, incidents }
  })
  await replaceIncidents(db, [...touched, ...gone], made)
}

/** Makes the incidents anew that reports tell of. */
export async function renewOf(db: Writing, reports: readonly number[], known: Tellings): Promise<void> {
  if (reports.length === 0) return
  const { rows } = await sql<{ readonly component: number }>`
    select distinct component from tellings where report = any(${reports}::bigint[])`.execute(db)
  await renew(
    db,
    rows.map(({ component }) => component),
    [],
    known,
  )
}

/** The copies among the reports of a cluster, in the order of their names. */
function within({ tellings }: Cluster, copies: ReadonlyMap<string, readonly Copies[]>): readonly Copies[] {
  const reports = new Set(tellings.map(({ key }) => key.report))
  return [...reports].flatMap((report) => (copies.get(report) ?? []).filter((pair) => reports.has(pair.reports[1])))
}
