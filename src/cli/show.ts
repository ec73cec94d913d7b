import { marsadError } from '../annotation/errors.ts'
import { withRecord } from '../app/record.ts'
import { historyOf } from '../app/watch/history.ts'
import { type Context, exitCodes } from './context.ts'
import { digest } from './digest.ts'
import { historyLines } from './history.ts'
import { plural } from './summary.ts'
import { harmless, styleFor } from './terminal.ts'

export interface ShowFlags {
  readonly home?: string
  readonly json?: boolean
}

/** `marsad show`: one report with its text and its reading. */
export const show = (name: string, flags: ShowFlags, { stdout }: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const found = await store.report(name)
    if (found === null) throw marsadError('REPORT_NOT_RECORDED', { report: name })
    const history = await historyOf(name, store)
    if (flags.json === true) {
      stdout.write(`${JSON.stringify({ ...found, history }, null, 2)}\n`)
      return exitCodes.done
    }
    const style = styleFor(stdout)
    const { report, reading, added, rules, copies } = found
    const others = copies.map(({ reports, passages }) => {
      const other = reports.find((one) => one !== report.id) ?? ''
      return `shares ${plural(passages.length, 'passage', 'passages')} with ${style.arabic(other)}`
    })
    const about = [
      ...others,
      ...(report.url === null ? [] : [harmless(report.url)]),
      `added ${added}, read by rules ${rules}`,
    ]
    stdout.write(
      `${digest({ report, reading }, style, Number.POSITIVE_INFINITY)}${harmless(report.text)}\n\n${style.dim(about.join('\n'))}\n`,
    )
    const lines = historyLines(history, report.id, style)
    if (lines.length > 0) stdout.write(`\n${lines.join('\n')}\n`)
    return exitCodes.done
  })
