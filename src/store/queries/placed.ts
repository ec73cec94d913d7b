import { type RawBuilder, sql } from 'kysely'
import { readCursor } from '../cursor.ts'
import type { Paging, SearchFilter } from '../store.ts'
import { all, dayConditions, typeConditions } from './filter.ts'

export interface Numbered {
  readonly id: number
}

export const numbersOf = ({ rows }: { readonly rows: readonly Numbered[] }): readonly number[] =>
  rows.map(({ id }) => id)

/** Conditions on day and place in the list of reports, on columns `day` and `id` of what is called so. */
export function placed(filter: SearchFilter, { after }: Paging, name: string): RawBuilder<boolean> {
  const conditions = [...dayConditions(filter, `${name}.day`), ...typeConditions(filter, `${name}.id`)]
  if (after !== undefined) {
    const [day, id] = readCursor(after, ['string', 'number'])
    const place = sql`(${sql.ref(`${name}.day`)}, ${sql.ref(`${name}.id`)})`
    conditions.push(sql<boolean>`${place} < (${day}::date, ${id}::bigint)`)
  }
  return all(conditions)
}
