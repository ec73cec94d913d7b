import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayText, parseDay, weekdayOf, weekText } from '../../src/times/calendar.ts'
import { hijriDay } from '../../src/times/hijri.ts'
import { times } from '../../src/times/times.ts'
import { arabic, arabicString, documentFor } from '../arabic.ts'

const gulf = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ')
const levant = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
]
const day = fc.integer({ min: parseDay('1950-01-01') ?? 0, max: parseDay('2049-12-31') ?? 0 })

const formats: readonly ((year: string, month: number, date: number) => string)[] = [
  (year, month, date) => `${date} ${gulf[month - 1]} ${year}`,
  (year, month, date) => `${date} ${levant[month - 1]} ${year}`,
  (year, month, date) => `${date} ${levant[month - 1]}/${gulf[month - 1]} ${year}`,
  (year, month, date) => `${date} ${levant[month - 1]} (${gulf[month - 1]}) ${year}`,
  (year, month, date) => `${date} من شهر ${gulf[month - 1]} من عام ${year}`,
  (year, month, date) => `${date}/${month}/${year}`,
  (year, month, date) => `${year}-${month}-${date}`,
]

describe('any day', () => {
  it('reads back from every format', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...formats), (given, format) => {
        const iso = dayText(given)
        const [year = '', month, date] = iso.split('-')
        const text = `وقع الحادث في ${format(year, Number(month), Number(date))} قرب المدينة`
        expect(times(documentFor(text, '2015-10-15'), arabic.times).map(({ value }) => value)).toEqual([iso])
      }),
    )
  })

  it('is parsed as it is printed, and lies in its week', () => {
    fc.assert(
      fc.property(day, (given) => {
        expect(parseDay(dayText(given))).toBe(given)
        expect(weekText(given)).toBe(weekText(given - weekdayOf(given) + 1))
      }),
    )
  })
})

describe('the Hijri calendar', () => {
  it.each([
    [1437, 1, 1, '2015-10-14'],
    [1436, 9, 1, '2015-06-18'],
    [1445, 9, 1, '2024-03-11'],
    [1420, 1, 1, '1999-04-17'],
  ])('%i-%i-%i', (year, month, date, expected) => {
    expect(dayText(hijriDay(year, month, date) ?? 0)).toBe(expected)
  })

  it('goes on by a day at a time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1380, max: 1480 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect((hijriDay(year, month, 2) ?? 0) - (hijriDay(year, month, 1) ?? 0)).toBe(1)
      }),
    )
  })
})

const VALUE =
  /^(\d{2,4}|\d{4}-\d\d(-\d\d)?|\d{4}-W\d\d|\d{4}-(SP|SU|FA|WI|Q[1-4])|(PAST|PRESENT|FUTURE)_REF|\d{4}(-\d\d){0,2}\/\d{4}(-\d\d){0,2})$/
const DURATION = /^P(T?\d+(\.\d+)?|X)[YMWDHS]$/

describe('any text', () => {
  it('gives spans in bounds and in order, and valid values', () => {
    fc.assert(
      fc.property(arabicString, fc.constantFrom('2015-10-15', null), (text, published) => {
        let last = 0
        for (const { span, value, duration } of times(documentFor(text, published), arabic.times)) {
          const [start, end] = span
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          if (value !== undefined) expect(value).toMatch(VALUE)
          if (duration !== undefined) expect(duration).toMatch(DURATION)
          last = end
        }
      }),
    )
  })

  it('gives valid values for any run of words of time', () => {
    const words = [...arabic.times.words.keys()].filter((form) => form.length > 1)
    const run = fc.array(fc.oneof(fc.constantFrom(...words), fc.nat(2100).map(String), fc.constantFrom(...'()/-،')), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(run, (parts) => {
        for (const { value, duration, span } of times(documentFor(parts.join(' '), '2015-10-15'), arabic.times)) {
          expect(span[1]).toBeGreaterThan(span[0])
          if (value !== undefined) expect(value).toMatch(VALUE)
          if (duration !== undefined) expect(duration).toMatch(DURATION)
        }
      }),
    )
  })
})
