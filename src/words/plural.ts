/** The forms of a counted noun; `#` stands for the number. Arabic uses all six, English `one` and `other`. */
export interface Forms {
  readonly zero: string
  readonly one: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') }

/** `count` with its noun in the form that the language asks for: 2 → قولان, 3 → ٣ أقوال, 11 → ١١ قولًا. */
export function counted(language: 'ar' | 'en', forms: Forms, count: number, number: string): string {
  const form = count === 0 ? forms.zero : (forms[rules[language].select(count)] ?? forms.other)
  return form.replace('#', number)
}
