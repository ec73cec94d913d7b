import type { Token } from '../annotation/token.ts'
import type { Span } from '../text/span.ts'
import {
  best,
  inName,
  isColon,
  isComma,
  isDash,
  isJoined,
  isQuoteMark,
  nameAt,
  ownClitic,
  type Scene,
} from './scene.ts'

const LONGEST_RUN = 4

/**
 * A name by its shape, at the end of the phrase: words that no dictionary lists or only as names, after the title
 * (اللواء العربي السروي) or from a given name on (علي الأحمدي, though علي looks like a preposition).
 */
export function nameRun(scene: Scene, from: number, to: number): Span | null {
  let first = to
  for (let at = to - 1; at > from && to - at <= LONGEST_RUN; at--) {
    const analysis = best(scene, at)
    if (analysis === null || analysis.proclitics.length > 0) break
    const given = isGiven(scene, at) && (analysis.pos !== 'particle' || isSpelt(scene, at))
    const named = analysis.pos === 'unknown' || analysis.pos === 'name' || given
    if (!named || (scene.words[at]?.head && analysis.article)) break
    if (parts(scene, at, to - at)) break
    const titled = analysis.article && scene.words[at - 1]?.head === 'person' && best(scene, at - 1)?.article
    if (titled || given || !analysis.article) first = at
  }
  return to - first < 2
    ? null
    : { start: (scene.tokens[first] as Token).start, end: (scene.tokens[to - 1] as Token).end }
}

/** «مراسل فرانس برس», «مدير الصحة في عدن الخضر لصور», «العميد الركن أحمد»: what stands before a name and is none of it. */
function parts(scene: Scene, at: number, length: number): boolean {
  const kind = nameAt(scene, at)?.kind
  if (kind === 'organisation' || isHonorific(scene, at)) return true
  const whole = length > 2
  return whole && (kind === 'place' || best(scene, at)?.lexeme?.tags.has('nationality') === true)
}

/** «الوزير التركي، فلان آل فلان، إن»: how many words of an unlisted name stand between the commas; 0 where none. */
export function apposedName(scene: Scene, comma: number, limit: number): number {
  // «، على لسان المتحدث باسمه»: على is no Ali.
  const preposition = best(scene, comma + 1)?.pos === 'particle' && !isSpelt(scene, comma + 1)
  if (!isComma(scene, comma) || preposition) return 0
  let at = comma + 1
  let unknown = false
  while (at < Math.min(limit, comma + 1 + LONGEST_RUN)) {
    const analysis = best(scene, at)
    if (analysis === null || scene.tokens[at]?.kind !== 'word') break
    if (at > comma + 1 && isGiven(scene, comma + 1) && canBeName(scene, at) && !isJoined(scene, at)) {
      unknown = true
      at++
      continue
    }
    if (analysis.proclitics.length > 0) break
    if (analysis.pos === 'unknown') unknown = true
    else if (analysis.pos !== 'name' && !isGiven(scene, at)) break
    at++
  }
  const ends = isComma(scene, at) || opensSaid(scene, at)
  return unknown && ends && at - comma > 2 ? at - comma - 1 : enclosedName(scene, comma, limit)
}

/**
 * «المتحدث باسم الفوج، قائد راشد، إن», «المبعوث، كينيث وورد، قال»: two words that common nouns could be or that begin as
 * with و, between commas, where nothing but a name stands before what is said or its verb; how many, 0 where none.
 */
function enclosedName(scene: Scene, comma: number, limit: number): number {
  const [from, to] = [comma + 1, comma + 3]
  const listed = isGiven(scene, from) && isSpelt(scene, from)
  const leads = best(scene, from)?.proclitics.length === 0 && (listed || best(scene, from)?.pos === 'unknown')
  const closed = isComma(scene, to)
  const said = opensSaid(scene, closed ? to + 1 : to) || (closed && listed && isCue(scene, to + 1))
  if (to > limit || !said) return 0
  if (leads) return canBeName(scene, from) && canBeName(scene, to - 1) && (closed || !isJoined(scene, to - 1)) ? 2 : 0
  return closed && isNameWord(scene, from) && isNameWord(scene, to - 1) ? 2 : 0
}

