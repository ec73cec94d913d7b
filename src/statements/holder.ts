import type { Analysis } from '../annotation/token.ts'
import { hasPronoun } from './adverbs.ts'
import { isSided } from './bound.ts'
import { isBehalf, isKin, isSpokenFor } from './inner-name.ts'
import { isTerm } from './opening.ts'
import {
  afterBracket,
  best,
  inName,
  isColon,
  isComma,
  isDash,
  isFiniteVerb,
  isJoined,
  isQuoteMark,
  isStop,
  nameAt,
  ownClitic,
  type Scene,
} from './scene.ts'
import { isDetermined } from './speaker.ts'

const WITHIN = 20

/** Who holds an office: a name of the report, or the words of one that no list has whole. */
export interface Holder {
  readonly mention: number
  readonly run: { readonly from: number; readonly to: number } | null
  readonly to: number
}

/**
 * «المبعوث الخاص للبلدان النامية، فلان، إن», «قائد العمليات في الجنوب اللواء فلان أن»: who holds a definite office, named
 * behind all that says of what; null where what is said begins before the name, or where it is another's.
 */
export function holderBehind(
  scene: Scene,
  from: number,
  to: number,
  limit: number,
  closing: readonly string[],
): Holder | null {
  if (!isOffice(scene, from)) return null
  for (let at = to; at < Math.min(limit, to + WITHIN); at++) {
    const quote = scene.quotes.get(at)
    if (quote !== undefined && isTerm(quote)) at = quote.close
    else if (endsOffice(scene, at, closing)) return null
    const mention = scene.mentionAt[at] ?? -1
    if (mention < 0) continue
    const end = scene.mentionTo[mention] as number
    if (scene.names.mentions[mention]?.kind === 'person' && ownClitic(scene, at) === null && !isJoined(scene, at)) {
      if (end <= limit && goesOn(scene, end, limit, closing)) return named(scene, from, at, end, mention)
    }
    at = end - 1
  }
  return null
}

/** The mention, with what stands between a comma and it where that is no title. */
function named(scene: Scene, from: number, at: number, end: number, mention: number): Holder | null {
  let first = at
  while (isNamePart(scene, first - 1, end - first)) first--
  const whole = first < at && isComma(scene, first - 1)
  if (isSpokenFor(scene, at, from) || (!whole && !isApposed(scene, from, at))) return null
  return whole ? { mention: -1, run: { from: first, to: end }, to: end } : { mention, run: null, to: end }
}

/** صلاح, أوليه; قائد before one word alone: a bare word that is no rank. */
function isNamePart(scene: Scene, at: number, length: number): boolean {
  const [word, analysis] = [scene.words[at], best(scene, at)]
  if (word === undefined || analysis === null || scene.tokens[at]?.kind !== 'word' || word.honorific) return false
  if (ownClitic(scene, at) !== null || isJoined(scene, at)) return false
  if (word.given || analysis.pos === 'unknown' || analysis.pos === 'name') return true
  return length === 1 && (isBare(analysis) || (word.pronoun && isComma(scene, at - 1)))
}

const isBare = ({ pos, article, suffix, lexeme }: Analysis): boolean =>
  pos === 'noun' && !article && suffix === 0 && lexeme?.tags.has('person') === true

/** One man by what he is: المتحدث, مدير المكتب; no relative of somebody. */
const isOffice = (scene: Scene, from: number): boolean =>
  !scene.grammar.things.has(best(scene, from)?.lemma ?? '') &&
  best(scene, from)?.features.number === 1 &&
  best(scene, from)?.suffix === 0 &&
  isDetermined(scene, from) &&
  !isKin(scene, from)

/** What is said begins, somebody acts, or somebody is met: no office goes on there. */
function endsOffice(scene: Scene, at: number, closing: readonly string[]): boolean {
  const [word, analysis] = [scene.words[at], best(scene, at)]
  if (isColon(scene, at) || isStop(scene, at) || scene.inside(at) !== null) return true
  if (word === undefined || word.that || word.relative || word.occasion || isFiniteVerb(scene, at)) return true
  if (inName(scene, at) || analysis === null) return false
  const met =
    isDeed(analysis) && !isTitle(scene, at) && (analysis.suffix > 0 || (!analysis.article && isWhole(scene, at - 1)))
  const leaves =
    word.preposition !== null && (closing.includes(word.preposition) || !isPlace(scene, at, word.preposition))
  return met || analysis.features.accusative === true || leaves
}

/** لقائه; مقتل behind a whole phrase: what one does or says, and nothing of the office. */
const isDeed = ({ pos, features, lexeme }: Analysis): boolean =>
  pos === 'noun' && (features.form === 'masdar' || lexeme?.tags.has('event') === true)

/** في, لدى; باسم: of where and for whom one holds an office. */
const isPlace = (scene: Scene, at: number, preposition: string): boolean =>
  scene.grammar.within.has(preposition) ||
  isBehalf(scene, at) ||
  isSided(scene, at - 1) ||
  scene.grammar.unlike.has(best(scene, at)?.lemma ?? '')

/** The clause goes on behind the name: its comma, what is said, or to whom and where it was said. */
function goesOn(scene: Scene, at: number, limit: number, closing: readonly string[]): boolean {
  const word = scene.words[at]
  if (at === limit || word?.that || isComma(scene, at) || isColon(scene, at) || isDash(scene, at)) return true
  if (isQuoteMark(scene, at) || word?.time || word?.noun) return true
  const preposition = word?.preposition ?? ownClitic(scene, at) ?? scene.tokens[at]?.form ?? ''
  const told = scene.grammar.addressing.has(preposition) || closing.includes(preposition)
  return told || (word?.preposition != null && scene.words[at + 1]?.occasion === true)
}

/** The name stands beside the office, and is governed neither by a title within it nor by a preposition or a bare noun. */
function isApposed(scene: Scene, from: number, at: number): boolean {
  let title = at
  for (let back = at - 1; back > from && isWithin(scene, back); back--) {
    if (isTitle(scene, back)) title = back
    else if (title < at) break
  }
  const beside = isWhole(scene, at - 1) || isTitle(scene, at - 1)
  return beside && isWhole(scene, title - 1) && (title === at || ownClitic(scene, title) === null)
}

/** Nothing parts it from the name behind it: a rank, an adjective, a definite noun. */
const isWithin = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.kind === 'word' && !scene.words[at]?.preposition && ownClitic(scene, at + 1) === null

const isTitle = (scene: Scene, at: number): boolean =>
  (scene.words[at]?.honorific === true || scene.words[at]?.head === 'person') && !inName(scene, at)

/** A sign, or a word that no noun behind it belongs to. */
function isWhole(scene: Scene, at: number): boolean {
  if (isComma(scene, at) || isDash(scene, at) || isQuoteMark(scene, at)) return true
  if (scene.tokens[at]?.kind !== 'word') return scene.tokens[at]?.kind === 'number' || closesBracket(scene, at)
  if (hasPronoun(scene, at) || nameAt(scene, at) !== undefined) return true
  const analysis = best(scene, at)
  return (
    analysis !== null &&
    (analysis.article || analysis.suffix > 0 || analysis.pos === 'adjective' || analysis.pos === 'name')
  )
}

const closesBracket = (scene: Scene, at: number): boolean => {
  for (let open = at - 1; open > at - 8; open--) if (afterBracket(scene, open) === at + 1) return true
  return false
}
