import { harmless } from './terminal.ts'

export type Cell = string | number | null

/** Tells spreadsheets that the file is UTF-8, so that they show Arabic. */
export const mark = '\ufeff'

/** A spreadsheet would run these as formulas. */
const formula = /^[=+\-@\t\r]/

/** One line: text in quotation marks where it needs them, formulas made text by an apostrophe. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  const text = harmless(safe.replace(/\r\n?/g, '\n'))
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
