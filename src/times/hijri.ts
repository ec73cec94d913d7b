import type { Day } from './calendar.ts'

const EPOCH = -492_149
const CYCLE_DAYS = 10_631
const CYCLE_YEARS = 30
const MONTH_DAYS = 29.5
const LONGEST_MONTH = 30
const MONTHS = 12

/**
 * The first day of a month of the Hijri year, in the Umm al-Qura calendar where the runtime has it and else in the
 * arithmetic one; the sighting of the moon may move either by a day.
 */
export function hijriDay(year: number, month: number, date: number): Day | null {
  if (year < 1 || year > 1600 || month < 1 || month > MONTHS || date < 1 || date > LONGEST_MONTH) return null
  const guess = arithmetic(year, month) + date - 1
  for (const shift of [0, -1, 1, -2, 2]) {
    const [y, m, d] = parts(guess + shift)
    if (y === year && m === month && d === date) return guess + shift
  }
  return guess
}

/** The last day of a Hijri month. */
export const hijriMonthEnd = (year: number, month: number): Day | null => {
  const next = month === MONTHS ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1)
  return next === null ? null : next - 1
}

/** The Hijri year that a day lies in. */
export const hijriYearOf = (day: Day): number => parts(day)[0]

/** The tabular calendar's first day of a month, within two days of every other kind. */
const arithmetic = (year: number, month: number): Day =>
  EPOCH + Math.ceil(MONTH_DAYS * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / CYCLE_YEARS)

const formatter = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

function parts(day: Day): readonly [number, number, number] {
  const found = new Map(formatter.formatToParts(new Date(day * 86_400_000)).map(({ type, value }) => [type, value]))
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number.parseInt(found.get(type) ?? '', 10)
  const year = of('year')
  if (Number.isNaN(year)) return [Math.floor((CYCLE_YEARS * (day - EPOCH) + CYCLE_DAYS - 1) / CYCLE_DAYS), 0, 0]
  return [year, of('month'), of('day')]
}
