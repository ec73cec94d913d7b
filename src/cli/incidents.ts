import type { Mark } from '../annotation/decision.ts'
import { marsadError } from '../annotation/errors.ts'
import type { Discrepancy, Incident, LedgerEntry } from '../annotation/record.ts'
import { figure, incidentColumns, range } from '../app/columns.ts'
import { type IncidentRow, type Store, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { filterFrom, type ListFlags } from './list.ts'
import { printRows, type View } from './rows.ts'
import { plural } from './summary.ts'
import { oneLine, type Style, styleFor } from './terminal.ts'

const daysOf = (from: string | null, to: string | null): string =>
  from === null ? (to ?? 'no day    ') : to === null || to === from ? from : `${from} to ${to}`

const paint = (grade: string, style: Style): string =>
  grade === 'confirmed' || grade === 'fair' ? style.green(grade) : style.yellow(grade)

const told = (reports: number, origins: number): string =>
  `${plural(reports, 'report', 'reports')} of ${plural(origins, 'independent origin', 'independent origins')}`

/** An incident in a list. */
export function incidentLines(row: IncidentRow, style: Style): string {
  const differ = row.discrepancies === 0 ? '' : style.red(`; ${plural(row.discrepancies, 'difference', 'differences')}`)
  const figures = row.figures.length === 0 ? '' : `; ${row.figures.map(figure).join(', ')}`
  return (
    `${daysOf(row.from, row.to)} ${style.yellow(row.type)} ${style.bold(style.arabic(oneLine(row.title, 100)))}\n` +
    `  ${paint(row.grade, style)}; ${told(row.reports, row.origins)}${figures}${differ} ${style.dim(style.arabic(row.incident))}\n`
  )
}

const view: View<IncidentRow> = {
  columns: incidentColumns,
  lines: incidentLines,
  none: 'No incident fits.',
}

/** `marsad incidents`: what happened, as far as reports tell. */
export const incidents = (flags: ListFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    await printRows(
      (paging) => store.incidents({ ...filterFrom(flags), severalFirst: true }, paging),
      view,
      flags,
      context,
    )
    return exitCodes.done
  })

const entryLine = (entry: LedgerEntry, style: Style): string => {
  const chain = [...(entry.speaker === null ? [] : [entry.speaker]), ...entry.via]
  const who = chain.length === 0 ? 'the outlet itself' : chain.map((name) => style.arabic(name)).join(' ← ')
  const about = entry.approx ? 'about ' : ''
  return `  ${entry.published ?? 'no date   '} ${entry.unit} ${about}${range(entry.min, entry.max)} by ${who} (${entry.state}) ${style.dim(style.arabic(entry.report))}\n`
}

const differenceLines = ({ kind, unit, why, sides }: Discrepancy, style: Style): string =>
  `  ${style.red(unit === null ? kind : `${kind} (${unit})`)}: ${style.arabic(why)}\n` +
  sides
    .map(({ value, accounts }) => {
      const reports = [...new Set(accounts.map(([report]) => style.arabic(report)))]
      return `    ${style.bold(style.arabic(value))}: ${reports.join(', ')}\n`
    })
    .join('')

const decidedLine = ({ id, act, by, at, why }: Mark, style: Style): string =>
  `  ${at.slice(0, 10)} ${act} by ${style.arabic(oneLine(by, 60))}: ${style.arabic(oneLine(why, 160))} ${style.dim(id)}\n`

/** The grade that the rules gave, where a person gave another. */
const computed = ({ grade, grounds }: Incident): string =>
  grade === grounds.grade ? '' : ` (set by hand; computed: ${grounds.grade})`

const section = (head: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${head}\n${lines.join('')}`

/** Each account of the incident with the words that tell it. */
async function accountLines({ accounts }: Incident, store: Store, style: Style): Promise<readonly string[]> {
  const lines: string[] = []
  for (const { report, event } of accounts) {
    const found = await store.report(report)
    const told = found?.reading.events.find(({ id }) => id === event)
    if (found === null || told === undefined) continue
    const { text, outlet, published } = found.report
    const [start, end] = told.trigger
    const passage = style.marked(
      text.slice(Math.max(0, start - 70), start),
      text.slice(start, end),
      text.slice(end, end + 70),
    )
    const head = `  ${published ?? 'no date   '} ${style.arabic(outlet ?? report)} ${style.dim(style.arabic(`${report} ${event}`))}`
    lines.push(`${head}\n    ${passage.replace(/\s+/g, ' ')}\n`)
  }
  return lines
}

/** `marsad incidents INCIDENT`: one incident whole. */
export const incident = (id: string, flags: ListFlags, { stdout }: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const found = await store.incident(id)
    if (found === null) throw marsadError('INCIDENT_NOT_RECORDED', { incident: id })
    if (flags.json === true) {
      stdout.write(`${JSON.stringify(found, null, 2)}\n`)
      return exitCodes.done
    }
    const style = styleFor(stdout)
    const graded = new Map((await store.reliabilities()).map(({ name, reliability }) => [name, ` [${reliability}]`]))
    const { type, title, from, to, grade, grounds, sources, origins, ledger, discrepancies } = found
    stdout.write(
      `${daysOf(from, to)} ${style.yellow(type)} ${style.bold(style.arabic(title))}\n` +
        `${paint(grade, style)}${computed(found)}: ${style.arabic(grounds.why)}\n${style.dim(`What would change it: ${style.arabic(grounds.change)}`)}\n` +
        `Told by ${told(sources.reports, sources.origins)}\n` +
        section('Who says it:', [
          ...origins.map(
            ({ name, accounts }) => `  ${style.arabic(name)}${graded.get(name) ?? ''} (${accounts.length})\n`,
          ),
        ]) +
        section(
          'Decided:',
          (found.decisions ?? []).map((mark) => decidedLine(mark, style)),
        ) +
        section('Accounts:', await accountLines(found, store, style)) +
        section(
          'Figures:',
          ledger.map((entry) => entryLine(entry, style)),
        ) +
        section(
          'Differences:',
          discrepancies.map((one) => differenceLines(one, style)),
        ),
    )
    return exitCodes.done
  })
