import type { Act, EventStatus, EventType } from '../annotation/reading.ts'
import type { Analysis } from '../annotation/token.ts'
import { isBesideDenial, isDeniedSubject, isHeadOfDenial } from './denial.ts'
import { IS } from './facts.ts'
import { violence } from './families.ts'
import type { Bearing } from './grammar.ts'
import { bearingAt, best, isOne, isRelative, isRelator, type Scene } from './scene.ts'
import type { Trigger } from './triggers.ts'

/** What the speech act of a statement does to the occurrences that it does not tell of as past. */
const acts: Partial<Record<Act, EventStatus>> = {
  demand: 'hypothetical',
  warn: 'hypothetical',
  reject: 'hypothetical',
  offer: 'planned',
  promise: 'planned',
}

/** What a demand or an offer speaks of as known; a warning may be of what has no article. */
const violent: ReadonlySet<EventType> = new Set([...violence, 'casualties'])

/** Campaigns: told of with no past verb beside them, they go on. */
const lasting: ReadonlySet<EventType> = new Set(['air_strike', 'shelling', 'armed_clash'])

const VERB = 3
const NOUN = 7
const BESIDE = 4
const GOVERNED = 2
const CLAUSE = 30
/** How far behind a noun its time or duration may stand. */
const SPAN = 8

/** Whether the occurrence is said to have taken place, goes on, is to come, or is only talked of. */
export function statusOf(scene: Scene, trigger: Trigger): EventStatus {
  const index = scene.statement[trigger.at] ?? -1
  const act = index < 0 ? undefined : scene.context.statements[index]?.act
  return trigger.analysis.pos === 'verb' ? ofVerb(scene, trigger, act) : ofNoun(scene, trigger, act)
}

function ofVerb(scene: Scene, { at, analysis, sense }: Trigger, act: Act | undefined): EventStatus {
  const bearing = bearingBefore(scene, at, VERB)
  if (bearing === 'denied' || (act === 'deny' && bearing === null && isHeadOfDenial(scene, at))) return 'denied'
  if (bearing === 'future' || analysis.proclitics.includes(scene.grammar.future)) return 'planned'
  // «أوقف»: outside what somebody says, a first person is a past that is written the same; «كانت تتمركز» is past too.
  if (analysis.features.person === 1 && (scene.statement[at] ?? -1) < 0) return 'happened'
  if (analysis.features.tense === 'present' && bearing === null && wasDoing(scene, at)) return 'happened'
  if (analysis.features.tense === 'past') return bearing === 'hypothetical' ? 'hypothetical' : 'happened'
  if (bearing !== null) return asStatus(bearing)
  if (act !== undefined && acts[act] !== undefined) return acts[act]
  if (isOne(scene, at - 1, IS.subjunctive)) return subjunctive(scene, at)
  if (sense.type === 'explosion') return 'happened'
  if (scene.document.sentences[scene.sentence[at] ?? 0]?.headline) {
    return sense.type === 'armed_clash' ? 'ongoing' : 'happened'
  }
  return sense.type === 'meeting' && !isRelative(scene, at - 1) ? 'planned' : 'ongoing'
}

/** «كانت تتمركز», «كانت القوات تتمركز»: the verb before puts it in the past. */
function wasDoing(scene: Scene, at: number): boolean {
  const head = best(scene, scene.clauseFrom[at] ?? at)
  const before = head !== null && scene.grammar.auxiliaries.has(head.lemma) ? head : best(scene, at - 1)
  return before?.pos === 'verb' && before.features.tense === 'past' && scene.grammar.auxiliaries.has(before.lemma)
}

/** «أن يزور»: what governs the clause tells; with nothing there it is to come. */
function subjunctive(scene: Scene, at: number): EventStatus {
  const bearing = bearingBefore(scene, at - 1, VERB)
  return bearing === null ? 'planned' : asStatus(bearing)
}

