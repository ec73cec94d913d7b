import type { WatchedFeed } from '../../store/watch/watch.ts'

/** How a feed does: never looked at, as it should, not looked at when it was due, or failing. */
export type FeedState = 'new' | 'well' | 'late' | 'failing'

/** So long after it was due a feed counts as forgotten. In milliseconds. */
const grace = 3600_000

export function feedState({ due, failures, succeeded }: WatchedFeed, now: Date): FeedState {
  if (failures > 0) return 'failing'
  if (Date.parse(due) + grace < now.getTime()) return 'late'
  return succeeded === null ? 'new' : 'well'
}
