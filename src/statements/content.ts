import type { Offsets, Statement } from '../annotation/reading.ts'
import type { Token } from '../annotation/token.ts'
import { anonymityAt, wishes } from './anonymity.ts'
import { openingAfter } from './complement.ts'
import { doubtAt } from './doubt.ts'
import type { Region } from './draft.ts'
import { isTerm } from './opening.ts'
import { ownWordsAt } from './own-words.ts'
import { prepositionsOf } from './prepositional.ts'
import { relayAt } from './relays.ts'
import {
  best,
  type FoundPhrase,
  inName,
  isColon,
  isComma,
  isFiniteVerb,
  isJoined,
  isOccasionOfSpeech,
  isParting,
  isQuoteMark,
  isStop,
  isThus,
  ownClitic,
  phraseAt,
  type Scene,
} from './scene.ts'
import { isWithheld } from './withheld.ts'

const LONGEST = 400

/** Token at which a content that begins at `from` ends: the sentence's end, or the next cue, aside or contrast. */
export function contentEnd(scene: Scene, from: number, limit: number): number {
  let last = Math.min(limit, scene.tokens.length)
  let quoted = false
  for (let at = from; at < last; at++) {
    const quote = scene.inside(at)
    if (quote !== null && quote.open >= from) {
      at = quote.close
      quoted ||= !isTerm(quote)
      // A quotation may run over the end of the sentence it began in.
      if (at >= last) last = at + 1
      continue
    }
    if (at - from > LONGEST) return at
    if (at > from && isToldSo(scene, at)) return at
    if (breaksOff(scene, at, from, limit) || (at > from && isDoubtClause(scene, at, limit))) return at
    if (quoted && isComma(scene, at - 1) && isJoined(scene, at) && isFiniteVerb(scene, at)) return at
  }
  return last
}

/** A clause that says nobody could check it is the report's own. */
const isDoubtClause = (scene: Scene, at: number, limit: number): boolean =>
  ((isJoined(scene, at) || phraseAt(scene, at, 'contrast') !== null) && doubtAt(scene, at, limit)) ||
  isWithheld(scene, at, limit)

/** «وذلك في بيان»: where it was said. */
function isToldSo(scene: Scene, at: number): boolean {
  if (!scene.words[at]?.demonstrative || !isThus(scene, at)) return false
  if (phraseAt(scene, at + 1, 'source') !== null || phraseAt(scene, at + 1, 'aside') !== null) return true
  if (!scene.words[at + 1]?.preposition) return false
  // «وذلك في إطار تعليقه».
  return isSpoken(scene, at + 2) || ((best(scene, at + 3)?.suffix ?? 0) > 0 && isSpoken(scene, at + 3))
}

/** بيان, مقابلة, تعليق: where one does nothing but speak. */
const isSpoken = (scene: Scene, at: number): boolean =>
  isOccasionOfSpeech(scene, at) || (scene.words[at]?.occasion === true && scene.words[at].noun != null)

function breaksOff(scene: Scene, at: number, from: number, limit: number): boolean {
  if (at === from) return false
  const word = scene.words[at]
  if (word === undefined || (word.participle === null && word.phrases.length === 0 && !word.asks)) return false
  if (word.participle && (isParticipleCue(scene, at, limit) || isFurtherDeed(scene, at))) return true
  if (phraseAt(scene, at, 'aside') || ownWordsAt(scene, at) !== null) return true
  if (word.asks && wishes(scene, at) && anonymityAt(scene, at, limit) !== null) return true
  const afterComma = isComma(scene, at - 1)
  const source = phraseAt(scene, at, 'source')
  if (source !== null && endsAtSource(scene, source, afterComma, limit)) return true
  // «في وقت سابق» says when, «في وقت تتقدم فيه القوات» opens a clause of its own.
  const aside = afterComma ? phraseAt(scene, at, 'while') : null
  if (aside === null || best(scene, aside.to)?.pos === 'adjective') return false
  // One word («فيما») goes on with what is said, unless somebody speaks behind it; a phrase sets the report's own scene.
  return aside.to - at > 1 || isJoined(scene, at) || speaksSoon(scene, aside.to, limit)
}

