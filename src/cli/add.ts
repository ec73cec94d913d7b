import { type AddOutcome, addReports } from '../app/addReports.ts'
import { gazetteerFiles } from '../app/gazetteerFiles.ts'
import { queueReports } from '../app/queue/queueReports.ts'
import type { Plan } from '../app/readReports.ts'
import { type Totals, withRecord } from '../app/record.ts'
import { addAddresses } from '../app/watch/addAddresses.ts'
import { isAddress } from '../ingest/address.ts'
import type { InputNotice } from '../ingest/item.ts'
import { type Context, exitCodes } from './context.ts'
import { type InputFlags, inputFrom } from './options.ts'
import { noProgress, progressOn } from './progress.ts'
import { type QueueFlags, queueFrom } from './queueOptions.ts'
import { failureLines, noticeLines, number, undatedLines } from './summary.ts'
import { addFailure, addNotices, newTally, type Tally } from './tally.ts'
import { type Style, styleFor } from './terminal.ts'
import { type FetchFlags, fetchingFrom } from './watch.ts'

export interface AddFlags extends InputFlags, FetchFlags, QueueFlags {
  readonly home?: string
  readonly jobs?: number
  readonly quiet?: boolean
}

function count(tally: Tally, outcome: AddOutcome): void {
  tally.bytes += outcome.size
  if (outcome.kind === 'failed') {
    addFailure(tally, outcome.failure)
    return
  }
  addNotices(tally, outcome.notices)
  if (outcome.kind === 'known') {
    tally.known++
    return
  }
  if (outcome.kind === 'queued') {
    tally.queued++
    return
  }
  tally.read++
  if (!outcome.dated) tally.undated++
  const { counts } = outcome
  if (counts === null) return
  for (const kind of Object.keys(tally.counts) as (keyof typeof tally.counts)[]) tally.counts[kind] += counts[kind]
}

/** No page is longer; files may be. */
const mostFetched = 16 * 1024 * 1024

const came = ({ read, known, queued, counts }: Tally, seconds: number, style: Style): string => {
  const rate = seconds > 0 && read > 0 ? ` (${number(Math.round(read / seconds))}/s)` : ''
  const before = known === 0 ? '' : `; ${number(known)} were recorded before`
  if (queued > 0) return `${style.bold(number(queued))} left to workers${before}; marsad worker reads them.\n`
  return `${style.bold(number(read))} added${rate} with ${number(counts.statements)} statements and ${number(counts.events)} events${before}.\n`
}

const stands = (
  { reports, statements, events, incidents, first, last }: Totals,
  name: string,
  style: Style,
): string => {
  const days = first === null ? '' : `, published ${first} to ${last}`
  return `The record in ${style.arabic(name)} has ${number(reports)} reports${days}: ${number(statements)} statements, ${number(events)} events in ${number(incidents)} incidents.\n`
}

/** `marsad add`: reads what the record does not have and records it. */
export const add = (paths: readonly string[], flags: AddFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'write', async (store) => {
    const { stdin, stderr, signal } = context
    const progress = flags.quiet === true ? noProgress : progressOn(stderr)
    const tally = newTally()
    const started = performance.now()
    try {
      const gazetteers = await gazetteerFiles(flags.home)
      const files = paths.filter((path) => !isAddress(path))
      const input = inputFrom(flags)
      const queue = queueFrom(flags)
      const reading = {
        ...{ ...input, stdin, signal },
        onNotice: (notice: InputNotice) => addNotices(tally, [notice]),
        onFound: (plan: Plan) => {
          addNotices(tally, plan.notices)
          progress.start(plan)
        },
      }
      const found =
        queue === undefined
          ? addReports(files, store, { ...reading, gazetteers, jobs: flags.jobs ?? null })
          : queueReports(files, store, { ...reading, most: queue })
      const fetched = addAddresses(paths.filter(isAddress), store, {
        ...{ fetching: fetchingFrom(flags, signal), maxSize: Math.min(input.maxSize, mostFetched), interval: 0 },
        ...{ since: null, again: false, aside: false, gazetteers, signal, queue },
        onFound: (reports) => progress.start({ paths: [], bytes: null, reports, jobs: 1, notices: [] }),
      })
      for (const outcomes of [
        ...(files.length > 0 ? [found] : []),
        ...(files.length < paths.length ? [fetched] : []),
      ]) {
        for await (const outcome of outcomes) {
          count(tally, outcome)
          progress.update(tally)
        }
        progress.stop()
      }
    } finally {
      progress.stop()
    }
    const seconds = (performance.now() - started) / 1000
    if (flags.quiet !== true || tally.failed > 0) {
      const style = styleFor(stderr)
      const lines = [
        ...failureLines(tally.failures, tally.failed, style),
        ...noticeLines(tally.notices, tally.noticed, style),
        ...undatedLines(tally.undated, style),
        ...(signal.aborted ? [style.yellow('Interrupted; what was read until then is recorded.')] : []),
        came(tally, seconds, style) + stands(await store.totals(), store.name, style),
      ]
      stderr.write(lines.join('\n'))
    }
    if (signal.aborted) return exitCodes.interrupted
    return tally.failed > 0 ? exitCodes.failed : exitCodes.done
  })
