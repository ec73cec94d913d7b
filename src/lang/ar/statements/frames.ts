import type { Frame } from '../../../statements/grammar.ts'

/** The constructions by which Arabic reports attribute words, each with sentences it covers. */
export const frames: readonly Frame[] = [
  {
    id: 'ar/statements/verb-subject-that',
    construction: 'verb-subject-that',
    description: 'verb, subject, إن or أن and a clause; when, where and to whom may stand between',
    examples: [
      {
        text: 'قال وزير الدفاع كريم صالح أمس الخميس إن قواته دخلت البلدة.',
        speaker: 'كريم صالح',
        content: ['قواته دخلت البلدة'],
        act: 'state',
      },
      {
        text: 'وأبلغ مصدر أمني رويترز أن الطريق مغلق.',
        speaker: 'مصدر أمني',
        content: ['الطريق مغلق'],
        via: ['رويترز'],
      },
    ],
  },
  {
    id: 'ar/statements/verb-subject-quote',
    construction: 'verb-subject-quote',
    description: 'verb, subject and a quotation, a colon before it or not',
    examples: [{ text: 'وقال كريم صالح: "نحتاج إلى أسبوعين".', speaker: 'كريم صالح', content: ['نحتاج إلى أسبوعين'] }],
  },
  {
    id: 'ar/statements/verb-subject-object',
    construction: 'verb-subject-object',
    description: 'verb, subject and a noun that names what is said',
    examples: [
      {
        text: 'نفت وزارة الخارجية التركية سقوط طائرة على أراضيها.',
        speaker: 'وزارة الخارجية التركية',
        content: ['سقوط طائرة على أراضيها'],
        act: 'deny',
      },
    ],
  },
  {
    id: 'ar/statements/verb-subject-preposition',
    construction: 'verb-subject-preposition',
    description: 'verb, subject and the preposition that the verb takes; the one addressed stands before it',
    examples: [
      {
        text: 'دعت الأمم المتحدة أطراف النزاع إلى وقف القتال.',
        speaker: 'الأمم المتحدة',
        content: ['وقف القتال'],
        act: 'demand',
      },
      {
        text: 'وأعربت الأمم المتحدة عن قلقها من تأخر القافلة.',
        speaker: 'الأمم المتحدة',
        content: ['قلقها من تأخر القافلة'],
        act: 'warn',
      },
    ],
  },
  {
    id: 'ar/statements/subject-verb-that',
    construction: 'subject-verb-that',
    description: 'subject, verb and a clause: headlines, relative clauses, after كان and أن',
    examples: [
      {
        text: 'وكانت وزارة الدفاع الروسية قد أعلنت أن طائراتها قصفت مستودعا.',
        speaker: 'وزارة الدفاع الروسية',
        content: ['طائراتها قصفت مستودعا'],
        act: 'announce',
      },
    ],
  },
  {
    id: 'ar/statements/subject-verb-quote',
    construction: 'subject-verb-quote',
    description: 'subject, verb and a quotation',
    examples: [
      { text: 'الأمم المتحدة تقول: «لا طريق إلى البلدة».', speaker: 'الأمم المتحدة', content: ['لا طريق إلى البلدة'] },
    ],
  },
  {
    id: 'ar/statements/subject-verb-object',
    construction: 'subject-verb-object',
    description: 'subject, verb and a noun, as headlines have it',
    examples: [
      {
        text: 'موسكو تنفي استهداف المدنيين في حلب.',
        speaker: 'موسكو',
        content: ['استهداف المدنيين في حلب'],
        act: 'deny',
      },
    ],
  },
  {
    id: 'ar/statements/subject-verb-preposition',
    construction: 'subject-verb-preposition',
    description: 'subject, verb and the preposition that the verb takes',
    examples: [
      {
        text: 'الأمم المتحدة تحذر من نقص الدواء في البلدة.',
        speaker: 'الأمم المتحدة',
        content: ['نقص الدواء في البلدة'],
        act: 'warn',
      },
    ],
  },
  {
    id: 'ar/statements/quote-verb',
    construction: 'quote-verb',
    description: 'a quotation, then verb and subject',
    examples: [
      {
        text: '«لن ننسحب قبل وصول القافلة»، قال كريم صالح للصحافيين.',
        speaker: 'كريم صالح',
        content: ['لن ننسحب قبل وصول القافلة'],
      },
    ],
  },
  {
    id: 'ar/statements/relay',
    construction: 'relay',
    description: 'a relay, عن and the source, with the source’s own قوله or without',
    examples: [
      {
        text: 'ونقلت وكالة الساحل عن مصدر عسكري قوله إن الجسر مغلق.',
        speaker: 'مصدر عسكري',
        content: ['الجسر مغلق'],
        via: ['وكالة الساحل'],
      },
      {
        text: 'ونقلت وكالة الساحل عن صحيفة الميناء عن مصدر أمني أن الجسر مغلق.',
        speaker: 'مصدر أمني',
        content: ['الجسر مغلق'],
        via: ['صحيفة الميناء', 'وكالة الساحل'],
      },
    ],
  },
  {
    id: 'ar/statements/document',
    construction: 'document',
    description: 'جاء في and a document, whose issuer speaks',
    examples: [
      {
        text: 'وجاء في بيان لوزارة الدفاع العراقية أن القافلة وصلت.',
        speaker: 'وزارة الدفاع العراقية',
        content: ['القافلة وصلت'],
      },
    ],
  },
  {
    id: 'ar/statements/participle',
    construction: 'participle',
    description: 'an accusative participle that takes over the speaker of its clause',
    examples: [
      {
        text: 'قال كريم صالح إن الطريق مغلق، داعيا إلى فتحه فورا.',
        speaker: 'كريم صالح',
        content: ['فتحه فورا'],
        act: 'demand',
      },
    ],
  },
  {
    id: 'ar/statements/source-after',
    construction: 'source-after',
    description: 'بحسب and its like after what the source says',
    examples: [
      {
        text: 'قتل خمسة أشخاص في القصف، بحسب مصادر طبية.',
        speaker: 'مصادر طبية',
        content: ['قتل خمسة أشخاص في القصف'],
      },
    ],
  },
  {
    id: 'ar/statements/source-before',
    construction: 'source-before',
    description: 'بحسب and its like before what the source says',
    examples: [
      {
        text: 'ووفقا للأمم المتحدة فإن نصف السكان بحاجة إلى مساعدة.',
        speaker: 'الأمم المتحدة',
        content: ['نصف السكان بحاجة إلى مساعدة'],
      },
    ],
  },
  {
    id: 'ar/statements/source-verb',
    construction: 'source-verb',
    description: 'حسبما, كما or بحسب ما with a reporting verb, after what is said',
    examples: [
      {
        text: 'وصلت القافلة إلى البلدة صباحا، حسبما أعلنت الأمم المتحدة.',
        speaker: 'الأمم المتحدة',
        content: ['وصلت القافلة إلى البلدة صباحا'],
        act: 'announce',
      },
    ],
  },
  {
    id: 'ar/statements/headline',
    construction: 'headline',
    description: 'the speaker, a colon and what is said',
    examples: [
      {
        text: 'وزارة الصحة العراقية: مقتل ثلاثة أشخاص في انفجار',
        speaker: 'وزارة الصحة العراقية',
        content: ['مقتل ثلاثة أشخاص في انفجار'],
      },
    ],
  },
  {
    id: 'ar/statements/resumed',
    construction: 'resumed',
    description: 'a verb whose pronoun takes up the clause or the occurrence before it: وهو ما نفاه, تفجير تبناه',
    examples: [
      {
        text: 'قصفت الطائرات القرية ليلا، وهو ما نفته وزارة الدفاع العراقية.',
        speaker: 'وزارة الدفاع العراقية',
        content: ['قصفت الطائرات القرية ليلا'],
        act: 'deny',
      },
      {
        text: 'وقتل ثلاثة جنود في تفجير سيارة قرب الجسر تبناه تنظيم داعش.',
        speaker: 'تنظيم داعش',
        content: ['تفجير سيارة قرب الجسر'],
        act: 'announce',
      },
    ],
  },
  {
    id: 'ar/statements/noun',
    construction: 'noun',
    description: 'a reporting noun with its speaker in the possessor or in an adjective',
    examples: [
      {
        text: 'ارتفع التوتر بعد إعلان الحكومة السورية أن الهدنة انتهت.',
        speaker: 'الحكومة السورية',
        content: ['الهدنة انتهت'],
      },
      {
        text: 'وتتصاعد الاتهامات الروسية بعرقلة وصول القافلة.',
        speaker: 'روسيا',
        content: ['عرقلة وصول القافلة'],
        act: 'accuse',
      },
    ],
  },
  {
    id: 'ar/statements/pretext',
    construction: 'pretext',
    description: 'بحجة and its like: who acts in the clause says so',
    examples: [
      {
        text: 'وأغلقت الحكومة السورية المعبر بحجة وجود ألغام على الطريق.',
        speaker: 'الحكومة السورية',
        content: ['وجود ألغام على الطريق'],
      },
    ],
  },
  {
    id: 'ar/statements/crowd',
    construction: 'crowd',
    description: 'للمطالبة, للتنديد: those who gather ask for, or condemn, what they gather for',
    examples: [
      {
        text: 'وتظاهر مئات السكان في الساحة للمطالبة بفتح المعبر.',
        speaker: 'مئات السكان',
        content: ['فتح المعبر'],
        act: 'demand',
      },
    ],
  },
]
