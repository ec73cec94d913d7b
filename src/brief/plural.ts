import { type Inline, number, text } from './voice.ts'

/** The forms of a counted noun; `#` stands for the number. Arabic uses all six, English `one` and `other`. */
export interface Forms {
  readonly zero?: string
  readonly one: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') }
const shown = { ar: new Intl.NumberFormat('ar-u-nu-latn'), en: new Intl.NumberFormat('en') }

export const digits = (language: 'ar' | 'en', value: number): string => shown[language].format(value)

/** The form that a number asks for. */
export const formOf = (language: 'ar' | 'en', forms: Forms, count: number): string =>
  forms[rules[language].select(count)] ?? forms.other

/** A number with its noun: 2 → قتيلان, 3 → 3 قتلى, 11 → 11 قتيلًا, 100 → 100 قتيل. */
export function counted(language: 'ar' | 'en', form: string, count: number): readonly Inline[] {
  const at = form.indexOf('#')
  if (at < 0) return [text(form)]
  const parts = [text(form.slice(0, at)), number(digits(language, count)), text(form.slice(at + 1))]
  return parts.filter((part) => part.text !== '')
}
