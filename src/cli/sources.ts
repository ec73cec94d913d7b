import { sourceColumns } from '../app/columns.ts'
import { type SourceRow, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { filterFrom, type ListFlags } from './list.ts'
import { printRows, type View } from './rows.ts'
import { plural } from './summary.ts'
import { oneLine } from './terminal.ts'

const days = ({ first, last }: SourceRow): string =>
  first === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`

const letter = ({ reliability }: SourceRow): string => (reliability === undefined ? '' : ` [${reliability}]`)

const view: View<SourceRow> = {
  columns: sourceColumns,
  lines: (row, style) => {
    const much = plural(row.statements, 'statement', 'statements')
    const wide = `${plural(row.reports, 'report', 'reports')} of ${plural(row.outlets, 'outlet', 'outlets')}`
    return `${style.bold(style.arabic(oneLine(row.source, 80)))} ${style.dim(`(${row.kind})`)}${letter(row)}: ${much} in ${wide}${days(row)}\n`
  },
  none: 'Nobody fits.',
}

/** `marsad sources`: who is quoted, how often and by how many. */
export const sources = (flags: ListFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    await printRows((paging) => store.sources(filterFrom(flags), paging), view, flags, context)
    return exitCodes.done
  })
