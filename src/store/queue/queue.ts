import type { Report } from '../../annotation/report.ts'
import type { PrepareAgain, Prepared, PreparedOriginal } from '../prepared.ts'
import type { Added, Page, Paging } from '../store.ts'
import type { Evidence, PageCheck, Trouble } from '../watch/watch.ts'

/** A report that is to be read, with what was fetched where it came from the web. */
export interface Queued {
  readonly report: Report
  /** Hash of its content. */
  readonly hash: string
  /** Bytes that it came in. */
  readonly size: number
  readonly fetched: { readonly evidence: Evidence; readonly check: PageCheck } | null
  /** What it was made of, where that is a file. */
  readonly original: PreparedOriginal | null
}

/** A report that a worker took to read; null where what was kept of it is damaged. */
export interface Taken {
  readonly number: number
  readonly name: string
  readonly report: Report | null
  readonly hash: string
  readonly size: number
  readonly tries: number
}

/** A report that a worker is done with; without a reading where the record has it already. */
export interface Finished {
  readonly number: number
  readonly hash: string
  readonly prepared: Prepared | null
}

/** A report that was tried so often that it was set aside. */
export interface AsideRow {
  readonly number: number
  readonly report: string
  readonly page: string | null
  readonly size: number
  readonly tries: number
  readonly failure: Trouble
  readonly aside: string
  readonly added: string
}

/** How long the queue is. */
export interface QueueCounts {
  /** Reports that wait or are being read. */
  readonly waiting: number
  readonly aside: number
  /** When the report that waits longest came. */
  readonly oldest: string | null
}

/** What a process that works off the queue does and hears. */
export interface QueueWork {
  /** Jobs at a time. */
  readonly width: number
  /** Reads and records what these numbers stand for. @param again it was tried before, and did not go through */
  work(numbers: readonly number[], again: boolean): Promise<void>
  /** Told of troubles that pass: jobs that are tried again, a worker that was found dead. */
  note(message: string): void
}

/** A worker that runs until it is stopped. */
export interface QueueRun {
  /** Ends when it was stopped, or fails where it cannot go on. */
  readonly ended: Promise<void>
  /** Ends it after the jobs in hand. */
  stop(): Promise<void>
}

/** Reports that wait to be read, in the record itself: whoever adds them may go. */
export interface QueueStore {
  /** Queues reports in one transaction, with what became of their pages. Those that wait already are left out. */
  put(reports: readonly Queued[]): Promise<number>
  counts(): Promise<QueueCounts>
  /** True where fewer reports than these wait. */
  hasRoom(most: number): Promise<boolean>
  /** Reports to be read, each counted as tried once more; one that was tried too often is set aside instead. */
  take(numbers: readonly number[]): Promise<readonly Taken[]>
  /** Records reports and takes them off the queue in one transaction. */
  finish(reports: readonly Finished[], prepareAgain: PrepareAgain): Promise<readonly Added[]>
  /** Keeps why reports could not be read, and sets aside what was tried too often. Gives how many stay to be tried. */
  failed(reports: readonly { readonly number: number; readonly failure: Trouble }[]): Promise<number>
  /** Takes back that these were tried: what kept them was not their doing. */
  untried(numbers: readonly number[]): Promise<void>
  asides(paging: Paging): Promise<Page<AsideRow>>
  /** Reports that were set aside, for an export. */
  asideReports(numbers: readonly number[] | null): AsyncIterable<Report>
  /** Puts what was set aside back; all of it where no numbers are given. Gives how many went back. */
  retry(numbers: readonly number[] | null): Promise<number>
  drop(numbers: readonly number[] | null): Promise<number>
  /** Works off the queue beside all others who do. */
  run(work: QueueWork): Promise<QueueRun>
}

/** So often a report is tried before it is set aside. */
export const mostTries = 4
