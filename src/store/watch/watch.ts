import type { Report } from '../../annotation/report.ts'
import type { Lock } from '../lock.ts'
import type { OriginalBytes } from '../originals.ts'
import type { Page, Paging } from '../store.ts'

/** Why something could not be had the last time. */
export interface Trouble {
  readonly code: string
  readonly message: string
  readonly fix: string
}

/** A feed that is watched: a file or an address. */
export interface WatchedFeed {
  readonly address: string
  readonly parent: string | null
  readonly kind: string | null
  readonly title: string | null
  readonly etag: string | null
  readonly modified: string | null
  readonly checked: string | null
  readonly succeeded: string | null
  readonly due: string
  readonly failures: number
  readonly failure: Trouble | null
}

/** A feed in a list, with what became of its pages. */
export interface FeedRow extends WatchedFeed {
  readonly pages: number
  readonly recorded: number
  readonly waiting: number
  readonly failed: number
  /** The page that failed last. */
  readonly failedPage: (Trouble & { readonly address: string }) | null
}

/** What a check of a feed came to. */
export interface FeedCheck {
  readonly address: string
  /** Null leaves what is known as it is. */
  readonly kind: string | null
  readonly title: string | null
  readonly etag: string | null
  readonly modified: string | null
  readonly due: string
  readonly failure: Trouble | null
}

/** A page that a feed names. */
export interface OfferedPage {
  readonly address: string
  readonly title: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly outlet: string | null
}

export interface DuePage extends OfferedPage {
  readonly feed: string
  readonly etag: string | null
  readonly modified: string | null
  readonly recorded: string | null
  readonly failures: number
}

/** What a fetch of a page came to. */
export interface PageCheck {
  readonly address: string
  readonly etag: string | null
  readonly modified: string | null
  /** When it is to be fetched again; null for never. */
  readonly due: string | null
  readonly failure: Trouble | null
}

/** What was fetched, as it is kept beside the report that was made of it. */
export interface Evidence {
  readonly page: string
  readonly address: string
  readonly redirects: readonly string[]
  readonly at: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** One version of an article. */
export interface Version {
  readonly page: string
  readonly version: number
  readonly report: string
  readonly address: string
  readonly redirects: readonly string[]
  readonly at: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string
  readonly size: number
}

/** A version with what it is compared by. */
export interface VersionText extends Version {
  readonly title: string | null
  readonly published: string | null
  readonly text: string
}

/** What is looked at to prove that a report is as it was recorded. */
export interface Recorded {
  readonly report: Report
  /** The hash under which it was recorded. */
  readonly hash: string
  readonly reading: unknown
  readonly evidence: readonly { readonly version: Version; readonly bytes: Uint8Array | null }[]
  /** What it was made of; null where it came as a row, or was fetched. */
  readonly original: OriginalBytes | null
}

/** Who prints, as the user states it. */
export interface Outlet {
  readonly name: string
  readonly hosts: readonly string[]
  /** Everything that was said of it, as it was imported. */
  readonly value: unknown
  readonly imported: string
}

/** What is watched, what was fetched, and the directory of outlets. */
export interface WatchStore {
  /**
   * Takes the right to fetch what is due: two who do would ask every site twice.
   * @throws MarsadError WATCH_BUSY where another process has it
   */
  begin(): Promise<Lock>
  /** Feeds that are watched from now on; those known stay as they are. */
  follow(feeds: readonly string[], parent: string | null): Promise<void>
  /** Ends the watch of a feed and of what it named; its reports stay. Gives how many went. */
  unfollow(address: string): Promise<number>
  /** All feeds, or those named and what they name. */
  feeds(named?: readonly string[]): Promise<readonly WatchedFeed[]>
  list(paging: Paging): Promise<Page<FeedRow>>
  checked(check: FeedCheck): Promise<void>
  /** Takes up pages; those that changed since they were named last are due again. Gives how many are new. */
  offer(feed: string, pages: readonly OfferedPage[]): Promise<number>
  /** Pages that are due at a moment, those of different feeds by turns, without those in hand. */
  due(
    at: string,
    feeds: readonly string[] | null,
    limit: number,
    without: readonly string[],
  ): Promise<readonly DuePage[]>
  countDue(at: string, feeds: readonly string[] | null): Promise<number>
  /** Makes recorded pages of these feeds due again, and pages of these addresses. */
  again(feeds: readonly string[]): Promise<void>
  pageChecked(check: PageCheck): Promise<void>
  /**
   * Keeps what was fetched beside its report, in one transaction with the check. Gives the version, and whether it is
   * new.
   */
  keep(
    report: string,
    evidence: Evidence,
    check: PageCheck,
  ): Promise<{ readonly version: number; readonly fresh: boolean }>
  /** Number of the latest version of a page; 0 where none is recorded. */
  latest(page: string): Promise<number>
  /** All versions of the pages that a report was made of, the first first. */
  versions(report: string): Promise<readonly VersionText[]>
  /** What was fetched for these reports, with the bytes, the earliest version first. */
  fetched(reports: readonly string[]): Promise<Recorded['evidence']>
  /** Number of the last report; 0 where there is none. */
  lastRecorded(): Promise<number>
  /** Recorded reports behind a number, with their evidence. */
  recorded(after: number, limit: number): Promise<{ readonly rows: readonly Recorded[]; readonly last: number }>
  /** The report of this name as it was recorded. */
  recordedAs(report: string): Promise<Recorded | null>
  importOutlets(outlets: readonly Omit<Outlet, 'imported'>[]): Promise<void>
  outlets(): Promise<readonly Outlet[]>
}
