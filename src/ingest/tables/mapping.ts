import { marsadError } from '../../annotation/errors.ts'
import type { InputNotice } from '../item.ts'
import { type Columns, columnNames, columnsLine, guessedColumns } from './columns.ts'

const mostHeads = 30

/** Which columns of a file are taken: those the user named, and by their heads those nobody named. */
export interface Mapping {
  readonly columns: Columns
  readonly notices: readonly InputNotice[]
}

/** What is taken from where, where that was guessed. */
export function guessNotice(path: string, columns: Columns, said: Columns): readonly InputNotice[] {
  const guessed = columnNames.filter((name) => said[name] === undefined && (columns[name] ?? name) !== name)
  if (guessed.length === 0) return []
  const line = columnsLine(columns)
  return [{ code: 'COLUMNS_GUESSED', path, message: `read as ${line}; if that is wrong, say it with --columns` }]
}

/**
 * The mapping of a table by its line of heads.
 * @throws MarsadError where a named column is not there, or none holds the text
 */
export function mappingOf(heads: readonly string[], said: Columns, path: string): Mapping {
  const listed = heads.slice(0, mostHeads).join(', ').slice(0, 500)
  for (const name of columnNames) {
    const head = said[name]
    if (head !== undefined && !heads.includes(head))
      throw marsadError('COLUMN_MISSING', { path, column: head, columns: listed })
  }
  const taken = new Set(Object.values(said))
  const columns = { ...guessedColumns(heads.filter((head) => !taken.has(head))), ...said }
  if (columns.text === undefined) throw marsadError('TABLE_WITHOUT_TEXT', { path, columns: listed })
  return { columns, notices: guessNotice(path, columns, said) }
}
