import type { Features } from '../../../annotation/token.ts'

/** An inflected form, folded, with what it says. */
export interface Form {
  readonly form: string
  readonly features: Features
}

/** Folded letters that inflection turns on. */
export const ALEF = 'ا'
export const WAW = 'و'
export const YEH = 'ي'
export const TEH = 'ت'
export const NOON = 'ن'
export const HEH = 'ه'
export const MEEM = 'م'
export const HAMZA = 'ء'

const WEAK = new Set([ALEF, WAW, YEH])
export const isWeak = (letter: string | undefined): boolean => letter !== undefined && WEAK.has(letter)

const HAMZAS = new Set(['أ', 'ؤ', 'ئ', 'ء'])

/** True where the written word ends in a hamza, on a seat or alone: بدأ, شاطئ, جاء. Folding hides the seat. */
export const endsInHamza = (written: string): boolean => HAMZAS.has(written.at(-1) ?? '')

const known = new Map<string, Features>()

/** The one object for these features: forms share it, so that a lexicon of them stays small. */
export function shared(features: Features): Features {
  const { tense, person, gender, number, form, state, accusative } = features
  const key = `${tense} ${person} ${gender} ${number} ${form} ${state} ${accusative}`
  const first = known.get(key)
  if (first === undefined) known.set(key, features)
  return first ?? features
}
