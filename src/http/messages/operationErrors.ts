import type { operationErrors } from '../../annotation/operationErrors.ts'
import type { Said } from './transport.ts'

/** The errors of operation in Arabic. */
export const arabicOperationErrors: Readonly<Record<keyof typeof operationErrors, Said>> = {
  BACKUP_INVALID: {
    message: '{path}: ليس نسخة احتياطية من سجل، أو هو تالف ({reason})',
    fix: 'خذ نسخة أخرى منه؛ والأمر ‎marsad backup --check FILE‎ يقول أسليمة هي. ولم يُستعد شيء.',
  },
  BACKUP_NEWER: {
    message: '{path}: صنعه إصدار من مرصد أحدث (جداوله بالإصدار {found}، وهذا البرنامج يعرف {known})',
    fix: 'ثبّت ذلك الإصدار. ولم يُستعد شيء.',
  },
  RESTORE_NOT_EMPTY: {
    message: '{where}: فيه سجل أصلًا (جدوله {table} ليس فارغًا)',
    fix: 'استعد في مجلد خاص (‎--home‎) أو في قاعدة بيانات فارغة. ولم يتغير شيء.',
  },
  QUEUED_DAMAGED: {
    message: '{name}: ما يحفظه الطابور منه تالف',
    fix: 'انسَه هناك (‎marsad queue drop NUMBER‎) وأضفه ثانية من حيث أتى.',
  },
  QUEUED_FATAL: {
    message: '{name}: كل عملية قرأته انتهت قبل أن تفرغ منه',
    fix: 'اقرأه وحده: ‎marsad queue export FILE‎ ثم ‎marsad read FILE --jobs 1‎. فإن نفدت الذاكرة فقسّم التقرير.',
  },
}
