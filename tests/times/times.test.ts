import { describe, expect, it } from 'vitest'
import type { Time } from '../../src/annotation/reading.ts'
import { times } from '../../src/times/times.ts'
import { arabic, documentFor, marked } from '../arabic.ts'

const PUBLISHED = '2015-10-15'
const timesOf = (text: string, published: string | null = PUBLISHED): readonly Time[] =>
  times(documentFor(text, published), arabic.times)
const shown = ({ value, duration }: Time): string => value ?? duration ?? 'unresolved'

/** Sentences told on Thursday 15 October 2015, with each time in brackets, then the values in order. */
const read: readonly (readonly [source: string, ...expected: string[]])[] = [
  // Dates, in both month systems and in the double form
  ['وقع الهجوم في [7 نيسان/أبريل 2013]', '2013-04-07'],
  ['بدأت الغارات في [30 أيلول]', '2015-09-30'],
  ['بدأت الغارات في [30 سبتمبر الماضي]', '2015-09-30'],
  ['وصلوا في [الرابع عشر من نيسان (أبريل)]', '2015-04-14'],
  ['اجتمعوا في [الخامس والعشرين من تشرين الثاني 2014]', '2014-11-25'],
  ['دخلوا المدينة [يوم الأحد (11 أكتوبر)]', '2015-10-11'],
  ['اعتقل في [2 جويلية 2014] وأفرج عنه في [غشت 2015]', '2014-07-02', '2015-08'],
  ['صدر في [3/4/2012] ثم نشر في [2012-05-06]', '2012-04-03', '2012-05-06'],
  ['اتفقوا في [الـ12 من الشهر الجاري]', '2015-10-12'],
  ['عقدت الجلسات [في 3 و5 أيار 2014]'.replace('[في ', 'في ['), '2014-05-03/2014-05-05'],
  ['يصل في [20 تشرين الأول المقبل]', '2015-10-20'],
  // Months, years, seasons, quarters, decades, centuries
  ['حوصرت البلدة منذ [أيار الماضي]', '2015-05'],
  ['تقرر الاقتراع في [نوفمبر من العام المقبل]', '2016-11'],
  ['استمر من [أيلول (سبتمبر) إلى كانون الثاني (يناير) الماضيين]', '2014-09/2015-01'],
  ['انسحبوا في [عام 2005] ثم عادوا منذ [2012]', '2005', '2012'],
  ['هاجر بين [عامي 2011 و2014]', '2011/2014'],
  ['تأسس في [صيف 2014] وتوسع في [ربيع العام 2015]', '2014-SU', '2015-SP'],
  ['تراجع في [الربع الثاني من عام 2013]', '2013-Q2'],
  ['شيد في [القرن التاسع عشر] ورمم في [ثمانينات القرن الماضي]', '18', '198'],
  // Days of the week
  ['قال [الاثنين] إن الطريق مفتوح', '2015-10-12'],
  ['وصل [الخميس الماضي]', '2015-10-08'],
  ['يعود [الأحد المقبل]', '2015-10-18'],
  ['سيجتمع الوفدان [السبت] في المدينة', '2015-10-17'],
  ['قصفوا الحي [ليل الثلاثاء الأربعاء]', '2015-10-13/2015-10-14'],
  // Days from now
  ['اتفق الطرفان [أمس الأربعاء]', '2015-10-14'],
  ['اجتمعوا [أول من أمس] ويجتمعون [غدا]', '2015-10-13', '2015-10-16'],
  ['قال [اليوم (الأربعاء)] إنه وصل [أمس]', '2015-10-14', '2015-10-13'],
  ['دخلوا في [وقت مبكر من اليوم الخميس]', '2015-10-15'],
  ['انفجرت العبوة [صباح أمس]', '2015-10-14'],
  ['قال [الاثنين]: "نبدأ [اليوم] مرحلة جديدة"', '2015-10-12', '2015-10-12'],
  // Weeks, months and years from now
  ['عادوا [الأسبوع الماضي]', '2015-W41'],
  ['يلتقيان [مطلع الشهر المقبل]', '2015-11'],
  ['بدأ في [وقت سابق هذا العام]', '2015'],
  ['قتل ثلاثة خلال [الأيام الأربعة الماضية]', '2015-10-11/2015-10-15'],
  ['قتل ثلاثة خلال [ال48 ساعة الماضية]', '2015-10-13/2015-10-15'],
  ['نفذوا الضربات خلال [الساعات الأربع والعشرين الماضية]', '2015-10-14/2015-10-15'],
  ['غادر [قبل عامين] ورجع [قبل 3 أيام]', '2013', '2015-10-12'],
  // Before and after now, nobody says when
  ['بدأت التعزيزات [قبل أسابيع عدة]', 'PAST_REF'],
  ['يعمل [حاليا] في المدينة بعد أن كان [سابقا] في الريف', 'PRESENT_REF', 'PAST_REF'],
  ['قال إنه سيعلن الموعد في [وقت لاحق]', 'FUTURE_REF'],
  ['وفي [وقت لاحق] أعلن الجيش انسحابه', 'PAST_REF'],
  ['تحسن الوضع في [الأسابيع الأخيرة]', 'PAST_REF'],
  ['يصل الوفد خلال [الأيام القليلة المقبلة]', 'FUTURE_REF'],
  // Durations
  ['تستمر الهدنة [ستة أشهر]', 'P6M'],
  ['انتظروا [48 ساعة] ثم مددوا [أسبوعين]', 'PT48H', 'P2W'],
  ['يحتلونها منذ [أكثر من سنة]', 'P1Y'],
  ['عادوا بعد [ساعات قليلة]', 'PXH'],
  // Hours
  ['تبدأ الهدنة [الساعة الثامنة مساء اليوم بتوقيت دمشق]', '2015-10-15'],
  ['وقع الهجوم [الأربعاء] وانفجرت سيارة [فجرا]', '2015-10-14', '2015-10-14'],
  // What was said before
  ['اجتمعوا في [3 أيار 2014] وافترقوا في [اليوم نفسه]', '2014-05-03', '2014-05-03'],
  ['سيطروا عليها في [عام 2012] ولم يخرجوا منذ [ذلك الحين]', '2012', '2012'],
  // The Hijri calendar, to the day within one
  ['صدر القرار في [1 محرم 1437]', '2015-10-14'],
]

