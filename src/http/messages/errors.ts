import type { ErrorCode } from '../../annotation/errors.ts'
import { arabicAccountErrors } from './accountErrors.ts'
import { arabicArchiveErrors } from './archiveErrors.ts'
import { arabicOperationErrors } from './operationErrors.ts'
import { arabicRegisterErrors } from './registerErrors.ts'
import { arabicServiceErrors } from './serviceErrors.ts'
import type { Said } from './transport.ts'

/** The table of errors in Arabic, with the same values in braces. A code that is missing here is said in English. */
export const arabicErrors: Partial<Readonly<Record<ErrorCode, Said>>> = {
  PATH_MISSING: { message: '{path}: لا ملف ولا مجلد بهذا الاسم', fix: 'راجع الكتابة والمجلد الذي أنت فيه.' },
  GOLD_INVALID: {
    message: '{path}، السطر {line}: ليس قراءة',
    fix: 'اكتب في كل سطر كائن JSON واحدًا فيه ‎"report"‎، وهو اسم التقرير، والقوائم التي وضعتها بيدك.',
  },
  GOLD_WITHOUT_REPORTS: {
    message: '{path}: لا قراءة فيه لتقرير من التقارير المعطاة',
    fix: 'أعطِ الملفات التي وُضعت لها القراءات؛ و‎"report"‎ اسم الملف من غير لاحقته.',
  },
  PATH_UNREADABLE: { message: '{path}: تتعذر قراءته ({reason})', fix: 'تحقق من أن لك حق قراءته، وأنه ملف أو مجلد.' },
  FOLDER_WITHOUT_REPORTS: {
    message: '{path}: ليس في المجلد تقرير',
    fix: 'ضع فيه ملفات لواحقها مما في docs/formats.md (‎.txt‎ و‎.html‎ و‎.jsonl‎ و‎.csv‎ وغيرها)، أو سمِّ مجلدًا آخر.',
  },
  FORMAT_UNKNOWN: {
    message: '{path}: لا تدل لاحقته على نوع من التقارير',
    fix: 'ما يُقرأ مذكور في docs/formats.md. احفظ ‎.doc‎ و‎.rtf‎ و‎.odt‎ بصيغة ‎.docx‎ و‎.xlsx‎ بصيغة ‎.csv‎، وفك ‎.rar‎ و‎.7z‎ و‎.tar‎ و‎.zst‎، أو اجعل للنص أو الصفحة لاحقة أخرى (‎.txt‎ أو ‎.html‎).',
  },
  REPORT_EMPTY: { message: '{path}: لا كلمات فيه', fix: 'تحقق من أن الملف حُفظ كاملًا.' },
  REPORT_TOO_LARGE: {
    message: '{path}: حجمه {size}، وحدّ التقرير {limit}',
    fix: 'إن كان تقارير كثيرة فاجعل كلًّا منها في سطر (‎.jsonl‎). وإن كان واحدًا فارفع الحدّ بالخيار ‎--max-size‎.',
  },
  REPORT_BINARY: {
    message: '{path}: ليس نصًّا',
    fix: 'أعطه ملفًّا لاحقته لاحقة نوعه (‎.pdf‎ و‎.docx‎ و‎.zip‎ وغيرها: docs/formats.md)، أو حوّله إلى نص.',
  },
  ENCODING_UNKNOWN: {
    message: '{path}: ليس بترميز UTF-8 ولا UTF-16 ولا windows-1256 ولا ISO-8859-6',
    fix: 'سمِّ ترميزه بالخيار ‎--encoding‎، أو احفظه بترميز UTF-8.',
  },
  ENCODING_UNSUPPORTED: {
    message: '{encoding}: ترميز غير معروف',
    fix: 'استعمل اسمًا مثل utf-8 أو utf-16le أو windows-1256 أو iso-8859-6.',
  },
  HTML_WITHOUT_ARTICLE: {
    message: '{path}: لم يُعثر في الصفحة على مقال',
    fix: 'تحقق من أن الصفحة حُفظت بنصها، أو احفظ المقال ملف ‎.txt‎.',
  },
  HTML_TOO_DEEP: {
    message: '{path}: أجزاء الصفحة متداخلة أكثر من {limit} طبقة',
    fix: 'لا يُبنى مقال هكذا؛ احفظ نصه ملف ‎.txt‎.',
  },
  LINE_NOT_JSON: {
    message: '{path}، السطر {line}: ليس JSON ({reason})',
    fix: 'اكتب في كل سطر كائن JSON واحدًا فيه ‎"text"‎ على الأقل. وتُقرأ سائر الأسطر.',
  },
  LINE_NOT_REPORT: {
    message: '{path}، السطر {line}: {problem}',
    fix: 'السطر ‎{"id", "outlet", "title", "published", "url", "text"}‎: لا بد من ‎"text"‎، وكلها نصوص أو null. والحقول بأسماء أخرى تُذكر بـ ‎--columns text=NAME‎ أو ‎text=OUTER.INNER‎.',
  },
  LINE_TOO_LONG: {
    message: '{path}، السطر {line}: أطول من حدّ التقرير {limit}',
    fix: 'اكتب تقريرًا في كل سطر، أو ارفع الحدّ بالخيار ‎--max-size‎. وتُقرأ سائر الأسطر.',
  },
  META_INVALID: {
    message: '{path}: {problem}',
    fix: 'هو قائمة من ‎{"report", "published", "outlet", "title", "url"}‎؛ و‎"report"‎ اسم الملف من غير لاحقته.',
  },
  OUTPUT_IS_INPUT: { message: '{path}: يُقرأ منه ويُكتب فيه', fix: 'سمِّ للمخرجات ملفًا آخر.' },
  OUTPUT_UNWRITABLE: {
    message: '{path}: تتعذر الكتابة فيه ({reason})',
    fix: 'تحقق من وجود المجلد ومن حق الكتابة فيه ومن سعة القرص.',
  },
  OUTPUT_EXISTS: {
    message: '{path}: ثمة ملف بهذا الاسم',
    fix: 'سمِّ للمخرجات ملفًا آخر، أو انقل ذلك الملف. وقد تُرك كما هو.',
  },
  EXPORT_EXISTS: {
    message: '{path}: ثمة ملف بهذا الاسم',
    fix: 'سمِّ ملفًا آخر، أو اكتب فوقه بالخيار ‎--force‎. وقد تُرك كما هو.',
  },
  OFFSET_OUTSIDE: {
    message: '{offset}: مواضع التقرير {report} من 0 إلى {last}',
    fix: 'أعطِ موضعًا محسوبًا بوحدات UTF-16، أو ابحث عن كلمات بالخيار ‎--find‎.',
  },
  PLACE_UNNAMED: {
    message: 'يحتاج الشرح إلى موضع في التقرير',
    fix: 'أعطِ موضعًا (marsad explain FILE 120)، أو كلمات فيه (marsad explain FILE --find "WORDS").',
  },
  WORDS_NOT_FOUND: { message: '{words}: ليست هذه الكلمات في {report}', fix: 'انسخها من التقرير كما كُتبت فيه.' },
  REPORT_NOT_FOUND: { message: '{report}: ليس في {path} تقرير بهذا الاسم', fix: 'أعطِ اسم تقرير منه: {known}' },
  REPORT_UNNAMED: { message: '{path}: فيه عدة تقارير', fix: 'عيّن أحدها بالخيار ‎--report ID‎: {known}' },
  READING_FAILED: {
    message: '{path}: انقطعت القراءة ({reason})',
    fix: 'هذا خلل في مرصد؛ أبلغ عنه من فضلك مع النص الذي سببه. وتُقرأ سائر التقارير.',
  },
  WORKER_LOST: {
    message: '{path}: انتهى الخيط الذي كان يقرؤه ({reason})',
    fix: 'اقرأه وحده بالخيار ‎--jobs 1‎؛ فإن نفدت الذاكرة فقسّم التقرير أو أنقص ‎--jobs‎.',
  },
  READER_UNABLE: {
    message: 'لا يمكن أن يُقرأ أي تقرير: {reason}',
    fix: 'أصلح القائمة التي يسمّيها أو أزلها (قوائم أماكنك: marsad gazetteer)، ثم ابدأ من جديد. لم يضع شيء.',
  },
  STORE_MISSING: {
    message: '{where}: لم يُبدأ فيه سجل بعد',
    fix: 'ابدأ سجلًّا بالأمر marsad add PATHS، أو سمِّ مجلده بالخيار ‎--home‎.',
  },
  STORE_NEWER: {
    message: '{where}: كتبه إصدار من مرصد أحدث (جداوله بالإصدار {found}، وهذا البرنامج يعرف {known})',
    fix: 'ثبّت ذلك الإصدار، أو سمِّ مجلدًا آخر بالخيار ‎--home‎. ولم يتغير شيء.',
  },
  STORE_MIGRATION_FAILED: {
    message: '{where}: تعذّر نقل جداوله إلى هذا الإصدار عند الخطوة {step} ({reason})',
    fix: 'لم يبقَ من تلك الخطوة شيء، والسجل كما كان. هذا خلل في مرصد؛ أبلغ عنه من فضلك.',
  },
  STORE_SERVER_MISSING: {
    message: 'ليس لهذه الآلة ({machine}) ‏PostgreSQL مثبّت',
    fix: 'نفّذ npm ci من غير ‎--omit=optional‎ و‎--ignore-scripts‎، أو سمِّ خادمك في DATABASE_URL.',
  },
  STORE_ACCOUNT_MISSING: {
    message: 'لا يعمل PostgreSQL بحساب root، وليس ثمة حساب postgres أو nobody يعمل به',
    fix: 'أضف حسابًا باسم postgres، أو شغّل مرصدًا بحساب عادي.',
  },
  STORE_FOLDER_CLOSED: {
    message: '{path}: لا يدخله إلا root، ولا يعمل PostgreSQL بحساب root',
    fix: 'ثبّت setpriv (من util-linux)، أو سمِّ مجلدًا في مكان آخر بالخيار ‎--home‎، أو شغّل مرصدًا بحساب عادي.',
  },
  STORE_FOLDER_FOREIGN: {
    message: '{path}: يملكه مستخدم آخر، أو لا يُكتب فيه',
    fix: 'شغّل مرصدًا بحساب من بدأ السجل، أو سمِّ مجلدًا آخر بالخيار ‎--home‎.',
  },
  STORE_NOT_MADE: {
    message: '{where}: تعذّر إنشاء قاعدة البيانات ({reason})',
    fix: 'تحقق من حق الكتابة في المجلد ومن سعة القرص.',
  },
  STORE_NOT_STARTED: {
    message: '{where}: لم تعمل قاعدة البيانات ({reason})',
    fix: 'انظر آخر الملف log في ذلك المجلد. وما سُجّل محفوظ.',
  },
  STORE_DISK_FULL: {
    message: '{where}: امتلأ القرص',
    fix: 'أفرغ مكانًا وأعد التشغيل. وما سُجّل محفوظ، ولا تُعاد التقارير المعروفة.',
  },
  STORE_LOST: {
    message: '{where}: انقطع الاتصال بقاعدة البيانات ({reason})',
    fix: 'أعد المحاولة. وما سُجّل محفوظ، ولا تُعاد التقارير المعروفة.',
  },
  STORE_REFUSED: {
    message: '{where}: لا تأذن قاعدة البيانات لمرصد بالدخول ({reason})',
    fix: 'راجع الاسم وكلمة السر والصلاحيات في DATABASE_URL.',
  },
  CURSOR_INVALID: {
    message: '{cursor}: لا قائمة تُستأنف من هنا',
    fix: 'أعطِ ما جعلته القائمة نفسها بداية لقسمها التالي، أو ابدأ من أولها.',
  },
  QUERY_DAY_INVALID: {
    message: '{field}:{day}: ليس هذا يومًا',
    fix: 'اكتبه هكذا: {field}:2015-10-13.',
  },
  BRIEF_UNSUPPORTED: {
    message: '{count} من جمل الموجز لا يسندها ما تستشهد به؛ أولها {template} في {where}، عند {slot}: {problem}',
    fix: 'لم يُكتب شيء. هذا خلل في مرصد؛ أبلغ عنه من فضلك مع التقارير التي سببته.',
  },
  BRIEF_CHANGED: {
    message: 'تغيّر السجل: جُمل كان يُراد إبقاؤها لم تعد فيه، وعددها {count}',
    fix: 'ألّف الموجز من جديد واختر جُمله.',
  },
  BRIEF_WITHOUT_FILE: {
    message: 'الموجز بصيغة {format} يحتاج إلى ملف',
    fix: 'سمِّ ملفًا بالخيار ‎--out‎، أو اختر ‎--format html‎ أو markdown.',
  },
  PORT_TAKEN: {
    message: '{port}: المنفذ مشغول ببرنامج آخر',
    fix: 'سمِّ منفذًا آخر بالخيار ‎--port‎، أو دعه ليُختار منفذ خالٍ.',
  },
  REPORT_NOT_RECORDED: {
    message: '{report}: لا تقرير مسجَّل بهذا الاسم',
    fix: 'ابحث عن اسمه في قائمة التقارير أو بالبحث.',
  },
  INCIDENT_NOT_RECORDED: {
    message: '{incident}: لا واقعة مسجَّلة بهذا الاسم',
    fix: 'ابحث عنها في قائمة الوقائع؛ فاسمها يتغير إذا أضيف تقرير عنها أسبق.',
  },
  VALUE_UNNAMED: {
    message: '{value}: لا يسمّي قيمة من تقرير',
    fix: 'اكتبه هكذا: REPORT:s3؛ فالحرف s لقول، وe لحدث، وq لكمية، وt لوقت، وm لاسم.',
  },
  VALUE_NOT_READ: {
    message: '{value}: ليس في قراءة {report} قيمة بهذا الاسم',
    fix: 'ابحث عنها في صفحة التقرير؛ فالأرقام تتغير حين يُقرأ التقرير بقواعد أحدث.',
  },
  FIELD_UNKNOWN: { message: '{field}: ليس من حقول {kind}', fix: 'الحقول هي: {known}.' },
  FIELD_INVALID: {
    message: '{field}: {problem}',
    fix: 'أعطِ الكلمات كما هي في التقرير، والقيم كما ترد في دليل القراءة.',
  },
  FIELD_MISSING: { message: '{field}: لا بد منه في {kind}', fix: 'أعطِ قيمته أو كلماته في التقرير.' },
  INCIDENT_NOT_DIVIDED: {
    message: '{incident}: لا يُقسم هكذا ({problem})',
    fix: 'سمِّ بعض رواياته لا كلها، كما تظهر في صفحة الواقعة.',
  },
  MERGE_OF_ONE: { message: '{incident}: لا شيء يُدمج معه', fix: 'سمِّ اثنين أو أكثر.' },
  DECISION_UNSIGNED: { message: 'لا بد للقرار من اسم من اتخذه', fix: 'أعطِ الاسم.' },
  DECISION_UNREASONED: {
    message: 'لا بد لهذا القرار من سبب ({act})',
    fix: 'اكتب السبب؛ فمن ينظر في السجل بعدك سيسأل عنه.',
  },
  DECISION_NOT_RECORDED: {
    message: '{decision}: ليس في السجل قرار بهذا الرقم',
    fix: 'ابحث عن رقمه في قائمة القرارات.',
  },
  ENTITY_NOT_RECORDED: {
    message: '{entity}: لا فاعل مسجَّل بهذا المعرِّف',
    fix: 'ابحث عن اسمه في صفحة الفاعلين؛ قد يتغيّر المعرِّف حين تُضمّ أسماء بعضها إلى بعض.',
  },
  DECISION_UNDONE: {
    message: '{decision}: تُرجع عنه من قبل',
    fix: 'لاستعادته تراجع عن القرار الذي أبطله؛ وكلاهما في قائمة القرارات.',
  },
  DECISION_INVALID: {
    message: '{path}، القرار {line}: {problem}',
    fix: 'أعطِ ما كُتب في تصدير القرارات من غير تغيير. أما سائر القرارات فقد أُخذت.',
  },
  GAZETTEER_WITHOUT_NAMES: {
    message: '{path}: لا عمود أسماء معروف فيه؛ أعمدته {columns}',
    fix: 'سمِّ العمود: --column name=HEAD (وكذلك type وaliases وpcode وparent وcountry وlat وlon).',
  },
  GAZETTEER_COLUMN: {
    message: '{column}: {problem}',
    fix: 'اكتب --column FIELD=HEAD؛ والحقول id وpcode وtype وname وaliases وcountry وparent وadm1 وadm2 وadm3 وlat وlon.',
  },
  GAZETTEER_EMPTY: {
    message: '{path}: لم يُؤخذ منه مكان واحد',
    fix: 'تأكّد أنه جدول في رأسه سطر عناوين، أو ملف من GeoNames، وأن أسماءه بحروف عربية.',
  },
  GAZETTEER_EXISTS: {
    message: '{name}: قائمة أماكن بهذا الاسم موجودة',
    fix: 'أعطِ اسمًا آخر مع --name، أو ضعها مكان الأولى مع --force، أو أزل الأولى: marsad gazetteer remove.',
  },
  GAZETTEER_MISSING: {
    message: '{name}: لا قائمة أماكن بهذا الاسم في {where}',
    fix: 'ابحث عن اسمها: marsad gazetteer list.',
  },
  GAZETTEER_BROKEN: {
    message: '{path}: تعذّرت قراءة قائمة الأماكن هذه ({reason})',
    fix: 'أزلها بالأمر marsad gazetteer remove ثم استوردها من جديد.',
  },
  ADDRESS_INVALID: {
    message: '{address}: ليس عنوانًا على الشبكة',
    fix: 'اكتبه كاملًا يسبقه ‎http://‎ أو ‎https://‎، من غير اسم ولا كلمة سر فيه.',
  },
  FETCH_PRIVATE: {
    message: '{address}: ‏{host} ليس على الشبكة العامة',
    fix: 'إن كان خادمًا من خوادمك فاسمح به بالخيار ‎--allow-private‎، أو بشبكته بالخيار ‎--allow-network‎.',
  },
  FETCH_FAILED: {
    message: '{address}: تعذّر الوصول إليه ({reason})',
    fix: 'يُعاد من تلقاء نفسه لاحقًا. فإن دام ذلك فافتح العنوان في متصفح على هذا الجهاز.',
  },
  FETCH_TIMEOUT: {
    message: '{address}: لم يصل جواب كامل خلال {seconds} ثانية',
    fix: 'يُعاد من تلقاء نفسه لاحقًا. وأمهِل الخادم البطيء بالخيار ‎--timeout‎.',
  },
  FETCH_STATUS: {
    message: '{address}: أجاب الخادم {status}',
    fix: 'افتح العنوان في متصفح؛ ‎404‎ و‎410‎ يعنيان أنه لم يعد موجودًا، و‎401‎ و‎403‎ أنه ليس للجميع.',
  },
  FETCH_BUSY: {
    message: '{address}: يطلب الخادم أن يُترك {seconds} ثانية',
    fix: 'يُعاد بعدها من تلقاء نفسه. راقب من صفحاته أقل، أو بمهلة أطول: ‎--delay‎.',
  },
  FETCH_TOO_LARGE: {
    message: '{address}: تجاوز الحدّ {limit}',
    fix: 'لا يبلغ مقال هذا الطول. فإن كان مقالًا فارفع الحدّ بالخيار ‎--max-size‎.',
  },
  FETCH_REDIRECTS: {
    message: '{address}: أحال إلى عنوان آخر أكثر من {limit} مرات',
    fix: 'افتحه في متصفح وراقب العنوان الذي ينتهي إليه.',
  },
  FETCH_GARBLED: {
    message: '{address}: تعذّر فك ضغط الجواب ({reason})',
    fix: 'يقول الخادم إنه ضغط الجواب بطريقة لم يستعملها؛ أخبر صاحبه، أو احفظ الصفحة ملفًّا.',
  },
  FETCH_TYPE: {
    message: '{address}: نوعه {type}، وليس صفحة ولا تلقيمًا',
    fix: 'احفظه وأضفه ملفًّا إن كان من الأنواع التي تُقرأ.',
  },
  ROBOTS_DENIED: {
    message: '{address}: يطلب ‎robots.txt‎ في {host} ألا تجلبه البرامج',
    fix: 'يلتزم مرصد ذلك. استأذن صاحبه، أو احفظ الصفحة في متصفح وأضف الملف.',
  },
  ROBOTS_UNREACHABLE: {
    message: '{address}: لم يُعرف أيأذن {host} للبرامج بجلبه ({reason})',
    fix: 'يُعاد من تلقاء نفسه لاحقًا؛ ولا يُجلب من هذا المضيف شيء حتى ذلك.',
  },
  FEED_INVALID: {
    message: '{address}: ليس ‎OPML‎ ولا ‎RSS‎ ولا ‎Atom‎ ولا ‎JSON Feed‎ ولا خريطة موقع ولا صفحة ({reason})',
    fix: 'افتحه في متصفح. وراقب عنوان التلقيم نفسه، وتضعه المواقع وراء علامة ‎RSS‎.',
  },
  FEED_WITHOUT_ENTRIES: {
    message: '{address}: لا يسمّي مقالًا',
    fix: 'تحقق من أنه التلقيم الذي تريد. وسيُنظر فيه ثانية في موعده.',
  },
  WATCH_BUSY: {
    message: '{where}: تراقب العملية {pid} مصادره أصلًا',
    fix: 'ما سمّيته الآن تراقبه هي في غضون دقيقة. ولتراقبه من هنا أنهِ تلك العملية أولًا.',
  },
  WATCH_NOTHING: {
    message: 'لا شيء يُراقَب بعد',
    fix: 'سمِّ ما يُراقَب: ملفًّا (‎marsad watch feeds.opml‎) أو عنوانًا (‎marsad watch https://example.org/rss.xml‎).',
  },
  OUTLET_INVALID: {
    message: '{path}، المدخل {entry}: ‏{problem}',
    fix: 'اقرأ ما يجوز أن يقع هناك في ‎docs/watch.md‎. ولم يُستورد من الملف شيء.',
  },
  ...arabicAccountErrors,
  ...arabicArchiveErrors,
  ...arabicOperationErrors,
  ...arabicRegisterErrors,
  ...arabicServiceErrors,
}
