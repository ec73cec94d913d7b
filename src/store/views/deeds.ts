import { type Kysely, sql } from 'kysely'
import { incidentColumns, incidentRow, type RawIncident } from '../queries/incidents.ts'
import { wholeIncidents } from '../queries/whole.ts'
import type { IncidentRow } from '../store.ts'
import type { Tables } from '../tables.ts'
import { latestNaming } from './naming.ts'
import type { Deeds } from './views.ts'

type Db = Kysely<Tables>

/** So many of the latest reports that name it are looked through, and so many happenings shown. */
const most = { reports: 300, incidents: 30, others: 40 }

interface Told {
  readonly id: number
  readonly report: string
  readonly event: string
  readonly agents: readonly string[]
  readonly targets: readonly string[]
}

/** What an entity does and what is done to it, by the latest reports that name it. */
export async function deeds(db: Db, entity: string): Promise<Deeds> {
  const { reports: ids, names } = await latestNaming(db, entity, most.reports)
  const { rows: told } = await sql<Told>`
    select e.report as id, r.name as report, e.id as event, e.agents, e.targets
    from events e join reports r on r.id = e.report
    where e.report = any(${ids}::bigint[]) and (e.agents && ${names}::text[] or e.targets && ${names}::text[])
    order by r.day desc, e.report desc, e.ordinal`.execute(db)
  const own = new Set(names)
  return { reports: ids.length, incidents: await incidentsToldBy(db, told), others: othersIn(told, own) }
}

/** Happenings to which these events belong, and not all of their reports’. */
async function incidentsToldBy(db: Db, told: readonly Told[]): Promise<readonly IncidentRow[]> {
  const reports = [...new Set(told.map(({ id }) => id))]
  const { rows } = await sql<RawIncident>`
    select ${incidentColumns} from incidents i
    where i.component in (select t.component from tellings t where t.report = any(${reports}::bigint[]))
    order by i.day desc, i.id`.execute(db)
  const keys = new Set(told.map(({ report, event }) => `${report}:${event}`))
  const whole = await wholeIncidents(
    db,
    rows.map(({ id }) => id),
  )
  const meant = new Set(
    whole
      .filter(({ accounts }) => accounts.some(({ report, event }) => keys.has(`${report}:${event}`)))
      .map(({ id }) => id),
  )
  return rows
    .filter(({ id }) => meant.has(id))
    .slice(0, most.incidents)
    .map(incidentRow)
}

function othersIn(told: readonly Told[], own: ReadonlySet<string>): Deeds['others'] {
  const counts = new Map<string, { name: string; as: 'with' | 'on' | 'by'; events: number }>()
  const count = (names: readonly string[], as: 'with' | 'on' | 'by') => {
    for (const name of new Set(names)) {
      if (own.has(name)) continue
      const seen = counts.get(`${as} ${name}`)
      if (seen === undefined) counts.set(`${as} ${name}`, { name, as, events: 1 })
      else seen.events++
    }
  }
  for (const { agents, targets } of told) {
    if (agents.some((name) => own.has(name))) {
      count(agents, 'with')
      count(targets, 'on')
    }
    if (targets.some((name) => own.has(name))) count(agents, 'by')
  }
  return [...counts.values()].sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1)).slice(0, most.others)
}