function ofNoun(scene: Scene, { at, analysis, sense }: Trigger, act: Act | undefined): EventStatus {
  const { grammar } = scene
  if (analysis.article && isDeniedSubject(scene, at)) return 'denied'
  const quality = qualityBeside(scene, at)
  if (quality !== null) return asStatus(quality)
  // «سبب الانفجار لم يعرف»: what is told of as known took place, whatever is said of it.
  if (analysis.article && grammar.blows.has(analysis.lemma)) {
    return bearingBefore(scene, at, GOVERNED) === 'denied' ? 'denied' : 'happened'
  }
  // «تم الاتفاق», «لشن هجومه»: carried out, whatever is asked for around it.
  const light = best(scene, at - 1)
  if (light !== null && grammar.light.has(light.lemma) && light.features.tense === 'past') {
    if (bearingBefore(scene, at, GOVERNED) === null) return 'happened'
  }
  if (goesOn(scene, at, analysis, sense.type)) return 'ongoing'
  if (analysis.suffix > 0 && lasting.has(sense.type) && pastless(scene, at)) {
    const own = bearingBefore(scene, at, NOUN)
    return own === null || own === 'planned' ? 'ongoing' : asStatus(own)
  }
  const bearing = bearingBefore(scene, at, NOUN) ?? farBearing(scene, at)
  if (bearing === 'ongoing' && isOver(scene, at)) return 'happened'
  if (bearing !== null) return asStatus(bearing)
  const known = violent.has(sense.type) && (act !== 'warn' || analysis.article)
  if (!known && act !== undefined && acts[act] !== undefined) return acts[act]
  if (isPurpose(scene, at, analysis)) return 'planned'
  if (act === 'deny' && !grammar.anaphoric.has(analysis.lemma) && !isBesideDenial(scene, at)) return 'denied'
  if (grammar.wished.has(analysis.lemma)) return 'hypothetical'
  if (grammar.states.has(analysis.lemma)) return 'ongoing'
  if (lasting.has(sense.type) && analysis.article && pastless(scene, at)) return 'ongoing'
  return 'happened'
}

/** «معارك تدور», «هناك معارك»: what an indefinite noun names goes on where its verb is present, or only «هناك» stands there. */
function goesOn(scene: Scene, at: number, { article, suffix, proclitics }: Analysis, type: EventType): boolean {
  if (article || suffix > 0 || proclitics.length > 0 || !(lasting.has(type) || type === 'meeting')) return false
  if (scene.grammar.existing.has(best(scene, at - 1)?.lemma ?? '')) return true
  let next = at + 1
  while (best(scene, next)?.pos === 'adjective') next++
  const verb = best(scene, next)
  return verb?.pos === 'verb' && verb.features.tense === 'present' && scene.grammar.performing.has(verb.lemma)
}

/** «بدأت المعارك في صيف 2012», «استمرت تسعة أشهر»: a past verb, and when or how long. */
function isOver(scene: Scene, at: number): boolean {
  const verb = best(scene, at - 1)
  if (verb?.pos !== 'verb' || verb.features.tense !== 'past') return false
  const to = Math.min(scene.clauseTo[at] ?? at, at + SPAN)
  for (let next = at + 1; next < to; next++) if ((scene.time[next] ?? -1) >= 0) return true
  return false
}

const asStatus = (bearing: Bearing): EventStatus =>
  bearing === 'future' ? 'planned' : bearing === 'modal' ? 'hypothetical' : bearing

/** «الزيارة المقبلة», «عمليات متواصلة». */
function qualityBeside(scene: Scene, at: number): Bearing | null {
  for (let next = at + 1; next < at + BESIDE && next < (scene.clauseTo[at] ?? at); next++) {
    const word = best(scene, next)
    const quality = word?.pos === 'adjective' ? scene.grammar.qualities.get(word.lemma) : undefined
    if (quality !== undefined) return quality
  }
  return null
}

/** «لاستعادة المدينة», but not «التوصل لاتفاق». */
const isPurpose = (scene: Scene, at: number, word: Analysis): boolean =>
  word.proclitics.includes(scene.grammar.purpose) && word.lexeme?.tags.has('masdar') === true && !isLinked(scene, at)

