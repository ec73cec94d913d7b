import type { Analysis } from '../annotation/token.ts'
import { IS } from './facts.ts'
import { accords, joint, violence } from './families.ts'
import type { Bearing } from './grammar.ts'
import { negates } from './negation.ts'
import { isForce } from './noun.ts'
import { bearingAt, best, isOne, isRelator, type Scene, supportAt } from './scene.ts'
import { isPast, wasDoing } from './tense.ts'
import type { Trigger } from './triggers.ts'

/** How far a verb stands before another whose subject stands between. */
export const VERB = 3
/** How near to a masdar what governs it directly. */
export const GOVERNED = 2
const LINKED = 4
/** How far from a word the verbs of its clause are looked for. */
export const CLAUSE = 30
/** How many readings of a word are tried. */
const TRIED = 4

/** The nearest word before a trigger, in its clause and what governs it, that bears on it. */
export function bearingBefore(scene: Scene, trigger: Trigger, reach: number, from = trigger.at): Bearing | null {
  const { and, beginning, complementizers, during, future, given, light, performing, probing, relatives } =
    scene.grammar
  const { at } = trigger
  let purpose: Bearing | null = null
  const floor = Math.max(0, from - reach)
  for (let other = from - 1; other >= floor; other--) {
    if (scene.sentence[other] !== scene.sentence[at]) return purpose
    const word = best(scene, other)
    // «ما لا يقل عن 30» denies nothing, the name «طالبان» demands nothing, «الأيام الماضية» go on to nothing.
    const apart = (scene.quantity[other] ?? -1) >= 0 || scene.mention[other] !== -1 || (scene.time[other] ?? -1) >= 0
    if (word === null || apart) continue
    // «سنرد على الهجوم», «مشاورات بشأن الهجوم»: what is answered or talked about took place.
    if (given.has(word.lemma) || isTopic(scene, other, trigger)) return purpose
    const bearing = isDone(scene, other, at) ? undefined : bearingAt(scene, other)
    const present = word.pos === 'verb' && word.features.tense === 'present'
    const goesOn = bearing === 'ongoing' && !beginning.has(word.lemma)
    if (present && !goesOn && word.proclitics.includes(future)) return 'future'
    if (probing.has(word.lemma) && isOne(scene, other + 1, IS.inside)) return purpose
    if (bearing !== undefined && holds(scene, other, bearing, trigger)) return outermost(scene, other, bearing, trigger)
    if (bearing === 'denied') return purpose
    if (present && performing.has(word.lemma)) {
      if (!relatives.has(best(scene, other - 1)?.lemma ?? '') && wasDoing(scene, other)) return null
      // «لم تنفذ أي غارة», but «لم تشهد العمليات أي هدنة» goes on.
      const none = bearingAt(scene, other - 1) === 'denied' && best(scene, at)?.article !== true
      return none ? 'denied' : 'ongoing'
    }
    // «حاول ذلك قبل مقتله»: what another occurrence is placed by took place itself.
    if (isRelator(scene, other) || during.has(word.lemma)) return purpose
    if (from - other <= GOVERNED && isPurpose(scene, other, word) && !isShunned(scene, at)) purpose = 'planned'
    if (light.has(word.lemma)) continue
    if (word.pos === 'verb' && (word.features.tense === 'past' || word.proclitics[0] === and)) return purpose
    // A clause of its own ends the reach of what stands before; a complement (أن تزور) does not.
    if (scene.clauseFrom[other] === other && !complementizers.has(word.lemma)) return purpose
  }
  return purpose
}

/** «يسعى الجيش الموالي للحكومة إلى استعادة المدينة»: the verb that a preposition goes back to, past a long subject. */
export function farBearing(scene: Scene, at: number): Bearing | null {
  const led = best(scene, at - 1)
  if (led?.pos !== 'particle' || led.suffix > 0 || led.lexeme?.tags.has('prep') !== true) return null
  const from = Math.max(scene.clauseFrom[at] ?? at, at - CLAUSE)
  for (let other = at - 1; other >= from; other--) {
    const word = best(scene, other)
    if (isRelator(scene, other)) return null
    if (word?.pos !== 'verb') continue
    const bearing = scene.grammar.bearings.get(word.lemma)
    return bearing === 'planned' && word.features.tense === 'present' ? bearing : null
  }
  return null
}

/** «لاستعادة المدينة», but not «التوصل لاتفاق», nor «للمقاومة», who fights. */
export function isPurpose(scene: Scene, at: number, word: Analysis): boolean {
  if (!word.proclitics.includes(scene.grammar.purpose) || word.lexeme?.tags.has('masdar') !== true) return false
  return !isForce(scene, word) && !isLinked(scene, at)
}

