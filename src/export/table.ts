import { type Cell, csvLine } from './csvLine.ts'
import type { Format } from './format.ts'

/** A column of a table: its head, where its cells come from in a sentence, and a row's cell. */
export type Column<Row> = readonly [head: string, from: string, of: (row: Row) => Cell]

/** An empty column of a format whose values no report tells; the sentence says why. */
export const empty = <Row>(head: string, why: string): Column<Row> => [head, why, () => null]

/**
 * Items as rows of a table, under a line of heads.
 * @param rowsOf null where the table has no room for an item
 */
export function tableFormat<Item, Row>(
  columns: readonly Column<Row>[],
  rowsOf: (item: Item) => readonly Row[] | null,
  before = '',
  second: readonly string[] | null = null,
): Format<Item> {
  return {
    head: before + csvLine(columns.map(([head]) => head)) + (second === null ? '' : csvLine(second)),
    item: (item) => {
      const rows = rowsOf(item)
      return rows === null ? null : rows.map((row) => csvLine(columns.map(([, , of]) => of(row)))).join('')
    },
    between: '',
    foot: '',
  }
}
