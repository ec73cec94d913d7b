import { describe, expect, it } from 'vitest'
import { names } from '../../src/mentions/mentions.ts'
import { documentOf } from '../../src/reading/document.ts'
import { arabic, documentFor, gazetteer, reportOf } from '../arabic.ts'

const KINDS = { p: 'person', o: 'organisation', l: 'place' } as const

/** A sentence with its names marked `[name|kind]`: p a person, o an organisation, l a place. */
function markedNames(source: string): { readonly text: string; readonly want: readonly string[] } {
  const want: string[] = []
  const text = source.replace(/\[([^|\]]+)\|([pol])\]/g, (_, name: string, kind: keyof typeof KINDS) => {
    want.push(`${KINDS[kind]} ${name}`)
    return name
  })
  return { text, want }
}

const found = (text: string): readonly string[] =>
  names(documentFor(text), arabic.names, gazetteer).mentions.map(
    ({ span, kind }) => `${kind} ${text.slice(span[0], span[1])}`,
  )

const table: Readonly<Record<string, readonly string[]>> = {
  'places that are listed': [
    'وصلت القافلة إلى [حلب|l] ثم إلى [حماة|l].',
    'تظاهر الآلاف ب[بنغازي|l] وفي [طرابلس|l] أيضا.',
    'غرق القارب في [البحر المتوسط|l] قبالة [ليبيا|l].',
    'تقع القرية على [نهر الفرات|l].',
  ],
  'places by their head noun': [
    'سيطر المقاتلون على بلدة [شقمونية|l] فجرا.',
    'قصفت المدفعية [مخيم السلسبيل|l] ليلا.',
    'دارت المعارك في [ريف حماة الشمالي|l] أمس.',
    'أغلق [مطار كويرس العسكري|l] أبوابه.',
    'انسحبوا من قرى [زنبوعة|l] و[شلفاطة|l] صباحا.',
    'تجمعوا في [حي التأميم|l] بالمدينة.',
  ],
  'places that their head noun makes a name of': [
    'سيطروا على بلدة [ضياء|l] فجرا وعلى قرية صغيرة.',
    'انسحبوا من قرية [الناسك|l] ومن قرية مهجورة.',
    'احترق مخزن في [معسكر الشلفاط|l] ثم في [منفذ القصير|l] أمس.',
    'قتل أربعة في منطقة [الفاتر|l] وفي منطقة النازحين.',
    'وصلت القافلة إلى بلدة [بيت نجم|l] صباحا.',
    'عاد إلى بلده رجل واحد.',
  ],
  'villages joined to a place': ['قصفوا بلدة [شقمونية|l] و[الزنبوعة|l] و[شلفاطة|l] ليلا.'],
  'relatives of whoever was told of': [
    'حضر التاجر مع ابنه [أمجد|p] إلى المحكمة.',
    'جرحت المرأة وشقيقها [ماجد|p] عند الجسر.',
    'توفي الطبيب [أنور شعبان|p] في بيته.',
  ],
  'places that are words too': [
    'انسحب المسلحون من مدينة [الباب|l] أمس.',
    'تقدمت القوات نحو [منبج|l] و[الباب|l] في الشمال.',
  ],
  'words that only look like a place': [
    'كان الركاب على متنه حين وصل إلى مدينة [حديثة|l]، ثم عاد إلى حديثه عن الرحلة.',
    'قد تدمر الفيضانات المحاصيل فتدمر معها القرى، أما [تدمر|l] فبعيدة.',
    'وقع ذلك في آب الماضي قرب مدينة [إب|l].',
    'عاد إلى مسقط رأسه، والتقى القائم بأعمال المدير.',
    'تراجعت الطبقة الوسطى في مدن البلاد ومحافظات الجنوب ومناطق جديدة.',
  ],
  'adjectives that are spelled like a state': [
    'أغلقت الحدود السعودية الجنوبية، وردت [السعودية|o] أمس.',
    'انتشرت دوريات روسية وسورية شمالي [سورية|l].',
  ],
  'whole names of persons': [
    'قال الناطق باسم اللجنة [أشرف عبد القوي الشامي|p] إن العمل مستمر.',
    'وقال الكولونيل [واين موروتو|p] إن الدوريات تتواصل.',
    'وقال وكيل الوزارة [طارق خاطر|p] لوكالة محلية إن الطريق مفتوح.',
    'قتل [سامي عبد الرزاق|p] الملقب بالصياد.',
  ],
  'words that only look like a person': [
    'قال إن رئيس البلدية طالب رئيس الحكومة بالرد.',
    'ما كتب عنه كثير، وما قال عنه إن أحدا لم يسمعه.',
  ],
  'organisations by their head noun': [
    'أعلنت [وزارة الدفاع الروسية|o] وقف القصف.',
    'اجتمع [مجلس محافظة نينوى|o] مساء.',
    'قالت [الهيئة العليا للمفاوضات|o] إنها سترد.',
    'تقدمت [القوات العراقية|o] شرقا.',
    'انتقد [حزب الشروق الديمقراطي|o] القرار.',
    'قالت [صحيفة "صدى المدينة"|o] إن الاجتماع تأجل.',
    'أعلنت [الحكومة السورية|o] قبولها.',
    'قالت [وزارة الصحة في غزة|o] إن العدد ارتفع.',
  ],
  'organisations that are listed': [
    'تبنى [تنظيم داعش|o] الهجوم على [الموصل|l].',
    'نقلت [وكالة رويترز|o] الخبر.',
    'قال [المرصد السوري لحقوق الإنسان|o] إن القصف توقف.',
    'شاركت [حركة حماس|o] في اللقاء.',
  ],
  'names written as keywords': [
    'دعت [وزارة #الخارجية_النرويجية|o] إلى الهدوء.',
    'قالت #[الحكومة_الصومالية|o] إنها سترد.',
    'وصل #[سيرغي_لافروف|p] إلى #[جنيف|l] أمس.',
  ],
  'persons after an office': [
    'قال وزير الخارجية الروسي [سيرغي لافروف|p] إن اللقاء مفيد.',
    'أكدت المتحدثة باسم [وزارة الصحة|o] [ليلى الشمري|p] الخبر.',
    'استقبل الرئيس التركي [رجب طيب أردوغان|p] الوفد.',
    'التقى السفير الفرنسي [جيروم دوبوفيل|p] الوزير.',
    'قتل القيادي [أبو زياد الحمصي|p] أمس.',
  ],
  'persons by themselves': [
    'وصل [محمد شقمون|p] إلى المكان.',
    'حضر [خالد العبيدي|p] و[سعاد الجبوري|p] الجلسة.',
    'قال [يوهان فان درليند|p] إن الأمر صعب.',
  ],
  'given names that look like other words': [
    'وقال [علي الشمري|p] رئيس البلدية إن الوضع هادئ على الحدود.',
    'لا يزال علي أن أذهب إلى [باريس|l] وعلى عجل.',
  ],
  'given names behind the conjunction': [
    'عين الوزير نائبا، و[معتز الشلفاطي|p] سفيرا.',
    'حضرت [سعاد الجبوري|p] و[ليلى مراد|p] الحفل، والتقى كثيرون.',
    'قال [جو دروغمان|p] إن الجو بارد.',
  ],
  'where a name is over': ['التقى الشيخ [ماجد الشلفاطي|p] أمير القبيلة.'],
  'names of servants': [
    'وذكر [عبد القوي شلفاط|p] أن الوضع هادئ.',
    'حضر [سعاد الجبوري|p]، و[عبد العزيز محمد الشمري|p]، و[أشرف عبد القوي|p].',
    'وصل رجل رحمه الله بعد تعب.',
  ],
  'surnames that are words too': ['نعت الحركة [فادي البطش|p]: رجل كريم.'],
  'transliterated names that nobody listed': [
    'يعمل [فينسنت دروغمان|p] في المصنع.',
    'ورسم [ستورنبرغ|p] لوحة.',
    'التقيا في [كرايست هوفن|l] أمس.',
    'وقعوا مع «[سترونغ بروكن|o]» عقدا.',
    'شرح بحث لهم فإن [تركيا|o] ستلعب دورا.',
  ],
  'bodies of towns, and complements that go on': [
    'اجتمعت [بلدية حلب|o] أمس.',
    'أعلنت [الهيئة الدولية للرقابة على الأسلحة الكيميائية|o] الخبر.',
    'انتقد [حزب الشروق الديمقراطي|o] المؤيدة له صحف.',
    'قالت [حركة حماس|o] الفلسطينية إنها سترد.',
  ],
  'where a place lies is not its name': ['فروا إلى [محافظة الأنبار|l] الغربية.', 'هو في سجن ب[طرابلس|l].'],
  'names in marks after a place noun': ['سيطروا على منطقة «[شلفاط|l]» فجرا.'],
  followers: ['انسحبت قوات [صالح|p] من البلدة. والرجل صالح.'],
  'states joined by or': ['لن ترد [تركيا|o] أو [إيران|o] على ذلك.'],
  'names with a hyphen': ['وصل [كيم جونغ-أون|p] أمس. ثم التقى [جونغ-أون|p] نظيره.'],
  'others of a known family': ['اعتقل [البرجاسي القذافي|p] أمس. وقال [البرجاسي|p] إنه بريء.'],
  'units by their number': [
    'قالت [الفرقة 45|o] إنها سترد.',
    'وصل قائد [اللواء 62 مدرع|o] إلى المكان.',
    'هاجموا معسكر [اللواء 17|o] فجرا.',
  ],
  'bodies called after persons': ['أعلن [مركز الملك خالد للإغاثة|o] الخبر.', 'قالت [مؤسسة محمد الشمري|o] إنها ستعمل.'],
  'complements of several matters': ['قالت [منظمة الأمم المتحدة للتربية والعلوم والثقافة|o] إنها ستعمل.'],
  'guards and states with their adjective': [
    'انسحب [الحرس الجمهوري|o] أمس.',
    'دافع عن [الدولة اللبنانية|o] أمام الصحافة.',
    'قال [الادعاء العام الصومالي|o] إنه يحقق.',
  ],
  'forces of a regime that has no other name': ['قصفت [قوات النظام|o] البلدة فجرا.'],
  'a group by its adherent': ['انسحب [الحوثيون|o] أمس. وقصف [الحوثي|o] الميناء وفشل التمرد الحوثي.'],
  'buildings and waypoints': [
    'اقتحموا [القصر الجمهوري|l] فجرا.',
    'عند [مفرق شلفاط|l] توقفوا.',
    'وصلوا إلى [الكيلو 16|l] مساء.',
    'احترق [المتحف الوطني|l] أمس.',
  ],
  'states that act, and states that are places': [
    'نفت [موسكو|o] الخبر.',
    'وصل الوفد إلى [موسكو|l] أمس.',
    'بدأت المحادثات بين [واشنطن|o] و[طهران|o] سرا.',
    'قتل جنديان في [سوريا|l] أمس.',
    'قال الوزير إن [تركيا|o] لن تنسحب.',
    'زار [تركيا|l] مرتين.',
  ],
  'short forms of names given before': [
    'قال المبعوث الأممي [بيرتان لوفستاد|p] إن الوقت ضيق. وأضاف [لوفستاد|p] أن الحل قريب.',
    'ذكر [المرصد السوري لحقوق الإنسان|o] الخبر. وبحسب [المرصد|o] قتل ثلاثة.',
    'قصفوا بلدة [شقمونية|l] أمس. وعادت [شقمونية|l] هادئة.',
    'قال [سامي بن زوبعة|p] إن اللقاء تأجل. وشكر الوفد ل[بن زوبعة|p] جهده.',
  ],
}

