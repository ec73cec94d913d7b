import { gazetteerFiles } from '../app/gazetteerFiles.ts'
import { type WorkDone, workOff } from '../app/queue/work.ts'
import { withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { number, plural } from './summary.ts'
import { oneLine, styleFor } from './terminal.ts'

export interface WorkerFlags {
  readonly home?: string
  readonly jobs?: number
  readonly drain?: boolean
  readonly quiet?: boolean
}

/** `marsad worker`: reads what waits, beside others who do. */
export const worker = (flags: WorkerFlags, { stderr, signal }: Context): Promise<number> =>
  withRecord(flags.home, 'write', async (store) => {
    const style = styleFor(stderr)
    const say = (line: string) => void stderr.write(`${line}\n`)
    const sum = { added: 0, known: 0, failed: 0 }
    const onDone = ({ added, known, failures, seconds }: WorkDone) => {
      sum.added += added
      sum.known += known
      for (const { report, failure, tries } of failures) {
        sum.failed++
        const what = `${style.arabic(oneLine(report, 80))}: ${style.message(oneLine(failure.message, 200))}`
        say(`${style.red('✗')} ${what} ${style.dim(`[${failure.code}], tried ${plural(tries, 'time', 'times')}`)}`)
      }
      if (flags.quiet !== true && added + known > 0) {
        say(`${style.green('+')} ${plural(added, 'report', 'reports')} in ${seconds.toFixed(1)} s`)
      }
    }
    await workOff(store, {
      ...{ jobs: flags.jobs ?? null, drain: flags.drain === true, signal, onDone },
      gazetteers: await gazetteerFiles(flags.home),
      onNote: (message) => say(style.yellow(oneLine(message, 300))),
    })
    const { waiting, aside } = await store.queue.counts()
    if (flags.quiet !== true) {
      const left = `${number(waiting)} wait${aside > 0 ? `, ${number(aside)} are set aside (marsad queue list)` : ''}`
      say(`${style.bold(number(sum.added))} added, ${number(sum.known)} known; ${left}.`)
    }
    if (signal.aborted) return exitCodes.interrupted
    return aside > 0 ? exitCodes.failed : exitCodes.done
  })
