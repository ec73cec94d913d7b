import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/record/copies/compare.ts'
import { copiesOf } from '../../../src/record/copies/copies.ts'
import { fingerprintOf, fingerprintsOf, printed } from './printed.ts'
import { boilerplate, conference, independent, recut, wire } from './texts.ts'

const pairOf = (a: string, b: string) => {
  const [one, other] = fingerprintsOf(a, b)
  return compare(one as never, other as never)
}

describe('copies', () => {
  it('are found where a wire was cut anew, and shown', () => {
    const copy = pairOf(wire, recut)
    expect(copy?.rule).toBe('narration')
    const shown = copy?.passages.map(({ a, b }) => [wire.slice(...a), recut.slice(...b)])
    expect(shown).toContainEqual([
      'شهود إن القذائف سقطت بينما كان الباعة يفرشون بضائعهم قرب محطة الحافلات القديمة',
      'شهود ان القذائف سقطت بينما كان الباعه يفرشون بضائعهم قرب محطه الحافلات القديمه',
    ])
    expect(shown).toContainEqual([
      'وتسيطر القوات الحكومية على البلدة منذ شتاء العام الماضي بعد حصار استمر سبعة أشهر',
      'وتسيطر القوات الحكوميه على البلده منذ شتاء العام الماضى بعد حصار استمر سبعه اشهر',
    ])
    expect(copy?.evidence.quotations).toBe(0)
    expect(copy?.evidence.share).toBeGreaterThan(0.5)
  })

  it('may share one clause only', () => {
    const copy = pairOf(
      `${independent} وأغلقت المدارس المجاورة أبوابها خشية تجدد القصف الذي لم تعلن أي جهة مسؤوليتها عنه.`,
      wire,
    )
    expect(copy?.rule).toBe('narration')
    expect(copy?.evidence.share).toBeLessThan(0.5)
  })

  it('are followed over words put in, left out and changed', () => {
    const copy = pairOf(
      'وشاهد مراسلون عشرات الشاحنات المحملة بالدقيق وهي تعبر الجسر الحديدي باتجاه الأحياء الغربية قبل الفجر.',
      'وشاهد مصورون عشرات الشاحنات الكبيرة المحملة بالدقيق وهي تعبر الجسر باتجاه الأحياء الغربية قبيل الفجر.',
    )
    expect(copy?.passages).toHaveLength(1)
  })

  it('are found by a quotation with what introduces it', () => {
    const said =
      'وقال الناطق باسم فرق الإنقاذ مروان الشامي لوكالة بريد "انتشلنا أربع جثث من تحت الأنقاض وما زلنا نسمع أصواتا في القبو".'
    const copy = pairOf(`انهار مبنى من خمس طبقات في حي الورود. ${said}`, `حصيلة جديدة لضحايا العمارة. ${said}`)
    expect(copy).not.toBeNull()
    expect(copy?.evidence).toMatchObject({ quotations: 1, relay: 'وكاله بريد' })
  })

  it('are reprints where one outlet repeats most of its report', () => {
    const again = fingerprintOf(printed('b', `${wire} وارتفعت الحصيلة لاحقا.`, { outlet: 'الساحل' }))
    expect(compare(fingerprintOf(printed('a', wire, { outlet: 'الساحل' })), again)?.rule).toBe('reprint')
  })
})

const clause = 'وأغلقت المدارس المجاورة أبوابها خشية تجدد القصف الذي لم تعلن أي جهة مسؤوليتها عنه.'
const teaser = 'اقرأ أيضا: سقطت قذائف هاون على سوق مزدحم في بلدة النخيل بينما كان الباعة يفرشون بضائعهم.'

describe('no copies', () => {
  const silences: readonly (readonly [string, string, string])[] = [
    ['the same event told by another reporter', wire, independent],
    ['the same quotation at a press conference', ...conference],
    [
      'names and offices',
      'التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأميركي جون كيري في جنيف.',
      'غادر وزير الخارجية الروسي سيرغي لافروف موسكو، وهاتف نظيره الأميركي جون كيري.',
    ],
    ['nothing at all', '', wire],
    ['marks without words', '«» … —', wire],
  ]
  for (const [what, a, b] of silences) it(`in ${what}`, () => expect(pairOf(a, b)).toBeNull())

  it.each([
    ['one outlet', 'الساحل'],
    ['nobody said which', null],
  ])('in boilerplate of %s', (_, outlet) => {
    const [a, b] = boilerplate.map((text, at) => fingerprintOf(printed(`r${at}`, text, { outlet }))) as never[]
    expect(compare(a as never, b as never)).toBeNull()
  })

  it('in the teasers that one outlet hangs on different reports', () => {
    const texts = [
      `أعلنت البلدية خطة لترميم الجسور الثلاثة على النهر قبل موسم الأمطار. ${teaser}`,
      `وصلت قافلة مساعدات من ثلاثين شاحنة إلى المخيم الشمالي بعد انتظار أسبوعين. ${teaser}`,
    ]
    const reports = texts.map((text, at) => fingerprintOf(printed(`r${at}`, text, { outlet: 'الساحل' })))
    expect(copiesOf(reports)).toEqual([])
  })

  it('in the same words weeks later', () => {
    const early = fingerprintOf(printed('a', `${wire}`))
    expect(compare(early, fingerprintOf(printed('b', clause, { published: '2016-03-29' })))).toBeNull()
    expect(compare(early, fingerprintOf(printed('b', clause, { published: '2016-03-05' })))).not.toBeNull()
  })

  it('of a report with itself', () => {
    const report = fingerprintOf(printed('a', wire))
    expect(compare(report, report)).toBeNull()
  })
})
