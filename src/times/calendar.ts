/** A day as a whole number of days since 1 January 1970. */
export type Day = number

/** A month as a whole number of months since January of the year 0. */
export type Month = number

const MS = 86_400_000
const WEEK = 7
const YEAR = 12

const two = (value: number): string => String(value).padStart(2, '0')
export const yearText = (year: number): string => String(year).padStart(4, '0')

/** The day of a date; null where the calendar has none such (30 February). */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!(year > 0 && year < 10_000)) return null
  const time = new Date(0)
  time.setUTCFullYear(year, month - 1, date)
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date ? time.getTime() / MS : null
}

/** The day that an ISO date (`2015-10-13`, a time of day after it or not) names; null for anything else. */
export function parseDay(iso: string): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso)
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

export function dayText(day: Day): string {
  const date = new Date(day * MS)
  return `${yearText(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

export const yearOf = (day: Day): number => new Date(day * MS).getUTCFullYear()
export const monthOf = (day: Day): Month => monthAt(yearOf(day), new Date(day * MS).getUTCMonth() + 1)
export const monthAt = (year: number, month: number): Month => year * YEAR + month - 1
export const monthText = (month: Month): string => `${yearText(Math.floor(month / YEAR))}-${two((month % YEAR) + 1)}`

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % WEEK) + WEEK) % WEEK) + 1

/** The ISO week that a day lies in: `2015-W42`. */
export function weekText(day: Day): string {
  const thursday = day + 4 - weekdayOf(day)
  const year = yearOf(thursday)
  const first = dayOf(year, 1, 1) as Day
  return `${yearText(year)}-W${two(Math.floor((thursday - first) / WEEK) + 1)}`
}
