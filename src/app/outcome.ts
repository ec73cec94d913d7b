import { marsadError, reasonOf } from '../annotation/errors.ts'
import type { Reading } from '../annotation/reading.ts'
import {
  type Failure,
  type FileItem,
  failureOf,
  type InputNotice,
  type InputOptions,
  type ReportItem,
} from '../ingest/item.ts'
import { loadFile } from '../ingest/load.ts'
import type { Made } from '../ingest/report.ts'
import type { Prepared } from '../store/prepared.ts'
import type { Reader } from './reader.ts'

/** How many values of each kind a reading holds. */
export interface Counts {
  readonly statements: number
  readonly events: number
  readonly quantities: number
  readonly times: number
  readonly names: number
}

/**
 * A report that was read. Reading and report are JSON, and so is most of what is prepared, because a string passes between
 * threads in half the time that its object needs, and most of them go to a file or a server as they are.
 */
export interface ReadOutcome {
  readonly kind: 'read'
  readonly id: string
  readonly path: string
  readonly size: number
  readonly reading: string
  /** Only where the caller asked for it. */
  readonly report: string | null
  /** What the store takes; only where the caller asked for it. */
  readonly prepared: Prepared | null
  readonly counts: Counts
  /** How long it was read. */
  readonly seconds: number
  /** Whether the day of publication is known. */
  readonly dated: boolean
  readonly notices: readonly InputNotice[]
}

export interface FailedOutcome {
  readonly kind: 'failed'
  readonly size: number
  readonly failure: Failure
}

export type Outcome = ReadOutcome | FailedOutcome

export interface OutcomeOptions extends InputOptions {
  /** Put the report's text into its reading's JSON as `text`, so that a line can be understood alone. */
  readonly withText: boolean
  /** Give the report beside its reading. */
  readonly keepReport: boolean
  /** Make it ready to be recorded. */
  readonly prepare: boolean
  /** Files of lists of places that are read besides those that come with Marsad. */
  readonly gazetteers?: readonly string[]
}

const countsOf = ({ statements, events, quantities, times, mentions }: Reading): Counts => ({
  statements: statements.length,
  events: events.length,
  quantities: quantities.length,
  times: times.length,
  names: mentions.length,
})

/** A file's report before it is read, or why there is none; never throws. */
export async function loadItem(item: FileItem, options: InputOptions): Promise<Made | FailedOutcome> {
  try {
    return await loadFile(item, options)
  } catch (error) {
    return { kind: 'failed', size: item.size, failure: failureOf(item.path, error) }
  }
}

/** Opens, reads and answers; never throws, because one bad report must not stop the others. */
export async function readItem(item: FileItem | ReportItem, reader: Reader, options: OutcomeOptions): Promise<Outcome> {
  const { path, size } = item
  let made: Made
  try {
    made = item.kind === 'file' ? await loadFile(item, options) : { report: item.report, notices: [] }
  } catch (error) {
    return { kind: 'failed', size, failure: failureOf(path, error) }
  }
  const { report } = made
  const begun = performance.now()
  try {
    const { reading, prepared } = options.prepare
      ? reader.prepare(report)
      : { reading: reader.read(report), prepared: null }
    const whole = options.withText ? { ...reading, text: report.text } : reading
    return {
      kind: 'read',
      id: report.id,
      path,
      size,
      reading: prepared?.reading ?? JSON.stringify(whole),
      report: options.keepReport ? JSON.stringify(report) : null,
      prepared,
      counts: countsOf(reading),
      seconds: (performance.now() - begun) / 1000,
      dated: report.published !== null,
      notices: [...item.notices, ...made.notices],
    }
  } catch (error) {
    return {
      kind: 'failed',
      size,
      failure: failureOf(path, marsadError('READING_FAILED', { path, reason: reasonOf(error) })),
    }
  }
}
