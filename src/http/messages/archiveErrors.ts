import type { archiveErrors } from '../../annotation/archiveErrors.ts'
import type { Said } from './transport.ts'

/** What goes wrong with tables, archives and documents, in Arabic. */
export const arabicArchiveErrors: Readonly<Record<keyof typeof archiveErrors, Said>> = {
  COLUMN_INVALID: {
    message: '{column}: لا يعيّن عمودًا ({problem})',
    fix: 'اكتب ‎--columns text=HEAD,title=HEAD‎، والحقول هي id وtext وtitle وpublished وoutlet وurl.',
  },
  COLUMN_MISSING: {
    message: '{path}: لا عمود فيه باسم {column}، وأعمدته {columns}',
    fix: 'اكتب رأس العمود في ‎--columns‎ كما هو في السطر الأول.',
  },
  TABLE_WITHOUT_TEXT: {
    message: '{path}: لا يُعرف أيّ أعمدته يحمل نص التقرير، وأعمدته {columns}',
    fix: 'عيّنه: ‎--columns text=HEAD‎ (وكذلك id وtitle وpublished وoutlet وurl). والسطر الأول للرؤوس.',
  },
  ROW_NOT_REPORT: {
    message: '{path}، السطر {line}: {problem}',
    fix: 'صحّح هذا الصف؛ والخلية التي فيها فواصل أو علامات تنصيص أو أسطر توضع بين علامتي تنصيص. وتُقرأ سائر الصفوف.',
  },
  WARC_INVALID: {
    message: '{path}: ليس ملف WARC من السجل {record} فما بعده ({reason})',
    fix: 'تحقق من أنه نُسخ كاملًا. وتُقرأ السجلات التي قبله.',
  },
  WARC_LENGTH_WRONG: {
    message: '{path}: السجل {record}، عند البايت {offset} من الأرشيف، طوله المذكور في Content-Length خاطئ: {reason}',
    fix: 'لا يُقرأ من هذا السجل شيء، ويُقرأ الذي يليه. أبلغ من كتب الأرشيف، أو احصل عليه من جديد.',
  },
  MEMBER_INVALID: {
    message: '{path}: يتعذر فكّه ({reason})',
    fix: 'تحقق من أن الأرشيف نُسخ كاملًا، أو أخرج منه هذا الجزء. ويُقرأ سائر الأرشيف.',
  },
  ARCHIVE_BOMB: {
    message: '{path}، {member}: حجمه {packed} وينفكّ إلى {size} أو أكثر، ولا خبر كذلك',
    fix: 'لعله صُنع ليملأ القرص. فإن كنت تثق به ففكّه بنفسك وأعطِ ما فيه.',
  },
  ARCHIVE_LIMIT: {
    message: '{path}: يتجاوز {member} حدّ الأرشيف: {limit}',
    fix: 'إن كنت تثق به ففكّه بنفسك وأعطِ المجلد.',
  },
  ZIP_INVALID: {
    message: '{path}: تتعذر قراءته بصيغة ZIP ({reason})',
    fix: 'تحقق من أنه نُسخ كاملًا: فهرس ملف ZIP في آخره، ولا يوجد بدونه شيء. ويُقرأ ما يذكره الفهرس قبل ذلك الموضع.',
  },
  MEMBER_ALTERED: {
    message: '{path}: بايتاته ليست التي يذكر الأرشيف بصمتها {algorithm}',
    fix: 'تلف أو غُيّر منذ صُنع الأرشيف، فلا حجة فيما قُرئ منه؛ احصل على الأرشيف من جديد.',
  },
  DOCUMENT_INVALID: {
    message: '{path}: تتعذر قراءته بصيغة {kind} ({reason})',
    fix: 'افتحه في برنامج عندك؛ فإن انفتح فاحفظه من جديد أو احفظه ملف ‎.txt‎.',
  },
  PDF_WITHOUT_TEXT: {
    message: '{path}: مصوَّر ضوئيًّا لا نص في أي من صفحاته، وعددها {pages}',
    fix: 'تعرّف حروفه أولًا (OCR) وراجع الناتج على الصور، ثم أعطه ملف ‎.txt‎.',
  },
  PDF_WITHOUT_LETTERS: {
    message: '{path}: لا تذكر خطوطه أيّ الحروف {share} من علاماته',
    fix: 'لا يُستخرج منه نص. احصل على الأصل، أو تعرّف حروفه (OCR) وراجع الناتج.',
  },
  EVIDENCE_UNNAMED: {
    message: 'تحتاج حزمة الأدلة إلى {what}',
    fix: 'أعطِ الثلاثة: marsad export --format evidence --incident ID --out FILE.zip؛ وفي marsad incidents المعرّفات.',
  },
}
