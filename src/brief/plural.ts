import { type Inline, number, text } from './voice.ts'

const shown = { ar: new Intl.NumberFormat('ar-u-nu-latn'), en: new Intl.NumberFormat('en') }

export const digits = (language: 'ar' | 'en', value: number): string => shown[language].format(value)

/** A number in the form of its noun that it asked for: 2 → قتيلان, 3 → 3 قتلى, 11 → 11 قتيلًا, 100 → 100 قتيل. */
export function counted(language: 'ar' | 'en', form: string, count: number): readonly Inline[] {
  const at = form.indexOf('#')
  if (at < 0) return [text(form)]
  const parts = [text(form.slice(0, at)), number(digits(language, count)), text(form.slice(at + 1))]
  return parts.filter((part) => part.text !== '')
}
