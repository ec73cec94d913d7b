import { type RawBuilder, sql } from 'kysely'

/** A `timestamptz` as ISO 8601 in UTC: `2015-10-13T09:15:00.000Z`. The expression is ours, never somebody's input. */
export const moment = (expression: string): RawBuilder<string | null> =>
  sql.raw(`to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
