import { type Position, writeCursor } from '../cursor.ts'
import type { Paging } from '../store.ts'

/** Rows of a query that was asked for one more than the limit: that one says whether there is a next part. */
export function pageOf<Raw, Row>(
  raw: readonly Raw[],
  { limit }: Paging,
  positionOf: (row: Raw) => Position,
  rowOf: (row: Raw) => Row,
) {
  const shown = raw.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(rowOf),
    next: raw.length > limit && last !== undefined ? writeCursor(positionOf(last)) : null,
  }
}
