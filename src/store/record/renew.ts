import { sql, type Transaction } from 'kysely'
import type { Copies, Incident, Telling } from '../../annotation/record.ts'
import { noRulings, type Rulings } from '../../record/decisions/rulings.ts'
import { type Cluster, clustersWithin } from '../../record/incidents/clusters.ts'
import { incidentOf } from '../../record/incidents/incident.ts'
import { inOrder } from '../../record/incidents/link.ts'
import type { Tie } from '../../record/incidents/ties.ts'
import { groupBy } from '../../text/group.ts'
import { rulingsAbout } from '../decisions/rulings.ts'
import { pack } from '../packed.ts'
import type { PreparedTelling } from '../prepared.ts'
import type { Tables } from '../tables.ts'
import { bondsAmong } from './bonds.ts'
import { copiesAmong } from './copies.ts'
import { differencesOf, type PreparedIncident, rowOf } from './incidentRow.ts'
import { type Made, type MadeIncident, replaceIncidents } from './incidents.ts'
import { type Member, membersOf, reportsOf } from './parts.ts'
import type { KnownTelling, Tellings } from './tellings.ts'

type Writing = Transaction<Tables>

/**
 * Makes the incidents of these components anew; those that are no more lose theirs. Tellings that were just recorded come
 * with the incidents that they are alone.
 */
export async function renew(
  db: Writing,
  touched: readonly number[],
  gone: readonly number[],
  known: Tellings,
  fresh: ReadonlyMap<number, Pick<PreparedTelling, 'incident'>> = new Map(),
): Promise<void> {
  const members = await membersOf(db, touched)
  const tellings = await known.get(
    db,
    members.map(({ id }) => id),
  )
  const told = (id: number) => (tellings.get(id) as KnownTelling).telling()
  const reports = reportsOf(members)
  const bonds = await bondsAmong(db, members, known)
  const copied = await copiesAmong(db, reports)
  const rulings = await rulingsAbout(db, reports)
  const componentOf = new Map(members.map(({ id, component }) => [id, component]))
  const bondsOf = groupBy(bonds, ({ a, b }) => (componentOf.get(a) === componentOf.get(b) ? componentOf.get(a) : null))
  const made = [...groupBy(members, ({ component }) => component)].map(([component, own]): Made => {
    const alone = own.length === 1 && rulings === noRulings ? fresh.get((own[0] as Member).id) : undefined
    if (alone !== undefined) return { component, incidents: [madeAlone(alone.incident)] }
    const ties = (bondsOf.get(component) ?? []).map(({ a, b, score, level }): Tie => {
      const [first, second] = inOrder([told(a), told(b)]) as [Telling, Telling]
      return { a: first.key, b: second.key, score, level }
    })
    const incidents = clustersWithin(
      own.map(({ id }) => told(id)),
      ties,
      rulings,
    ).map((cluster) => madeAgain(cluster, within(cluster, copied), rulings))
    return { component, incidents }
  })
  await replaceIncidents(db, [...new Set([...touched, ...gone])], made)
}

const madeAlone = ({ row, value, differences }: PreparedIncident): MadeIncident => ({
  ...{ row, differences },
  value: () => value,
  names: new Set([row.id]),
})

type Kept = Omit<MadeIncident, 'value'>

/** What was made of tellings, by the first of them, as long as that is kept at hand. */
const before = new WeakMap<Telling, { readonly of: readonly unknown[]; readonly kept: Kept }>()

/** Most of a crowded component stays as it was: what is made of the same tellings, ties and copies is not made again. */
function madeAgain(cluster: Cluster, copies: readonly Copies[], rulings: Rulings): MadeIncident {
  const [first] = cluster.tellings as readonly [Telling, ...Telling[]]
  const of = [...cluster.tellings, ...copies.flatMap(({ reports }) => reports), cluster.ties.length]
  const earlier = rulings === noRulings ? before.get(first) : undefined
  const isSame = earlier?.of.length === of.length && earlier.of.every((one, at) => one === of[at])
  if (isSame) {
    return { ...earlier.kept, value: () => packed(incidentOf(cluster, copies, rulings)) }
  }
  const incident = incidentOf(cluster, copies, rulings)
  const kept: Kept = {
    row: rowOf(cluster, incident),
    differences: differencesOf(incident),
    names: new Set(cluster.tellings.map(({ key: { report, event } }) => `${report}:${event}`)),
  }
  if (rulings === noRulings) before.set(first, { of, kept })
  return { ...kept, value: () => packed(incident) }
}

const packed = (incident: Incident): string => pack(incident).toString('base64')

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
