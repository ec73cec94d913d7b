import { realpath, rm } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { MarsadError, marsadError, reasonOf } from '../annotation/errors.ts'
import type { ReadReport } from '../annotation/reading.ts'
import { gazetteerFiles } from '../app/gazetteerFiles.ts'
import type { ReadOutcome } from '../app/outcome.ts'
import { readReports } from '../app/readReports.ts'
import { writePage } from '../page/write-page.ts'
import { type Context, exitCodes } from './context.ts'
import { digest } from './digest.ts'
import { openLineFile } from './lineFile.ts'
import { type InputFlags, inputFrom } from './options.ts'
import { noProgress, progressOn } from './progress.ts'
import { summary } from './summary.ts'
import { addNotices, addOutcome, newTally } from './tally.ts'
import { type Stream, type Style, styleFor } from './terminal.ts'

export interface ReadFlags extends InputFlags {
  readonly out?: string
  readonly page?: string
  readonly jobs?: number
  readonly withText?: boolean
  readonly quiet?: boolean
  readonly home?: string
}

/** Where readings go. */
interface Sink {
  readonly keepReport: boolean
  take(outcome: ReadOutcome): Promise<void>
  close(): Promise<void>
  discard(): Promise<void>
}

const nothing = async () => {}

const parsed = (outcome: ReadOutcome): ReadReport => ({
  report: JSON.parse(outcome.report ?? 'null'),
  reading: JSON.parse(outcome.reading),
})

const writeTo = (stream: Stream, text: string) =>
  stream.write(text) ? Promise.resolve() : new Promise<void>((done) => stream.once('drain', done))

const stdoutLines = (stdout: Stream): Sink => ({
  keepReport: false,
  take: ({ reading }) => writeTo(stdout, `${reading}\n`),
  close: nothing,
  discard: nothing,
})

const stdoutDigest = (stdout: Stream): Sink => {
  const style = styleFor(stdout)
  return {
    keepReport: true,
    take: (outcome) => writeTo(stdout, digest(parsed(outcome), style)),
    close: nothing,
    discard: nothing,
  }
}

const fileLines = async (path: string): Promise<Sink> => {
  const file = await openLineFile(path)
  return { keepReport: false, take: ({ reading }) => file.write(reading), close: file.close, discard: file.discard }
}

const real = (path: string) => realpath(path).catch(() => null)

/** A second run must not read what the first one wrote. */
async function refuseInputs({ out, page }: ReadFlags, inputs: readonly string[]): Promise<void> {
  for (const path of [out, page]) {
    const written = path === undefined ? null : await real(path)
    if (path === undefined || written === null) continue
    for (const input of inputs) if ((await real(input)) === written) throw marsadError('OUTPUT_IS_INPUT', { path })
  }
}

/** Writes the page; one that could not be finished is taken away, and the old one stays. */
async function pageOf(path: string, reports: AsyncIterable<ReadReport>): Promise<void> {
  try {
    await writePage(path, reports)
  } catch (error) {
    await rm(`${path}.part`, { force: true })
    if (error instanceof MarsadError) throw error
    throw marsadError('OUTPUT_UNWRITABLE', { path, reason: reasonOf(error) })
  }
}

/** Where to find what was written; the page as an address that terminals open at a click. */
function whereItIs({ out, page }: ReadFlags, style: Style): string {
  const readings = out === undefined || out === '-' ? '' : `Readings: ${style.bold(out)}\n`
  return readings + (page === undefined ? '' : `Page:     ${style.bold(pathToFileURL(page).href)}\n`)
}

/** `marsad read`: reads everything it is given and answers with the exit code. */
export async function read(paths: readonly string[], flags: ReadFlags, context: Context): Promise<number> {
  const { stdin, stdout, stderr, signal } = context
  const sinks: Sink[] = []
  if (flags.out !== undefined && flags.out !== '-') {
    sinks.push(await fileLines(flags.out))
  } else if (flags.out === '-' || (flags.page === undefined && stdout.isTTY !== true)) {
    sinks.push(stdoutLines(stdout))
  } else if (flags.page === undefined) {
    sinks.push(stdoutDigest(stdout))
  }
  const talksToTerminal =
    stdout.isTTY === true && flags.out !== undefined ? flags.out === '-' : flags.page === undefined
  const progress = flags.quiet === true || (talksToTerminal && stdout.isTTY === true) ? noProgress : progressOn(stderr)
  const tally = newTally()
  const started = performance.now()

  const outcomes = readReports(paths, {
    ...inputFrom(flags),
    gazetteers: flags.home === undefined ? [] : await gazetteerFiles(flags.home),
    jobs: flags.jobs ?? null,
    stdin,
    signal,
    withText: flags.withText === true,
    keepReport: flags.page !== undefined || sinks.some(({ keepReport }) => keepReport),
    onNotice: (notice) => addNotices(tally, [notice]),
    onFound: async (plan) => {
      await refuseInputs(flags, plan.paths)
      addNotices(tally, plan.notices)
      progress.start(plan)
    },
  })
  /** Every outcome passes here once, at the pace of the slowest who takes it. */
  async function* passing(): AsyncGenerator<ReadReport> {
    for await (const outcome of outcomes) {
      addOutcome(tally, outcome)
      if (outcome.kind === 'read') {
        for (const sink of sinks) await sink.take(outcome)
        if (flags.page !== undefined) yield parsed(outcome)
      }
      progress.update(tally)
    }
  }
  try {
    if (flags.page !== undefined) await pageOf(flags.page, passing())
    else for await (const _ of passing());
  } catch (error) {
    for (const sink of sinks) await sink.discard()
    throw error
  } finally {
    progress.stop()
  }
  for (const sink of sinks) await sink.close()
  const seconds = (performance.now() - started) / 1000
  if (flags.quiet !== true || tally.failed > 0) {
    const style = styleFor(stderr)
    stderr.write(summary(tally, seconds, style, signal.aborted) + whereItIs(flags, style))
  }
  if (signal.aborted) return exitCodes.interrupted
  return tally.failed > 0 ? exitCodes.failed : exitCodes.done
}
