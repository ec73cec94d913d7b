import { type Kysely, sql } from 'kysely'
import type { Incident } from '../../annotation/record.ts'
import { readCursor } from '../cursor.ts'
import { unpack } from '../packed.ts'
import type { Filter, IncidentRow, Page, Paging } from '../store.ts'
import type { Tables } from '../tables.ts'
import { labelled } from '../vector.ts'
import type { IncidentFilter } from '../views/views.ts'
import { all, dayConditions, nameWords } from './filter.ts'
import { pageOf } from './page.ts'

type Db = Kysely<Tables>

export interface RawIncident extends Omit<IncidentRow, 'incident' | 'from' | 'to' | 'figures'> {
  readonly id: string
  readonly day: string
  readonly first: string | null
  readonly last: string | null
  readonly value: Buffer
}

export const incidentRow = ({ id, day: _, first, last, value, ...row }: RawIncident): IncidentRow => {
  const { type, title, place, country, lat, lon, grade, reports, origins, discrepancies } = row
  const { summary: figures } = unpack<Incident>(value)
  const what = { incident: id, type, title, from: first, to: last, place, country, lat, lon }
  return { ...what, grade, reports, origins, discrepancies, figures }
}

function keysOf({ outlet, speaker, place }: Filter): readonly string[] {
  const words = (label: 'outlet' | 'speaker' | 'place', name: string | undefined) =>
    nameWords(name ?? '').map((word) => labelled(label, word))
  return [...words('outlet', outlet), ...words('speaker', speaker), ...words('place', place)]
}

/** Conditions on an incident, whose table is called `i`. */
export function incidentConditions(filter: IncidentFilter) {
  const keys = keysOf(filter)
  const { types, grades, differing: differ, box } = filter
  return [
    ...dayConditions(filter, 'i.day'),
    ...(keys.length === 0 ? [] : [sql<boolean>`i.keys @> ${keys}::text[]`]),
    ...(types === undefined ? [] : [sql<boolean>`i.type = any(${types}::text[])`]),
    ...(grades === undefined ? [] : [sql<boolean>`i.grade = any(${grades}::text[])`]),
    ...(differ === true ? [sql<boolean>`i.discrepancies > 0`] : []),
    ...(box === undefined
      ? []
      : [sql<boolean>`i.lat between ${box.south} and ${box.north} and i.lon between ${box.west} and ${box.east}`]),
  ]
}

export const incidentColumns = sql`i.id, i.day, i.type, i.title, i.first, i.last, i.place, i.country, i.lat, i.lon, i.grade, i.reports,
  i.origins, i.discrepancies, i.value`

/**
 * Incidents by the day they ended on, the latest first; where it is asked for, those of several reports before all others,
 * and of one day those of most origins.
 */
export const incidents = (db: Db, filter: IncidentFilter, paging: Paging): Promise<Page<IncidentRow>> =>
  filter.severalFirst === true ? bySeveral(db, filter, paging) : byDay(db, filter, paging)

async function bySeveral(db: Db, filter: IncidentFilter, paging: Paging): Promise<Page<IncidentRow>> {
  const conditions = [...incidentConditions(filter)]
  if (paging.after !== undefined) {
    const [several, day, origins, reports, id] = readCursor(paging.after, shape)
    const row = sql`((i.reports > 1)::int, i.day, i.origins, i.reports)`
    const last = sql`(${several}::int, ${day}::date, ${origins}::int, ${reports}::int)`
    conditions.push(sql<boolean>`${row} <= ${last} and (${row} < ${last} or i.id > ${id})`)
  }
  const { rows } = await sql<RawIncident>`
    select ${incidentColumns}
    from incidents i where ${all(conditions)}
    order by (i.reports > 1)::int desc, i.day desc, i.origins desc, i.reports desc, i.id
    limit ${paging.limit + 1}`.execute(db)
  const position = ({ reports, day, origins, id }: RawIncident) => [reports > 1 ? 1 : 0, day, origins, reports, id]
  return pageOf(rows, paging, position, incidentRow)
}

const shape = ['number', 'string', 'number', 'number', 'string'] as const

async function byDay(db: Db, filter: IncidentFilter, paging: Paging): Promise<Page<IncidentRow>> {
  const conditions = [...incidentConditions(filter)]
  if (paging.after !== undefined) {
    const [day, id] = readCursor(paging.after, ['string', 'string'])
    conditions.push(sql<boolean>`(i.day < ${day}::date or (i.day = ${day}::date and i.id > ${id}))`)
  }
  const { rows } = await sql<RawIncident>`
    select ${incidentColumns}
    from incidents i where ${all(conditions)}
    order by i.day desc, i.id limit ${paging.limit + 1}`.execute(db)
  return pageOf(rows, paging, ({ day, id }) => [day, id], incidentRow)
}

/** Those whose accounts differ, with most discrepancies and origins first. */
export async function differing(db: Db, filter: IncidentFilter, limit: number): Promise<readonly IncidentRow[]> {
  const { rows } = await sql<RawIncident>`
    select ${incidentColumns} from incidents i
    where ${all([sql<boolean>`i.discrepancies > 0`, ...incidentConditions(filter)])}
    order by i.discrepancies desc, i.origins desc, i.id limit ${limit}`.execute(db)
  return rows.map(incidentRow)
}

export async function incident(db: Db, id: string): Promise<Incident | null> {
  const found = await db.selectFrom('incidents').select('value').where('id', '=', id).executeTakeFirst()
  return found === undefined ? null : unpack<Incident>(found.value)
}
