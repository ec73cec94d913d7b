import type { KnownName } from './entities.ts'
import { sameWord, type WordShape } from './words.ts'

/** Why two names are of one, by the rule and feature by feature. Names are folded. */
export interface Merge {
  readonly a: string
  readonly b: string
  readonly rule: 'decided' | 'listed' | 'stated' | 'spelling' | 'surname'
  readonly why: readonly string[]
}

/** Two words spelled otherwise are two chances to be two; more are no spelling. */
const MOST = 2
/** A shorter word alone is no name of one person. */
const LONG = 5

/**
 * Whether two names are spellings of one, by these two alone: both are listed as names of one, or word by word they are
 * spelled alike. A word more or less, or another given name, makes two of them.
 */
export function mergeOf(a: KnownName, b: KnownName): Merge | null {
  if (a.kind !== b.kind) return null
  if (a.listed !== null && b.listed !== null) {
    if (a.listed !== b.listed) return null
    return { a: a.folded, b: b.folded, rule: 'listed', why: ['the lists of known names have both for one'] }
  }
  const why = spellings(a.words, b.words, a.kind === 'place')
  if (why === null || why.length === 0 || why.length > MOST) return null
  const alone = a.words.length === 1
  if (alone && (a.kind === 'place' || (a.kind === 'person' && a.folded.length < LONG))) return null
  return { a: a.folded, b: b.folded, rule: 'spelling', why }
}

/** How the words differ that are spellings of each other, word by word; null where two of them are not. */
export function spellings(a: readonly WordShape[], b: readonly WordShape[], strict: boolean): readonly string[] | null {
  if (a.length !== b.length) return null
  const why: string[] = []
  for (const [at, word] of a.entries()) {
    const reason = sameWord(word, b[at] as WordShape, strict)
    if (reason === null) return null
    if (reason !== '') why.push(reason)
  }
  return why
}
