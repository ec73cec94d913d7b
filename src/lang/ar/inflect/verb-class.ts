import { foldWord } from '../../../text/fold.ts'
import { ALEF, endsInHamza, isWeak, YEH } from './form.ts'

/** What conjugation needs to know of a verb, read off its principal parts. */
export interface Verb {
  /** Third person masculine singular, folded. */
  readonly past: string
  /** The same of the present, without its prefix. */
  readonly stem: string
  /** The written parts end in a hamza (بدأ, أنشأ, جاء): a sound letter, though بدا looks weak when folded. */
  readonly hamza: boolean
  /** قال يقول, أراد يريد, اختار يختار; but not شارك يشارك, whose alef stays in the pattern. */
  readonly hollow: boolean
  /** شن يشن, أصر يصر, احتل يحتل: what follows the prefix is a letter shorter than a sound verb's. */
  readonly doubled: boolean
}

/** The class of a verb from its two principal parts as written (folded ones do, where neither ends in a hamza). */
export function verbOf(writtenPast: string, writtenPresent: string): Verb {
  const past = foldWord(writtenPast)
  const stem = foldWord(writtenPresent).slice(1)
  return {
    past,
    stem,
    hamza: endsInHamza(writtenPast),
    hollow: isHollow(past, stem),
    doubled: isDoubled(past, stem),
  }
}

function isHollow(past: string, stem: string): boolean {
  if (past.at(-2) !== ALEF || isWeak(past.at(-1))) return false
  if (past.length === 3) return true
  return stem.at(-2) === YEH || (stem.at(-2) === ALEF && past.startsWith(ALEF))
}

function isDoubled(past: string, stem: string): boolean {
  if (past.length === 2) return true
  if (past.startsWith(ALEF) && past.length === 3 && stem.length === 2 && !isWeak(stem.at(-1))) return true
  return past.length === 4 && past.startsWith('است') && stem.length === 3
}
