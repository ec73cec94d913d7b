import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const typesOf = (text: string): readonly string[] => told(text).map((line) => line.split(' | ')[0] as string)

describe('the vocabulary of force, captivity, flight and relief', () => {
  it.each<[string, readonly string[]]>([
    ['تصدى الجيش لهجوم عنيف شنه المسلحون على الثكنة.', ['armed_clash هجوم']],
    ['شنت الفصائل هجمات ضد قوات النظام في الريف.', ['armed_clash هجمات']],
    ['هاجم انتحاريان سوقا في بلدة القائم.', ['explosion هاجم']],
    ['تبادل الأسرى بين الطرفين تأجل إلى الغد.', ['detention تبادل']],
    ['أعلنت القوات تحرير الرهائن في مدينة درنة.', ['detention تحرير']],
    ['أدانت المنظمة استخدام الرصاص الحي في الساحة.', ['attack استخدام']],
    ['اتهمت المنظمة الحراس بتعذيب السجناء.', ['attack تعذيب']],
    ['أحرق المستوطنون منزلا في قرية قصرة.', ['attack أحرق']],
    ['تكبدت الميليشيات خسائر بشرية كبيرة.', ['casualties خسائر']],
    ['أعلن المستشفى وفاة جندي متأثرا بجروحه.', ['casualties وفاة']],
    ['دمر التحالف منصة صواريخ في صعدة.', ['armed_clash دمر']],
    ['دمرت مقاتلات التحالف مخزن أسلحة في صعدة.', ['air_strike دمرت']],
    ['واصل الجيش تمشيط المنطقة.', ['armed_clash تمشيط']],
    ['فرضت القوات حصارا على البلدة.', ['armed_clash حصارا']],
    ['غادر آلاف المدنيين البلدة.', ['displacement غادر']],
    ['بدأت عملية إخلاء الأهالي من القرية.', ['displacement إخلاء']],
    ['ضبط حرس الحدود شحنة أسلحة.', ['arms_supply ضبط']],
    ['بعد مفاوضات طويلة انسحب الجيش من المدينة.', ['meeting مفاوضات', 'deployment انسحب']],
    ['أدرجت الوزارة الشركة على قائمة سوداء.', ['sanction أدرجت']],
    ['استخدم الوفد مصعدا خلفيا.', []],
    ['حرر الكاتب مقالا عن الزراعة.', []],
    ['ضبط الحكم ساعته قبل المباراة.', []],
    ['استقبل المتحف زواره أمس.', []],
  ])('%s', (text, expected) => {
    expect(typesOf(text)).toEqual(expected)
  })
})

describe('the subject of a clause', () => {
  it('is nothing that a preposition governs', () => {
    expect(told('وبعد معارك عنيفة في مسقط رأسه انسحب الجيش من المدينة.').at(-1)).toContain('الجيش >')
  })

  it('is no manner', () => {
    expect(told('قتل حرقا في منزله.')[0]).toMatch(/^casualties قتل [|] > [|]/)
  })
})