/** «تعرض الموكب لهجوم»: the preposition belongs to a word close before, or to a verb of the clause that tells who suffers. */
function isLinked(scene: Scene, at: number): boolean {
  for (let other = at - 1; other >= Math.max(0, at - LINKED); other--) {
    if (isOne(scene, other, IS.linking)) return true
  }
  for (let other = at - 1; other >= Math.max(scene.clauseFrom[at] ?? at, at - CLAUSE); other--) {
    if (best(scene, other)?.pos === 'verb' && supportAt(scene, other) === 'target') return true
  }
  return false
}

/** «للفرار من القتال»: what somebody means to get away from is there. */
const isShunned = (scene: Scene, at: number): boolean => best(scene, at - 1)?.lemma === scene.grammar.partitive

/** A blow that is only talked about: «حول الهجمات». */
const isTopic = (scene: Scene, other: number, { sense }: Trigger): boolean =>
  isOne(scene, other, IS.topics) && (violence.has(sense.type) || sense.type === 'casualties')

/**
 * «وقد تزامن ذلك», «وقد تم»: before a past the particle of «may» says that it was done. Where it begins a clause, what
 * can be a past is one.
 */
function isDone(scene: Scene, other: number, at: number): boolean {
  const may = best(scene, other)
  if (may?.pos !== 'particle' || bearingAt(scene, other) !== 'modal') return false
  if (isPast(scene, other + 1)) return true
  const readings = other + 1 < at && may.proclitics[0] === scene.grammar.and ? scene.tokens[other + 1]?.analyses : []
  return readings?.slice(0, TRIED).some(({ features }) => features.tense === 'past') === true
}

/** Whether a word bears on a trigger, for all that stands between. */
function holds(scene: Scene, other: number, bearing: Bearing, trigger: Trigger): boolean {
  const word = best(scene, other)
  const { aims, foiling, probing, providing, terms } = scene.grammar
  const lemma = word?.lemma ?? ''
  // «بنود الاتفاق», «تحقيق تقدم»: not what is agreed on, not what is wished for.
  if (terms.has(lemma) && accords.has(trigger.sense.type)) return false
  if (probing.has(lemma) && !joint.has(trigger.sense.type)) return false
  if (providing.has(lemma) && !isLed(scene, other, trigger.at)) return false
  // «أحبط الهجوم»: who repels an attack fought.
  if (foiling.has(lemma) && trigger.sense.type === 'armed_clash') return false
  if (bearing === 'denied') return isStill(scene, other, trigger.at) || negates(scene, other, trigger)
  // «كانت هدفا لهجمات»: not what somebody means to do.
  if (bearing === 'planned') return !aims.has(lemma) || word?.features.accusative !== true
  // «يبدو أن المعركة»: no beginning.
  return bearing !== 'ongoing' || !isOne(scene, other + 1, IS.subjunctive)
}

/** «ينص الاتفاق على وقف», but not «ينص الاتفاق»: behind a preposition. */
function isLed(scene: Scene, other: number, at: number): boolean {
  const { by, upon, within } = scene.grammar
  for (let next = other + 1; next <= at; next++) {
    const word = best(scene, next)
    if (word?.lemma === upon || word?.lemma === within || word?.proclitics.includes(by)) return true
  }
  return false
}

/** «لا يزال القتال مستمرا»: the verb undoes the negation. */
const isStill = (scene: Scene, other: number, at: number): boolean =>
  other + 1 !== at && isOne(scene, other + 1, IS.still)

/** «ناشد عناصره عدم الفرار», «إذا رغبوا في استمرار الهدنة», «أحبط محاولة تفجير»: what governs the word that bears. */
function outermost(scene: Scene, other: number, bearing: Bearing, trigger: Trigger): Bearing {
  if (bearing === 'denied' && isStill(scene, other, trigger.at)) return 'ongoing'
  const word = best(scene, other)
  const attempt = scene.grammar.attempts.has(word?.lemma ?? '')
  if (bearing !== 'ongoing' && bearing !== 'denied' && !attempt) return bearing
  if (bearing === 'ongoing' && word?.features.tense === 'past') return bearing
  const outer = bearingBefore(scene, trigger, VERB, other)
  if (outer === null || outer === 'ongoing') return bearing
  if (bearing === 'denied') return word?.pos !== 'verb' && outer === 'hypothetical' ? outer : bearing
  return outer
}
