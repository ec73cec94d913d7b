import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acts } from '../../src/annotation/reading.ts'
import { arabicString } from '../arabic.ts'
import { lines, statementsOf, words } from './help.ts'

/** A text and its statements: `speaker | relays, nearest first | act | mode | content, its parts joined by +`. */
const table: readonly (readonly [text: string, ...statements: string[]])[] = [
  // Continuations and participles take over the speaker, also after one who stands between.
  [
    'قال مدير المستشفى كريم صالح إن ثلاثة جرحى وصلوا. وأضاف أن حالة أحدهم خطيرة، مشيرا إلى نقص الدواء.',
    'كريم صالح |  | state | indirect | ثلاثة جرحى وصلوا',
    'كريم صالح |  | state | indirect | حالة أحدهم خطيرة',
    'كريم صالح |  | state | indirect | نقص الدواء',
  ],
  [
    'قال كريم صالح إن الطريق مغلق. وقالت الوزيرة سلمى الخطيب إن الجسر مدمر. وأضاف أن المدينة محاصرة.',
    'كريم صالح |  | state | indirect | الطريق مغلق',
    'سلمى الخطيب |  | state | indirect | الجسر مدمر',
    'كريم صالح |  | state | indirect | المدينة محاصرة',
  ],
  // The words of a document are its issuer's.
  [
    'قالت وزارة الدفاع العراقية في بيان إن القوات تقدمت. وأضاف البيان أن المعارك مستمرة.',
    'وزارة الدفاع العراقية |  | state | indirect | القوات تقدمت',
    'وزارة الدفاع العراقية |  | state | indirect | المعارك مستمرة',
  ],
  // Relays: an address, an interview, a chain in which the relay only passes on.
  [
    'قال كريم صالح في مقابلة مع قناة السارية إن المفاوضات تعثرت.',
    'كريم صالح | قناة السارية | state | indirect | المفاوضات تعثرت',
  ],
  [
    'ذكرت صحيفة الميناء نقلا عن مصدر عسكري أن الجسر مغلق.',
    'مصدر عسكري | صحيفة الميناء | state | indirect | الجسر مغلق',
  ],
  // Acts: a noun after أعلن and أعرب, a word in what a neutral verb says.
  ['وأعلنت روسيا تأييدها لفتح المعبر.', 'روسيا |  | praise | indirect | تأييدها لفتح المعبر'],
  ['وقال كريم صالح إنه يجب فتح المعبر.', 'كريم صالح |  | demand | indirect | يجب فتح المعبر'],
  ['وقال كريم صالح "نحن قلقون من الحصار".', 'كريم صالح |  | warn | direct | نحن قلقون من الحصار'],
  ['واتهمت فرنسا روسيا بعرقلة القرار.', 'فرنسا |  | accuse | indirect | عرقلة القرار'],
  ['وأعربت مملكة البحرين عن تعازيها لأسر الضحايا.', 'مملكة البحرين |  | praise | indirect | تعازيها لأسر الضحايا'],
  ['ورحبت الأمم المتحدة بوصول القافلة.', 'الأمم المتحدة |  | praise | indirect | وصول القافلة'],
  ['وتعهدت تركيا بفتح المعبر.', 'تركيا |  | promise | indirect | فتح المعبر'],
  ['ورفضت تركيا فتح المعبر.', 'تركيا |  | reject | indirect | فتح المعبر'],
  // Quotation inside an indirect content cuts it; marks that only set off a name do not.
  ['قال كريم صالح إن الوضع "كارثي" في المدينة.', 'كريم صالح |  | state | mixed | الوضع + كارثي + في المدينة'],
  ['قال كريم صالح إن تنظيم "داعش" انسحب.', 'كريم صالح |  | state | indirect | تنظيم "داعش" انسحب'],
  // A quotation over several sentences.
  [
    'وقال كريم صالح "وصلنا صباحا. لم نجد أحدا. ثم عدنا". وتقع البلدة في الجنوب.',
    'كريم صالح |  | state | direct | وصلنا صباحا. لم نجد أحدا. ثم عدنا',
  ],
  // One who addresses somebody is not the one addressed.
  [
    'قال كريم صالح إن الهدنة صامدة. ودعا جميع الأطراف إلى احترامها.',
    'كريم صالح |  | state | indirect | الهدنة صامدة',
    'كريم صالح |  | demand | indirect | احترامها',
  ],
  // Offices stand for who holds them.
  [
    'قال وزير الصحة كريم صالح إن المستشفى يعمل. وأعلن الوزير أن الدواء وصل.',
    'كريم صالح |  | state | indirect | المستشفى يعمل',
    'كريم صالح |  | announce | indirect | الدواء وصل',
  ],
  // A narration that names somebody hands the word to him.
  [
    'قالت الأمم المتحدة إن الطريق مغلق. وغادر المبعوث كريم صالح المدينة مساء وقال إنه سيعود.',
    'الأمم المتحدة |  | state | indirect | الطريق مغلق',
    'كريم صالح |  | state | indirect | سيعود',
  ],
  // كما before a verb that has a content of its own only joins it.
  [
    'وقال كريم صالح إن القصف مستمر، كما أشار إلى سقوط جرحى.',
    'كريم صالح |  | state | indirect | القصف مستمر',
    'كريم صالح |  | state | indirect | سقوط جرحى',
  ],
  // Another speaker's clause ends the content.
  [
    'قالت موسكو إن الغارة أصابت مستودعا، فيما أكدت أنقرة أنها أصابت سوقا.',
    'موسكو |  | state | indirect | الغارة أصابت مستودعا',
    'أنقرة |  | confirm | indirect | أصابت سوقا',
  ],
  // The speaker's own-words remark and a wish to stay unnamed are no content.
  ['وقال كريم صالح إن الهجوم عمل وحشي على حد وصفه.', 'كريم صالح |  | state | indirect | الهجوم عمل وحشي'],
  [
    'وقال مسؤول تركي لوكالة رويترز إن المعبر مغلق. وطلب المسؤول عدم نشر اسمه.',
    'مسؤول تركي | وكالة رويترز | state | indirect | المعبر مغلق',
  ],
  // «لبي» could be a verb.
  ['وقال مسؤول تركي لبي بي سي إن المعبر مغلق.', 'مسؤول تركي | بي بي سي | state | indirect | المعبر مغلق'],
  [
    'وقال مسؤول تركي لهيئة الإذاعة البريطانية إن المعبر مغلق.',
    'مسؤول تركي | هيئة الإذاعة البريطانية | state | indirect | المعبر مغلق',
  ],
  // What describes stands beside what it describes, without بأنه.
  ['ووصف كريم صالح الهجوم بأنه "جريمة".', 'كريم صالح |  | state | mixed | الهجوم + جريمة'],
  // A contrast with its pronoun opens the speaker's next statement.
  [
    'وقال كريم صالح إن الهدنة صامدة، غير أنه أكد أن المعارك قد تعود، كما دعا إلى فتح المعبر.',
    'كريم صالح |  | state | indirect | الهدنة صامدة',
    'كريم صالح |  | confirm | indirect | المعارك قد تعود',
    'كريم صالح |  | demand | indirect | فتح المعبر',
  ],
  // Quotations after participles and continuing verbs, short as they are.
  [
    '"الطريق مغلق"، قال كريم صالح، مضيفا "سنفتحه غدا". وتابع "لا خوف".',
    'كريم صالح |  | state | direct | الطريق مغلق',
    'كريم صالح |  | state | direct | سنفتحه غدا',
    'كريم صالح |  | state | direct | لا خوف',
  ],
  // Quotation marks around the subject of what is said; a mark left open before it.
  ['وأكد كريم صالح أن "القوات الصديقة" دخلت البلدة.', 'كريم صالح |  | confirm | mixed | القوات الصديقة + دخلت البلدة'],
  // Names by their shape: after an honorific, between commas, a given name that looks like a preposition.
  ['وأوضح مدير صحة المدينة الدكتور الناصر لصور أن الطريق مغلق.', 'الناصر لصور |  | state | indirect | الطريق مغلق'],
  [
    'وقال الناطق باسم مجلس أعيان المحافظة علي الأحمدي إن المعركة انتهت. وأضاف الأحمدي أن الجرحى كثر.',
    'علي الأحمدي |  | state | indirect | المعركة انتهت',
    'علي الأحمدي |  | state | indirect | الجرحى كثر',
  ],
  // Two offices of one who is named after both.
  [
    'وقال المحلل السياسي وأستاذ العلوم السياسية بجامعة المدينة، كريم صالح، إن الطريق مغلق.',
    'كريم صالح |  | state | indirect | الطريق مغلق',
  ],
  // A relay that only passes on, a comma before the speaker's verb.
  [
    'وقالت وكالة رواق إن المرصد السوري لحقوق الإنسان، أفاد باندلاع اشتباكات في المدينة.',
    'المرصد السوري لحقوق الإنسان | وكالة رواق | state | indirect | اندلاع اشتباكات في المدينة',
  ],
  // A dateline is no content.
  [
    'المدينة، البلاد (رواق) -- نجا الوزير من محاولة اغتيال، وفقا لما ذكرته وكالة رواق.',
    'وكالة رواق |  | state | indirect | نجا الوزير من محاولة اغتيال',
  ],
  // A relative by whom one is known is not whose name follows.
  [
    'وقالت والدة القتيل، أحمد سعيد، إن ابنها كان في المنزل.',
    'والدة القتيل |  | state | indirect | ابنها كان في المنزل',
  ],
  // A spokesman unnamed at first is whom a later sentence names.
  [
    'وقال متحدث باسم الجيش إن الطريق مغلق. وأوضح المتحدث كريم صالح أن الجسر مدمر.',
    'كريم صالح |  | state | indirect | الطريق مغلق',
    'كريم صالح |  | state | indirect | الجسر مدمر',
  ],
  // A relay after a statement passes it on, and still does as its speaker goes on.
  [
    'وقال كريم صالح إن الطريق مغلق، بحسب وكالة رواق. وأضاف أن الجسر مدمر.',
    'كريم صالح | وكالة رواق | state | indirect | الطريق مغلق',
    'كريم صالح | وكالة رواق | state | indirect | الجسر مدمر',
  ],
  // A capital is feminine: with a masculine verb it is the one urged.
  [
    'قال كريم صالح إن الهدنة صامدة. وحث موسكو على احترامها.',
    'كريم صالح |  | state | indirect | الهدنة صامدة',
    'كريم صالح |  | demand | indirect | احترامها',
  ],
  // What was announced may follow the day.
  [
    'وأعلن قائد العمليات اللواء الركن قاسم المحمدي، الخميس، مقتل أربعة مسلحين في الغارة.',
    'قاسم المحمدي |  | announce | indirect | مقتل أربعة مسلحين في الغارة',
  ],
  // A noun phrase ends before a clause of the report's own.
  [
    'وأعلنت وزارة الداخلية العراقية حالة الطوارئ في المدينة، وانتشرت القوات في الشوارع.',
    'وزارة الداخلية العراقية |  | announce | indirect | حالة الطوارئ في المدينة',
  ],
  // Documents speak for themselves where nobody issued them here.
  [
    'ويدعو البيان الختامي للقمة إلى إرسال قوة إلى المدينة.',
    'البيان الختامي |  | demand | indirect | إرسال قوة إلى المدينة',
  ],
  // A denied exclusion leaves a thing possible.
  ['ولم يستبعد وزير الدفاع أن يعود القصف.', 'وزير الدفاع |  | state | indirect | يعود القصف'],
]

