import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { foldWord } from '../../text/fold.ts'

/** One line of a data file, by column name; `line` is its number in the file, for messages. */
export interface Row {
  readonly line: number
  readonly file: string
  readonly cells: Cells
}

/** The cells of a line by column name: what a Map of strings offers, and less to keep. */
export interface Cells extends Iterable<[string, string]> {
  get(column: string): string | undefined
  has(column: string): boolean
}

const TATWEEL = '\u0640'
const VOWEL_SIGN = /[\u064b-\u0652]/

/**
 * Reads a word list (`src/lang/ar/<file>`): tab-separated, the first line that is no comment names the columns.
 * Every line is checked as it loads; a bad one names itself.
 * @throws Error with file, line and what is wrong
 */
export function readTable(file: string, columns: readonly string[], key: readonly string[]): readonly Row[] {
  const path = fileURLToPath(new URL(`../../../src/lang/ar/${file}`, import.meta.url))
  return parseTable(readFileSync(path, 'utf8'), file, columns, key)
}

/** The rows of a word list given as text; `key` names the columns that no two lines may share. */
export function parseTable(
  content: string,
  file: string,
  columns: readonly string[],
  key: readonly string[],
): readonly Row[] {
  const rows: Row[] = []
  const seen = new Set<string>()
  let header: readonly string[] | null = null
  const clean = isClean(content)
  const positions = new Map(columns.map((name, at) => [name, at]))
  for (const [index, raw] of content.split('\n').entries()) {
    const text = raw.replace(/\r$/, '')
    const line = index + 1
    if (text === '' || text.startsWith('#')) continue
    const bad = (what: string): Error => new Error(`${file} line ${line}: ${what}`)
    const values = text.split('\t')
    if (header === null) {
      if (values.join('\t') !== columns.join('\t')) throw bad(`want the columns ${columns.join(', ')}`)
      header = values
      continue
    }
    if (values.length !== columns.length) throw bad(`want ${columns.length} columns, found ${values.length}`)
    if (!clean && text !== text.normalize('NFKC')) throw bad('is not NFKC')
    if (!clean && text.includes(TATWEEL)) throw bad('has a tatweel')
    if (!clean && VOWEL_SIGN.test(text)) throw bad('has a vowel sign')
    const cells = new LineCells(positions, values)
    let id = ''
    for (const name of key) id += `${foldWord(cells.get(name) ?? '')}\t`
    if (seen.has(id)) throw bad(`${key.map((name) => cells.get(name)).join(' ')} is twice`)
    seen.add(id)
    rows.push({ line, file, cells })
  }
  return rows
}

/** Thousands of lines share one map of their columns. */
class LineCells implements Cells {
  readonly #positions: ReadonlyMap<string, number>
  readonly #values: readonly string[]

  constructor(positions: ReadonlyMap<string, number>, values: readonly string[]) {
    this.#positions = positions
    this.#values = values
  }

  get(column: string): string | undefined {
    const at = this.#positions.get(column)
    return at === undefined ? undefined : this.#values[at]?.trim()
  }

  has(column: string): boolean {
    return this.#positions.has(column)
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const column of this.#positions.keys()) yield [column, this.get(column) ?? '']
  }
}

/** One look at the whole file spares a look at each line. */
const isClean = (content: string): boolean =>
  content === content.normalize('NFKC') && !content.includes(TATWEEL) && !VOWEL_SIGN.test(content)

/** A cell's text; `-` and empty are null. */
export function cell(row: Row, column: string): string | null {
  const value = row.cells.get(column) ?? ''
  return value === '' || value === '-' ? null : value
}

/** A cell's alternatives, separated by `|`. */
export function list(row: Row, column: string): readonly string[] {
  const value = cell(row, column)
  if (value === null) return []
  if (!value.includes('|')) return [value]
  return value
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A cell that must hold one of the given values. */
export function oneOf<T extends string>(row: Row, column: string, values: readonly T[]): T {
  const value = cell(row, column)
  const found = values.find((known) => known === value)
  if (found === undefined) {
    throw new Error(`${row.file} line ${row.line}: ${column} is ${value}, want one of ${values.join(' ')}`)
  }
  return found
}