/**
 * «…، حاثا الأطراف», «…، ذاكرا قصة»: behind a comma a bare accusative participle of a verb that reports tells of whoever
 * speaks, whatever noun it leads to; an adjective («، واضحا») or a verb of other senses («، محملا بالسلاح») does not.
 */
function isFurtherDeed(scene: Scene, at: number): boolean {
  const participle = scene.words[at]?.participle
  if (!participle || !isComma(scene, at - 1) || participle.analysis.features.accusative !== true) return false
  const top = best(scene, at)
  if (best(scene, at + 1)?.pos !== 'noun' || best(scene, at + 1)?.proclitics.length !== 0) return false
  if (top?.pos !== 'adjective' || top.lemma !== participle.analysis.lemma || top.lexeme?.of == null) return false
  return (
    !participle.cue.uses.has('describe') && participle.cue.needs.size === 0 && !participle.cue.uses.has('impersonal')
  )
}

/**
 * «كما قال فلان» ends what is said, «كما ضبطت سيارة» goes on with it. «… بحسب ما أوردت وكالة كذا» needs no comma before it,
 * since an agency passes on and is not spoken of.
 */
function endsAtSource(scene: Scene, { to, phrase }: FoundPhrase, afterComma: boolean, limit: number): boolean {
  const verb = phrase.source?.follows === 'verb'
  if (verb && (scene.words[to]?.verbs.length ?? 0) === 0) return false
  return afterComma || relayAt(scene, verb ? to + 1 : to, limit) !== null
}

/** How far behind a joining word a verb of saying may stand. */
const SOON = 5

function speaksSoon(scene: Scene, at: number, limit: number): boolean {
  for (let by = at; by < Math.min(limit, at + SOON); by++) {
    if (isComma(scene, by)) return false
    if ((scene.words[by]?.verbs.length ?? 0) > 0) return true
  }
  return false
}

/** How far behind a participle the content may begin whose addressee stands between: «داعيا الأطراف كافة إلى». */
const ADDRESSED = 7

/** مضيفا and its like where a content follows at once: after a comma, or after a quotation or in the open. */
export function isParticipleCue(scene: Scene, at: number, limit: number): boolean {
  const participle = scene.words[at]?.participle
  if (!participle) return false
  const { complements } = participle.cue
  const opening = openingAfter(
    scene,
    at + 1,
    Math.min(limit, at + (participle.analysis.features.accusative ? 30 : 12)),
    complements,
  )
  if (opening === null) return false
  const parted = isComma(scene, at - 1) || isQuoteMark(scene, at - 1) || isStop(scene, at - 1)
  // مدينة could be a town: a form that is likelier a noun needs its content at once.
  if (participle.analysis.features.accusative !== true && best(scene, at)?.pos === 'noun') {
    const near = participle.cue.addressee && isComma(scene, at - 1) && opening.kind === 'preposition' ? ADDRESSED : 2
    if (tokensBetween(scene, at + 1, opening.at) >= near || opening.kind === 'object') return false
  }
  if (parted) return true
  if (scene.words[at - 1]?.bare || isAttribute(scene, at)) return false
  if (opening.kind === 'that' || opening.kind === 'quote') return opening.at - at <= 4
  if (participle.cue.uses.has('describe') && participle.analysis.features.accusative === true) {
    for (let by = at + 1; by < Math.min(limit, at + 12); by++) {
      if (scene.words[by]?.that) return scene.words[by]?.that?.proclitics.includes(scene.grammar.by) === true
    }
  }
  const far = participle.cue.addressee && participle.analysis.features.accusative === true ? ADDRESSED : 2
  return prepositionsOf(complements).length > 0 && opening.at - at <= far
}