const isCue = (scene: Scene, at: number): boolean => (scene.words[at]?.verbs.length ?? 0) > 0

/** A bare noun of no deed, time, place or body, or a given name. */
function isNameWord(scene: Scene, at: number): boolean {
  const [analysis, word] = [best(scene, at), scene.words[at]]
  if (analysis === null || word === undefined || !canBeName(scene, at)) return false
  const { pos, article, proclitics, suffix, features, lexeme } = analysis
  if (word.time || word.pronoun || word.participle || nameAt(scene, at)?.kind === 'place') return false
  if (pos === 'verb' || pos === 'particle' || article || proclitics.length > 0 || suffix > 0 || features.accusative)
    return false
  const deed = features.form === 'masdar' || lexeme?.tags.has('event') === true
  return word.head !== 'organisation' && (!deed || isGiven(scene, at))
}

/** What is said begins here: «أن», a colon or a quotation mark. */
const opensSaid = (scene: Scene, at: number): boolean =>
  Boolean(scene.words[at]?.that) || isColon(scene, at) || isQuoteMark(scene, at)

/** The clause goes on behind a name that ends here: what is said begins, a dash stands, or one of its prepositions. */
const goesOn = (scene: Scene, at: number, closing: readonly string[]): boolean =>
  opensSaid(scene, at) || isDash(scene, at) || closing.includes(scene.words[at]?.preposition ?? '')

/** A surname has at least so many letters. */
const SURNAME = 3

/** «، المرشح …», «وهو مسؤول …», «خبير الزراعة»: who the one just named is. */
const isDescribed = (scene: Scene, at: number): boolean =>
  (isComma(scene, at) && scene.words[at + 1]?.head === 'person') ||
  isOffice(scene, at) ||
  (scene.words[at]?.pronoun === true && isJoined(scene, at) && (scene.words[at + 1]?.head ?? null) !== null)

/** A noun of people, singular and without an article, that another noun follows. */
function isOffice(scene: Scene, at: number): boolean {
  const { head } = scene.words[at] ?? {}
  const analysis = best(scene, at)
  if ((head !== 'person' && head !== 'anonymous') || analysis?.pos !== 'noun' || inName(scene, at)) return false
  return !analysis.article && analysis.features.number === 1 && analysis.proclitics.length === 0
}

/**
 * «قال فارع المسلمي إن»: a bare word and a definite adjective, which cannot describe it, right before what is said. The
 * token after them, 0 where nothing stands there.
 */
export function shapedName(scene: Scene, at: number, limit: number): number {
  const [first, second] = [best(scene, at), best(scene, at + 1)]
  if (at + 2 >= limit || first === null || second === null || inName(scene, at)) return 0
  const word = scene.words[at]
  const plain = first.pos === 'noun' || first.pos === 'adjective' || first.pos === 'unknown'
  if (!plain || first.article || first.suffix > 0 || first.proclitics.length > 0 || first.features.number !== 1)
    return 0
  if (word?.head || word?.time || word?.pronoun || word?.occasion || first.features.accusative) return 0
  if (inName(scene, at + 1) || second.proclitics.length > 0) return 0
  const end = at + 2
  const ends = opensSaid(scene, end) || isDash(scene, end)
  if (second.article)
    return second.pos !== 'noun' && second.pos !== 'verb' && (ends || isDescribed(scene, end)) ? end : 0
  // «ويقول كامل أنجيه، المرشح …»: what no dictionary has behind it.
  return second.pos === 'unknown' && second.stem.length >= SURNAME && (ends || isDescribed(scene, end)) ? end : 0
}

/**
 * «وقال علي الأحمدي»: a given name that is written like a preposition, and the name behind it that no noun could be. The
 * token after them, 0 where nothing stands there.
 */
export function givenName(scene: Scene, at: number, limit: number): number {
  const [first, second] = [best(scene, at), best(scene, at + 1)]
  if (at + 1 >= limit || first?.pos !== 'particle' || second === null || !isGiven(scene, at) || !isSpelt(scene, at))
    return 0
  if (inName(scene, at) || second.proclitics.length > 0 || second.suffix > 0) return 0
  const noun = scene.tokens[at + 1]?.analyses.some(({ pos }) => pos === 'noun' || pos === 'verb')
  const definite = second.pos === 'adjective' && second.article && second.lexeme?.tags.has('nationality') !== true
  return !noun && (definite || second.pos === 'unknown' || second.pos === 'name') ? at + 2 : 0
}