/** «تعرض الموكب لهجوم»: the verb or noun that the preposition belongs to is close before. */
function isLinked(scene: Scene, at: number): boolean {
  for (let other = at - 1; other >= Math.max(0, at - BESIDE); other--) {
    if (isOne(scene, other, IS.linking)) return true
  }
  return false
}

/** No verb of the clause is in the past, and what brackets or a title leave without a verb is none. */
function pastless(scene: Scene, at: number): boolean {
  let verbs = 0
  const from = Math.max(scene.clauseFrom[at] ?? at, at - CLAUSE)
  const to = Math.min(scene.clauseTo[at] ?? at, at + CLAUSE)
  for (let other = from; other < to; other++) {
    const word = best(scene, other)
    if (word?.pos !== 'verb') continue
    if (word.features.tense === 'past') return false
    verbs++
  }
  return verbs > 0 || (scene.statement[at] ?? -1) >= 0
}

/** «يسعى الجيش الموالي للحكومة إلى استعادة المدينة»: the verb that a preposition goes back to, past a long subject. */
function farBearing(scene: Scene, at: number): Bearing | null {
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

/** «وقد تم إعدامهم»: before a past verb the particle of «may» says that it was done. */
const isDone = (scene: Scene, at: number): boolean =>
  bearingAt(scene, at) === 'modal' &&
  best(scene, at)?.pos === 'particle' &&
  best(scene, at + 1)?.features.tense === 'past'

/** The nearest word before a trigger, in its clause and what governs it, that bears on it. */
function bearingBefore(scene: Scene, at: number, reach: number): Bearing | null {
  const { and, complementizers, future, given, performing, light, during, probing } = scene.grammar
  let purpose: Bearing | null = null
  const floor = Math.max(0, at - reach)
  for (let other = at - 1; other >= floor; other--) {
    if (scene.sentence[other] !== scene.sentence[at]) return purpose
    const word = best(scene, other)
    // «ما لا يقل عن 30» denies nothing, the name «طالبان» demands nothing.
    if (word === null || (scene.quantity[other] ?? -1) >= 0 || scene.mention[other] !== -1) continue
    // «سنرد على الهجوم»: what is answered took place.
    if (given.has(word.lemma)) return purpose
    const present = word.pos === 'verb' && word.features.tense === 'present'
    if (present && word.proclitics.includes(future)) return 'future'
    if (probing.has(word.lemma) && isOne(scene, other + 1, IS.inside)) return purpose
    const bearing = isDone(scene, other) ? undefined : bearingAt(scene, other)
    if (bearing !== undefined) {
      // «ناشد عناصره عدم الفرار»: what is asked for is not done.
      const asked = bearing === 'denied' && word.pos === 'noun' ? bearingBefore(scene, other, VERB) : null
      if (asked === 'hypothetical') return asked
      const kept = bearing === 'denied' && other + 1 !== at && isOne(scene, other + 1, IS.still)
      return kept ? 'ongoing' : bearing
    }
    if (present && performing.has(word.lemma)) {
      // «لم تنفذ أي غارة», but «لم تشهد العمليات أي هدنة» goes on.
      const none = bearingAt(scene, other - 1) === 'denied' && best(scene, at)?.article !== true
      return none ? 'denied' : 'ongoing'
    }
    // «حاول ذلك قبل مقتله»: what another occurrence is placed by took place itself.
    if (isRelator(scene, other) || during.has(word.lemma)) return purpose
    if (at - other <= GOVERNED && isPurpose(scene, other, word)) purpose = 'planned'
    if (light.has(word.lemma)) continue
    if (word.pos === 'verb' && (word.features.tense === 'past' || word.proclitics[0] === and)) return purpose
    // A clause of its own ends the reach of what stands before; a complement (أن تزور) does not.
    if (scene.clauseFrom[other] === other && !complementizers.has(word.lemma)) return purpose
  }
  return purpose
}
