import { describe, expect, it } from 'vitest'
import { statementsOf } from './help.ts'

/** A text and who says what in it: `speaker | content, its parts joined by +`. */
const table: readonly (readonly [text: string, ...statements: string[]])[] = [
  // The office goes on behind ل, and the name that follows holds it.
  ['قال الأمين العام للجامعة العربية الدكتور سالم الدوري إن المعبر فتح.', 'سالم الدوري | المعبر فتح'],
  ['أدان مفوض الهيئة لحقوق الإنسان، زيد الدوري، قصف القرية.', 'زيد الدوري | قصف القرية'],
  // A name inside the description is another's.
  ['وقال مسؤول كبير في إدارة الرئيس كريم صالح إن المعبر فتح.', 'مسؤول كبير في إدارة الرئيس كريم صالح | المعبر فتح'],
  // Given names of one's own before a surname that the report knows as another's.
  ['وذكر عبد السلام شحادة رئيس المجلس أن سعد شحادة وصل.', 'عبد السلام شحادة | سعد شحادة وصل'],
  // A plural of men takes a masculine verb, and goes on speaking in the plural.
  ['أعلن الحوثيون أن الطريق مغلق.', 'الحوثيون | الطريق مغلق'],
  [
    'أعلن مسؤولون عراقيون وأكراد أن الجسر دمر. وأشاروا إلى إغلاق المعبر.',
    'مسؤولون عراقيون وأكراد | الجسر دمر',
    'مسؤولون عراقيون وأكراد | إغلاق المعبر',
  ],
  // A body's name is whole: another's behind it is the object.
  ['حملت الحكومة الفلسطينية إسرائيل مسؤولية حرق المنزل.', 'الحكومة الفلسطينية | إسرائيل مسؤولية حرق المنزل'],
  ['وأعلن الحوثيون مسؤوليتهم عن الهجوم.', 'الحوثيون | مسؤوليتهم عن الهجوم'],
  // A document speaks for whom it is of; the same source again.
  ['وأفاد بيان للجيش اليمني أن القافلة وصلت.', 'الجيش اليمني | القافلة وصلت'],
  [
    'قالت مصادر محلية إن الجسر دمر. وأضافت ذات المصادر أن المعبر مغلق.',
    'مصادر محلية | الجسر دمر',
    'مصادر محلية | المعبر مغلق',
  ],
  ['كشفت مصادر داخل الحكومة أن المعبر مغلق.', 'مصادر داخل الحكومة | المعبر مغلق'],
  // An apposition between commas before the verb.
  ['لكن السفير الروسي، كريم صالح، أكد أن الجسر دمر.', 'كريم صالح | الجسر دمر'],
]

describe('speakers', () => {
  it.each(table)('of %s', (text, ...expected) => {
    expect(
      statementsOf(text).map(
        ({ speaker, content }) => `${speaker} | ${content.map(([start, end]) => text.slice(start, end)).join(' + ')}`,
      ),
    ).toEqual(expected)
  })
})
