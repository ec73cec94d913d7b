import type { Report } from '../../annotation/report.ts'
import type { PrepareAgain, Prepared, PreparedOriginal } from '../prepared.ts'
import type { Added, Outdated, Page, Paging, Reread } from '../store.ts'
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
  /** It is recorded, and to be read again. */
  readonly again: boolean
}

/** A report that a worker is done with; without a reading where the record has it already. */
export interface Finished {
  readonly number: number
  readonly hash: string
  readonly prepared: Prepared | null
}

/** A recorded report that a worker read again. */
export interface ReadAgain {
  readonly number: number
  readonly prepared: Prepared
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
  /** Reports that wait to be recorded, or are being read. */
  readonly waiting: number
  /** Recorded reports that wait to be read again. */
  readonly again: number
  readonly aside: number
  /** When the report came that waits longest to be recorded. */
  readonly oldest: string | null
}

/** What a process that works off the queue does and hears. */
export interface QueueWork {
  /** Jobs at a time. */
  readonly width: number
  /** Version of its rules; what is to be read again by newer ones is left to others. */
  readonly rules: number
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
  /**
   * Queues recorded reports to be read again by these rules or newer ones, at most `limit` behind the number `after`.
   * Those that wait already are left out, or wait for the newer rules.
   * @returns how many of those looked at were queued, and the number of the last one; null where none was left
   */
  putAgain(
    which: Outdated,
    rules: number,
    limit: number,
    after: number,
  ): Promise<{ readonly looked: number; readonly queued: number; readonly last: number | null }>
  counts(): Promise<QueueCounts>
  /** True where fewer reports than these wait: to be recorded, or to be read again. */
  hasRoom(most: number, of: 'new' | 'again'): Promise<boolean>
  /**
   * Reports to be read by these rules, each counted as tried once more; one that was tried too often is set aside instead,
   * and one that waits for newer rules is left alone.
   */
  take(numbers: readonly number[], rules: number): Promise<readonly Taken[]>
  /** Records reports and takes them off the queue in one transaction. */
  finish(reports: readonly Finished[], prepareAgain: PrepareAgain): Promise<readonly Added[]>
  /** Records new readings of recorded reports and takes them off the queue in one transaction. */
  finishAgain(reports: readonly ReadAgain[], prepareAgain: PrepareAgain): Promise<readonly Reread[]>
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
