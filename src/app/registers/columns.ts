import type { Definition } from '../../record/registers/definition.ts'
import type { Cite, RegisterRow } from '../../record/registers/row.ts'
import type { Columns } from '../listFile.ts'
import { sayCheck, sayValue, type Tongue } from './say.ts'

const heads = {
  ar: {
    id: 'السطر',
    day: 'اليوم',
    series: 'السلسلة',
    checks: 'التدقيق',
    reports: 'التقارير',
    texts: 'النصوص المستقلة',
  },
  en: { id: 'row', day: 'day', series: 'series', checks: 'checks', reports: 'reports', texts: 'independent texts' },
} as const

/** «report:120–138»: where a value stands. */
export const placeOf = ({ report, spans }: Cite): string => spans.map((span) => `${report}:${span.join('–')}`).join(' ')

/** Values of a cell as a person reads them. */
export const saidIn = (row: RegisterRow, column: Definition['columns'][number], language: Tongue): readonly string[] =>
  (row.cells[column.name] ?? []).map((value) => sayValue(column, value, language))

/** A register as a table: its own columns, and behind them where the words of each stand. */
export function registerColumns({ columns }: Definition, language: Tongue): Columns<RegisterRow> {
  const words = heads[language]
  return [
    [words.id, ({ id }) => id],
    [words.day, ({ day }) => day],
    ...columns.map((column): Columns<RegisterRow>[number] => [
      column.title[language],
      (row) => saidIn(row, column, language).join(' | '),
    ]),
    [words.checks, ({ checks }) => checks.map((check) => sayCheck(check, language)).join(' | ')],
    [words.series, ({ series }) => series],
    [words.reports, ({ reports }) => reports.join(' | ')],
    [words.texts, ({ texts }) => texts],
    ...columns.map((column): Columns<RegisterRow>[number] => [
      `@ ${column.title[language]}`,
      ({ cells }) => (cells[column.name] ?? []).map(({ cites }) => cites.map(placeOf).join(' ')).join(' | '),
    ]),
  ]
}

/** Heads of the columns that are named: by the names of the register’s own, and by `day`, `checks`, `reports`, `texts`. */
export function headsOf({ columns }: Definition, names: readonly string[], language: Tongue): readonly string[] {
  const own = new Map(columns.map(({ name, title }) => [name, title[language]]))
  const common: Readonly<Record<string, string>> = heads[language]
  return names.map((name) => own.get(name) ?? (Object.hasOwn(common, name) ? (common[name] ?? name) : name))
}
