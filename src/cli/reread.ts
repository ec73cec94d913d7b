import { gazetteerFiles } from '../app/gazetteerFiles.ts'
import { queueRereads } from '../app/queue/queueRereads.ts'
import type { Store } from '../app/record.ts'
import { withRecord } from '../app/record.ts'
import { rereadReports } from '../app/rereadReports.ts'
import { type Context, exitCodes } from './context.ts'
import { looseLines } from './decisions.ts'
import { noProgress, progressOn } from './progress.ts'
import { type QueueFlags, queueFrom } from './queueOptions.ts'
import { failureLines, number, plural } from './summary.ts'
import { addFailure, newTally } from './tally.ts'
import { styleFor } from './terminal.ts'

export interface RereadFlags extends QueueFlags {
  readonly home?: string
  readonly all?: boolean
  readonly jobs?: number
  readonly quiet?: boolean
}

type Sums = { [kind in 'statements' | 'events']: { added: number; removed: number; changed: number } }

const line = (name: string, { added, removed, changed }: Sums['events']): string =>
  `  ${name}: ${number(added)} new, ${number(removed)} no more, ${number(changed)} read otherwise`

/** `marsad reread`: what older rules read, by the rules of today. */
export const reread = (flags: RereadFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'write', (store) => {
    const most = queueFrom(flags)
    return most === undefined ? rereadHere(store, flags, context) : leaveToWorkers(store, most, flags, context)
  })

async function leaveToWorkers(
  store: Store,
  most: number,
  flags: RereadFlags,
  { stderr, signal }: Context,
): Promise<number> {
  const progress = flags.quiet === true ? noProgress : progressOn(stderr)
  const tally = newTally()
  try {
    const onFound = (reports: number) => progress.start({ paths: [], bytes: null, reports, jobs: 1, notices: [] })
    for await (const { queued, waiting } of queueRereads(store, { all: flags.all === true, most, signal, onFound })) {
      tally.read += queued + waiting
      tally.queued += queued
      progress.update(tally)
    }
  } finally {
    progress.stop()
  }
  if (flags.quiet !== true) {
    const style = styleFor(stderr)
    const before = tally.read - tally.queued
    const known = before > 0 ? `, ${number(before)} waited for them already` : ''
    const left = `${style.bold(plural(tally.queued, 'report', 'reports'))} left to workers${known}; marsad queue says how far they are.\n`
    stderr.write(signal.aborted ? `${style.yellow('Interrupted.')} ${left}` : left)
  }
  return signal.aborted ? exitCodes.interrupted : exitCodes.done
}

async function rereadHere(store: Store, flags: RereadFlags, context: Context): Promise<number> {
  const { stderr, signal } = context
  const progress = flags.quiet === true ? noProgress : progressOn(stderr)
  const tally = newTally()
  const sums: Sums = {
    statements: { added: 0, removed: 0, changed: 0 },
    events: { added: 0, removed: 0, changed: 0 },
  }
  let altered = 0
  try {
    const outcomes = rereadReports(store, {
      all: flags.all === true,
      jobs: flags.jobs ?? null,
      gazetteers: await gazetteerFiles(flags.home),
      signal,
      onFound: (reports) => progress.start({ paths: [], bytes: null, reports, jobs: 1, notices: [] }),
    })
    for await (const outcome of outcomes) {
      tally.bytes += outcome.size
      if (outcome.kind === 'failed') addFailure(tally, outcome.failure)
      else {
        tally.read++
        let any = 0
        for (const kind of ['statements', 'events'] as const) {
          for (const change of ['added', 'removed', 'changed'] as const) {
            sums[kind][change] += outcome[kind][change]
            any += outcome[kind][change]
          }
        }
        if (any > 0) altered++
      }
      progress.update(tally)
    }
  } finally {
    progress.stop()
  }
  const style = styleFor(stderr)
  if (flags.quiet !== true || tally.failed > 0) {
    const lines = [
      ...failureLines(tally.failures, tally.failed, style),
      ...(signal.aborted ? [style.yellow('Interrupted; what was read until then is recorded.')] : []),
      `${style.bold(plural(tally.read, 'report', 'reports'))} read again; ${number(altered)} read otherwise now.`,
      ...(altered === 0 ? [] : [line('statements', sums.statements), line('events', sums.events)]),
      ...(await looseLines((standing) => countOf(store, standing), context)),
      '',
    ]
    stderr.write(lines.join('\n'))
  }
  if (signal.aborted) return exitCodes.interrupted
  return tally.failed > 0 ? exitCodes.failed : exitCodes.done
}

async function countOf(store: Store, standing: 'changed' | 'unattached'): Promise<number> {
  let count = 0
  let after: string | undefined
  do {
    const { rows, next } = await store.decisions({ standing }, { limit: 200, after })
    count += rows.length
    after = next ?? undefined
  } while (after !== undefined)
  return count
}
