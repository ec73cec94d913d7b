import { type Day, dayOf, type Month, monthAt, monthOf, yearOf } from '../calendar.ts'
import type { Context } from './context.ts'

/** A date without its year that lies this many days ahead is meant, rather than the one a year before it. */
const AHEAD = 45
/** A date without its year that lies no more days behind than this is not next year's. */
const JUST_PAST = 14
/** A deadline is not set further ahead than this where nobody names its year. */
const TERM = 150
const MONTH = 30

/** The year that a date or month without one is meant in: `ordinal` gives its place in a year, in days. */
function yearFor(
  ordinal: (year: number) => number | null,
  now: number,
  year: number,
  ref: number | undefined,
  { direction, deadline }: Pick<Context, 'direction' | 'deadline'>,
): number {
  if (ref === 0) return year
  const towards = ref !== undefined ? (ref < 0 ? 'past' : 'future') : direction()
  const strict = ref !== undefined
  const candidates = [year + 1, year, year - 1]
  const distance = (candidate: number): number => (ordinal(candidate) ?? Number.NaN) - now
  const past = candidates.find((candidate) => (strict ? distance(candidate) < 0 : distance(candidate) <= 0))
  const future = candidates
    .toReversed()
    .find((candidate) => (strict ? distance(candidate) > 0 : distance(candidate) >= 0))
  const term = deadline && future !== undefined && distance(future) <= TERM
  if (!strict && term && (past === undefined || distance(past) < -TERM)) return future
  if (towards === 'future') {
    // A verb alone does not put a day of last week into next year.
    const justPast = !strict && past !== undefined && distance(past) >= -JUST_PAST
    return justPast && (future === undefined || distance(future) > AHEAD) ? past : (future ?? year)
  }
  if (towards === 'past' || future === undefined || distance(future) > AHEAD) return past ?? year
  return future
}

/** The day that a date without a year names. */
export function nearestDay(
  month: number,
  date: number,
  now: Day,
  ref: number | undefined,
  context: Context,
): Day | null {
  const year = yearFor((y) => dayOf(y, month, date), now, yearOf(now), ref, context)
  // 29 February names a leap year's day only.
  return dayOf(year, month, date) ?? dayOf(year - 1, month, date)
}

/** The month that a month's name alone names. */
export function nearestMonth(month: number, now: Day, ref: number | undefined, context: Context): Month {
  const current = monthOf(now)
  const year = yearFor((y) => (monthAt(y, month) - current) * MONTH, 0, yearOf(now), ref, context)
  return monthAt(year, month)
}
