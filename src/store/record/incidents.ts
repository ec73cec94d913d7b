import { sql, type Transaction } from 'kysely'
import { announce } from '../news/announce.ts'
import type { Tables } from '../tables.ts'
import type { IncidentRow } from './incidentRow.ts'

/** An incident of a component that is made anew. */
export interface MadeIncident {
  readonly row: IncidentRow
  /** All of it, packed, in base64; asked for only where it changed. */
  readonly value: () => string
  readonly differences: readonly string[]
  /** The names that it may have had: those of its tellings. */
  readonly names: ReadonlySet<string>
}

/** The incidents that stand in one component now. */
export interface Made {
  readonly component: number
  readonly incidents: readonly MadeIncident[]
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
  const all = made.flatMap(({ component, incidents }) => incidents.map((one) => ({ component, ...one })))
  const isSame = ({ component, row }: (typeof all)[number]) => before.get(row.id) === `${component} ${row.digest}`
  const kept = new Set(all.filter(isSame).map(({ row }) => row.id))
  const changed = all.filter(({ row }) => !kept.has(row.id))
  const replaced = stored.filter(({ id }) => !kept.has(id))
  await announce(
    db,
    replaced,
    changed.map(({ row: { id }, differences, names }) => ({ id, differences, names })),
  )
  const gone = replaced.map(({ id }) => id)
  if (gone.length > 0) await sql`delete from incidents where id = any(${gone}::text[])`.execute(db)
  if (changed.length === 0) return
  const rows = changed.map(({ component, row, value }) => ({ ...row, component, value: value() }))
  await sql`
    insert into incidents (id, component, type, title, first, last, place, country, lat, lon, grade, reports, origins,
      discrepancies, keys, digest, value)
    select id, component, type, title, first, last, place, country, lat, lon, grade, reports, origins, discrepancies,
      keys, decode(digest, 'hex'), decode(value, 'base64')
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id text, component bigint, type text, title text,
      first date, last date, place text, country text, lat double precision, lon double precision, grade text,
      reports integer, origins integer, discrepancies integer, keys text[], digest text, value text)`.execute(db)
}
