import { gazetteerFiles } from '../app/gazetteerFiles.ts'
import type { WorkDone } from '../app/queue/attempt.ts'
import { workOff } from '../app/queue/work.ts'
import { withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { type LogFlags, logOn } from './log.ts'
import { type MetricsFlags, withMetrics } from './metrics.ts'
import { number, plural } from './summary.ts'
import { oneLine, styleFor } from './terminal.ts'

export interface WorkerFlags extends LogFlags, MetricsFlags {
  readonly home?: string
  readonly jobs?: number
  readonly drain?: boolean
  readonly quiet?: boolean
}

/** `marsad worker`: reads what waits, beside others who do. */
export const worker = (flags: WorkerFlags, { stderr, signal }: Context): Promise<number> =>
  withRecord(flags.home, 'write', (store) =>
    withMetrics(store, flags, async (metrics) => {
      const style = styleFor(stderr)
      const log = logOn(stderr, flags)
      const loud = (text: string) => (flags.quiet === true ? null : text)
      const sum = { added: 0, known: 0, again: 0 }
      const onDone = ({ added, known, again, failures, seconds }: WorkDone) => {
        sum.added += added
        sum.known += known
        sum.again += again
        metrics.recorded(added, known)
        for (const { report, failure, tries } of failures) {
          metrics.failed(failure.code)
          const what = `${style.arabic(oneLine(report, 80))}: ${style.message(oneLine(failure.message, 200))}`
          const line = `${style.red('✗')} ${what} ${style.dim(`[${failure.code}], tried ${plural(tries, 'time', 'times')}`)}\n`
          log.say('warn', 'report failed', { report, code: failure.code, tries }, line)
        }
        if (added + known + again === 0) return
        const what = again > 0 ? `${number(again)} read again` : plural(added, 'report', 'reports')
        const line = `${style.green('+')} ${what} in ${seconds.toFixed(1)} s\n`
        log.say('info', 'reports recorded', { added, known, again, seconds }, loud(line))
      }
      await workOff(store, {
        ...{ jobs: flags.jobs ?? null, drain: flags.drain === true, signal, onDone, onRead: metrics.read },
        gazetteers: await gazetteerFiles(flags.home),
        onNote: (message) => log.say('warn', message, {}, `${style.yellow(oneLine(message, 300))}\n`),
      })
      const { waiting, again, aside } = await store.queue.counts()
      const left = `${number(waiting + again)} wait${aside > 0 ? `, ${number(aside)} are set aside (marsad queue list)` : ''}`
      const reread = sum.again > 0 ? `, ${number(sum.again)} read again` : ''
      const line = `${style.bold(number(sum.added))} added, ${number(sum.known)} known${reread}; ${left}.\n`
      log.say('info', 'worker ended', { ...sum, waiting, aside }, loud(line))
      if (signal.aborted) return exitCodes.interrupted
      return aside > 0 ? exitCodes.failed : exitCodes.done
    }),
  )
