import type { Definition, RegisterRow } from './registers.ts'
import { sayCheck, sayValue } from './say.ts'

/** A row with its values and checks as people read them in both languages, beside what they are made of. */
export function shownRow({ columns }: Definition, row: RegisterRow) {
  const cells = columns.map((column) => ({
    column: column.name,
    values: (row.cells[column.name] ?? []).map((value) => ({
      ...value,
      ar: sayValue(column, value, 'ar'),
      en: sayValue(column, value, 'en'),
    })),
  }))
  const checks = row.checks.map((check) => ({ ...check, ar: sayCheck(check, 'ar'), en: sayCheck(check, 'en') }))
  return { ...row, cells, checks }
}
