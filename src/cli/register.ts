import type { Page, Paging } from '../app/record.ts'
import { withRecord } from '../app/record.ts'
import { registerNamed } from '../app/registers/load.ts'
import {
  bySeries,
  type Cite,
  type Definition,
  type RegisterFilter,
  type RegisterRow,
  registerReader,
} from '../app/registers/registers.ts'
import { sayCheck, sayValue, type Tongue } from '../app/registers/say.ts'
import { type Context, exitCodes } from './context.ts'
import { filterFrom } from './list.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { oneLine } from './terminal.ts'

export interface RegisterFlags extends RowFlags, RegisterFilter {
  readonly home?: string
  readonly lang?: Tongue
  readonly series?: boolean
}

/** «report:120–138»: where a value stands. */
const placeOf = ({ report, spans }: Cite): string => spans.map((span) => `${report}:${span.join('–')}`).join(' ')

const sentences = { most: 2, width: 160 }

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

function viewOf({ columns, title }: Definition, language: Tongue): View<RegisterRow> {
  const said = (row: RegisterRow, column: Definition['columns'][number]): readonly string[] =>
    (row.cells[column.name] ?? []).map((value) => sayValue(column, value, language))
  const words = heads[language]
  return {
    columns: [
      [words.id, ({ id }) => id],
      [words.day, ({ day }) => day],
      ...columns.map((column): View<RegisterRow>['columns'][number] => [
        column.title[language],
        (row) => said(row, column).join(' | '),
      ]),
      [words.checks, ({ checks }) => checks.map((check) => sayCheck(check, language)).join(' | ')],
      [words.series, ({ series }) => series],
      [words.reports, ({ reports }) => reports.join(' | ')],
      [words.texts, ({ texts }) => texts],
      ...columns.map((column): View<RegisterRow>['columns'][number] => [
        `@ ${column.title[language]}`,
        ({ cells }) => (cells[column.name] ?? []).map(({ cites }) => cites.map(placeOf).join(' ')).join(' | '),
      ]),
    ],
    lines: (row, style) => {
      const shown = columns.flatMap((column) => {
        const values = said(row, column)
        if (values.length === 0) return []
        const long = column.value === 'said'
        const text = long ? values.slice(0, sentences.most).map((one) => oneLine(one, sentences.width)) : values
        const rest = long && values.length > sentences.most ? ` (+${values.length - sentences.most})` : ''
        const [first] = row.cells[column.name] ?? []
        const where = first?.cites[0] === undefined ? '' : ` ${style.dim(style.arabic(placeOf(first.cites[0])))}`
        const line = `${column.title[language]}: ${oneLine(text.join(' | '), sentences.width * 2)}${rest}`
        return [`  ${style.arabic(line)}${where}\n`]
      })
      const checks = row.checks.map((check) => {
        const paint = { agrees: style.green, differs: style.red, open: style.yellow }[check.result]
        return `  ${paint(style.arabic(sayCheck(check, language)))}\n`
      })
      const head = `${style.bold(row.day ?? 'no date')} ${style.arabic(row.id)}`
      return `${head} ${style.dim(`(${row.reports.length} reports, ${row.texts} texts)`)}\n${shown.join('')}${checks.join('')}`
    },
    none: `${title.en}: no row fits.`,
  }
}

/** `marsad register NAME`: the rows of a register. */
export async function register(name: string, flags: RegisterFlags, context: Context): Promise<number> {
  const found = await registerNamed(name, flags.home)
  return withRecord(flags.home, 'read', async (store) => {
    const filter: RegisterFilter = { ...filterFrom(flags), actor: flags.actor, where: flags.where }
    const parts = registerReader(store, found, filter)
    const ask: (paging: Paging) => Promise<Page<RegisterRow>> = flags.series === true ? bySeries(parts) : parts
    await printRows(ask, viewOf(found.definition, flags.lang ?? 'ar'), flags, context)
    return exitCodes.done
  })
}
