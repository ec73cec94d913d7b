import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Incident } from '../../annotation/record.ts'
import type { Cluster } from '../../record/incidents/clusters.ts'
import { announce } from '../news/announce.ts'
import { pack } from '../packed.ts'
import { nameWords } from '../queries/filter.ts'
import type { Tables } from '../tables.ts'
import { labelled } from '../vector.ts'

/** The incidents that stand in one component now. */
export interface Made {
  readonly component: number
  readonly incidents: readonly { readonly cluster: Cluster; readonly incident: Incident }[]
}

interface Stored {
  readonly id: string
  readonly component: number
  readonly digest: Buffer
  readonly discrepancies: number
}

/** Puts the incidents of components in the place of those that stood there; what did not change stays as it is. */
export async function replaceIncidents(
  db: Transaction<Tables>,
  components: readonly number[],
  made: readonly Made[],
): Promise<void> {
  const { rows: stored } = await sql<Stored>`
    select id, component, digest, discrepancies from incidents where component = any(${components}::bigint[])`.execute(
    db,
  )
  const before = new Map(stored.map(({ id, component, digest }) => [id, `${component} ${digest.toString('hex')}`]))
  const rows = made.flatMap(({ component, incidents }) => incidents.map((one) => rowOf(component, one)))
  const same = new Set(rows.filter(({ id, component, digest }) => before.get(id) === `${component} ${digest}`))
  const kept = new Set([...same].map(({ id }) => id))
  const replaced = stored.filter(({ id }) => !kept.has(id))
  const gone = replaced.map(({ id }) => id)
  const changed = made.flatMap(({ incidents }) => incidents).filter(({ incident }) => !kept.has(incident.id))
  await announce(
    db,
    replaced,
    changed.map(({ cluster, incident }) => ({ incident, names: namesOf(cluster) })),
  )
  if (gone.length > 0) await sql`delete from incidents where id = any(${gone}::text[])`.execute(db)
  const fresh = rows.filter((row) => !same.has(row))
  if (fresh.length === 0) return
  await sql`
    insert into incidents (id, component, type, title, first, last, place, country, lat, lon, grade, reports, origins,
      discrepancies, keys, digest, value)
    select id, component, type, title, first, last, place, country, lat, lon, grade, reports, origins, discrepancies,
      keys, decode(digest, 'hex'), decode(value, 'base64')
    from json_to_recordset(${JSON.stringify(fresh)}::json) as x(id text, component bigint, type text, title text,
      first date, last date, place text, country text, lat double precision, lon double precision, grade text,
      reports integer, origins integer, discrepancies integer, keys text[], digest text, value text)`.execute(db)
}

/** The names that an incident of these tellings may have had. */
const namesOf = ({ tellings }: Cluster): ReadonlySet<string> =>
  new Set(tellings.map(({ key: { report, event } }) => `${report}:${event}`))

const rowOf = (component: number, { cluster, incident }: Made['incidents'][number]) => ({
  id: incident.id,
  component,
  type: incident.type,
  title: incident.title,
  first: dayOf(incident.from),
  last: dayOf(incident.to),
  place: incident.place?.name ?? null,
  country: incident.place?.country ?? null,
  lat: incident.place?.lat ?? null,
  lon: incident.place?.lon ?? null,
  grade: incident.grade,
  reports: incident.sources.reports,
  origins: incident.sources.origins,
  discrepancies: incident.discrepancies.length,
  keys: keysOf(cluster),
  digest: createHash('sha1').update(JSON.stringify(incident)).digest('hex'),
  value: pack(incident).toString('base64'),
})

/** Null for what no calendar has, such as a thirty-first of April that a report tells of. */
function dayOf(day: string | null): string | null {
  if (day === null || !/^\d{4}-\d\d-\d\d$/.test(day)) return null
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day > '0001' ? day : null
}

/** The words of outlets, speakers and places by which an incident is found. */
function keysOf({ tellings }: Cluster): readonly string[] {
  const keys = new Set<string>()
  for (const { outlet, chain, places } of tellings.flatMap(({ accounts }) => accounts)) {
    for (const word of nameWords(outlet ?? '')) keys.add(labelled('outlet', word))
    for (const name of [chain.speaker ?? '', ...chain.via]) {
      for (const word of nameWords(name)) keys.add(labelled('speaker', word))
    }
    for (const { written, words } of places) {
      for (const word of [...nameWords(written), ...words]) keys.add(labelled('place', word))
    }
  }
  return [...keys]
}
