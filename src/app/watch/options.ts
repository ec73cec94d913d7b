import type { FetchOptions } from '../../fetch/fetcher.ts'
import type { Failure } from '../../ingest/item.ts'
import { type AddOutcome, crewFor } from '../addReports.ts'
import type { Crew } from '../threads.ts'

export interface WatchOptions {
  readonly fetching: FetchOptions
  /** Most bytes of a page. */
  readonly maxSize: number
  /** Seconds between two looks at a feed. */
  readonly interval: number
  /** Passes over entries of earlier days, where a feed tells their day. */
  readonly since: string | null
  /** Fetches recorded articles again, whether they are due or not. */
  readonly again: boolean
  /** Leave this thread free. */
  readonly aside: boolean
  readonly gazetteers?: readonly string[]
  readonly signal?: AbortSignal | undefined
  /** Gives who reads, where somebody keeps a crew for many looks. */
  readonly crew?: (() => Crew) | undefined
  /** Leaves the reading to workers; so many reports may wait for them. */
  readonly queue?: number | undefined
  /**
   * Milliseconds in which pages are fetched before feeds that are due again come first; the other pages stay due. Without
   * it all pages are fetched.
   */
  readonly pagesFor?: number | undefined
  /** Told how many pages are to be fetched, when it is known. */
  readonly onFound?: (pages: number) => void
}

type Recorded = Exclude<AddOutcome, { readonly kind: 'failed' }>

/** What became of a feed or of a page. */
export type WatchOutcome =
  | { readonly kind: 'feed'; readonly address: string; readonly fresh: number; readonly unchanged: boolean }
  | { readonly kind: 'failed'; readonly what: 'feed' | 'page'; readonly size: number; readonly failure: Failure }
  /** Not changed since it was fetched last. */
  | { readonly kind: 'unchanged'; readonly address: string; readonly id: string | null }
  /** Waits to be read by a worker. */
  | { readonly kind: 'queued'; readonly address: string; readonly id: string; readonly size: number }
  /** A report, or a further version of one. */
  | {
      readonly kind: 'report'
      readonly address: string
      readonly version: number
      readonly fresh: boolean
      readonly outcome: Recorded
    }

/** Who reads for these options: made when the first page comes, and kept. */
export function keptCrew({ maxSize, aside, gazetteers = [] }: WatchOptions): {
  readonly crew: () => Crew
  stop(): Promise<void>
} {
  let made: Crew | null = null
  return {
    crew: () => {
      made ??= crewFor({ published: null, encoding: null, maxSize, jobs: 1, aside, gazetteers })
      return made
    },
    stop: async () => made?.stop(),
  }
}
