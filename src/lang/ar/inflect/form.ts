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

const known = new Map<number, Features>()

const tenses = { past: 1, present: 2, imperative: 3 }
const genders = { m: 1, f: 2 }
const kinds = { masdar: 1, participle: 2 }
const states = { bound: 1, construct: 2, indefinite: 3 }

/** The one object for these features: forms share it, so that a lexicon of them stays small. */
export function shared(features: Features): Features {
  const { tense, person, gender, number, form, state, accusative } = features
  let key = tense === undefined ? 0 : tenses[tense]
  key = key * 4 + (person ?? 0)
  key = key * 4 + (gender === undefined ? 0 : genders[gender])
  key = key * 4 + (number ?? 0)
  key = key * 4 + (form === undefined ? 0 : kinds[form])
  key = key * 4 + (state === undefined ? 0 : states[state])
  key = key * 2 + (accusative === true ? 1 : 0)
  const first = known.get(key)
  if (first !== undefined) return first
  known.set(key, Object.freeze(features))
  return features
}
