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
}
