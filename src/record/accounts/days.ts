import type { Account } from '../../annotation/record.ts'

export type Days = Pick<Account, 'from' | 'to' | 'dated'>

const DAY = 86_400_000
/** A stretch longer than this is too coarse to say on which day something happened. */
const STRETCH = 10
/** Where a report names no day, the event is likelier to be of its day of publication or of the one before. */
const FRESH = 1

/** Months in which the seasons of TIMEX3 begin, and how many they last. */
const seasons = new Map([
  ['SP', 3],
  ['SU', 6],
  ['FA', 9],
  ['WI', 12],
])

/** The days that a time value leaves open: `2015-W42` gives its Monday to its Sunday, none the eve of publication. */
export function daysOf(time: string | null, published: string | null): Days {
  const told = time === null ? null : rangeOf(time, published)
  if (told !== null) {
    const length = daysBetween(told.from, told.to)
    return { ...told, dated: length === 0 ? 'day' : length <= STRETCH ? 'stretch' : 'coarse' }
  }
  if (published === null) return { from: null, to: null, dated: 'none' }
  return { from: shifted(published, -FRESH), to: published, dated: 'published' }
}

/** The date where it is a day of the calendar, else null: a report's date is only as good as its source. */
export const dayOf = (date: string | null): string | null =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(at(date)) ? date : null

/** Whole days from the one to the other; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY)

/** `shifted('2015-03-01', -1)` is `2015-02-28`. */
export const shifted = (day: string, days: number): string => iso(at(day) + days * DAY)

const at = (day: string): number => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  const time = Date.UTC(year, month - 1, date)
  // A day that the calendar does not have rolls over into the next month.
  return date >= 1 && date <= 28 ? time : new Date(time).getUTCDate() === date ? time : Number.NaN
}
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

function rangeOf(time: string, published: string | null): { readonly from: string; readonly to: string } | null {
  const parts = time.split('/')
  if (parts.length > 2) return null
  const ranges = parts.map((part) => (part === 'PRESENT_REF' ? present(published) : simple(part)))
  const [first, last = first] = ranges
  if (!first || !last || last.to < first.from) return null
  return { from: first.from, to: last.to }
}

const present = (published: string | null) => (published === null ? null : { from: published, to: published })

function simple(value: string): { readonly from: string; readonly to: string } | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(value)?.[1]
  if (day !== undefined) return Number.isNaN(at(day)) ? null : { from: day, to: day }
  const [, year = '', rest] = /^(\d{4})(?:-(\w{2,3}))?$/.exec(value) ?? []
  if (year === '') return null
  if (rest === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (rest.startsWith('W') && /^W\d{2}$/.test(rest)) return week(Number(year), Number(rest.slice(1)))
  const season = seasons.get(rest)
  if (season !== undefined) return months(Number(year), season, 3)
  const month = Number(rest)
  return month >= 1 && month <= 12 ? months(Number(year), month, 1) : null
}

function months(year: number, first: number, count: number) {
  return { from: iso(Date.UTC(year, first - 1, 1)), to: iso(Date.UTC(year, first - 1 + count, 0)) }
}

/** ISO weeks: the first has the year's first Thursday. */
function week(year: number, number: number) {
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (number - 1) * 7 * DAY
  return { from: iso(monday), to: iso(monday + 6 * DAY) }
}
