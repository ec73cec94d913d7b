import type { serviceErrors } from '../../annotation/serviceErrors.ts'
import type { Said } from './transport.ts'

/** What goes wrong with other programs that Marsad sends to or asks, in Arabic. */
export const arabicServiceErrors: Readonly<Record<keyof typeof serviceErrors, Said>> = {
  WEBHOOK_MISSING: {
    message: '{webhook}: لا خطاف ويب بهذا الاسم',
    fix: 'ابحث عنه بالأمر marsad webhook list.',
  },
  READER_FAILED: {
    message: '{address}: لا يجيب النموذج ({reason})',
    fix: 'تأكد من أنه يعمل هناك ومن أنه يعرف اسم النموذج؛ والخيار ‎--timeout‎ يمهله أكثر.',
  },
  READER_GARBLED: {
    message: 'ليس جواب النموذج على الشكل المطلوب ({reason})',
    fix: 'أعد الأمر، أو سمِّ نموذجًا يلتزم JSON. ولم يُحفظ من الجواب شيء.',
  },
  PROPOSAL_MISSING: {
    message: '{proposal}: لا اقتراح بهذا الاسم',
    fix: 'ابحث عنه بالأمر marsad proposals.',
  },
  PROPOSAL_CLOSED: {
    message: '{proposal}: حُسم من قبل ({state})',
    fix: 'يعرض الأمر marsad proposals ما لم يُحسم؛ ويرجع marsad undo عن قرار.',
  },
}
