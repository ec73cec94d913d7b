import type { Analysis } from '../annotation/token.ts'
import { goesBackTo } from './agreement.ts'
import { IS } from './facts.ts'
import { blows } from './families.ts'
import type { Condition, Sense } from './grammar.ts'
import { keywordsFrom } from './keywords.ts'
import { bearingAt, best, isOne, isRelative, type Scene } from './scene.ts'

/** A word that names an occurrence, in the sense that its companions allow. */
export interface Trigger {
  readonly at: number
  readonly analysis: Analysis
  readonly sense: Sense
}

const AFTER = 4
const BEFORE = 2
const NEAR = 8
const WITH = 6
/** And where a subject may stand between: «سيطرت قوات الجيش الموالي للحكومة على». */
const WITH_SUBJECT = 16
/** How far from an event noun a verb still tells what it hit. */
const HIT = 8
/** Letters of a simple verb. */
const SIMPLE = 3

/** Every trigger of a report in text order. A word inside a name is none («مجموعة دعم سوريا»). */
export function triggers(scene: Scene): readonly Trigger[] {
  const found: Trigger[] = []
  const to = keywordsFrom(scene)
  for (let at = 0; at < to; at++) {
    const trigger = triggerAt(scene, at)
    if (trigger !== null) found.push(trigger)
  }
  return found.filter((trigger, index) => !isHit(scene, trigger, found[index - 1], found[index + 1]))
}

/** «استهدف الهجوم بلدة», «الهجوم الذي استهدف»: the verb tells of the event that its neighbour names. */
function isHit(
  scene: Scene,
  { at, analysis }: Trigger,
  previous: Trigger | undefined,
  next: Trigger | undefined,
): boolean {
  if (analysis.pos !== 'verb' || !scene.grammar.hits.has(analysis.lemma)) return false
  if (next !== undefined && next.at - at <= 2 && next.analysis.pos === 'noun') return true
  if (previous === undefined || previous.analysis.pos !== 'noun' || at - previous.at > HIT) return false
  if (scene.sentence[previous.at] !== scene.sentence[at]) return false
  // «غارات شنها الطيران، استهدفت مواقع»
  const goesOn = isOne(scene, at - 1, IS.comma) && analysis.proclitics.length === 0
  if (goesOn && goesBackTo(previous.analysis, analysis.features.gender)) return true
  return scene.clauseFrom[previous.at] === scene.clauseFrom[at]
}

function triggerAt(scene: Scene, at: number): Trigger | null {
  const candidates = scene.facts[at]?.candidates ?? []
  if (candidates.length === 0 || scene.mention[at] !== -1 || scene.time[at] !== -1) return null
  const verbal = afterSubject(scene, at)
  for (const { analysis, senses } of candidates) {
    if (verbal && analysis.pos === 'noun') continue
    if (isHollow(scene, at, analysis) || isAdjectival(scene, at, analysis) || isCut(scene, at, analysis)) continue
    const sense = senses.find(({ conditions }) => conditions.every((one) => holds(scene, at, analysis, one)))
    if (sense !== undefined) return { at, analysis, sense }
  }
  return null
}

/**
 * «أن الطيران الروسي قصف 40 هدفا»: spelled like a noun too, but a definite phrase takes no second term, and the clause
 * has no other verb.
 */
function afterSubject(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  const word = best(scene, at)
  if (word?.pos !== 'noun' || word.article || word.suffix > 0 || word.proclitics.length > 0) return false
  if (!token?.analyses.slice(0, 4).some(({ pos, features }) => pos === 'verb' && features.tense === 'past'))
    return false
  const before = best(scene, at - 1)
  const definite = (scene.mention[at - 1] ?? -1) >= 0 || (before?.article === true && before.pos !== 'particle')
  const from = scene.clauseFrom[at] ?? at
  if (!definite || at - from > AHEAD || !scene.grammar.complementizers.has(best(scene, from)?.lemma ?? '')) return false
  for (let other = from; other < at; other++) if (isOne(scene, other, IS.verb)) return false
  return true
}

/** How far from the opener of its clause a verb may stand that is spelled like a noun. */
const AHEAD = 12

