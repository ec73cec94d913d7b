export type Cell = string | number | null

/** Tells spreadsheets that the file is UTF-8, so that they show Arabic. */
export const mark = '\ufeff'

/** A spreadsheet would run these as formulas. */
const formula = /^[=+\-@\t\r]/
/** Escape sequences and direction overrides have no business in a table. */
const controls = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** One line: text in quotation marks where it needs them, formulas (`=1+1`) made text by an apostrophe. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  const text = safe.replace(/\r\n?/g, '\n').replace(controls, '\ufffd')
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