/** How many tokens stand between a cue and its content beside what opens it: a complementizer, a colon, a mark. */
function tokensBetween(scene: Scene, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++)
    if (!scene.words[at]?.that && !isColon(scene, at) && !isQuoteMark(scene, at)) count++
  return count
}

/** «امرأة متهمة بالتجسس»: after an indefinite feminine the feminine participle describes it. */
function isAttribute(scene: Scene, at: number): boolean {
  const before = best(scene, at - 1)
  const participle = scene.words[at]?.participle?.analysis.features
  if (participle?.accusative === true || before === null) return false
  const noun = before.pos === 'noun' || before.pos === 'adjective'
  // «اعتداء محتجين على»: in the plural the form is also a genitive.
  if (participle?.number === 3 && before.pos === 'noun' && !before.article && before.suffix === 0) return true
  return noun && !before.article && before.suffix === 0 && before.features.gender === 'f'
}

/** True where a word after a closing quotation mark carries the content on: «…» منذ بدء المعارك. */
export function goesOn(scene: Scene, at: number, limit: number): boolean {
  const word = scene.words[at]
  const token = scene.tokens[at]
  if (word === undefined || token === undefined || at >= limit || token.kind !== 'word') return false
  if (isJoined(scene, at) && ownClitic(scene, at) === null && !inName(scene, at) && isFiniteVerb(scene, at))
    return false
  if (word.time || word.participle || word.verbs.length > 0 || isFiniteVerb(scene, at)) return false
  if (phraseAt(scene, at, 'aside') || phraseAt(scene, at, 'contrast') || phraseAt(scene, at, 'while')) return false
  if (phraseAt(scene, at, 'source')) return false
  const next = scene.words[at + 1]
  return !(word.occasion || (word.preposition !== null && next?.occasion))
}

/** The content's spans, cut where quotation marks close and open, and how much of it is quoted. */
export function contentSpans(scene: Scene, { from, to, start, without }: Region): Pick<Statement, 'content' | 'mode'> {
  const content: Offsets[] = []
  let open = -1
  let quoted = 0
  let plain = 0
  let inQuote = false
  const flush = (end: number): void => {
    if (open < 0) return
    const span = trimmedTokens(scene, open, end)
    open = -1
    if (span === null) return
    const first = span[0] === (scene.tokens[from] as Token).start ? start : span[0]
    content.push([first, span[1]])
    if (inQuote) quoted++
    else plain++
  }
  for (let at = from; at < to; at++) {
    if (without !== undefined && at >= without.from && at < without.to) {
      flush(at)
      continue
    }
    const quote = scene.inside(at)
    const within = quote !== null && quote.open !== at && quote.close !== at
    const mark = quote !== null && !within
    if (mark || within !== inQuote) {
      flush(at)
      inQuote = mark ? quote.open === at : within
    }
    if (!mark && open < 0) open = at
  }
  flush(to)
  const mode = plain === 0 && quoted > 0 ? 'direct' : quoted === 0 ? 'indirect' : 'mixed'
  return { content, mode }
}

/** Offsets of a run of tokens without the signs at its two ends; null where nothing is left. */
function trimmedTokens(scene: Scene, from: number, to: number): Offsets | null {
  let first = from
  let last = to
  const isLoose = (at: number): boolean => isParting(scene, at) || (isQuoteMark(scene, at) && !scene.nameMarks.has(at))
  while (first < last && isLoose(first)) first++
  while (last > first && (isLoose(last - 1) || isDangling(scene, last - 1))) last--
  if (first >= last) return null
  return [(scene.tokens[first] as Token).start, (scene.tokens[last - 1] as Token).end]
}

/** A joining word left over where a clause was cut off: و written apart, وذلك, لكن. */
const isDangling = (scene: Scene, at: number): boolean =>
  scene.grammar.conjunctions.has(scene.tokens[at]?.form ?? '') ||
  isThus(scene, at) ||
  (phraseAt(scene, at, 'contrast')?.to === at + 1 && best(scene, at)?.suffix === 0)
