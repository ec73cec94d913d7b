import type { Analysis } from '../annotation/token.ts'
import type { NameGrammar } from './grammar.ts'
import { PERSON, type Scene } from './scene.ts'
import { isComma, type Word } from './words.ts'

/** Nouns that a definite surname is mistaken for: acts, bodies and places beside a given name. */
const THINGS = ['masdar', 'group', 'place', 'weapon', 'event', 'abstract']

/** العيساوي after a given name; not an office (السفير) nor, after two names already, a nationality. */
export function closesName(scene: Scene, from: number, at: number, count: number, given: number): boolean {
  const { words, grammar } = scene
  const word = words[at] as Word
  const { best, title, nationality } = word
  if (best === null || best.pos === 'verb' || best.pos === 'particle') return false
  if (nationality) return count < 2 || (count === 2 && given === 2)
  if (best.pos === 'name' || best.pos === 'unknown') return true
  const tags = best.lexeme?.tags
  if (title !== null && (tags?.has('title') === true || count > 1)) {
    // «سلطان الشيخ»: not before more of a name or an attribute, which would make an office of it.
    return count === 1 && given === 1 && grammar.honorifics.has(best.lemma) && isLoose(words[at + 1])
  }
  if (tags?.has('time') === true || tags?.has('number') === true) return false
  if (THINGS.some((tag) => tags?.has(tag) === true)) {
    // «تحسين الخدمات» is a deed; «سعيد ماجد الدار،» ends with its mark.
    if (best.features.number === 3) return false
    if (!isNominal(scene, from)) return false
    return count === 1 || (given === count && words[from]?.best?.prefix === 0 && isMark(words[at + 1]))
  }
  return given > 0 && (count < 2 || given === count)
}

/** خلف الله, حسب الله: an ordinary word that is a name with the word behind it; not حزب الله, which is known. */
export function isCompound({ words, known, knownKind, grammar }: Scene, at: number): boolean {
  const { best = null, given, nameLike } = words[at] ?? {}
  if (best === null || given || nameLike || best.pos === 'verb') return false
  if (!grammar.bound.has(words[at + 1]?.form ?? '')) return false
  if (best.article || best.prefix > 0 || best.suffix > 0 || best.features.number === 3) return false
  return (known[at] as number) <= 0 || knownKind[at] === PERSON
}

/** Nothing that goes on with an office: no name, no attribute, no other office. */
const isLoose = (word: Word | undefined): boolean =>
  word === undefined || !(word.nameLike || word.given || word.definite || word.title !== null)

/** شيخ in سالم شيخ موسى: a word of respect before more of the name. */
export function isHonorific({ words, known, knownKind, grammar }: Scene, at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (word?.best?.prefix !== 0 || word.best.suffix > 0 || !grammar.honorifics.has(word.best.lemma)) return false
  if (next?.best?.prefix !== 0 || ((known[at + 1] as number) > 0 && knownKind[at + 1] !== PERSON)) return false
  return next.nameLike || (next.given && next.best.pos === 'name')
}

/** الحمد in سعد الحمد الفارس: the article before a given name, and the family's name behind it. */
export function isDefiniteGiven(scene: Scene, at: number): boolean {
  const next = scene.words[at + 1]
  if (!isGivenBehindArticle(scene, at) || next?.definite !== true || next.title !== null || next.nationality) {
    return false
  }
  if ((scene.known[at + 1] as number) > 0 && scene.knownKind[at + 1] !== PERSON) return false
  return next.unknown || next.best?.pos === 'name' || isGivenBehindArticle(scene, at + 1)
}

const isGivenBehindArticle = ({ document, words }: Scene, at: number): boolean =>
  words[at]?.definite === true &&
  document.tokens[at]?.analyses.some((one) => one.article && one.lexeme?.tags.has('given') === true) === true

/** What no phrase goes on behind: a comma, a full stop, a closing bracket, the end. */
const isMark = (word: Word | undefined): boolean => word === undefined || isComma(word) || MARKS.has(word.form)
const MARKS = new Set(['.', ')', ':', '\u061b'])

/** A word of time, which no name begins or goes on with. */
export const isTime = (word: Word | undefined): boolean => word?.cuts[0]?.analysis.lexeme?.tags.has('time') === true

/** الدولي in مطار الملك عبد العزيز الدولي, السابق: no surnames. */
export const isModifier = ({ best }: Word, { placeModifiers, plain, naming }: NameGrammar): boolean =>
  best?.pos === 'adjective' && (placeModifiers.has(best.lemma) || plain.has(best.lemma) || naming.has(best.lemma))

/**
 * The name begins with a given name beyond doubt and no verb stands before it, so that a definite noun behind it is not
 * its object: زار محمد المدينة.
 */
function isNominal({ words }: Scene, from: number): boolean {
  const before = words[from - 1]
  return words[from]?.best?.pos === 'name' && (before?.best?.pos !== 'verb' || isIntroducing(words, from))
}

/** «قال أحمد القدرة المتحدث …»: behind a verb of saying, and before an office, a comma or what was said. */
function isIntroducing(words: readonly Word[], from: number): boolean {
  const after = words[from + 2]
  return words[from - 1]?.saying === true && (after?.kind === 'punctuation' || (after?.title ?? null) !== null)
}

/** وبلير after شارون is another name; ويليامز after one given name is its surname. */
export function joinsAnother(
  { form, given, unknown, cuts }: Word,
  count: number,
  { conjunction }: NameGrammar,
): boolean {
  if (!unknown || given || !form.startsWith(conjunction) || form.length <= 4) return false
  return count > 1 || cuts.some(({ analysis }) => analysis.proclitics[0] === conjunction && analysis.pos === 'name')
}

/** An ordinary noun as the surname of one given name: رياض حداد; not where it begins a phrase of its own. */
export function isPlainSurname({ words, grammar }: Scene, at: number, count = 1): boolean {
  const word = words[at]
  if (word === undefined) return false
  const { best, title, head } = word
  if (best === null || title !== null || head !== null || best.prefix > 0 || best.suffix > 0) return false
  if ((best.pos !== 'noun' && best.pos !== 'adjective') || best.features.accusative === true) return false
  if (grammar.plain.has(best.lemma)) return false
  const after = words[at + 1]
  if (['time', 'place', 'group', 'number', 'nationality'].some((tag) => best.lexeme?.tags.has(tag))) return false
  // «محمود غزلان،»: an act would go on.
  if (best.lexeme?.tags.has('masdar') === true) return after !== undefined && isMark(after)
  // «أكد العميد محمد سمير مقتل 20 شخصا»: what is counted behind it is none of a name.
  if (after?.kind === 'number') return false
  if (after === undefined || after.kind !== 'word' || after.best === null) return true
  if (after.best.features.accusative === true) return true
  if (after.best.pos === 'verb' || after.best.pos === 'particle' || isPrepositional(after.best, grammar))
    return count < 2
  return after.title !== null && after.title.proclitics.length === 0
}

/** لوكالة, بالسجن: a noun behind a preposition that is written with it. */
const isPrepositional = ({ pos, proclitics }: Analysis, { conjunction }: NameGrammar): boolean =>
  pos === 'noun' && proclitics.length > 0 && proclitics[0] !== conjunction
