import type { NameGrammar } from './grammar.ts'
import type { Word } from './words.ts'

/** Longest chains that are followed, so that a text of nothing but nouns stays linear. */
const MOST_NOUNS = 4
const MOST_ADJECTIVES = 5

const at = (words: readonly Word[], index: number): Word | undefined => words[index]

/** A definite word without clitics: الدفاع. */
export const isDefinite = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.kind === 'word' &&
  word.definite &&
  !(word.best?.pos === 'particle' || word.best?.pos === 'verb')

/** A definite word joined by the conjunction: والمساواة. */
function isJoinedDefinite(word: Word | undefined, { conjunction }: NameGrammar): boolean {
  const best = word?.best
  return (
    best?.article === true && best.suffix === 0 && best.proclitics.length === 1 && best.proclitics[0] === conjunction
  )
}

/** A noun that goes on with the next word: an indefinite singular or plural without clitics (مكافحة, حظر). */
export const isConstruct = (word: Word | undefined): boolean =>
  word?.best?.pos === 'noun' &&
  word.best.prefix === 0 &&
  word.best.suffix === 0 &&
  word.best.features.accusative !== true

/**
 * Index after the definite adjectives from `from` on, and whether one of them is of a state. Adjectives that make no
 * name count only where one that does follows: القوات المسلحة التركية. With a gender, others than that do not belong.
 */
export function adjectivesFrom(
  words: readonly Word[],
  from: number,
  grammar: NameGrammar,
  gender: 'm' | 'f' | null = null,
): { readonly to: number; readonly state: boolean; readonly count: number } {
  let to = from
  let state = false
  let count = 0
  let first: 'm' | 'f' | null = null
  for (let index = from; index < from + MOST_ADJECTIVES; index++) {
    const word = at(words, index)
    if (word?.kind !== 'word' || word.best === null) break
    const joined =
      index > from && isRelation(word) && isRelation(at(words, index - 1)) && isJoinedDefinite(word, grammar)
    if (!(word.definite || joined) || !(word.adjective || word.nationality) || isOffice(word)) break
    // «حكومة مالي الجرحى», «وزارة الداخلية المتظاهرين»: people behind one thing are what something is done to.
    if (word.best.features.number === 3 && (at(words, index - 1)?.best?.features.number ?? 1) === 1) break
    const own = word.best.features.gender ?? genderOf(word, grammar)
    if (gender !== null && own !== gender) break
    // «حزب الشعوب الديمقراطية المؤيد للأكراد»: what does not agree with the first is not of the name, unless of a state.
    if (first !== null && own !== first && !word.nationality) break
    first ??= own
    if (isPlain(word, grammar) || (state && isOutside(words, index, grammar))) continue
    if (word.nationality) state = true
    to = index + 1
    count++
  }
  return { to, state, count }
}

/** «وكالة الأنباء التونسية الرسمية», «النظام الأوروبي الراعي للصناعة»: no part of a name that a state's adjective closed. */
function isOutside(words: readonly Word[], index: number, grammar: NameGrammar): boolean {
  const word = words[index] as Word
  if (grammar.official.has(word.best?.lemma ?? '')) return true
  return !isRelation(word) && isGoverning(words, index, grammar)
}

/** «النظام الأوروبي الراعي للصناعة»: an adjective with a complement of its own says what the body does. */
function isGoverning(words: readonly Word[], index: number, { possession, within }: NameGrammar): boolean {
  const next = at(words, index + 1)?.best
  return next?.pos === 'noun' && (next.proclitics[0] === possession || next.proclitics[0] === within)
}

/** «مجلس حقوق الإنسان القاضي فلان»: who follows is another, though the word is an adjective too. */
const isOffice = ({ best }: Word): boolean => best?.pos === 'noun' && best.lexeme?.tags.has('title') === true

/** An adjective of origin or kind: الروسي, الساحلية. */
export const isRelation = (word: Word | undefined): boolean =>
  word !== undefined && (word.nationality || word.best?.lexeme?.tags.has('nisba') === true)

const isPlain = ({ best, nationality }: Word, { plain }: NameGrammar): boolean =>
  best === null || (!nationality && (plain.has(best.lemma) || best.lexeme?.tags.has('participle') === true))

const genderOf = ({ form }: Word, { feminineEnding }: NameGrammar): 'm' | 'f' =>
  form.endsWith(feminineEnding) ? 'f' : 'm'

/**
 * Index after a definite noun phrase from `from` on (حقوق الإنسان, الأمن القومي والسياسة الخارجية), or -1 where none
 * begins there. `isName` says whether a known name begins at an index, and where it ends.
 */
export function phraseFrom(
  words: readonly Word[],
  from: number,
  grammar: NameGrammar,
  nameEnd: (index: number) => number,
): number {
  let to = from
  for (let count = 0; count < MOST_NOUNS && isConstruct(at(words, to)) && nameEnd(to) < 0; count++) to++
  const known = nameEnd(to)
  if (known > 0) return adjectivesFrom(words, known, grammar).to
  if (!isDefinite(at(words, to))) return -1
  return joinedEnd(words, adjectivesFrom(words, to + 1, grammar).to, grammar)
}

/** Index after the matters that the conjunction joins to a definite phrase: والعلوم والثقافة. */
export function joinedEnd(words: readonly Word[], from: number, grammar: NameGrammar): number {
  let to = from
  for (
    let count = 0;
    count < MOST_NOUNS && isJoinedDefinite(at(words, to), grammar) && isMatter(at(words, to));
    count++
  )
    to = adjectivesFrom(words, to + 1, grammar).to
  return to
}

const THINGS = ['person', 'title', 'group', 'place', 'weapon', 'thing', 'time', 'counted']

/** A noun of a matter that an office may see to (الثقافة), not of people or things beside it (والطائرات). */
const isMatter = (word: Word | undefined): boolean =>
  word?.best?.pos === 'noun' && word.head === null && !THINGS.some((tag) => word.best?.lexeme?.tags.has(tag) === true)
