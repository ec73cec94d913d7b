import type { Token } from '../annotation/token.ts'
import { isAddress, isAddressed, strayMark } from './addressed.ts'
import { hasPronoun } from './adverbs.ts'
import { anonymityAt, wishes } from './anonymity.ts'
import { isRestOfName, sourceBetween } from './between.ts'
import type { Complement } from './grammar.ts'
import { nominalAt } from './nominal.ts'
import { canBeObject, endsAside, isAlsoVerbalNoun, isContent, isOccurrence, isVerbal } from './object.ts'
import { bracketed, isTerm, type Opening, openingAt, quoted } from './opening.ts'
import { prepositionalAt, prepositionsOf } from './prepositional.ts'
import { relayAt } from './relays.ts'
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
  type Scene,
} from './scene.ts'

const LOOK_AHEAD = 48
/** A bare noun this far before a complementizer has a clause of its own before it: «نفت … مقتل …، بعد إعلان … أن». */
const CONSTRUCT = 4
const DESCRIBED_WITHIN = 6
const NEAR = 14

/**
 * The first thing after a cue and its subject that can be its content, skipping where, when, to whom and to which
 * relay it was said. Null where a verb, the sentence's end or something that the cue does not take comes first.
 * `indefinite`: a verb right after the subject describes it, as «قال رجل يسكن قرب الميناء إن …» has it.
 */
