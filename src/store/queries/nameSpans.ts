import { type Kysely, sql } from 'kysely'
import type { Offsets } from '../../annotation/reading.ts'
import type { SearchFilter } from '../store.ts'
import type { Tables } from '../tables.ts'
import { nameWords } from './filter.ts'
import { pairs } from './statements.ts'

interface Found {
  readonly report: number
  readonly spans: readonly number[]
}

/** Where the names stand that a search is narrowed to, by the number of the report. */
export async function nameSpans(
  db: Kysely<Tables>,
  reports: readonly number[],
  { place, name, speaker }: SearchFilter,
): Promise<ReadonlyMap<number, readonly Offsets[]>> {
  const wanted = [
    ...(place === undefined ? [] : [sql<boolean>`(m.kind = 'place' and ${has(place)})`]),
    ...[name, speaker].flatMap((one) => (one === undefined ? [] : [sql<boolean>`(m.kind <> 'place' and ${has(one)})`])),
  ]
  if (wanted.length === 0 || reports.length === 0) return new Map()
  const { rows } = await sql<Found>`
    select m.report, m.spans from mentions m
    where m.report = any(${reports}::bigint[]) and (${sql.join(wanted, sql` or `)})`.execute(db)
  const found = new Map<number, Offsets[]>()
  for (const { report, spans } of rows) found.set(report, [...(found.get(report) ?? []), ...pairs(spans)])
  return found
}

const has = (name: string) => sql<boolean>`typed_words(m.name) @> ${nameWords(name)}::text[]`
