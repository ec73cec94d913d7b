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

const WEAK = new Set([ALEF, WAW, YEH])
export const isWeak = (letter: string | undefined): boolean => letter !== undefined && WEAK.has(letter)
