import { type Kysely, sql } from 'kysely'
import type { Incident } from '../../annotation/record.ts'
import { readCursor } from '../cursor.ts'
import type { Filter, IncidentRow, Page, Paging } from '../store.ts'
import type { Tables } from '../tables.ts'
import { labelled } from '../vector.ts'
import { all, dayConditions, nameWords } from './filter.ts'
import { pageOf } from './page.ts'

type Db = Kysely<Tables>

interface RawIncident extends Omit<IncidentRow, 'incident' | 'from' | 'to'> {
  readonly id: string
  readonly day: string
  readonly first: string | null
  readonly last: string | null
}

const incidentRow = ({ id, day: _, first, last, ...row }: RawIncident): IncidentRow => {
  const { type, title, place, country, lat, lon, grade, reports, origins, discrepancies, figures } = row
  const what = { incident: id, type, title, from: first, to: last, place, country, lat, lon }
  return { ...what, grade, reports, origins, discrepancies, figures }
}

function keysOf({ outlet, speaker, place }: Filter): readonly string[] {
  const words = (label: 'outlet' | 'speaker' | 'place', name: string | undefined) =>
    nameWords(name ?? '').map((word) => labelled(label, word))
  return [...words('outlet', outlet), ...words('speaker', speaker), ...words('place', place)]
}

/** Incidents by the day they ended on, the latest first. */
export async function incidents(db: Db, filter: Filter, paging: Paging): Promise<Page<IncidentRow>> {
  const keys = keysOf(filter)
  const conditions = [
    ...dayConditions(filter, 'i.day'),
    ...(keys.length === 0 ? [] : [sql<boolean>`i.keys @> ${keys}::text[]`]),
  ]
  if (paging.after !== undefined) {
    const [day, id] = readCursor(paging.after, ['string', 'string'])
    conditions.push(sql<boolean>`(i.day < ${day}::date or (i.day = ${day}::date and i.id > ${id}))`)
  }
  const { rows } = await sql<RawIncident>`
    select i.id, i.day, i.type, i.title, i.first, i.last, i.place, i.country, i.lat, i.lon, i.grade, i.reports,
      i.origins, i.discrepancies, i.value -> 'summary' as figures
    from incidents i where ${all(conditions)}
    order by i.day desc, i.id limit ${paging.limit + 1}`.execute(db)
  return pageOf(rows, paging, ({ day, id }) => [day, id], incidentRow)
}

export async function incident(db: Db, id: string): Promise<Incident | null> {
  const found = await db.selectFrom('incidents').select('value').where('id', '=', id).executeTakeFirst()
  return found === undefined ? null : (found.value as Incident)
}
