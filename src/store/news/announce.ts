import { sql, type Transaction } from 'kysely'
import type { Incident } from '../../annotation/record.ts'
import { differenceName } from '../../record/discrepancies/name.ts'
import { unpack } from '../packed.ts'
import type { Tables } from '../tables.ts'

type Writing = Transaction<Tables>

/** An incident as it stood. */
export interface Before {
  readonly id: string
  readonly discrepancies: number
}

/** An incident as it is now: in what its accounts differ, and the names that it may have had, those of its tellings. */
export interface Now {
  readonly id: string
  readonly differences: readonly string[]
  readonly names: ReadonlySet<string>
}

interface Piece {
  readonly key: string
  readonly kind: 'incident' | 'discrepancy'
  readonly incident: string
  readonly what: string | null
}

/**
 * Writes down which incidents and discrepancies are new, and puts them among what is to be sent. One that goes on under
 * another name, because an earlier telling of it came or it was joined with another, is not new; what was told once is not
 * told again.
 * @param before incidents that are about to be replaced; to be called while they stand
 */
export async function announce(db: Writing, before: readonly Before[], now: readonly Now[]): Promise<void> {
  const known = await discrepanciesOf(db, before)
  const renamed: { readonly from: string; readonly to: string }[] = []
  const pieces = now.flatMap(({ id: incident, differences, names }): readonly Piece[] => {
    const earlier = before.filter(({ id }) => names.has(id))
    for (const { id } of earlier) if (id !== incident) renamed.push({ from: id, to: incident })
    const told = new Set(earlier.flatMap(({ id }) => known.get(id) ?? []))
    const own = { key: `incident ${incident}`, kind: 'incident', incident, what: null } as const
    return [
      ...(earlier.length === 0 ? [own] : []),
      ...differences
        .filter((what) => !told.has(what))
        .map((what): Piece => ({ key: `discrepancy ${incident} ${what}`, kind: 'discrepancy', incident, what })),
    ]
  })
  if (renamed.length > 0) {
    await sql`
      update news n set incident = x.to from json_to_recordset(${JSON.stringify(renamed)}::json) as x("from" text, "to" text)
      where n.incident = x."from"`.execute(db)
  }
  if (pieces.length === 0) return
  await sql`
    with fresh as (
      insert into news (key, kind, incident, what)
      select key, kind, incident, what from json_to_recordset(${JSON.stringify(pieces)}::json)
        as x(key text, kind text, incident text, what text)
      on conflict (key) do nothing returning number, kind)
    insert into deliveries (webhook, news)
    select w.id, f.number from fresh f join webhooks w on w.ended is null and f.kind = any(w.kinds) order by f.number
    `.execute(db)
}

/** In what incidents differed; only those that did are unpacked. */
async function discrepanciesOf(
  db: Writing,
  before: readonly Before[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const differing = before.filter(({ discrepancies }) => discrepancies > 0).map(({ id }) => id)
  if (differing.length === 0) return new Map()
  const { rows } = await sql<{ readonly id: string; readonly value: Buffer }>`
    select id, value from incidents where id = any(${differing}::text[])`.execute(db)
  return new Map(rows.map(({ id, value }) => [id, unpack<Incident>(value).discrepancies.map(differenceName)]))
}
