import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Quantity } from '../../src/annotation/reading.ts'
import { csvOf, jsonOf } from '../../src/page/client/csv.ts'
import { folded } from '../../src/page/client/fold.ts'
import { sayQuantity, voiceOf } from '../../src/page/client/say.ts'
import { hashOf, initial, type State, stateOf, views } from '../../src/page/client/state.ts'
import { ar } from '../../src/page/client/words/ar.ts'
import { en } from '../../src/page/client/words/en.ts'
import { layers } from '../../src/view/layers.ts'
import { sayDate, sayDuration } from '../../src/words/dates.ts'

const arabic = voiceOf('ar')
const english = voiceOf('en')

describe('counted nouns', () => {
  it.each([
    [0, 'لا أقوال', 'no statements'],
    [1, 'قول واحد', '1 statement'],
    [2, 'قولان', '2 statements'],
    [3, '٣ أقوال', '3 statements'],
    [10, '١٠ أقوال', '10 statements'],
    [11, '١١ قولًا', '11 statements'],
    [99, '٩٩ قولًا', '99 statements'],
    [100, '١٠٠ قول', '100 statements'],
    [102, '١٠٢ قول', '102 statements'],
    [103, '١٠٣ أقوال', '103 statements'],
    [1903, '١٬٩٠٣ أقوال', '1,903 statements'],
  ])('%i', (count, inArabic, inEnglish) => {
    expect(arabic.count('statements', count)).toBe(inArabic)
    expect(english.count('statements', count)).toBe(inEnglish)
  })
})

describe('dates', () => {
  it.each([
    ['2015-10-17', 'السبت 17 تشرين الأول 2015', '17 أكتوبر 2015 · 2015-10-17', 'Saturday 17 October 2015'],
    ['2015-10', 'تشرين الأول 2015', 'أكتوبر 2015 · 2015-10', 'October 2015'],
    ['2015', '2015', '', '2015'],
    ['2015-W42', 'أسبوع 42 – 2015', '2015-W42', 'week 42 – 2015'],
    [
      '2015-10-16/2015-10-17',
      'من 16 تشرين الأول 2015 إلى 17 تشرين الأول 2015',
      'من 16 أكتوبر 2015 إلى 17 أكتوبر 2015 · 2015-10-16/2015-10-17',
      'from 16 October 2015 to 17 October 2015',
    ],
    ['2015-10-16/..', 'منذ 16 تشرين الأول 2015', 'منذ 16 أكتوبر 2015 · 2015-10-16/..', 'since 16 October 2015'],
    ['PRESENT_REF', 'الآن', 'PRESENT_REF', 'now'],
    ['<b>', '<b>', '', '<b>'],
  ])('%s', (value, inArabic, title, inEnglish) => {
    const said = sayDate(value, ar, true)
    expect(said.text).toBe(inArabic)
    expect(said.title.replace(`${inArabic} · `, '')).toBe(title)
    expect(sayDate(value, en, true).text).toBe(inEnglish)
  })

  it.each([
    ['P6M', '6 أشهر', '6 months'],
    ['P2D', 'يومان', '2 days'],
    ['P1Y', 'سنة', '1 year'],
    ['PT48H', '48 ساعة', '48 hours'],
    ['P1Y2M', 'سنة، شهران', '1 year, 2 months'],
    ['PXD', 'PXD', 'PXD'],
  ])('%s', (value, inArabic, inEnglish) => {
    expect(sayDuration(value, ar, 'ar')).toBe(inArabic)
    expect(sayDuration(value, en, 'en')).toBe(inEnglish)
  })
})

describe('quantities', () => {
  const quantity = (given: Partial<Quantity>): Quantity => ({
    id: 'q1',
    span: [0, 1],
    min: null,
    max: null,
    approx: false,
    unit: 'family',
    of: null,
    rule: '',
    ...given,
  })
  it.each([
    [quantity({ min: 2000, max: 2000, approx: true, of: 'عائلة' }), 'عائلة: نحو 2,000', 'عائلة: about 2,000'],
    [quantity({ min: 12, unit: 'killed', of: 'قتيل' }), 'قتلى: 12 فأكثر', 'killed: 12 or more'],
    [quantity({ max: 5 }), 'عائلات: 5 فأقل', 'families: 5 or fewer'],
    [quantity({ min: 30, max: 40 }), 'عائلات: 30–40', 'families: 30–40'],
    [quantity({}), 'عائلات: عدد غير محدّد', 'families: an unstated number'],
  ])('%#', (given, inArabic, inEnglish) => {
    expect(sayQuantity(given, arabic)).toBe(inArabic)
    expect(sayQuantity(given, english)).toBe(inEnglish)
  })
})

describe('search', () => {
  it.each([
    ['إدلب', 'ادلب'],
    ['حماة', 'حماه'],
    ['على', 'علي'],
    ['آذار', 'اذار'],
    ['مُذكّـــرة', 'مذكره'],
    ['Homs', 'homs'],
    ['\u202Eحمص', 'حمص'],
  ])('%s is %s', (a, b) => expect(folded(a)).toBe(folded(b)))
  it.each([
    ['حمص', 'حماة'],
    ['هدنة', 'هدن'],
  ])('%s is not %s', (a, b) => expect(folded(a)).not.toBe(folded(b)))
})

describe('exports', () => {
  const shown = { columns: [{ id: 'who', label: 'من' }], rows: [['=1+1'], ['a,"b"'], ['سطر\nسطر'], ['-5'], ['']] }
  it('are CSV that a spreadsheet takes as text', () => {
    expect(csvOf(shown)).toBe('\uFEFFمن\r\n\'=1+1\r\n"a,""b"""\r\n"سطر\nسطر"\r\n\'-5\r\n\r\n')
  })
  it('are JSON with the words as they are', () => {
    expect(JSON.parse(jsonOf(shown))).toEqual(shown.rows.map(([who]) => ({ who })))
  })
})

describe('the address', () => {
  const state: fc.Arbitrary<State> = fc
    .record({
      language: fc.constantFrom('ar' as const, 'en' as const),
      view: fc.constantFrom(...views),
      report: fc.nat(5000),
      layers: fc.subarray([...layers]),
      list: fc.constantFrom(...layers),
      value: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
      filter: fc.string({ unit: 'grapheme' }),
    })
    .map((given) => ({ ...given, report: given.view === 'report' ? given.report : 0 }))

  test('says the whole state', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(stateOf(hashOf(given))).toEqual(given)
      }),
    )
  })

  it.each(['', '#', '#view=nothing', '#report=0', '#report=-1', '#report=x', '#list=1&lang=fr', '#%E0%A4%A'])(
    'that says nothing sensible is the start: %s',
    (hash) => expect(stateOf(hash)).toEqual(initial),
  )
})
