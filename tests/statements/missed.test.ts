import { describe, expect, it } from 'vitest'
import { statementsOf } from './help.ts'

/** A text and who says what in it: `speaker | content, its parts joined by +`. */
const table: readonly (readonly [text: string, ...statements: string[]])[] = [
  // عن and من lead to what is said, be it an occasion; على to a page, where it is said.
  ['وأعلن كريم صالح عن جلسة استثنائية للبرلمان.', 'كريم صالح | جلسة استثنائية للبرلمان'],
  ['وشدد كريم صالح على دور الأطباء في البلدة.', 'كريم صالح | دور الأطباء في البلدة'],
  ['وأكد كريم صالح على صفحته أن الجسر مغلق.', 'كريم صالح | الجسر مغلق'],
  ['وشدد كريم صالح في كلمة أمام النواب على وحدة البلاد.', 'كريم صالح | وحدة البلاد'],
  // A mark that nobody closed takes in nothing that the report says in a sentence of its own.
  [
    'وأجاب كريم صالح: "لا أعرف شيئا. وقالت وزارة الدفاع العراقية: "وصلت القافلة صباحا". وأضافت أن الطريق آمن.',
    'كريم صالح | لا أعرف شيئا',
    'وزارة الدفاع العراقية | وصلت القافلة صباحا',
    'وزارة الدفاع العراقية | الطريق آمن',
  ],
  // Whoever is quoted tells what another has said to him.
  [
    'وقال كريم صالح: "سألنا الحارس وهو يقول إن الباب مغلق. ونحن ننتظر".',
    'كريم صالح | سألنا الحارس وهو يقول إن الباب مغلق. ونحن ننتظر',
  ],
  // The surname of somebody whom the report names, behind a verb that takes one who is told.
  ['وصل خالد كرباجي إلى البلدة. وناشد كرباجي الوزير بفتح الطريق.', 'خالد كرباجي | فتح الطريق'],
  // A calling behind a name that no list has.
  ['وقال نافع القرواني خبير الزراعة في المعهد إن المحصول تلف.', 'نافع القرواني | المحصول تلف'],
  // A relative clause is of the noun right before it.
  ['وشدد مسؤولون من الوزارة التي تدير الميناء على أن "العمل لم يتوقف".', 'مسؤولون من الوزارة | العمل لم يتوقف'],
  // Another quoted clause, joined by وأن.
  ['وأكد كريم صالح أنه "يعرف الطريق"، وأن "القافلة ستصل غدا".', 'كريم صالح | يعرف الطريق + وأن + القافلة ستصل غدا'],
  ['وأكد كريم صالح أنه "يعرف الطريق"، وغادر المدينة.', 'كريم صالح | يعرف الطريق'],
  // The marks take in the preposition that the verb takes.
  ['وأعربت فرنسا "عن قلقها من إغلاق المعبر".', 'فرنسا | قلقها من إغلاق المعبر'],
  ['ووعد كريم صالح «بتوزيع الخيام».', 'كريم صالح | توزيع الخيام'],
  // Who it is that speaks may hold a name in marks and a verb of its own.
  [
    'وصرح كريم صالح، وهو ناطق باسم "حركة أحرار الشمال الكبير"، بأن "المعبر أغلق أمام السكان".',
    'كريم صالح | المعبر أغلق أمام السكان',
  ],
  [
    'وقال كريم صالح، مدير البرامج في «منارة»، وهي جمعية ترعى الأيتام "إن التبرعات قلت هذا العام".',
    'كريم صالح | التبرعات قلت هذا العام',
  ],
  // A surname that no list has, before the comma.
  [
    'وكانت الدكتورة أماني سلوم، مديرة مستشفى في الجنوب، قالت لرويترز: "هذه أصعب أيام البلدة".',
    'أماني سلوم | هذه أصعب أيام البلدة',
  ],
]

describe('statements that were missed', () => {
  it.each(table)('%s', (text, ...expected) => {
    expect(
      statementsOf(text).map(
        ({ speaker, content }) => `${speaker} | ${content.map(([start, end]) => text.slice(start, end)).join(' + ')}`,
      ),
    ).toEqual(expected)
  })
})
