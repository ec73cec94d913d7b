import type { registerErrors } from '../../annotation/registerErrors.ts'
import type { Said } from './transport.ts'

/** What goes wrong with registers, in Arabic. */
export const arabicRegisterErrors: Readonly<Record<keyof typeof registerErrors, Said>> = {
  REGISTER_UNKNOWN: {
    message: '{register}: لا جدول بهذا الاسم',
    fix: 'سمِّ واحدًا من هذه: {known}. أو أعطِ ملفًا ينتهي اسمه بـ‎.json‎.',
  },
  REGISTER_NOT_JSON: {
    message: '{path}، السطر {line}: ليس JSON ({reason})',
    fix: 'أصلح السطر؛ وفي docs/registers.md بيان شكل الملف.',
  },
  REGISTER_INVALID: { message: '{path}، عند {where}: {problem}', fix: 'أصلح الملف؛ وفي docs/registers.md بيان شكله.' },
  REGISTER_FILTER_INVALID: {
    message: '{filter}: ليس شرطًا على عمود من جدول {register}',
    fix: 'اكتب عمودًا وعلامة = وقيمة؛ وأعمدته: {known}',
  },
  REGISTER_SHIPPED: {
    message: '{register}: يأتي هذا الجدول مع مرصد ولا يُحذف',
    fix: 'ضع مكانه جدولًا لك: انسخه وعدّله واحفظه بالاسم نفسه.',
  },
}