/** Narration, impersonal expressions, attitudes without a reporting word. */
const silences = [
  'دخلت القوات البلدة صباح الخميس بعد معارك عنيفة.',
  'ولم يؤكد الجيش العراقي الحصيلة.',
  'ويذكر أن الهدنة بدأت الأسبوع الماضي.',
  'ومن المعتقد أن السيارة كانت مفخخة.',
  'وتدرس الحكومة الاقتراح منذ شهر.',
  'وتعتبر المدينة أكبر مدن المحافظة.',
  'وتشير الأرقام إلى تراجع الهجمات.',
  'سوريا: مقتل ثلاثة أشخاص في انفجار',
  'وذلك هو الموقع الذي قيل إن هجوما وقع فيه.',
  'وردا على ذلك أغلقت القوات الطريق.',
  'حمل الجنود صناديق الذخيرة إلى الموقع.',
  '',
]

describe('statements', () => {
  it.each(table)('%s', (text, ...expected) => {
    expect(lines(text)).toEqual(expected)
  })
  it.each(silences)('are silent on %s', (text) => {
    expect(lines(text)).toEqual([])
  })
  it('leave out the outlet that prints the report', () => {
    const text = 'قال كريم صالح لقناة السارية إن المفاوضات تعثرت.'
    expect(statementsOf(text, 'قناة السارية')[0]?.via).toEqual([])
    expect(statementsOf('قال كريم صالح لـ"الميناء" إن الطريق مغلق.', 'الميناء (الجنوب)')[0]?.via).toEqual([])
  })
  it('give the reason for staying unnamed', () => {
    const text = 'وقال موظف إغاثة، طلب عدم ذكر اسمه لأسباب أمنية، إن القافلة لم تصل.'
    const [first] = statementsOf(text)
    expect(first?.speaker).toBe('موظف إغاثة')
    expect(words(text, first?.anonymity ? [first.anonymity] : [])).toEqual(['طلب عدم ذكر اسمه لأسباب أمنية'])
  })
  it('give it to the speaker whose wish a later sentence tells', () => {
    const text = 'وقال مسؤول تركي إن المعبر مغلق. وطلب المسؤول عدم نشر اسمه. وأضاف أنه سيفتح غدا.'
    const found = statementsOf(text)
    expect(found.map(({ anonymity }) => words(text, anonymity ? [anonymity] : []))).toEqual([
      ['وطلب المسؤول عدم نشر اسمه'],
      ['وطلب المسؤول عدم نشر اسمه'],
    ])
  })
  it.each([
    'وقال كريم صالح إن الغارة أصابت سوقا، على حد زعمه.',
    'وقالت صحيفة الميناء إن المهاجم شاب ولم يتسن التأكد من ذلك من مصدر مستقل.',
    'وقالت صحيفة الميناء إن المهاجم شاب. ولم يتسن التحقق من ذلك بشكل مستقل.',
  ])('keep the distance told after the content: %s', (text) => {
    expect(statementsOf(text)[0]?.hedge).toBe('distanced')
  })
  it('keep the distance that the report keeps', () => {
    expect(statementsOf('وزعمت موسكو أن الغارة أصابت مستودعا.')[0]?.hedge).toBe('distanced')
    expect(statementsOf('وقالت موسكو إن الغارة أصابت مستودعا.')[0]?.hedge).toBeNull()
  })
  it('have spans in bounds, known acts and ids in order, whatever the text', () => {
    fc.assert(
      fc.property(arabicString, (text) => {
        const found = statementsOf(text)
        expect(found.map(({ id }) => id)).toEqual(found.map((_, at) => `s${at + 1}`))
        for (const { cue, content, speaker, speakerSpan, viaSpans, anonymity, act } of found) {
          expect(acts).toContain(act)
          expect(speaker).not.toBe('')
          expect(content.length).toBeGreaterThan(0)
          for (const span of [
            cue,
            ...content,
            ...viaSpans,
            ...(speakerSpan ? [speakerSpan] : []),
            ...(anonymity ? [anonymity] : []),
          ]) {
            expect(span[0]).toBeGreaterThanOrEqual(0)
            expect(span[1]).toBeLessThanOrEqual(text.length)
            expect(span[1]).toBeGreaterThan(span[0])
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
