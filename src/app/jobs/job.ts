import type { Failure, InputNotice, InputOptions } from '../../ingest/item.ts'

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** Reports being added, and what became of them. */
export interface Job {
  readonly id: string
  readonly state: JobState
  readonly asked: string
  readonly begun: string | null
  readonly ended: string | null
  /** Files and addresses that were sent. */
  readonly files: number
  /** Bytes to be read, and read. */
  readonly bytes: number | null
  readonly readBytes: number
  /** Reports to come of addresses; null where it is not known. */
  readonly expected: number | null
  readonly added: number
  /** Recorded before. */
  readonly known: number
  readonly failed: number
  readonly statements: number
  readonly events: number
  /** Reports without a day of publication, whose relative times stay open. */
  readonly undated: number
  /** Names of the first reports that were added. */
  readonly reports: readonly string[]
  /** Why the job broke off; null where it did not. */
  readonly broke: Failure | null
}

/** A job with everything that went wrong in it. */
export interface JobRecord {
  readonly job: Job
  readonly failures: readonly Failure[]
  readonly notices: readonly InputNotice[]
}

export interface JobOptions extends Pick<InputOptions, 'published' | 'encoding'> {
  /** Addresses on the web to be fetched, beside the files. */
  readonly addresses?: readonly string[]
}

/** So many names and failures are kept of a job; all are counted. */
export const mostKept = 5000
export const mostNamed = 200

export const newJob = (id: string, files: number): Job => ({
  ...{ id, state: 'waiting', asked: new Date().toISOString(), begun: null, ended: null },
  ...{
    files,
    bytes: null,
    readBytes: 0,
    expected: null,
    added: 0,
    known: 0,
    failed: 0,
    statements: 0,
    events: 0,
    undated: 0,
  },
  reports: [],
  broke: null,
})

export const isOver = ({ state }: Job): boolean => state !== 'waiting' && state !== 'running'