/** «جهاز تفجيري», «دور قتالي»: an adjective that can be read as the noun with «my», or as two of it in a construct. */
const isAdjectival = (scene: Scene, at: number, { pos, suffix, features }: Analysis): boolean =>
  pos === 'noun' &&
  (suffix > 0 || (features.number === 2 && best(scene, at)?.pos === 'adjective')) &&
  scene.tokens[at]?.analyses.slice(0, 4).some((one) => one.pos === 'adjective' && one.suffix === 0) === true

/**
 * Forms that are other words: a present that has lost its long vowel is one of «استعاد» or «عاد» behind a particle only
 * («تستعد», «يعد»), and the passive of a simple hollow verb is no more used («وزير»).
 */
function isCut(scene: Scene, at: number, { pos, features, lemma, stem, proclitics }: Analysis): boolean {
  const { past, passive, present } = scene.grammar.weakVowels
  if (pos !== 'verb' || features.number !== 1 || lemma.at(-2) !== past) return false
  const vowel = stem.at(-2) ?? ''
  if (features.tense === 'past') return stem.length === SIMPLE && vowel === passive
  const cut = features.tense === 'present' && !present.includes(vowel)
  return cut && !proclitics.includes(scene.grammar.purpose) && bearingAt(scene, at - 1) !== 'denied'
}

/** «ذكرى الهجوم», «مركز احتجاز»: the event noun only tells what kind of thing the noun before it is. */
function isHollow(scene: Scene, at: number, { pos, proclitics }: Analysis): boolean {
  if (pos !== 'noun' || proclitics.length > 0) return false
  const before = best(scene, at - 1)
  return before !== null && !before.article && before.suffix === 0 && scene.grammar.hollow.has(before.lemma)
}

function holds(scene: Scene, at: number, analysis: Analysis, condition: Condition): boolean {
  return meets(scene, at, analysis, condition) !== condition.negative
}

function meets(scene: Scene, at: number, analysis: Analysis, { where, what }: Condition): boolean {
  switch (where) {
    case 'plural':
      return analysis.features.number === 3 || analysis.features.number === 2
    case 'singular':
      return analysis.features.number === 1 || analysis.features.number === undefined
    case 'definite':
      return analysis.article
    case 'placed':
      return placeFollows(scene, at)
    case 'national':
      return isNational(scene, at + 1) || isNational(scene, at + 2)
    case 'counted':
      return (
        (scene.quantity[at + 1] ?? -1) >= 0 || (isPreposition(scene, at + 1) && (scene.quantity[at + 2] ?? -1) >= 0)
      )
    case 'quantified':
      return (scene.quantity[at] ?? -1) >= 0
    case 'attributive':
      return isAttributive(scene, at, analysis)
    case 'construct':
      return isConstruct(scene, at, analysis)
    case 'standing':
      return isStanding(scene, at, analysis)
    case 'holding':
      return isHolding(scene, at, analysis)
    case 'struck':
      return isStruck(scene, at)
    case 'echo':
      return true
    // «عملية "الفجر الصادق"»
    case 'entitled':
      return isOne(scene, at + 1, IS.quote) && analysis.suffix === 0
    case 'bound':
      return analysis.suffix > 0
    case 'led':
      return analysis.proclitics.includes(what)
    case 'next':
      return belongs(scene, at + 1, what)
    case 'after':
      return within(scene, at, at + 1, at + AFTER, what)
    case 'before':
      return within(scene, at, at - BEFORE, at - 1, what)
    case 'near':
      return within(scene, at, at - NEAR, at + NEAR, what)
    case 'with':
      return governs(scene, at, what, analysis.pos === 'verb' ? WITH_SUBJECT : WITH)
  }
}

function within(scene: Scene, at: number, from: number, to: number, what: string): boolean {
  const sentence = scene.sentence[at]
  for (let other = Math.max(0, from); other <= to && other < scene.tokens.length; other++) {
    if (other !== at && scene.sentence[other] === sentence && belongs(scene, other, what)) return true
  }
  return false
}

/** A token of the class, or the single word that a condition names; one letter is a proclitic. */
function belongs(scene: Scene, at: number, what: string): boolean {
  const facts = scene.facts[at]
  if (facts === undefined) return false
  if (what.length === 1) return best(scene, at)?.proclitics.includes(what) === true
  return facts.companions.size > 0 && facts.companions.has(what)
}

