import { gazetteerFiles } from '../app/gazetteerFiles.ts'
import { countOutcome, type Metrics } from '../app/metrics.ts'
import { type Store, withRecord } from '../app/record.ts'
import type { WatchOptions, WatchOutcome } from '../app/watch/options.ts'
import { watchOn, watchOnce } from '../app/watch/watch.ts'
import { type FetchOptions, usualFetching } from '../fetch/fetcher.ts'
import { type Context, exitCodes } from './context.ts'
import { type Log, type LogFlags, logOn } from './log.ts'
import { type MetricsFlags, withMetrics } from './metrics.ts'
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

export interface WatchFlags extends FetchFlags, QueueFlags, LogFlags, MetricsFlags {
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
function countWatched(tally: Watched, outcome: WatchOutcome): void {
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
function tell(log: Log, outcome: WatchOutcome, style: Style, isQuiet: boolean): void {
  const loud = (text: string) => (isQuiet ? null : text)
  if (outcome.kind === 'failed') {
    const { path, code, message } = outcome.failure
    const line = `${style.red('✗')} ${style.message(oneLine(message, 200))}\n`
    log.say('warn', `${outcome.what} failed`, { address: path, code }, loud(line))
  } else if (outcome.kind === 'feed') {
    const { address, fresh, unchanged } = outcome
    log.say('info', 'feed looked at', { address, fresh, unchanged }, null)
  } else if (outcome.kind === 'report') {
    const { address, version, outcome: report } = outcome
    const what = version > 1 ? `version ${version} of ${address}` : address
    const line = `${style.green('+')} ${style.arabic(oneLine(report.id, 80))} ${style.dim(oneLine(what, 120))}\n`
    log.say('info', 'report recorded', { report: report.id, address, version }, loud(line))
  } else log.say('info', outcome.kind, { address: outcome.address }, null)
}

/** What a look comes to in numbers. */
function measure(metrics: Metrics, outcome: WatchOutcome): void {
  if (outcome.kind === 'failed') metrics.failed(outcome.failure.code)
  if (outcome.kind === 'report') countOutcome(metrics, outcome.outcome)
}

/** `marsad watch`: once, or on and on. */
export const watch = (feeds: readonly string[], flags: WatchFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'write', (store) =>
    withMetrics(store, flags, (metrics) => watchWith(store, metrics, feeds, flags, context)),
  )

async function watchWith(
  store: Store,
  metrics: Metrics,
  feeds: readonly string[],
  flags: WatchFlags,
  context: Context,
): Promise<number> {
  const { stderr, signal } = context
  const log = logOn(stderr, flags)
  const style = styleFor(stderr)
  const isQuiet = flags.quiet === true
  const isJson = flags.log === 'json'
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
      progress = isQuiet || isJson || pages === 0 ? noProgress : progressOn(stderr)
      progress.start({ paths: [], bytes: null, reports: pages, jobs: 1, notices: [] })
    },
  }
  const end = () => {
    progress.stop()
    progress = noProgress
    const { feeds: looked, read, queued, unchanged, known, failed: failures } = tally
    log.say('info', 'looked', { feeds: looked, added: read, queued, unchanged, known, failed: failures }, null)
    if (isJson || (isQuiet && tally.failed === 0)) return
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
      measure(metrics, outcome)
      tell(log, outcome, style, isQuiet || stderr.isTTY === true)
    }
  } finally {
    progress.stop()
  }
  if (flags.once === true || tally.feeds + tally.read > 0) end()
  if (signal.aborted) return exitCodes.interrupted
  return failed ? exitCodes.failed : exitCodes.done
}
