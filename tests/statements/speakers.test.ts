import { describe, expect, it } from 'vitest'
import { statementsOf } from './help.ts'

/** A text and who says what in it: `speaker | content, its parts joined by +`. */
const table: readonly (readonly [text: string, ...statements: string[]])[] = [
  // The office goes on behind ل, and the name that follows holds it.
  ['قال الأمين العام للجامعة العربية الدكتور سالم الدوري إن المعبر فتح.', 'سالم الدوري | المعبر فتح'],
  ['أدان مفوض الهيئة لحقوق الإنسان، زيد الدوري، قصف القرية.', 'زيد الدوري | قصف القرية'],
  // A name inside the description is another's.
  ['وقال مسؤول كبير في إدارة الرئيس كريم صالح إن المعبر فتح.', 'مسؤول كبير في إدارة الرئيس كريم صالح | المعبر فتح'],
  // Who speaks for somebody is not him.
  ['وقال متحدث باسم الرئيس كريم صالح إن المعبر فتح.', 'متحدث باسم الرئيس كريم صالح | المعبر فتح'],
  ['وقال متحدث باسم رئيس الوزراء، كريم صالح، إن المعبر فتح.', 'متحدث باسم رئيس الوزراء | المعبر فتح'],
  ['وقالت المتحدثة باسم الرئيس كريم صالح إن المعبر فتح.', 'المتحدثة باسم الرئيس كريم صالح | المعبر فتح'],
  ['وقالت المتحدثة باسم الرئيس سلمى الدوري إن المعبر فتح.', 'سلمى الدوري | المعبر فتح'],
  // Given names of one's own before a surname that the report knows as another's.
  ['وذكر عبد السلام خلفان رئيس المجلس أن سعد خلفان وصل.', 'عبد السلام خلفان | سعد خلفان وصل'],
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
  // A definite noun that describes nobody is what they condemn.
  ['استنكر الوزراء العنف المستمر في المدينة.', 'الوزراء | العنف المستمر في المدينة'],
  // A verb whose pronoun takes up what stands before it.
  ['وقصفت الطائرات القرية، وهذا ما نفاه كريم صالح.', 'كريم صالح | قصفت الطائرات القرية'],
  ['وأصيب جنديان في انفجار عبوة تبنته حركة الساحل.', 'حركة الساحل | انفجار عبوة'],
  // A plural verb within the words of one: those whom his words are about.
  [
    'وقال المدير إن ممثلين عن الأهالي حضروا وطلبوا فتح المعبر.',
    'المدير | ممثلين عن الأهالي حضروا وطلبوا فتح المعبر',
    'ممثلين عن الأهالي | فتح المعبر',
  ],
  // A source between commas, and one joined to another clause.
  ['وأسفر القصف، بحسب مصدر طبي، عن إصابة خمسة جنود.', 'مصدر طبي | أسفر القصف + عن إصابة خمسة جنود'],
  ['وصلت القافلة، وبحسب مصدر أمني فإن الجسر دمر.', 'مصدر أمني | الجسر دمر'],
  ['ولا يبدو -حسب السكان- أن المعبر سيفتح.', 'السكان | لا يبدو + أن المعبر سيفتح'],
  // A stop within a short bracket ends no sentence.
  ['وقال كريم صالح لقناة (إس.تي.في) إن الجسر دمر.', 'كريم صالح | الجسر دمر'],
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
