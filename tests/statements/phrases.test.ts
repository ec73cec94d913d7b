import { describe, expect, it } from 'vitest'
import { statementsOf } from './help.ts'

/** A text and the speakers of its statements: where the phrase that names a speaker ends. */
const table: readonly (readonly [text: string, ...speakers: string[]])[] = [
  // A wish, a manner or one's own part belongs to the verb.
  ['أفاد مصدر أمني بأن الجسر دمر. وأوضح المصدر طالبا عدم ذكر اسمه أن المعبر أغلق.', 'مصدر أمني', 'مصدر أمني'],
  ['السفير الدنماركي من جانبه أكد أن المعبر مفتوح.', 'السفير الدنماركي'],
  ['بحسب الكاتب هناك مخاوف كثيرة، وستغلق المعابر.', 'الكاتب'],
  // What is pointed at, a thing behind an adjective and whom one asks are none of the speaker.
  ['وصل وفد من حزب الوفاق. ووصف الحزب هذا القرار بأنه خطأ.', 'حزب الوفاق'],
  ['قال زعيم هذه الجماعة إن المعبر مفتوح.', 'زعيم هذه الجماعة'],
  ['وأكد المبعوث الأممي الحاجة إلى فتح المعبر.', 'المبعوث الأممي'],
  ['وأعلن رئيس المجلس الأعلى أن المعبر مفتوح.', 'رئيس المجلس الأعلى'],
  ['طلب السفير الدنماركي من مجلس الأمن أن يتحرك.', 'السفير الدنماركي'],
  // A body, a place and a rank before a name are none of it.
  ['وقال العقيد بالجيش الشمالي راكان العدواني إن المعبر مفتوح.', 'راكان العدواني'],
  ['قال مدير الصحة في عدن الخضر السالمي إن الدواء نفد.', 'الخضر السالمي'],
  ['ذكر مراسل فرانس برس أن الحافلات خرجت.', 'مراسل فرانس برس'],
  // «في هذا الصدد» says when.
  ['قال الوزير كريم صالح إن الاتفاق ضعيف. وقال في هذا الصدد: «لن نفتح المعبر أبدا».', 'كريم صالح', 'كريم صالح'],
]

describe('a phrase that names a speaker', () => {
  it.each(table)('in %s', (text, ...expected) => {
    expect(statementsOf(text).map(({ speaker }) => speaker)).toEqual(expected)
  })
})
