import { dayByMonthName } from './monthNames.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/
const compact = /^(\d{4})(\d{2})(\d{2})(?:$|T)/
const yearFirst = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:$|[T ])/
const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:$|[T, ])/
const mail = /^(?:[A-Za-z]{3,9},? )?(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})(?:$|[, ])/
const english = /^(?:[A-Za-z]{3,9},? )?([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:$|[, ])/

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const day = (year: number, month: number, date: number): string | null => {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

const monthOf = (name: string) => months.indexOf(name.toLowerCase()) + 1

/** «٢٠١٥-١٠-١٣» is written with the same digits as 2015-10-13. */
const westernDigits = (value: string) =>
  value.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

/**
 * The ISO day of a written date or date-time: "2015-10-13", "2015-10-13T22:30:00Z", "Tue, 13 Oct 2015 22:30:00 GMT",
 * "13/10/2015", or with an Arabic name of the month. The day is the one written, never moved to another zone. Null where
 * no single day can be meant: "03/04/2015" may be in March or in April.
 */
export function publishedDay(written: string): string | null {
  const value = westernDigits(written.trim())
  const n = (text: string | undefined) => Number(text)
  for (const pattern of [iso, compact, yearFirst]) {
    const found = pattern.exec(value)
    if (found) return day(n(found[1]), n(found[2]), n(found[3]))
  }
  let found = dayFirst.exec(value)
  if (found) {
    const [first, second, year] = [n(found[1]), n(found[2]), n(found[3])]
    if (first === second || first > 12) return day(year, second, first)
    return second > 12 ? day(year, first, second) : null
  }
  found = mail.exec(value)
  if (found) return day(n(found[3]), monthOf(found[2] ?? ''), n(found[1]))
  found = english.exec(value)
  if (found) return day(n(found[3]), monthOf(found[1] ?? ''), n(found[2]))
  const named = dayByMonthName(value)
  return named === null ? null : day(named.year, named.month, named.date)
}
