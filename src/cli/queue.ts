import { type AsideRow, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { number, plural } from './summary.ts'
import { oneLine, styleFor } from './terminal.ts'
import { openWholeFile } from './wholeFile.ts'

export interface QueueListFlags extends RowFlags {
  readonly home?: string
}

export interface QueueActFlags {
  readonly home?: string
  readonly all?: boolean
}

const view: View<AsideRow> = {
  columns: [
    ['number', ({ number: own }) => own],
    ['report', ({ report }) => report],
    ['page', ({ page }) => page],
    ['bytes', ({ size }) => size],
    ['tries', ({ tries }) => tries],
    ['code', ({ failure }) => failure.code],
    ['reason', ({ failure }) => failure.message],
    ['added', ({ added }) => added],
    ['set aside', ({ aside }) => aside],
  ],
  lines: ({ number: own, report, page, tries, failure, aside }, style) => {
    const from = page === null ? '' : ` ${style.dim(oneLine(page, 120))}`
    const why = `${style.message(oneLine(failure.message, 200))} ${style.dim(`[${failure.code}]`)}`
    const when = style.dim(`tried ${plural(tries, 'time', 'times')}, set aside ${aside}`)
    return `${style.bold(String(own))}  ${style.arabic(oneLine(report, 80))}${from}\n  ${style.red('✗')} ${why}\n  ${when}\n`
  },
  none: 'Nothing was set aside.',
}

/** `marsad queue`: how long it is. */
export const queueCounts = (
  { home, json }: { readonly home?: string; readonly json?: boolean },
  { stdout }: Context,
): Promise<number> =>
  withRecord(home, 'read', async (store) => {
    const counts = await store.queue.counts()
    const { waiting, again, aside, oldest } = counts
    const since = oldest === null ? '' : `, the first since ${oldest}`
    const recorded = again === 0 ? '' : `; ${number(again)} recorded before wait to be read again`
    const lines = `${plural(waiting, 'report waits', 'reports wait')}${since}${recorded}; ${number(aside)} set aside.\n`
    stdout.write(json === true ? `${JSON.stringify(counts)}\n` : lines)
    return exitCodes.done
  })

/** `marsad queue list`: what was set aside, and why. */
export const queueList = (flags: QueueListFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    await printRows((paging) => store.queue.asides(paging), view, flags, context)
    return exitCodes.done
  })

/** Which reports a command means: the numbers given, or all. */
const meant = (numbers: readonly number[], { all }: QueueActFlags): readonly number[] | null =>
  all === true ? null : numbers

/** `marsad queue retry`: puts back what was set aside. */
export const queueRetry = (numbers: readonly number[], flags: QueueActFlags, { stdout }: Context): Promise<number> =>
  withRecord(flags.home, 'write', async (store) => {
    const back = await store.queue.retry(meant(numbers, flags))
    stdout.write(`${plural(back, 'report waits', 'reports wait')} again.\n`)
    return exitCodes.done
  })

/** `marsad queue drop`: forgets what was set aside. */
export const queueDrop = (numbers: readonly number[], flags: QueueActFlags, { stdout }: Context): Promise<number> =>
  withRecord(flags.home, 'write', async (store) => {
    const gone = await store.queue.drop(meant(numbers, flags))
    stdout.write(`${plural(gone, 'report is', 'reports are')} forgotten.\n`)
    return exitCodes.done
  })

/** `marsad queue export`: what was set aside, as reports one a line, to look at or to add again. */
export const queueExport = (path: string, flags: QueueActFlags, { stdout }: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const file = await openWholeFile(path, false)
    let count = 0
    try {
      for await (const report of store.queue.asideReports(null)) {
        await file.write(`${JSON.stringify(report)}\n`)
        count++
      }
    } catch (error) {
      await file.discard()
      throw error
    }
    await file.close()
    stdout.write(`${plural(count, 'report', 'reports')} written to ${styleFor(stdout).arabic(path)}\n`)
    return exitCodes.done
  })