/** Written as the folded form has it: علي, not على. */
export const isSpelt = ({ document, tokens }: Scene, at: number): boolean => {
  const token = tokens[at]
  return token !== undefined && document.text.slice(token.start, token.end) === token.form
}

export const isGiven = ({ words }: Scene, at: number): boolean => words[at]?.given === true

/**
 * «مدير الصحة الدكتور الخضر لصور»: after an honorific that stands within a phrase, the tokens of the name up to where
 * its clause goes on, whatever its words could be elsewhere; null where there is none.
 */
export function honouredName(
  scene: Scene,
  from: number,
  to: number,
  limit: number,
  closing: readonly string[],
): { from: number; to: number } | null {
  for (let at = Math.min(to, limit) - 1; at >= from; at--) {
    if (!isHonorific(scene, at)) continue
    let first = at + 1
    while (isHonorific(scene, first)) first++
    if (ownClitic(scene, first) !== null || scene.words[first]?.head === 'organisation') first = afterBody(scene, first)
    let end = first
    while (end < Math.min(limit, first + LONGEST_RUN) && canBeName(scene, end)) end++
    const ends = isComma(scene, end) || goesOn(scene, end, closing) || isTold(scene, end)
    return end - first >= 2 && ends ? { from: first, to: end } : null
  }
  return null
}

/** «في حديث», «لـ«الساحل»»: where and to whom something is said. */
const isTold = (scene: Scene, at: number): boolean =>
  (scene.words[at]?.preposition != null && scene.words[at + 1]?.occasion === true) ||
  scene.grammar.addressing.has(scene.tokens[at]?.form ?? '')

/** «العقيد بالجيش السوري فلان», «العميد قوات خاصة فلان»: the token after the body that stands between the rank and the name. */
function afterBody(scene: Scene, at: number): number {
  let to = Math.max(at + 1, scene.mentionTo[scene.mentionAt[at] ?? -1] ?? 0)
  while (scene.tokens[to]?.analyses.some(({ pos }) => pos === 'adjective') && !isGiven(scene, to)) to++
  return to
}

const isHonorific = ({ words }: Scene, at: number): boolean => words[at]?.honorific === true

function canBeName(scene: Scene, at: number): boolean {
  const word = scene.words[at]
  if (scene.tokens[at]?.kind !== 'word' || word === undefined || word.that || word.relative || word.occasion)
    return false
  return word.preposition === null || isGiven(scene, at)
}

/**
 * «القائد في الكتيبة زلال علي شاهر إلى»: bare words behind a definite office, a given name among them, up to where its
 * clause goes on. Null where what stands there could be what is said.
 */
export function trailingName(
  scene: Scene,
  from: number,
  to: number,
  limit: number,
  closing: readonly string[],
): { from: number; to: number } | null {
  if (
    scene.words[from]?.head !== 'person' ||
    to - from < 2 ||
    isHonorific(scene, to) ||
    best(scene, to)?.features.form === 'masdar'
  )
    return null
  if (best(scene, from)?.article !== true && best(scene, to - 1)?.article !== true) return null
  let end = to
  let known = false
  while (end < Math.min(limit, to + LONGEST_RUN) && isBareWord(scene, end)) {
    known ||= isGiven(scene, end) || best(scene, end)?.pos === 'unknown'
    end++
  }
  return known && goesOn(scene, end, closing) && end - to >= 2 ? { from: to, to: end } : null
}

/** A word without clitics and article that names no body and says no time. */
function isBareWord(scene: Scene, at: number): boolean {
  const analysis = best(scene, at)
  const word = scene.words[at]
  if (analysis === null || word === undefined || word.that || word.head || word.time || word.relative) return false
  if (inName(scene, at) || analysis.lexeme?.tags.has('event')) return false
  if (analysis.pos === 'verb' || (analysis.pos === 'particle' && !(isGiven(scene, at) && isSpelt(scene, at))))
    return false
  return !analysis.article && analysis.proclitics.length === 0 && analysis.suffix === 0
}
