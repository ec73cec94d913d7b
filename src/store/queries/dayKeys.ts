import { daysBetween, shifted } from '../../record/accounts/days.ts'

/** More keys than these are looked up as those of longer stretches. */
const MOST = 45

/**
 * Keys of days, months or years, as the store's function `day_keys` makes them, that together cover all days from one to
 * another: of days where they are few, else of months, else of years. Both are ISO days, the first not after the second.
 */
export function dayKeys(from: string, to: string): readonly number[] {
  const unit = unitOf(from, to)
  if (unit === 'day') {
    const days = stretch(0, daysBetween(from, to))
    return days.map((day) => Number(shifted(from, day).replaceAll('-', '')))
  }
  if (unit === 'month') {
    return stretch(monthOf(from), monthOf(to)).map((at) => Math.floor(at / 12) * 10_000 + ((at % 12) + 1) * 100)
  }
  return stretch(yearOf(from), yearOf(to)).map((year) => year * 10_000)
}

/** The first day of what the keys from one day to another cover. */
export function wholeStretch(from: string, to: string): string {
  const unit = unitOf(from, to)
  return unit === 'day' ? from : unit === 'month' ? `${from.slice(0, 7)}-01` : `${from.slice(0, 4)}-01-01`
}

const unitOf = (from: string, to: string): 'day' | 'month' | 'year' =>
  daysBetween(from, to) < MOST ? 'day' : monthOf(to) - monthOf(from) < MOST ? 'month' : 'year'

const stretch = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)
const yearOf = (day: string): number => Number(day.slice(0, 4))
const monthOf = (day: string): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1
