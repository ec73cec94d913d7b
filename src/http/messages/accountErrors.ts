import type { accountErrors } from '../../annotation/accountErrors.ts'
import type { Said } from './transport.ts'

/** What goes wrong with accounts and with public servers, in Arabic. */
export const arabicAccountErrors: Readonly<Record<keyof typeof accountErrors, Said>> = {
  ACCOUNT_NAME_INVALID: {
    message: '{name}: لا يصلح اسمًا لحساب',
    fix: 'اختر اسمًا من محرف إلى 80 محرفًا، كلها ظاهرة؛ فبه تُوقَّع القرارات.',
  },
  ACCOUNT_EXISTS: {
    message: '{name}: يوجد حساب بهذا الاسم',
    fix: 'اختر اسمًا آخر؛ وفي صفحة الإدارة أسماء الحسابات.',
  },
  ACCOUNT_MISSING: {
    message: '{name}: لا حساب بهذا الاسم',
    fix: 'ابحث عنه في صفحة الإدارة أو بالأمر marsad user list.',
  },
  ACCOUNT_LAST_ADMIN: {
    message: '{name}: لا مدير سواه',
    fix: 'اجعل غيره مديرًا أولًا.',
  },
  PASSWORD_SHORT: {
    message: 'محارف كلمة السر أقل من {least}',
    fix: 'اختر كلمة سر طويلة، كأربع كلمات أو خمس لا يجمعها شيء.',
  },
  PASSWORD_LONG: {
    message: 'محارف كلمة السر أكثر من {most}',
    fix: 'اختر أقصر منها.',
  },
  PASSWORD_WEAK: {
    message: 'لا تزيد كلمة السر كثيرًا على اسم الحساب، أو هي محارف قليلة مكرّرة',
    fix: 'اختر ما لا يحزره أحد، كأربع كلمات أو خمس لا يجمعها شيء.',
  },
  PASSWORD_MISSING: {
    message: 'لم تُعطَ كلمة سر',
    fix: 'اكتبها حين تُسأل عنها، أو أرسلها سطرًا واحدًا إلى الدخل القياسي؛ ولا تؤخذ من سطر الأوامر أبدًا.',
  },
  PASSWORD_UNLIKE: {
    message: 'كلمتا السر مختلفتان',
    fix: 'أعد الأمر واكتب كلمة السر نفسها مرتين.',
  },
  TOKEN_ROLE: {
    message: 'يقدر هذا الرمز على أكثر مما يقدر عليه صاحبه',
    fix: 'اجعله بدورك أو بدور أدنى.',
  },
  PUBLIC_WITHOUT_ADMIN: {
    message: '{where}: لا أحد يديره، إذ لا حساب فيه لمدير',
    fix: 'أنشئ واحدًا أولًا: marsad user add NAME --role admin.',
  },
  PUBLIC_WITHOUT_HOST: {
    message: 'لا بد للخادم العام أن يعرف الاسم الذي يُفتح به',
    fix: 'أعطِ الاسم مع --host، مثل --host marsad.example.org؛ ويصح أكثر من واحد.',
  },
  PUBLIC_UNENCRYPTED: {
    message: 'كلمات السر ستنتقل من غير تعمية',
    fix: 'أعطِ --tls-cert و--tls-key، أو --behind-proxy إن كان أمامه وسيط يعمل بـ https، أو --insecure عن علم.',
  },
  PUBLIC_OPTION: {
    message: '{option}: هذا للخادم العام',
    fix: 'أضف --public. ومن غيره لا يجيب الخادم إلا هذا الجهاز.',
  },
  TLS_UNREADABLE: {
    message: '{path}: لا يصلح شهادة أو مفتاحًا ({reason})',
    fix: 'أعطِ ملفي PEM متوافقين، وتأكد أن لك أن تقرأهما.',
  },
}
