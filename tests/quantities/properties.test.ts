import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { units } from '../../src/annotation/reading.ts'
import { quantities } from '../../src/quantities/quantities.ts'
import { arabic, arabicString, documentFor } from '../arabic.ts'

const spelledUnits = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة']
const spelledTens = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون']
const spelledHundreds = ['', 'مئة', 'مئتان', 'ثلاثمئة', 'أربعمئة', 'خمسمئة', 'ستمئة', 'سبعمئة', 'ثمانمئة', 'تسعمئة']

/** A number from 3 to 9999 in words, as a newspaper spells it. */
function spelled(value: number): string {
  const thousands = Math.floor(value / 1000)
  const hundreds = Math.floor((value % 1000) / 100)
  const rest = value % 100
  const parts: string[] = []
  if (thousands > 0) {
    parts.push(thousands === 1 ? 'ألف' : thousands === 2 ? 'ألفان' : `${spelledUnits[thousands]} آلاف`)
  }
  if (hundreds > 0) parts.push(spelledHundreds[hundreds] as string)
  if (rest > 0 && rest <= 10) parts.push(spelledUnits[rest] as string)
  else if (rest === 11) parts.push('أحد عشر')
  else if (rest === 12) parts.push('اثنا عشر')
  else if (rest > 10 && rest < 20) parts.push(`${spelledUnits[rest - 10]} عشر`)
  else if (rest > 0) {
    if (rest % 10 > 0) parts.push(spelledUnits[rest % 10] as string)
    parts.push(spelledTens[Math.floor(rest / 10)] as string)
  }
  return parts.join(' و')
}

describe('any number', () => {
  it('reads back from words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9999 }), (value) => {
        const written = arabic.quantities.numberAt(documentFor(`قال إن ${spelled(value)} حضروا`), 2)
        expect(written?.value).toBe(value)
      }),
    )
  })

  it('reads back from digits of either script, with a noun', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 999_999 }), fc.boolean(), (value, eastern) => {
        const digits = String(value).replace(/\d/g, (d) => (eastern ? String.fromCharCode(0x660 + Number(d)) : d))
        const [found] = quantities(
          documentFor(`شاهدوا ${digits} ${value <= 10 ? 'دبابات' : 'دبابة'}`),
          arabic.quantities,
        )
        expect([found?.min, found?.max, found?.unit]).toEqual([value, value, 'vehicle'])
      }),
    )
  })
})

describe('any text', () => {
  it('gives spans in bounds and in order, true intervals and known units', () => {
    fc.assert(
      fc.property(arabicString, (text) => {
        let last = 0
        for (const { span, min, max, unit } of quantities(documentFor(text), arabic.quantities)) {
          const [start, end] = span
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(min !== null || max !== null).toBe(true)
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max)
          expect(units).toContain(unit)
          last = end
        }
      }),
    )
  })
})
