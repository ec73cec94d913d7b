import { type Command, InvalidArgumentError } from 'commander'
import type { Context } from './context.ts'
import { logOption } from './log.ts'
import { metricsOption } from './metrics.ts'
import { homeOption, listOptions, parseJobs, withOptions } from './options.ts'
import type { QueueActFlags, QueueListFlags } from './queue.ts'
import type { WorkerFlags } from './worker.ts'

const workerHelp = `
It reads what marsad add --queue and marsad watch --queue left, until it is ended (Ctrl-C, SIGTERM: after what it has in
hand). Any number of workers on any number of machines work off one record, on one PostgreSQL (DATABASE_URL) or in one
folder. A worker that is killed loses nothing and doubles nothing. docs/operate.md says more.

Exit codes: 0 all well, 1 some report was set aside, 130 interrupted.

Examples:
  marsad add archive.jsonl --queue
  marsad worker --jobs 4
  marsad worker --drain
`

const queueHelp = `
A report that could not be read after several tries, or that ended whoever read it, is set aside with the reason.

Examples:
  marsad queue
  marsad queue list --csv --out aside.csv
  marsad queue export aside.jsonl
  marsad queue retry --all
`

const parseNumber = (value: string, before: readonly number[] = []) => {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('It takes numbers, as marsad queue list shows them.')
  return [...before, Number(value)]
}

/** Adds the commands of workers and of what they work off. */
export function queueCommands(root: Command, context: Context, done: (code: number) => void): void {
  root
    .command('worker')
    .summary('read what was left to workers, and record it')
    .description('Reads the reports that wait in the queue of the record, and records them.')
    .addOption(homeOption())
    .option('-j, --jobs <n>', 'threads that read (default: the number of processors)', parseJobs)
    .option('--drain', 'end when nothing waits any more')
    .addOption(logOption())
    .addOption(metricsOption())
    .option('-q, --quiet', 'say nothing but failures')
    .addHelpText('after', workerHelp)
    .action(async (flags: WorkerFlags) => {
      done(await (await import('./worker.ts')).worker(flags, context))
    })
  const queue = root
    .command('queue')
    .summary('what waits for workers, and what was set aside')
    .description('Says how many reports wait to be read by workers, and how many were set aside.')
    .addOption(homeOption())
    .option('--json', 'answer in JSON')
    .addHelpText('after', queueHelp)
    .action(async (flags: { readonly home?: string; readonly json?: boolean }) => {
      done(await (await import('./queue.ts')).queueCounts(flags, context))
    })
  const aside = queue
    .command('list')
    .summary('list what was set aside, and why')
    .description('Lists the reports that were set aside, with the reason.')
    .addOption(homeOption())
  withOptions(aside, listOptions()).action(async (_: unknown, command: Command) => {
    done(await (await import('./queue.ts')).queueList(command.optsWithGlobals<QueueListFlags>(), context))
  })
  const acting = (name: 'retry' | 'drop', summary: string) =>
    queue
      .command(name)
      .summary(summary)
      .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
      .argument('[numbers...]', 'which, as marsad queue list shows them', parseNumber)
      .addOption(homeOption())
      .option('--all', 'everything that was set aside')
      .action(async (numbers: readonly number[] | undefined, _: unknown, command: Command) => {
        const { queueRetry, queueDrop } = await import('./queue.ts')
        const act = name === 'retry' ? queueRetry : queueDrop
        done(await act(numbers ?? [], command.optsWithGlobals<QueueActFlags>(), context))
      })
  acting('retry', 'put back what was set aside, to be tried again')
  acting('drop', 'forget reports that were set aside')
  queue
    .command('export')
    .summary('write what was set aside into a file of reports')
    .description('Writes the reports that were set aside into a file of one report a line (.jsonl).')
    .argument('<file>', 'the file; one that is there is left alone')
    .addOption(homeOption())
    .action(async (path: string, _: unknown, command: Command) => {
      done(await (await import('./queue.ts')).queueExport(path, command.optsWithGlobals<QueueActFlags>(), context))
    })
}