export function openingAfter(
  scene: Scene,
  from: number,
  limit: number,
  complements: readonly Complement[],
  prefersObject = false,
  indefinite = false,
): Opening | null {
  const allows = (kind: 'that' | 'quote' | 'object'): boolean => complements.includes(kind)
  const prepositions = prepositionsOf(complements)
  const last = Math.min(limit, from + LOOK_AHEAD)
  let asideVerb = false
  let hung = false
  let described = false
  let parted = false
  let object: Opening | null = null
  /** Nothing but titles, relays, times and signs since the cue. */
  let plain = true
  for (let at = from; at < last; at++) {
    const word = scene.words[at]
    const token = scene.tokens[at] as Token
    const bracket = afterBracket(scene, at)
    if (bracket > at) {
      at = bracket - 1
      continue
    }
    if (word?.that) {
      // «قال قبل أن يغادر المدينة إن …»: a clause of when, between the verb and what is said.
      if (object === null && scene.words[at - 1]?.bare && scene.words[at - 1]?.preposition && at > from) {
        asideVerb = true
        continue
      }
      if (!takesThat(scene, at, allows('that'), prepositions, at === from)) return object
      if (described && scene.words[at - 1]?.preposition) return null
      if (object !== null && !parted && at - object.at > CONSTRUCT && isContent(scene, object.at)) return object
      return bracketed(scene, at + 1, limit) ?? openingAt('that', at + 1, scene)
    }
    const quote = scene.quotes.get(at)
    if (quote !== undefined) {
      if (
        quote.name ||
        isAddressed(scene, at) ||
        (quote.close - quote.open <= 4 && furtherOpening(scene, quote.close + 1, last, complements))
      ) {
        at = quote.close
        continue
      }
      if (object !== null && best(scene, object.at)?.article === false) return object
      if (allows('quote') || object !== null) return quoted(scene, quote)
      if (allows('object') && isVerbal(scene, quote.open + 1)) return quoted(scene, quote)
      // «أعرب خلال تسلمه «الفجر» عن …»: what takes no quotation has only a name set off here.
      if (asideVerb || !isTerm(quote)) return null
      at = quote.close
      continue
    }
    if (isQuoteMark(scene, at) && scene.inside(at) === null && allows('quote') && at + 1 < scene.tokens.length) {
      // «لـ»المدينة» إن»: marks of the wrong kind round the name of whom one told.
      const close = isAddress(scene, at) ? strayMark(scene, at + 1, last) : null
      if (close !== null) {
        at = close
        continue
      }
      return { ...openingAt('quote', at + 1, scene), unclosed: true }
    }
    if (isColon(scene, at)) {
      if (!allows('quote') && !allows('that')) return object
      const next = scene.quotes.get(at + 1)
      if (next !== undefined && !next.name) return quoted(scene, next)
      const from = scene.words[at + 1]?.that?.enclitic === '' ? at + 2 : at + 1
      return from < limit ? openingAt('quote', from, scene) : null
    }
    if (isComma(scene, at)) {
      asideVerb = false
      hung = false
      parted ||= object === null
    }
    if (isStop(scene, at) || isComma(scene, at) || isDash(scene, at) || token.kind !== 'word') continue
    if (word === undefined) continue
    const wish = word.asks && wishes(scene, at) ? anonymityAt(scene, at, last) : null
    if (wish !== null) {
      while (at + 1 < last && (scene.tokens[at + 1] as Token).end <= wish.end) at++
      continue
    }
    const passing = word.phrases.length > 0 ? sourceBetween(scene, at, last) : null
    if (passing !== null) {
      // «نقلا عن مصدر لم يسمه أن …»: a verb right behind an unnamed one describes him.
      const described = isFiniteVerb(scene, passing) || best(scene, passing)?.lexeme?.tags.has('neg') === true
      asideVerb ||= described && !inName(scene, passing - 1)
      at = passing - 1
      continue
    }
    // «انتقدت دول منها فرنسا وبريطانيا تدشين …»: some of those who speak.
    if (hasPronoun(scene, at) && inName(scene, at + 1)) {
      at = namesEnd(scene, at + 1) - 1
      continue
    }
    // «أعلن فلان زعيم التنظيم عن …»: a title after a name belongs to it.
    const apposed = at === from ? at : at === from + 1 && (isComma(scene, from) || isDash(scene, from)) ? from : -1
    if (apposed >= 0 && isTitle(scene, at) && !word.participle && nameAt(scene, apposed - 1)?.kind === 'person') {
      at = Math.max(at, (nominalAt(scene, at, last, prepositions)?.to ?? at) - 1)
      continue
    }
    const relay = word.head === 'relay' || word.relay ? relayAt(scene, at, last) : null
    if (relay !== null && at > from) {
      at = relay.to - 1
      continue
    }
    const prepositional = described ? null : prepositionalAt(scene, at, limit, prepositions)
    if (prepositional !== null) return object !== null && at - object.at > 2 ? object : prepositional
    // «أعلنت الإدارة توقف العمل»: right behind who speaks a form that is a verbal noun as well is what is said.
    const first = at === from || (at === from + 1 && isComma(scene, from))
    if (first && object === null && allows('object') && isAlsoVerbalNoun(scene, at))
      return openingAt('object', at, scene)
    // «قالت دانا صارت إن»: nor does a verb stand between a name and what is said; it is the rest of the name.
    if (at === from && nameAt(scene, at - 1)?.kind === 'person' && isRestOfName(scene, at)) continue
    if (isFiniteVerb(scene, at)) {
      const describes = indefinite && object === null && at < from + DESCRIBED_WITHIN && !isJoined(scene, at)
      if (isHung(scene, at, from)) asideVerb = true
      else if (describes) {
        asideVerb = true
        described = true
      } else if (asideVerb && says(scene, at, complements)) return object
      else if (!asideVerb && !scene.grammar.naming.has(best(scene, at)?.lemma ?? '')) return object
      continue
    }
    if (isFurtherCue(scene, at) && !asideVerb && at > from) return object
    if (
      object === null &&
      (allows('object') || (complements.includes('bare') && plain && isOccurrence(scene, at))) &&
      (!asideVerb || (!hung && endsAside(scene, at))) &&
      word.preposition === null &&
      canBeObject(scene, at, from, plain)
    ) {
      const counted = at > from && scene.tokens[at - 1]?.kind === 'number'
      object = openingAt('object', counted ? at - 1 : at, scene)
      // «مسؤوليتهم عن الهجوم»: a thing of the speaker's own keeps the preposition behind it.
      if (isVerbal(scene, at) || prefersObject || (best(scene, at)?.suffix ?? 0) > 0) return object
      continue
    }
    plain &&= word.time
    // «المسؤول في المدينة حيث تقع القرية إن»: of who speaks, before anything is said.
    const where =
      word.link &&
      prepositions.length === 0 &&
      object === null &&
      isFiniteVerb(scene, at + 1) &&
      !scene.words[at + 1]?.verbs.length
    if (word.relative || word.occasion || where) asideVerb = true
    hung ||= word.relative || where
    if (object !== null && at - object.at > NEAR) return object
  }
  return object
}

