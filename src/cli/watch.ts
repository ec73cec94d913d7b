import { gazetteerFiles } from '../app/gazetteerFiles.ts'
import { withRecord } from '../app/record.ts'
import type { WatchOptions, WatchOutcome } from '../app/watch/options.ts'
import { watchOn, watchOnce } from '../app/watch/watch.ts'
import { type FetchOptions, usualFetching } from '../fetch/fetcher.ts'
import { type Context, exitCodes } from './context.ts'
import { noProgress, progressOn } from './progress.ts'
import { type QueueFlags, queueFrom } from './queueOptions.ts'
import { failureLines, noticeLines, number, plural, undatedLines } from './summary.ts'
import { addFailure, addNotices, newTally, type Tally } from './tally.ts'
import { oneLine, type Style, styleFor } from './terminal.ts'

/** How pages are fetched, as commander hands it over. */
export interface FetchFlags {
  readonly allowPrivate?: boolean
  readonly allowNetwork?: readonly string[]
  readonly delay?: number
  readonly timeout?: number
  readonly contact?: string
}

export interface WatchFlags extends FetchFlags, QueueFlags {
  readonly home?: string
  readonly once?: boolean
  readonly interval?: number
  readonly since?: string
  readonly again?: boolean
  readonly maxSize: number
  readonly quiet?: boolean
}

export const fetchingFrom = (flags: FetchFlags, signal: AbortSignal): FetchOptions => ({
  ...usualFetching,
  allowPrivate: flags.allowPrivate === true,
  allowNetworks: flags.allowNetwork ?? [],
  delay: flags.delay ?? usualFetching.delay,
  patience: flags.timeout ?? usualFetching.patience,
  contact: flags.contact ?? null,
  signal,
})

const megabyte = 1024 * 1024
const minute = 60

interface Watched extends Tally {
  feeds: number
  changed: number
  unchanged: number
}

const newWatched = (): Watched => ({ ...newTally(), feeds: 0, changed: 0, unchanged: 0 })

/** Counts an outcome in. */
export function countWatched(tally: Watched, outcome: WatchOutcome): void {
  if (outcome.kind === 'feed') tally.feeds++
  else if (outcome.kind === 'unchanged') tally.unchanged++
  else if (outcome.kind === 'queued') tally.queued++
  else if (outcome.kind === 'failed') addFailure(tally, outcome.failure)
  else {
    const { version, outcome: report } = outcome
    addNotices(tally, report.notices)
    tally.bytes += report.size
    if (report.kind === 'known') tally.known++
    else {
      tally.read++
      if (!report.dated) tally.undated++
      if (version > 1) tally.changed++
    }
  }
}

const sum = ({ feeds, read, queued, changed, unchanged, known, failed }: Watched, style: Style): string => {
  const parts = [
    `${style.bold(number(read))} added`,
    ...(queued > 0 ? [`${number(queued)} left to workers`] : []),
    ...(changed > 0 ? [`${number(changed)} of them new versions of articles that changed`] : []),
    ...(known > 0 ? [`${number(known)} known under another address`] : []),
    ...(unchanged > 0 ? [`${number(unchanged)} unchanged`] : []),
    ...(failed > 0 ? [style.red(`${number(failed)} failed`)] : []),
  ]
  return `${plural(feeds, 'feed', 'feeds')} looked at: ${parts.join(', ')}.\n`
}

/** A line for each thing that happens, where nobody looks at a bar. */
const said = (outcome: WatchOutcome, style: Style): string | null => {
  if (outcome.kind === 'failed') return `${style.red('✗')} ${style.message(oneLine(outcome.failure.message, 200))}`
  if (outcome.kind !== 'report') return null
  const { address, version, outcome: report } = outcome
  const what = version > 1 ? `version ${version} of ${address}` : address
  return `${style.green('+')} ${style.arabic(oneLine(report.id, 80))} ${style.dim(oneLine(what, 120))}`
}

/** `marsad watch`: once, or on and on. */
export const watch = (feeds: readonly string[], flags: WatchFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'write', async (store) => {
    const { stderr, signal } = context
    const style = styleFor(stderr)
    const isQuiet = flags.quiet === true
    let tally = newWatched()
    let progress = noProgress
    const options: WatchOptions = {
      fetching: fetchingFrom(flags, signal),
      maxSize: Math.round(flags.maxSize * megabyte),
      interval: (flags.interval ?? 15) * minute,
      since: flags.since ?? null,
      again: flags.again === true,
      queue: queueFrom(flags),
      aside: false,
      gazetteers: await gazetteerFiles(flags.home),
      signal,
      onFound: (pages) => {
        progress = isQuiet || pages === 0 ? noProgress : progressOn(stderr)
        progress.start({ paths: [], bytes: null, reports: pages, jobs: 1, notices: [] })
      },
    }
    const end = () => {
      progress.stop()
      progress = noProgress
      if (isQuiet && tally.failed === 0) return
      const lines = [
        ...failureLines(tally.failures, tally.failed, style),
        ...noticeLines(tally.notices, tally.noticed, style),
        ...undatedLines(tally.undated, style),
        ...(signal.aborted ? [style.yellow('Interrupted; what was fetched until then is recorded.')] : []),
        sum(tally, style),
      ]
      stderr.write(lines.join('\n'))
    }
    let failed = false
    try {
      const outcomes = flags.once === true ? watchOnce(feeds, store, options) : watchOn(feeds, store, options)
      for await (const outcome of outcomes) {
        if (outcome.kind === 'rest') {
          end()
          tally = newWatched()
          continue
        }
        countWatched(tally, outcome)
        failed ||= outcome.kind === 'failed'
        progress.update(tally)
        const line = isQuiet || stderr.isTTY === true ? null : said(outcome, style)
        if (line !== null) stderr.write(`${line}\n`)
      }
    } finally {
      progress.stop()
    }
    if (flags.once === true || tally.feeds + tally.read > 0) end()
    if (signal.aborted) return exitCodes.interrupted
    return failed ? exitCodes.failed : exitCodes.done
  })
