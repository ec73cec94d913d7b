import type { Vocabulary } from './ar.ts'
import { counted, type Forms } from './plural.ts'

/** A date as the page says it, and how it is called elsewhere. */
export interface SaidDate {
  readonly text: string
  /** The same with the other names of its months, and as ISO writes it. */
  readonly title: string
}

const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay()

function onePoint(iso: string, words: Vocabulary, months: readonly string[], weekday: boolean): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso)
  if (day !== null) {
    const said = `${Number(day[3])} ${months[Number(day[2]) - 1] ?? ''} ${day[1]}`
    const name = weekday ? words.weekdays[weekdayOf(iso.slice(0, 10))] : undefined
    return name === undefined ? said : `${name} ${said}`
  }
  const month = /^(\d{4})-(\d\d)$/.exec(iso)
  if (month !== null) return `${months[Number(month[2]) - 1] ?? ''} ${month[1]}`
  const week = /^(\d{4})-W(\d\d)$/.exec(iso)
  if (week !== null) return `${words.week} ${Number(week[2])} ${words.dash} ${week[1]}`
  return iso
}

const references = (words: Vocabulary): ReadonlyMap<string, string> =>
  new Map([
    ['PRESENT_REF', words.presentRef],
    ['PAST_REF', words.pastRef],
    ['FUTURE_REF', words.futureRef],
  ])

function inMonths(value: string, words: Vocabulary, months: readonly string[], weekday: boolean): string {
  const reference = references(words).get(value)
  if (reference !== undefined) return reference
  const [start = '', end] = value.split('/')
  if (end === undefined) return onePoint(start, words, months, weekday)
  const open = (word: string, point: string) => `${word} ${onePoint(point, words, months, false)}`
  const isOpen = (point: string) => point === '' || point === '..'
  if (isOpen(start)) return open(words.until, end)
  if (isOpen(end)) return open(words.since, start)
  return `${open(words.from, start)} ${open(words.to, end)}`
}

/** `2015-10-17` is السبت 17 تشرين الأول 2015, in a title 17 أكتوبر 2015. */
export function sayDate(value: string, words: Vocabulary, weekday = false): SaidDate {
  const elsewhere = words.monthsElsewhere.length === 0 ? '' : inMonths(value, words, words.monthsElsewhere, false)
  const text = inMonths(value, words, words.months, weekday)
  return { text, title: [elsewhere, value].filter((part) => part !== '' && part !== text).join(' · ') }
}

/** `P6M` is ستة أشهر, said with a figure: 6 أشهر. */
export function sayDuration(value: string, words: Vocabulary, language: 'ar' | 'en'): string {
  const match =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      value,
    )
  if (match === null) return value
  const { years, months, weeks, days, hours, minutes, seconds } = words.durations
  const forms: readonly Forms[] = [years, months, weeks, days, hours, minutes, seconds]
  const said = forms.flatMap((form, index) => {
    const count = match[index + 1]
    return count === undefined ? [] : [counted(language, form, Number(count), count)]
  })
  return said.length === 0 ? value : said.join(words.comma)
}
