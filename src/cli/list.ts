import { reportColumns } from '../app/columns.ts'
import { type Filter, type ReportRow, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { oneLine, type Style } from './terminal.ts'

export interface ListFlags extends RowFlags, Filter {
  readonly home?: string
}

export const filterFrom = ({ outlet, from, to, speaker, place }: Filter): Filter => ({
  outlet,
  from,
  to,
  speaker,
  place,
})

/** 2015-10-13 وكالة رواق: 01-wire */
export const headLine = (row: ReportRow, style: Style): string => {
  const outlet = row.outlet === null ? '' : ` ${style.arabic(oneLine(row.outlet, 60))}:`
  return `${row.published ?? 'no date   '}${outlet} ${style.bold(style.arabic(oneLine(row.report, 80)))}\n`
}

const titleLine = ({ title }: ReportRow, style: Style): string =>
  title === null ? '' : `  ${style.arabic(oneLine(title, 110))}\n`

const view: View<ReportRow> = {
  columns: reportColumns,
  lines: (row, style) =>
    headLine(row, style) +
    titleLine(row, style) +
    `  ${style.dim(`${row.statements} statements, ${row.events} events`)}\n`,
  none: 'No report fits.',
}

/** `marsad list`: the reports of the record. */
export const list = (flags: ListFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    await printRows((paging) => store.reports(filterFrom(flags), paging), view, flags, context)
    return exitCodes.done
  })
