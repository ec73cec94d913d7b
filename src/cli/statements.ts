import { statementColumns } from '../app/columns.ts'
import { type StatementRow, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { filterFrom, type ListFlags } from './list.ts'
import { printRows, type View } from './rows.ts'
import { oneLine, type Style } from './terminal.ts'

const chain = ({ speaker, via, outlet }: StatementRow, style: Style): string =>
  [speaker, ...via, ...(outlet === null ? [] : [outlet])]
    .map((name, at) => (at === 0 ? style.bold : String)(style.arabic(oneLine(name, 60))))
    .join(' ← ')

const view: View<StatementRow> = {
  columns: statementColumns,
  lines: (row, style) =>
    `${row.published ?? 'no date   '} ${chain(row, style)} ${style.green(row.act)}\n` +
    `  ${style.arabic(oneLine(row.content.join(' … '), 240))} ${style.dim(style.arabic(`${row.report} ${row.id}`))}\n`,
  none: 'No statement fits.',
}

/** `marsad statements`: who said what, through whom. */
export const statements = (flags: ListFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    await printRows((paging) => store.statements(filterFrom(flags), paging), view, flags, context)
    return exitCodes.done
  })
