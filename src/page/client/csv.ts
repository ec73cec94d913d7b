/** A table as it is shown: column ids, their headings, and the words in every cell. */
export interface Shown {
  readonly columns: readonly { readonly id: string; readonly label: string }[]
  readonly rows: readonly (readonly string[])[]
}

const MARK = '\uFEFF'

/**
 * One cell of CSV. A cell that a spreadsheet would run as a formula (`=1+1`) gets an apostrophe before it, which
 * spreadsheets take as "this is text".
 */
function csvCell(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** CSV with a UTF-8 mark, by which spreadsheets know that it is not in a code page. */
export const csvOf = ({ columns, rows }: Shown): string =>
  MARK + [columns.map(({ label }) => label), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

/** A list of objects, one a row, under the columns' ids. */
export const jsonOf = ({ columns, rows }: Shown): string =>
  JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map(({ id }, index) => [id, row[index]]))),
    null,
    1,
  )