const silences: readonly string[] = [
  'في هذه الأثناء وصلت القافلة',
  'منذ اندلاع الثورة تغيرت المدينة',
  'أدى المصلون صلاة الجمعة في المسجد',
  'قتل الشاب محمد (25 عاما) قرب الحاجز',
  'أصيب طفل عمره ستة أشهر',
  'اجتمع الأمين العام للمنظمة مع الوفد',
  'أغلق باب الترشيح ومارس الضغط على الحكومة',
  'تتواصل المعارك لليوم الرابع على التوالي',
  'قال رمضان شلح إن الرد قادم',
  'كتبت صحيفة اليوم أن الاتفاق قريب من التوقيع',
]

describe('times', () => {
  it.each(read)('%s', (source, ...expected) => {
    const { text, spans } = marked(source)
    const found = timesOf(text)
    expect(found.map(({ span }) => text.slice(...span))).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
    expect(found.map(shown)).toEqual(expected)
  })

  it.each(silences)('silent: %s', (text) => {
    expect(timesOf(text)).toEqual([])
  })

  it.each(arabic.times.rules.flatMap(({ id, examples }) => examples.map((example) => [id, example] as const)))(
    '%s: %s',
    (id, example) => {
      const [source = '', expected] = example.split(' = ')
      const { text, spans } = marked(source)
      const found = timesOf(text).find(({ span }) => span[0] === spans[0]?.start)
      expect(found?.rule).toBe(id)
      expect(found?.span[1]).toBe(spans[0]?.end)
      expect(found && shown(found)).toBe(expected)
    },
  )
})

describe('without a date of publication', () => {
  it('leaves what is relative unresolved and resolves the rest', () => {
    const found = timesOf('وصل أمس وكان غادر الاثنين في 3 أيار 2014 بعد ستة أشهر، ويعود في 7 تموز', null)
    expect(found.map(shown)).toEqual(['unresolved', 'unresolved', '2014-05-03', 'P6M', 'unresolved'])
  })
})

describe('implied parts', () => {
  it.each([
    ['في 3 أيار 2014', []],
    ['في 3 أيار', ['year']],
    ['في الثالث من الشهر الجاري', ['year', 'month']],
    ['وصل أمس', ['year', 'month', 'day']],
  ] as const)('%s', (text, implied) => {
    expect(timesOf(text)[0]?.implied).toEqual(implied)
  })
})
