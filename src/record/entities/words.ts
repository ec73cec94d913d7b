import type { NamesGrammar } from './grammar.ts'

/** A word of a name with what it is compared by, so that the comparison itself needs no language. All is folded. */
export interface WordShape {
  readonly form: string
  /** Without its article. */
  readonly bare: string
  /** The one to compare by where it is a listed spelling of a foreign given name; else the form. */
  readonly spelling: string
  /** A given name of the language, which differs from another by a vowel alone (سعد, سعيد). */
  readonly given: boolean
  /** The long vowels before, between and behind its other letters. */
  readonly vowels: readonly string[]
  /** Its letters without long vowels. */
  readonly consonants: string
  /** Its letters, those that stand for one foreign letter made alike. */
  readonly letters: string
  /** Those of its letters that are no long vowels, made alike: what all its spellings have in common. */
  readonly skeleton: string
}

/** Shorter words are told apart by a single letter. */
const LONG = 5
/** So many consonants make a word that chance does not repeat. */
const CONSONANTS = 3
/** More vowels than this are another word. */
const MOST_VOWELS = 2
/** Of shorter words a doubled letter makes others. */
const DOUBLED = 4

export function shapeOf(form: string, grammar: NamesGrammar): WordShape {
  const { vowels, article, given, spellings } = grammar
  const bare = form.startsWith(article) && form.length - article.length >= 3 ? form.slice(article.length) : form
  const spelling = spellings.get(form) ?? form
  const alike = (word: string): string => [...word].map((letter) => rootOf(letter, grammar)).join('')
  const hard = (word: string): string => undoubled([...word].filter((letter) => !vowels.has(letter)).join(''))
  return {
    form,
    bare,
    spelling,
    given: given.has(form) || given.has(bare),
    vowels: vowelsOf(undoubled(bare), vowels),
    consonants: hard(bare),
    letters: alike(bare),
    skeleton: undoubled(alike(hard(spelling === form ? bare : spelling))) || form,
  }
}

function vowelsOf(word: string, vowels: ReadonlySet<string>): readonly string[] {
  const runs = ['']
  for (const letter of word) {
    if (vowels.has(letter)) runs[runs.length - 1] += letter
    else runs.push('')
  }
  return runs
}

/** Letters that are swapped stand for the least of those that they can be swapped with, however far that leads. */
function rootOf(letter: string, { swaps }: NamesGrammar): string {
  const reached = new Set([letter])
  for (const one of reached) for (const other of swaps.get(one) ?? []) reached.add(other)
  return [...reached].sort()[0] as string
}

const undoubled = (word: string): string => word.replace(/(.)\1+/gu, '$1')

/**
 * Why two words of names are spellings of one; null where they are two. An empty text: they are equal.
 * @param strict for names of places, of which two often differ by a vowel alone (الناصرة, الناصرية)
 */
export function sameWord(a: WordShape, b: WordShape, strict: boolean): string | null {
  if (a.form === b.form) return ''
  if (a.spelling === b.spelling) return `${a.form} and ${b.form} are spellings of one given name`
  if (a.bare === b.bare) {
    return a.bare.length >= CONSONANTS && !a.given ? `${a.form} and ${b.form} differ by the article` : null
  }
  if (/\p{N}/u.test(a.form + b.form)) return null
  if (undoubled(a.bare) === undoubled(b.bare)) {
    const long = Math.min(a.bare.length, b.bare.length) >= DOUBLED
    return long ? `${a.form} and ${b.form} differ by a doubled letter` : null
  }
  return !strict && isTransliterated(a) && isTransliterated(b) ? spelled(a, b) : null
}

/** Names of the language have the article or are given names: «الحسني» and «الحسيني» are two families. */
const isTransliterated = ({ form, bare, given }: WordShape): boolean => form === bare && form.length >= LONG && !given

function spelled(a: WordShape, b: WordShape): string | null {
  if (a.skeleton !== b.skeleton || a.skeleton.length < CONSONANTS) return null
  if (a.letters === b.letters) {
    const apart = [...a.form].filter((letter, at) => letter !== b.form[at]).length
    return apart === 1 ? `${a.form} and ${b.form} write one letter in two ways` : null
  }
  if (a.form[0] !== b.form[0]) return null
  // A vowel more and another letter as well are too much.
  const extra = a.consonants === b.consonants ? vowelsApart(a.vowels, b.vowels) : null
  return extra !== null && extra <= MOST_VOWELS ? `${a.form} and ${b.form} differ by a long vowel` : null
}

/** How many vowels the one has and the other lacks; null where each has some that the other lacks. */
function vowelsApart(a: readonly string[], b: readonly string[]): number | null {
  if (a.length !== b.length) return null
  let [own, others] = [0, 0]
  for (const [at, run] of a.entries()) {
    const other = b[at] ?? ''
    if (run === other) continue
    if (run !== '' && other !== '') return null
    own += run.length
    others += other.length
  }
  return own > 0 && others > 0 ? null : own + others
}