/** «في معلومات لا يمكن تأكيدها»: a verb right behind a bare noun that a preposition leads describes it. */
function isHung(scene: Scene, at: number, from: number): boolean {
  const noun = best(scene, at - 1)?.lexeme?.tags.has('neg') ? at - 2 : at - 1
  const analysis = best(scene, noun)
  if (noun <= from || isJoined(scene, at) || analysis?.pos !== 'noun' || analysis.article || analysis.suffix > 0)
    return false
  return scene.words[noun - 1]?.preposition !== null && !inName(scene, noun)
}

/** The token after a name and those joined to it. */
function namesEnd(scene: Scene, from: number): number {
  let at = scene.mentionTo[scene.mentionAt[from] as number] as number
  while (inName(scene, at) && isJoined(scene, at)) at = scene.mentionTo[scene.mentionAt[at] as number] as number
  return at
}

/** «في بيان قال فيه إن»: what follows belongs to the verb of saying nearest to it. */
const says = (scene: Scene, at: number, complements: readonly Complement[]): boolean =>
  complements.includes('that') &&
  (scene.words[at + 1]?.that != null || scene.words[at + 2]?.that != null) &&
  scene.words[at]?.verbs.some(({ cue }) => cue.uses.has('saying') && prepositionsOf(cue.complements).length === 0) ===
    true

/** مضيفا, where another content begins; but «، ومقره لندن،» is an insertion, and مدينة rather a noun than a participle. */
function isFurtherCue(scene: Scene, at: number): boolean {
  const participle = scene.words[at]?.participle
  if (!participle) return false
  return participle.analysis.features.accusative === true || !(isJoined(scene, at) || best(scene, at)?.pos === 'noun')
}

function takesThat(
  scene: Scene,
  at: number,
  allowed: boolean,
  prepositions: readonly string[],
  first: boolean,
): boolean {
  const before = scene.words[at - 1]
  const clitic = scene.words[at]?.that?.proclitics.find((proclitic) => !scene.grammar.conjunctions.has(proclitic))
  // بأن, but not كأن.
  if (clitic !== undefined) return (allowed && clitic === scene.grammar.by) || prepositions.includes(clitic)
  // Right behind the cue: بين أن is no preposition's.
  const preposition = first ? null : before?.preposition
  if (preposition) return prepositions.includes(preposition) || (allowed && scene.grammar.within.has(preposition))
  return before?.bare ? false : allowed
}

/** True where the cue's content comes only after a short quotation, which then names something. */
function furtherOpening(scene: Scene, from: number, last: number, complements: readonly Complement[]): boolean {
  for (let at = from; at < Math.min(last, from + NEAR); at++) {
    if (isStop(scene, at) || isFiniteVerb(scene, at)) return false
    if (scene.words[at]?.that && complements.includes('that')) return true
    const quote = scene.quotes.get(at)
    if (quote !== undefined && !quote.name && complements.includes('quote')) return true
  }
  return false
}
/** A noun of people, unless it is a verbal noun and only by its letters one of them as well (إجراء). */
const isTitle = (scene: Scene, at: number): boolean => {
  const tags = best(scene, at)?.lexeme?.tags
  if (scene.words[at]?.head !== 'person') return false
  return tags?.has('title') === true || tags?.has('person') === true || !isVerbal(scene, at)
}
