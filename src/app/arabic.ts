import { loadArabic } from '../lang/ar/index.ts'
import { lexemesOfForm } from '../reading/queryWords.ts'

let language: ReturnType<typeof loadArabic> | null = null

/** The lexemes of a folded word as it is asked for; the language is loaded for the first, once for all who ask. */
export function arabicLexemesOf(form: string): readonly string[] {
  language ??= loadArabic()
  return lexemesOfForm(form, language)
}
