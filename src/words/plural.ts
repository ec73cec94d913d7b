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

/** The form that a number asks for. */
export const formOf = (language: 'ar' | 'en', forms: Forms, count: number): string =>
  (count === 0 ? forms.zero : undefined) ?? forms[rules[language].select(count)] ?? forms.other

/** `count` with its noun in the form that the language asks for: 2 → قولان, 3 → ٣ أقوال, 11 → ١١ قولًا. */
export const counted = (language: 'ar' | 'en', forms: Forms, count: number, number: string): string =>
  formOf(language, forms, count).replace('#', number)
