import { describe, expect, it } from 'vitest'
import type { Entity } from '../../src/annotation/entity.ts'
import { names } from '../../src/mentions/mentions.ts'
import { arabic, documentFor, gazetteer } from '../arabic.ts'

const entities = (text: string): readonly Entity[] => names(documentFor(text), arabic.names, gazetteer).entities

describe('entities', () => {
  it.each([
    ['قال جون كيري إن الوقت مبكر. وأضاف كيري أن بلاده تنتظر.', 'جون كيري', 2],
    ['تقدم تنظيم داعش شرقا. وقتل ستة من داعش.', 'تنظيم داعش', 2],
    ['وصلت قوات إلى عين العرب (كوباني) أمس.', 'عين العرب', 2],
    ['أعلنت وزارة الدفاع الأميركية (البنتاغون) الخبر. ونفى البنتاغون ما قيل.', 'وزارة الدفاع الأميركية', 3],
    ['عاد الهدوء إلى محافظة الأنبار، وفي الأنبار بدأ العمل.', 'محافظة الأنبار', 2],
    ['دعت وزارة #الخارجية_النرويجية إلى الهدوء.', 'وزارة الخارجية النرويجية', 1],
    ['اعتقل البرجاسي القذافي أمس. وقال البرجاسي إنه بريء.', 'البرجاسي القذافي', 2],
    ['اعتقل الجبوري القذافي أمس. وقال الجبوري إنه بريء.', 'الجبوري القذافي', 2],
    ['انسحب اللواء 35 ثم تقدم اللواء 22، ورد اللواء 35 عليه.', 'اللواء 35', 2],
    ['دفعت بعثة منظمة الصحة العالمية المبلغ. وأكدت منظمة الصحة العالمية ذلك.', 'منظمة الصحة العالمية', 1],
    ['قال مبعوث للأمم المتحدة إنه متفائل.', 'الأمم المتحدة', 1],
    ['قدموا الطلب للجنة الأولمبية الوطنية.', 'اللجنة الأولمبية الوطنية', 1],
    ['قدموا الطلب للجنة الإغاثة.', 'لجنة الإغاثة', 1],
    ['سلموا الرسالة للبنان.', 'لبنان', 1],
    ['انتقد حزب النهضة الحوثي القرار. ورد الحوثيون عليه.', 'الحوثيون', 1],
    ['غادر مقاتلو تنظيم «داعش» البلدة. وترك داعش الجسر.', 'تنظيم داعش', 2],
  ])('%s names %s', (text, name, mentions) => {
    const entity = entities(text).find((known) => known.name === name)
    expect(entity?.mentions.length).toBe(mentions)
  })

  it.each([
    ['قال وزير الخارجية الروسي سيرغي لافروف إن اللقاء مفيد.', 'وزير الخارجية الروسي', 'وزير', 'm'],
    ['قالت ليلى الشمري، المتحدثة باسم وزارة الصحة، إن العدد ارتفع.', 'المتحدثة باسم وزارة الصحة', 'متحدثه', 'f'],
    ['وصرح خالد العبيدي محافظ عدن للصحافيين.', 'محافظ عدن', 'محافظ', 'm'],
  ])('%s gives the office «%s»', (text, role, head, gender) => {
    const person = entities(text).find(({ kind }) => kind === 'person')
    expect(person?.roles.map((held) => [held.text, held.head])).toEqual([[role, head]])
    expect(person?.gender).toBe(gender)
  })

  it('keeps two of one surname apart', () => {
    const persons = entities('التقى بشار الأسد عمه رفعت الأسد.').filter(({ kind }) => kind === 'person')
    expect(persons.map(({ name }) => name)).toEqual(['بشار الأسد', 'رفعت الأسد'])
  })

  it('tells two armies and two of one nom de guerre apart', () => {
    const told = (text: string): readonly (readonly [string, number])[] =>
      entities(text).map(({ name, mentions }) => [name, mentions.length])
    expect(
      told('وصل الجيش السوري الحر. وقال الجيش إنه باق. وأكد الجيش التركي أنه باق. وأضاف الجيش أن المعبر مفتوح.'),
    ).toEqual([
      ['الجيش السوري الحر', 3],
      ['الجيش التركي', 1],
    ])
    expect(told('وصل أبو بكر الدوري وأبو عمر الدوري أمس.').map(([name]) => name)).toEqual([
      'أبو بكر الدوري',
      'أبو عمر الدوري',
    ])
  })

  it('takes a surname for the one of the family that the report names', () => {
    const known = (text: string): readonly (readonly [string, boolean])[] =>
      entities(text).map(({ name, entry }) => [name, entry !== null])
    expect(known('توفي البرجاسي القذافي أمس. وكان القذافي مريضا.')).toEqual([['البرجاسي القذافي', false]])
    expect(known('التقى البرجاسي القذافي أباه معمر القذافي. وكان القذافي مريضا.')).toEqual([
      ['البرجاسي القذافي', false],
      ['معمر القذافي', true],
    ])
  })

  it('does not take what is inside a place for the same place', () => {
    const places = entities('نقلوا إلى مستشفى العريش ثم عادوا إلى العريش.').map(({ name }) => name)
    expect(places).toEqual(['مستشفى العريش', 'العريش'])
  })

  it('gives the head noun of an organisation, so that «الوزارة» can find it', () => {
    expect(entities('أعلنت وزارة الدفاع الروسية الخبر.')[0]?.head).toBe('وزاره')
  })
})
