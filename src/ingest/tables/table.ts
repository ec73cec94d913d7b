import { extname } from 'node:path'
import { marsadError } from '../../annotation/errors.ts'
import type { Intake } from '../intake.ts'
import { failureOf, type Item } from '../item.ts'
import { fileId } from '../names.ts'
import { makeReport } from '../report.ts'
import { type Row, rowsOf } from './cells.ts'
import type { ColumnName, Columns } from './columns.ts'
import { mappingOf } from './mapping.ts'

type Cell = (name: ColumnName) => string | null

const cellsOf = (row: Row, places: ReadonlyMap<ColumnName, number>): Cell => {
  return (name) => {
    const place = places.get(name)
    const value = place === undefined ? undefined : row.cells[place]
    return value === undefined || value.trim() === '' ? null : value
  }
}

const placesOf = (heads: readonly string[], columns: Columns): ReadonlyMap<ColumnName, number> =>
  new Map(Object.entries(columns).map(([name, head]) => [name as ColumnName, heads.indexOf(head)]))

/** The reports of a table (CSV or TSV), a row each; its first line holds the heads of its columns. */
export async function* tableItems(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  { options, rename, note }: Intake,
): AsyncGenerator<Item> {
  let places: ReadonlyMap<ColumnName, number> | null = null
  let before = 0
  for await (const row of rowsOf(chunks, path, options.encoding, extname(path).toLowerCase(), options.maxSize)) {
    if (places === null) {
      const heads = row.cells.map((head) => head.replace(/^\ufeff/, '').trim())
      const { columns, notices } = mappingOf(heads, options.columns ?? {}, path)
      for (const notice of notices) note(notice)
      places = placesOf(heads, columns)
      continue
    }
    const size = row.bytes - before
    before = row.bytes
    const where = `${path}:${row.line}`
    const refuse = (problem: string) => marsadError('ROW_NOT_REPORT', { path, line: row.line, problem })
    try {
      if (row.problem !== null) throw refuse(row.problem)
      const cell = cellsOf(row, places)
      const text = cell('text')
      if (text === null) throw refuse('its cell of the text is empty')
      const details = { published: cell('published'), outlet: cell('outlet'), title: cell('title'), url: cell('url') }
      const id = cell('id')?.trim() ?? `${fileId(path)}:${row.line}`
      const { report, notices } = makeReport(id, `${path}, line ${row.line}`, text, details, options)
      const named = rename(report.id, path)
      const item = { ...report, id: named.id }
      yield { kind: 'report', path: where, report: item, size, notices: [...notices, ...named.notices] }
    } catch (error) {
      yield { kind: 'broken', size, failure: failureOf(where, error) }
    }
  }
}
