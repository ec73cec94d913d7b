import { hash } from 'node:crypto'
import type { Incident, Telling } from '../../annotation/record.ts'
import { noRulings } from '../../record/decisions/rulings.ts'
import { differenceName } from '../../record/discrepancies/name.ts'
import type { Cluster } from '../../record/incidents/clusters.ts'
import { incidentOf } from '../../record/incidents/incident.ts'
import { pack } from '../packed.ts'
import { nameWords } from '../queries/filter.ts'
import { labelled } from '../vector.ts'

/** An incident by what it is found by, without the component that it stands in. */
export interface IncidentRow {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly place: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly grade: string
  readonly reports: number
  readonly origins: number
  readonly discrepancies: number
  readonly keys: readonly string[]
  /** Tells a changed incident from one that stayed. */
  readonly digest: string
}

/** An incident ready to be kept. */
export interface PreparedIncident {
  readonly row: IncidentRow
  /** All of it, packed, in base64. */
  readonly value: string
  /** In what its accounts differ. */
  readonly differences: readonly string[]
}

export const rowOf = (cluster: Cluster, incident: Incident): IncidentRow => ({
  id: incident.id,
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
  digest: hash('sha1', JSON.stringify(incident)),
})

export const differencesOf = ({ discrepancies }: Incident): readonly string[] => [
  ...new Set(discrepancies.map(differenceName)),
]

/** The incident of a telling that hangs together with no other, and that nobody decided about. */
export function incidentAlone(telling: Telling): PreparedIncident {
  const cluster: Cluster = { tellings: [telling], ties: [] }
  const incident = incidentOf(cluster, [], noRulings)
  return {
    row: rowOf(cluster, incident),
    value: pack(incident).toString('base64'),
    differences: differencesOf(incident),
  }
}

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
