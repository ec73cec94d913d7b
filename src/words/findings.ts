/** What a check of a register says, in both languages. `{0}`, `{1}` … are the values of the finding. */
export const findings: Readonly<Record<string, { readonly ar: string; readonly en: string }>> = {
  'parts-agree': { ar: 'المجموع مطابق لأجزائه: {0}', en: 'the total is the sum of its parts: {0}' },
  'parts-exceed': {
    ar: 'الأجزاء أكثر من المجموع: {0}، والمجموع المذكور {1}',
    en: 'the parts are more than the total: {0}, the total given is {1}',
  },
  'parts-open': {
    ar: 'الأجزاء المذكورة دون المجموع: {0} من {1}، ولا يُعرف أين الباقي ({2})',
    en: 'the parts told are less than the total: {0} of {1}; where the other {2} are is not told',
  },
  'order-agrees': { ar: '{0} ({1}) ثم {2} ({3})', en: '{0} ({1}), then {2} ({3})' },
  'order-differs': { ar: '{2} ({3}) قبل {0} ({1})', en: '{2} ({3}) before {0} ({1})' },
  'belongs-here': { ar: 'يُروى مع ما يُقال إنه خُرق', en: 'told together with what is said to be broken' },
  'belongs-there': { ar: 'سُجّل قبله: {0} ({1})', en: 'recorded before it: {0} ({1})' },
  'belongs-open': {
    ar: 'لم يُسجّل قبله شيء كهذا في {0} يومًا',
    en: 'nothing of the kind is recorded in the {0} days before it',
  },
}

export const results = {
  ar: { agrees: 'مطابق', differs: 'مختلف', open: 'غير محسوم' },
  en: { agrees: 'agrees', differs: 'differs', open: 'open' },
} as const

export const sayFinding = (key: string, values: readonly string[], language: 'ar' | 'en'): string =>
  (findings[key]?.[language] ?? key).replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? '')
