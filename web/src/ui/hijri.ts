const formats = {
  ar: new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** A day in the Hijri calendar (Umm al-Qura); empty for what is no single day. */
export function inHijri(value: string, language: 'ar' | 'en'): string {
  if (!/^\d{4}-\d\d-\d\d(?!.*\/)/.test(value)) return ''
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? '' : formats[language].format(date)
}
