import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, readText } from './help.ts'
import { hostile } from './texts.ts'

const letters = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآءؤئ')
const marks = fc.constantFrom(...'\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640')
const quotes = fc.constantFrom(...'«»"“”„\'‘’()[]')
const digits = fc.constantFrom(...'0123456789٠١٢٣٤٥٦٧٨٩')
const spaces = fc.constantFrom(' ', ' ', ' ', '\n', '\r\n', '\t', '\u00a0', '')
const signs = fc.constantFrom(...'،؛؟.:!-–/%', '...')
const odd = fc.constantFrom(
  '\u202e',
  '\u2067',
  '\u2069',
  '\u200f',
  '\u200c',
  '\ufeff',
  '\ud83d',
  '\ude00',
  '\u0000',
  '&quot;',
  '<b>',
)
const words = fc.constantFrom(
  ...(
    'قال قالت أعلن أعلنت وأضاف أكد نفى اتهم حذر دعا نقلت نقلا مؤكدا مضيفا مشيرا بحسب وفق عن إن أن بأن إلى في من على لوكالة ' +
    'وزير وزارة الخارجية الدفاع الرئيس المتحدث مصدر مصادر مجهول ناشطون وكالة صحيفة المرصد الحكومة المعارضة الجيش تنظيم ' +
    'سيرغي محمد أحمد علي حلب دمشق موسكو أنقرة روسيا تركيا ريف بلدة مدينة محافظة ' +
    'غارة غارات قصف اشتباكات تفجير هدنة اتفاق اجتماع مقتل قتل أصيب نزوح سيطرت انسحب اعتقل طائرة ' +
    'ثلاثة عشرون مئة مئتان ألف آلاف عشرات قرابة نحو أكثر أقل بين قتيلا جرحى مدنيين طفلان عائلة طلعة هدفا كيلومترا دولار ' +
    'أمس اليوم غدا الثلاثاء الأسبوع الماضي المقبل الشهر تشرين الأول أكتوبر أيلول 2015 13 رمضان صباح منذ خلال حتى ' +
    'الذي التي هذا ذلك لم لن لا ما إذا قد سوف على حد زعمه الأقل'
  ).split(' '),
)

const token = fc.oneof(
  { weight: 12, arbitrary: words },
  { weight: 3, arbitrary: fc.string({ unit: letters, maxLength: 6 }) },
  { weight: 2, arbitrary: quotes },
  { weight: 2, arbitrary: fc.string({ unit: digits, minLength: 1, maxLength: 5 }) },
  { weight: 2, arbitrary: signs },
  { weight: 1, arbitrary: marks },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)
const text = fc
  .array(fc.tuple(token, fc.oneof({ weight: 5, arbitrary: fc.constant(' ') }, { weight: 1, arbitrary: spaces })), {
    maxLength: 120,
  })
  .map((parts) => parts.map(([part, space]) => part + space).join(''))

const hasFaults = (source: string) => faultsOf(source, readText(source))

describe('any text', () => {
  it('is read, with spans in bounds that hold words', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(hasFaults(source)).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })
  it('of any characters at all is read', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        expect(hasFaults(source)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
  it('gives the same reading each time', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(text, text, (source, between) => {
        const first = JSON.stringify(readText(source))
        readText(between)
        expect(JSON.stringify(readText(source))).toBe(first)
      }),
      { numRuns: 300 },
    )
  })
})

describe('short odd texts', () => {
  const lengths = [0, 1, 2, 3, 7, 64, 1000]
  it.each(Object.entries(hostile))('%s, of every length', (_, make) => {
    for (const length of lengths) expect(hasFaults(make(length))).toEqual([])
  })
  it.each([
    ['nothing', ''],
    ['a space', ' '],
    ['a lone cue', 'قال'],
    ['a cue at the end', 'الوزير قال'],
    ['a relay of nobody', 'نقلت وكالة عن'],
    ['a number too large for a number', `${'9'.repeat(400)} قتيلا`],
    ['a number of thousands of thousands', `${'ألف '.repeat(50)}قتيل`],
    ['a day that is not', 'في 31 شباط و45 تشرين الأول 99999'],
    ['a year of zeros', 'عام 0000 وعام 00000000000'],
    ['a fraction of nothing', '0/0 و 5% و %'],
  ])('%s', (_, source) => {
    expect(hasFaults(source)).toEqual([])
  })
})
