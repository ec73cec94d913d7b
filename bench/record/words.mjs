/** What invented reports are made of. All of it was written for this measurement; nobody said any of it. */

export const firstNames =
  'سامر عادل نبيل هيثم كريم رياض فؤاد مازن وليد غسان طارق ناصر جمال رامي باسل عصام منير حسام أنور زياد'.split(' ')
export const familyNames =
  'الحموي الجبلي الراوي الشامي السهلي النهري الغامدي العبسي الدباغ الخطيب النجار الحداد السقا العطار البيطار القصاب الصباغ المالكي اليافعي الزبيدي الكردي الساحلي الحلواني الفارس الصياد'.split(
    ' ',
  )

export const roles = [
  'محافظ المدينة',
  'مدير الصحة',
  'الناطق باسم الدفاع المدني',
  'رئيس المجلس المحلي',
  'قائد شرطة المحافظة',
  'وزير الداخلية',
  'نائب وزير الخارجية',
  'منسق الشؤون الإنسانية',
  'الناطق العسكري',
  'رئيس وفد المعارضة',
  'مدير المشفى العام',
  'عضو لجنة المصالحة',
]

export const agencies = [
  'وكالة رويترز',
  'وكالة فرانس برس',
  'وكالة الأنباء الألمانية',
  'وكالة الأناضول',
  'وكالة سبوتنيك',
]

const kinds = 'صحيفة قناة إذاعة وكالة موقع'.split(' ')
const titles = 'الضفاف الجسر الواحة السهل الميناء الرصيف المرفأ الأفق النبع الشرفة القلعة الربوة'.split(' ')
/** Quarters, streets and hills, made of two syllables each. */
const ends = 'ان اوي ين ات ور اس يل اد وم اف'.split(' ')
export const quarters = 'سلم نجد رمل زهر برق خزم قطف مرج شهب عقر فرح جبر دير هضب وقد ثمر'
  .split(' ')
  .flatMap((root) => ends.map((end) => `ال${root}${end}`))

/** Sixty outlets, the first of which print most. */
export const outlets = kinds.flatMap((kind) => titles.map((title) => `${kind} ${title}`))

export const agents = [
  'القوات الحكومية',
  'فصائل المعارضة',
  'تنظيم داعش',
  'وحدات حماية الشعب',
  'جماعة الحوثي',
  'قوات التحالف',
]
export const sites = 'السوق المشفى المدرسة الجسر المخبز المسجد المحطة الحاجز المخفر الميناء المستودع الطريق'.split(' ')

/** What happened, in two wordings each: of a wire and of an outlet of its own. */
export const happenings = [
  {
    toll: true,
    wires: [
      'قصفت طائرات حربية {site} في حي {quarter} بمدينة {place} {when}، ما أسفر عن مقتل {killed} وإصابة {wounded} آخرين',
      'أسفرت غارة جوية استهدفت {site} قرب شارع {quarter} في {place} {when} عن سقوط {killed} قتلى و{wounded} جريحا',
    ],
    head: 'قتلى وجرحى في غارة على {place}',
  },
  {
    toll: true,
    wires: [
      'انفجرت سيارة مفخخة قرب {site} بحي {quarter} في مدينة {place} {when}، وأدى الانفجار إلى مقتل {killed} وجرح {wounded}',
      'قتل {killed} وأصيب {wounded} في تفجير سيارة ملغومة عند {site} بشارع {quarter} في {place} {when}',
    ],
    head: 'انفجار سيارة مفخخة في {place}',
  },
  {
    toll: true,
    wires: [
      'سقطت قذائف هاون على {site} في حي {quarter} ب{place} {when} فقتل {killed} وأصيب {wounded}',
      'تعرضت أحياء {place} {when} لقصف مدفعي طال {site} في حي {quarter} وأوقع {killed} قتلى',
    ],
    head: 'قذائف على {place}',
  },
  {
    toll: false,
    wires: [
      'اندلعت اشتباكات عنيفة بين {agent} و{other} عند تلة {quarter} في محيط مدينة {place} {when}',
      'خاض مقاتلون من {agent} معارك مع {other} قرب مزارع {quarter} على أطراف {place} {when}',
    ],
    head: 'اشتباكات على أطراف {place}',
  },
  {
    toll: false,
    wires: [
      'سيطرت {agent} على {site} بحي {quarter} في مدينة {place} {when} بعد انسحاب {other}',
      'انتزعت {agent} {when} بلدة {place} من {other}',
    ],
    head: 'تقدم في {place}',
  },
  {
    toll: false,
    wires: [
      'دخلت قافلة مساعدات إنسانية إلى مدينة {place} {when} وعلى متنها مواد غذائية لحي {quarter} تكفي {many} عائلة',
      'وصلت شاحنات محملة بالمساعدات إلى {place} {when} لتوزع في حي {quarter} على {many} عائلة',
    ],
    head: 'قافلة مساعدات تصل إلى {place}',
  },
  {
    toll: false,
    wires: [
      'التقى {role} {name} وفدا من الأمم المتحدة في {place} {when}',
      'عقد وفد الأمم المتحدة اجتماعا مع {role} {name} في مدينة {place} {when}',
    ],
    head: 'لقاء في {place}',
  },
  {
    toll: false,
    wires: [
      'نزحت {many} عائلة من حي {quarter} بمدينة {place} {when} هربا من المعارك',
      'فرت {many} عائلة {when} من {place} باتجاه القرى المجاورة',
    ],
    head: 'موجة نزوح من {place}',
  },
]

/** A saying is one of each, so that two reports seldom have the same by chance. */
export const sayings = {
  subjects: [
    'الوضع في المدينة',
    'الطريق الرئيسي',
    'عمل فرق الإنقاذ',
    'اتفاق الهدنة',
    'توزيع الخبز',
    'خط المياه',
    'تحقيق اللجنة',
    'إخلاء الجرحى',
    'موقف الوفد',
    'ملف المفقودين',
    'تشغيل المعبر',
    'برنامج التعليم',
  ],
  verbs: ['ما زال يحتاج إلى', 'تأخر بسبب', 'تحسن بفضل', 'يتوقف على', 'بدأ رغم', 'تعثر نتيجة', 'يستمر مع'],
  objects:
    'نقص جهود قرار وعود ضمانات كثافة خبرة موافقة صيانة شح وصول غياب عودة زيادة تراجع مراجعة سرعة بطء كلفة انتظار'.split(
      ' ',
    ),
  owners:
    'الوقود الأهالي المجلس المانحين الأطراف القصف المهندسين الجيران المحولات الأدوية الخبراء الممرضين السائقين الحراس المعلمين المزارعين الصيادين التجار الطلاب العمال'.split(
      ' ',
    ),
  tails: [
    'منذ مطلع الشهر',
    'حتى إشعار آخر',
    'في الأحياء الشرقية',
    'على امتداد الساحل',
    'كما كان متوقعا',
    'وفق الخطة الجديدة',
    'داخل المخيم',
    'قبل حلول الشتاء',
    'في القرى البعيدة',
    'خلال الأيام المقبلة',
  ],
}
