import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const partiesOf = (text: string): readonly string[] => told(text).map((line) => line.split(' | ')[1] as string)

describe('who did it', () => {
  it.each<[string, readonly string[]]>([
    // A verb spelled like a noun, after a definite subject.
    ['أعلنت الوزارة أن الطيران الروسي قصف مواقع في حلب.', ['الطيران الروسي > مواقع']],
    // Whose weapon it was.
    ['قتل شاب برصاص الجيش الإسرائيلي قرب السياج.', ['الجيش الإسرائيلي > شاب']],
    // Whose effort it is.
    ['تعثرت جهود الحكومة لاستعادة بلدة القائم.', ['الحكومة >']],
    ['أحبطت محاولة الجيش اقتحام البلدة.', ['الجيش >']],
    // In whose hands a place fell.
    ['سقطت بلدة راوة في يد تنظيم داعش.', ['تنظيم داعش >']],
    // An indefinite phrase that a verb describes.
    ['بحثت الشرطة عن أربعة مسلحين هربوا من السجن.', ['مسلحين >']],
    // A name between commas.
    ['أكدت وكالات أن المبعوث الأممي إلى اليمن، إسماعيل ولد الشيخ، زار الرياض.', ['إسماعيل ولد الشيخ >']],
    // The only doer told of, and an accusative that is none.
    ['شن الحوثيون هجوما على قرية. واستهدف الهجوم مدرسة.', ['الحوثيون >', 'الحوثيون > مدرسة']],
    ['قال إنه هاجم شرطيا.', ['> شرطيا']],
    ['ارتفعت حصيلة هجوم مصر.', ['>']],
    // Behind an auxiliary, past what opens the clause.
    ['وبحلول مساء الأحد كانت القوات الحكومية قد استعادت السيطرة على بلدة راوة.', ['القوات الحكومية >']],
    // What somebody is part of, or belongs to.
    ['فر معظم قادة حركة طالبان من المدينة.', ['حركة طالبان >']],
    ['هاجمت قوة تابعة للجيش المصري قرية.', ['قوة تابعة للجيش المصري >']],
    // Nobody: who suffers, who is only near, who is not known.
    ['أكد المسؤول تعرض موكب الوزير إلى هجوم مسلح.', ['> موكب الوزير']],
    ['قتل أربعة متظاهرين برصاص الجيش خلال مشاركتهم في مسيرات.', ['الجيش > متظاهرين', 'متظاهرين >']],
  ])('%s', (text, expected) => {
    expect(partiesOf(text)).toEqual(expected)
  })
})

describe('to whom it was done', () => {
  it.each<[string, readonly string[]]>([
    // What they are part of.
    ['خطف مسلحون سبعة عناصر من حركة طالبان.', ['مسلحون > حركة طالبان']],
    ['اعتقلت الشرطة عددا من أنصار الحزب في القاهرة.', ['الشرطة > أنصار الحزب']],
    // Past the relative clause.
    ['أدان الوزير المجزرة التي ارتكبتها القوات الإسرائيلية بحق المدنيين.', ['القوات الإسرائيلية > المدنيين']],
    // What the relative pronoun stands for.
    ['رممت البلدية المسجد الذي دمره تنظيم داعش.', ['تنظيم داعش > المسجد']],
    // Verbs of fighting.
    ['تقاتل القوات العراقية تنظيم داعش.', ['القوات العراقية > تنظيم داعش']],
    // Nobody: the dead are counted.
    ['أسفر الهجوم عن سقوط قتلى وجرحى.', ['>']],
  ])('%s', (text, expected) => {
    expect(partiesOf(text)).toEqual(expected)
  })
})
