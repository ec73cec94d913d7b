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
    // Nobody: who suffers, who is only near, who is not known.
    ['أكد المسؤول تعرض موكب الوزير إلى هجوم مسلح.', ['> موكب الوزير']],
    ['قتل أربعة متظاهرين برصاص الجيش خلال مشاركتهم في مسيرات.', ['الجيش > متظاهرين', 'متظاهرين >']],
  ])('%s', (text, expected) => {
    expect(partiesOf(text)).toEqual(expected)
  })
})
