import { MarsadError } from '../../annotation/errors.ts'
import { isPassing } from '../../fetch/fetcher.ts'
import type { Trouble } from '../../store/watch/watch.ts'

const second = 1000
const hour = 3600 * second
/** Articles change soon after they are printed, or not: hours after the first version when they are looked at again. */
const looks = [1, 6, 24, 72, 168]
const longest = 24 * hour
/** What fails so often in a row is given up, until its feed says that it changed. */
const mostTries = 8

const after = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString()

/** When a page that was recorded is to be fetched again; null for never. */
export function nextLook(recorded: string | null, now: Date): string | null {
  const age = recorded === null ? 0 : now.getTime() - Date.parse(recorded)
  const next = looks.find((step) => step * hour > age + hour / 4)
  return next === undefined ? null : after(now, next * hour - age)
}

/** Seconds that the server asked for, where it did. */
const askedFor = (error: unknown): number =>
  error instanceof MarsadError && error.code === 'FETCH_BUSY' ? Number(error.values.seconds) * second : 0

/** When a page that failed is to be tried again: each time twice as late, and never where it is gone or refused. */
export function nextTry(error: unknown, failures: number, now: Date): string | null {
  if (!isPassing(error) || failures + 1 >= mostTries) return null
  return after(now, Math.max(askedFor(error), Math.min(longest, hour * 0.25 * 2 ** failures)))
}

/** When a feed is to be looked at again; one that fails is never given up. */
export function nextCheck(error: unknown, failures: number, interval: number, now: Date): string {
  if (error === null) return after(now, interval * second)
  return after(now, Math.max(askedFor(error), Math.min(longest, interval * second * 2 ** Math.min(failures, 20))))
}

export const troubleOf = ({ code, message, fix }: Trouble): Trouble => ({ code, message, fix })