describe('names', () => {
  for (const [construction, sentences] of Object.entries(table)) {
    it.each(sentences)(`${construction}: %s`, (source) => {
      const { text, want } = markedNames(source)
      expect(found(text)).toEqual(want)
    })
  }

  it('knows the outlet of the report where marks set it apart', () => {
    const text = 'وأكد الطبيب ل«صدى المدينة» أن صدى المدينة بعيد.'
    const document = documentOf({ ...reportOf(text), outlet: 'صدى المدينة' }, arabic)
    const { mentions } = names(document, arabic.names, gazetteer)
    expect(mentions.map(({ span, kind }) => `${kind} ${span[0]}`)).toEqual([`organisation ${text.indexOf('صدى')}`])
  })

  it.each(['صدى المدينة – [الرباط|l] غادر الوفد.', 'عاد إلى الرباط.'])(
    'knows the outlet in a dateline: %s',
    (source) => {
      const { text, want } = markedNames(source)
      const document = documentOf({ ...reportOf(text), outlet: 'صدى المدينة (المغرب)' }, arabic)
      const { mentions } = names(document, arabic.names, gazetteer)
      const outlets = mentions.filter(({ rule }) => rule === 'organisation/outlet')
      expect(outlets.map(({ span }) => text.slice(...span))).toEqual(want.length > 0 ? ['صدى المدينة'] : [])
    },
  )

  it.each([
    'فتح الرجل الباب ثم خرج.',
    'قالت المعارضة إنها لن تشارك.',
    'أصيب جندي سوري في المواجهات.',
    'ظهرت طائرة تركية في السماء.',
    'دفع مبلغا ماليا كبيرا.',
    'يقف دومًا مع أصدقائه.',
    'قالت مصادر عسكرية إن القصف توقف.',
    'تعطلت حركة المرور ساعات.',
    'تبعد القرية خمسة كيلو مترات.',
    'قضى عامين في السجن الجديد.',
    'زار الوزير البلدة القديمة.',
    'قال الوزير إن الوضع صعب.',
    'عاد الهدوء إلى المدينة بعد أيام.',
  ])('gives none in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
