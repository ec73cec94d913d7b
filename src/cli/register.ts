import type { Page, Paging } from '../app/record.ts'
import { withRecord } from '../app/record.ts'
import { placeOf, registerColumns, saidIn } from '../app/registers/columns.ts'
import { registerNamed } from '../app/registers/load.ts'
import {
  bySeries,
  type Definition,
  type RegisterFilter,
  type RegisterRow,
  registerReader,
} from '../app/registers/registers.ts'
import { sayCheck, type Tongue } from '../app/registers/say.ts'
import { type Context, exitCodes } from './context.ts'
import { filterFrom } from './list.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { oneLine } from './terminal.ts'

export interface RegisterFlags extends RowFlags, RegisterFilter {
  readonly home?: string
  readonly lang?: Tongue
  readonly series?: boolean
}

const sentences = { most: 2, width: 160 }

function viewOf(definition: Definition, language: Tongue): View<RegisterRow> {
  const { columns, title } = definition
  return {
    columns: registerColumns(definition, language),
    lines: (row, style) => {
      const shown = columns.flatMap((column) => {
        const values = saidIn(row, column, language)
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