/** A preposition among the words that follow, before the clause ends. */
function governs(scene: Scene, at: number, preposition: string, far: number): boolean {
  const end = Math.min(at + far, (scene.clauseTo[at] ?? at) - 1)
  for (let other = at + 1; other <= end; other++) {
    const word = best(scene, other)
    if (word !== null && (word.lemma === preposition || word.proclitics.includes(preposition))) return true
  }
  return false
}

/** A place or a state is named among the words that follow. */
function placeFollows(scene: Scene, at: number): boolean {
  for (let other = at + 1; other <= at + NEAR && scene.sentence[other] === scene.sentence[at]; other++) {
    const kind = scene.context.names.mentions[scene.mention[other] ?? -1]?.kind
    if (kind === 'place') return true
  }
  return false
}

/** «مدينة محاصرة»: a participle written like the masdar, right after the indefinite noun that it describes. */
function isAttributive(scene: Scene, at: number, { article, proclitics }: Analysis): boolean {
  const before = best(scene, at - 1)
  return proclitics.length === 0 && !article && before?.article === false && before.pos !== 'particle'
}

/** «بقتل الجندي», «في قتل الجندي»: governed by a preposition, with a noun after it. */
function isConstruct(scene: Scene, at: number, { proclitics, article }: Analysis): boolean {
  const next = best(scene, at + 1)
  const before = best(scene, at - 1)
  const led = proclitics.some((one) => !scene.grammar.conjunctions.has(one))
  if (article || (!led && before?.lexeme?.tags.has('prep') !== true)) return false
  const second = scene.grammar.parts.has(next?.lemma ?? '') ? best(scene, at + 2) : next
  return scene.mention[at + 1] !== -1 || (second?.pos === 'noun' && second.proclitics.length === 0)
}

/** «التي يسيطر عليها الجيش», «التي لا تزال تسيطر على البلدة», «قرى تسيطر عليها الحركة»: it only says which place, or who. */
function isStanding(scene: Scene, at: number, { features }: Analysis): boolean {
  if (features.tense !== 'present') return false
  const next = best(scene, at + 1)
  if (next !== null && next.pos === 'particle' && next.suffix > 0) return true
  return isRelative(scene, at - 1) || isRelative(scene, at - 2) || isRelative(scene, at - 3)
}

/** «وتسيطر الحركة على الشمال»: how things stand, unless it is news («باتت تسيطر», a headline) or governed («أن تسيطر»). */
function isHolding(scene: Scene, at: number, { features, proclitics }: Analysis): boolean {
  if (features.tense !== 'present' || scene.document.sentences[scene.sentence[at] ?? 0]?.headline) return false
  const { becoming, future, purpose } = scene.grammar
  if (proclitics.includes(purpose) || proclitics.includes(future) || isOne(scene, at - 1, IS.subjunctive)) return false
  if (bearingAt(scene, at - 1) !== undefined) return false
  for (let other = at - 1; other >= at - AFTER && scene.sentence[other] === scene.sentence[at]; other--)
    if (becoming.has(best(scene, other)?.lemma ?? '')) return false
  return true
}

/** «قصف الطيران تعزيزات», «غارات على تعزيزات»: what is hit, and no movement told of. */
function isStruck(scene: Scene, at: number): boolean {
  const { hits, upon } = scene.grammar
  let led = false
  for (let other = at - 1; other >= Math.max(scene.clauseFrom[at] ?? at, at - WITH_SUBJECT); other--) {
    const word = best(scene, other)
    if (word?.lemma === upon) led = true
    if (word?.pos === 'verb') return hits.has(word.lemma)
    const blow = scene.facts[other]?.candidates[0]?.senses.some(({ type }) => blows.has(type)) === true
    if (blow && (led || other === at - 1)) return true
  }
  return false
}

const isPreposition = (scene: Scene, at: number): boolean => best(scene, at)?.lexeme?.tags.has('prep') === true

const isNational = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.slice(0, 3).some(({ lexeme }) => lexeme?.tags.has('nationality')) === true
