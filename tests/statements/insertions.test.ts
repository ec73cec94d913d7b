import { describe, expect, it } from 'vitest'
import { statementsOf } from './help.ts'

/** A text and who says what in it: `speaker | content, its parts joined by +`. */
const table: readonly (readonly [text: string, ...statements: string[]])[] = [
  // What stands between the speaker and the clause: an address, an insertion, a bare relative clause.
  ['وذكر المرصد، ومقره جنيف، أن القصف طال القرية.', 'المرصد | القصف طال القرية'],
  ['وأوضح مصدر أمني يمني لـ«الساحل» أن الطريق مغلق.', 'مصدر أمني يمني | الطريق مغلق'],
  ['وقال رجل يسكن قرب المسجد إن الانفجار كان قويا.', 'رجل | الانفجار كان قويا'],
  ['قال تقرير أعدته منظمة محلية إن المياه مقطوعة.', 'تقرير | المياه مقطوعة'],
  ['وقال الشهود لمراسل وكالة الساحل إن المعبر أغلق.', 'الشهود | المعبر أغلق'],
  // Sound masculine plurals in the nominative are people, whatever they are called.
  ['ويقول يمنيون إن القائد أسر.', 'يمنيون | القائد أسر'],
  // Between كان and قد stands nothing but the subject.
  ['وكان التحالف بقيادة تركيا في البلاد قد أعلن مقتل ثلاثة جنود.', 'التحالف | مقتل ثلاثة جنود'],
  // A definite verbal noun after a definite subject is what he condemns.
  ['واستنكرت الوزارة الهجوم على القرية.', 'الوزارة | الهجوم على القرية'],
  // A verb in the plural has its subject before it.
  ['ولكن مسؤولين كثيرين حثوا أنقرة على فتح المعبر.', 'مسؤولين كثيرين | فتح المعبر'],
  // The noun is the content, not the clause that hangs on it.
  [
    'ونفت الحركة مقتل أي من عناصرها بعد تأكيد التحالف أنه قصف المعسكر.',
    'الحركة | مقتل أي من عناصرها بعد تأكيد التحالف أنه قصف المعسكر',
    'التحالف | قصف المعسكر',
  ],
  // The preposition that the verb takes opens what is said: nobody named behind it speaks.
  [
    'قال كريم صالح إن الطريق مغلق. وأشار إلى أن القوات انسحبت. ولفت إلى تقدم الجيش.',
    'كريم صالح | الطريق مغلق',
    'كريم صالح | القوات انسحبت',
    'كريم صالح | تقدم الجيش',
  ],
  ['وقال المسؤول لوكالة الساحل طالبا عدم كشف اسمه إن العمليات مستمرة.', 'المسؤول | العمليات مستمرة'],
  // A bare verb after a comma describes what stands before it.
  ['قالت مصادر إن القوات تلقت بلاغا، يفيد بتحركات مركبات.', 'مصادر | القوات تلقت بلاغا، يفيد بتحركات مركبات'],
  // فيما goes on with what is said, where nobody else speaks behind it.
  [
    'وقال كريم صالح إن ثلاثة منهم قتلوا، فيما لا يزال خمسة في عداد المفقودين.',
    'كريم صالح | ثلاثة منهم قتلوا، فيما لا يزال خمسة في عداد المفقودين',
  ],
  // Three who speak together; what describes unnamed people.
  ['وتتهم واشنطن ولندن وباريس دمشق بعرقلة القافلة.', 'واشنطن ولندن وباريس | عرقلة القافلة'],
  ['وأفادت مصادر طبية وأمنية بمقتل جنديين.', 'مصادر طبية وأمنية | مقتل جنديين'],
  // Nobody speaks: a passive, what a deed led to, what was said of the one before, a thing.
  ['قال كريم صالح إن الطريق مغلق. يشار إلى أن المدينة محاصرة.', 'كريم صالح | الطريق مغلق'],
  ['وأُلقي باللائمة على الحكومة في حوادث سابقة.'],
  ['وانفجرت سيارة مما دعا الشرطة إلى إغلاق الطريق.'],
  ['وأكد قرار المحكمة حكما سابقا.'],
  // The report tells what it was not told.
  ['وقال كريم صالح: المعبر سيفتح قريبا، ولم يعط تفاصيل أخرى.', 'كريم صالح | المعبر سيفتح قريبا'],
  // A common noun for another of whom less is said; a people's adjective for its country.
  [
    'قال وزير الدفاع الأميركي كريم صالح إن القوات وصلت. وطمأن الوزير العراقي السكان بأن الطريق مفتوح.',
    'كريم صالح | القوات وصلت',
    'الوزير العراقي | الطريق مفتوح',
  ],
  [
    'قال وزير الداخلية كريم صالح إن الطريق مغلق. وأفاد مصدر أمني بأن الجسر مدمر. وقال المسؤول الأمني إن المعبر أغلق.',
    'كريم صالح | الطريق مغلق',
    'مصدر أمني | الجسر مدمر',
    'مصدر أمني | المعبر أغلق',
  ],
  [
    'قال مندوب سوريا لدى الأمم المتحدة كريم صالح إن الطريق مغلق. وأضاف المندوب السوري أن الجسر مدمر.',
    'كريم صالح | الطريق مغلق',
    'كريم صالح | الجسر مدمر',
  ],
  // Who marches demands, not who spoke before.
  [
    'قالت مصادر طبية إن الطريق مغلق. وتظاهر سكان الحي مطالبين بفتح المعبر.',
    'مصادر طبية | الطريق مغلق',
    'سكان الحي | فتح المعبر',
  ],
]

describe('what stands between a speaker and his words', () => {
  it.each(table)('%s', (text, ...expected) => {
    const found = statementsOf(text).map(
      ({ speaker, content }) => `${speaker} | ${content.map((span) => text.slice(...span)).join(' + ')}`,
    )
    expect(found).toEqual(expected)
  })
})
