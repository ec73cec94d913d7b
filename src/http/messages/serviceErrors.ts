import type { serviceErrors } from '../../annotation/serviceErrors.ts'
import type { Said } from './transport.ts'

/** What goes wrong with other programs that Marsad sends to or asks, in Arabic. */
export const arabicServiceErrors: Readonly<Record<keyof typeof serviceErrors, Said>> = {
  WEBHOOK_MISSING: {
    message: '{webhook}: لا خطاف ويب بهذا الاسم',
    fix: 'ابحث عنه بالأمر marsad webhook list.',
  },
}
