import type { Counts, Outcome } from '../app/outcome.ts'
import type { Failure, InputNotice } from '../ingest/item.ts'

const mostKept = 200

/** What a run came to. Of failures and notices the first are kept and the rest counted, so that a tally stays small. */
export interface Tally {
  read: number
  /** Recorded before, so not read again. */
  known: number
  /** Left to workers. */
  queued: number
  failed: number
  undated: number
  bytes: number
  readonly counts: { -readonly [Kind in keyof Counts]: number }
  readonly failures: Failure[]
  noticed: number
  readonly notices: InputNotice[]
}

export const newTally = (): Tally => ({
  read: 0,
  known: 0,
  queued: 0,
  failed: 0,
  undated: 0,
  bytes: 0,
  counts: { statements: 0, events: 0, quantities: 0, times: 0, names: 0 },
  failures: [],
  noticed: 0,
  notices: [],
})

export function addNotices(tally: Tally, notices: readonly InputNotice[]): void {
  tally.noticed += notices.length
  for (const notice of notices) if (tally.notices.length < mostKept) tally.notices.push(notice)
}

export function addFailure(tally: Tally, failure: Failure): void {
  tally.failed++
  if (tally.failures.length < mostKept) tally.failures.push(failure)
}

/** Counts one outcome in. */
export function addOutcome(tally: Tally, outcome: Outcome): void {
  tally.bytes += outcome.size
  if (outcome.kind === 'failed') {
    addFailure(tally, outcome.failure)
    return
  }
  tally.read++
  if (!outcome.dated) tally.undated++
  for (const kind of Object.keys(tally.counts) as (keyof Counts)[]) tally.counts[kind] += outcome.counts[kind]
  addNotices(tally, outcome.notices)
}
