import type { Act, EventStatus, EventType } from '../annotation/reading.ts'
import type { Analysis } from '../annotation/token.ts'
import { bearingBefore, CLAUSE, farBearing, GOVERNED, isPurpose, VERB } from './bearing.ts'
import { isBesideDenial, isDeniedSubject, isHeadOfDenial } from './denial.ts'
import { IS } from './facts.ts'
import { violence } from './families.ts'
import { isBeingDone, isSetting, isSinceOutset, isStillWaged, isWidened } from './going.ts'
import type { Bearing } from './grammar.ts'
import { best, isOne, isRelative, type Scene } from './scene.ts'
import { isPast, isPastAlike, wasDoing } from './tense.ts'
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

/** How far before a noun stands what bears on it. */
const NOUN = 7
/** How near behind a noun an adjective says that it is to come or goes on. */
const BESIDE = 4
/** How far behind a noun its time or duration may stand. */
const SPAN = 8

/** Whether the occurrence is said to have taken place, goes on, is to come, or is only talked of. */
export function statusOf(scene: Scene, trigger: Trigger): EventStatus {
  const index = scene.statement[trigger.at] ?? -1
  const act = index < 0 ? undefined : scene.context.statements[index]?.act
  return trigger.analysis.pos === 'verb' ? ofVerb(scene, trigger, act) : ofNoun(scene, trigger, act)
}

function ofVerb(scene: Scene, trigger: Trigger, act: Act | undefined): EventStatus {
  const { at, analysis, sense } = trigger
  const bearing = bearingBefore(scene, trigger, VERB)
  if (bearing === 'denied' || (act === 'deny' && bearing === null && isHeadOfDenial(scene, at))) return 'denied'
  if (bearing === 'future' || analysis.proclitics.includes(scene.grammar.future)) return 'planned'
  // Outside what somebody says, a first person is a past that is written the same; «كانت تتمركز» is past too.
  if (analysis.features.person === 1 && ((scene.statement[at] ?? -1) < 0 || isPastAlike(scene, at))) return 'happened'
  if (analysis.features.tense === 'present' && bearing === null && wasDoing(scene, at)) return 'happened'
  if (analysis.features.tense === 'past') return bearing === 'hypothetical' ? 'hypothetical' : 'happened'
  if (bearing !== null) return asStatus(bearing)
  if (act !== undefined && acts[act] !== undefined && !isRelative(scene, at - 1)) return acts[act]
  if (isOne(scene, at - 1, IS.subjunctive)) return subjunctive(scene, trigger)
  if (sense.type === 'explosion') return 'happened'
  if (scene.document.sentences[scene.sentence[at] ?? 0]?.headline) {
    return sense.type === 'armed_clash' ? 'ongoing' : 'happened'
  }
  return sense.type === 'meeting' && !isRelative(scene, at - 1) ? 'planned' : 'ongoing'
}

/** «أن يزور»: what governs the clause tells; with nothing there it is to come, but not behind a past («قتلوا قبل أن»). */
function subjunctive(scene: Scene, trigger: Trigger): EventStatus {
  const before = trigger.at - 2
  if (scene.grammar.preceding.has(best(scene, before)?.lemma ?? '') && isBehindPast(scene, before)) return 'happened'
  const bearing = bearingBefore(scene, trigger, VERB, trigger.at - 1)
  return bearing === null ? 'planned' : asStatus(bearing)
}

/** The last verb of the sentence before a token is a past. */
function isBehindPast(scene: Scene, at: number): boolean {
  for (let other = at - 1; other >= Math.max(0, at - CLAUSE) && scene.sentence[other] === scene.sentence[at]; other--) {
    const word = best(scene, other)
    if (word?.pos === 'verb') return isPast(scene, other)
  }
  return false
}

function ofNoun(scene: Scene, trigger: Trigger, act: Act | undefined): EventStatus {
  const { grammar } = scene
  const { at, analysis, sense } = trigger
  if (analysis.article && isDeniedSubject(scene, at)) return 'denied'
  const quality = qualityBeside(scene, at)
  if (quality !== null) return asStatus(quality)
  // «سبب الانفجار لم يعرف»: what is told of as known took place, whatever is said of it.
  const reckoned = lasting.has(sense.type) || grammar.assaults.has(analysis.lemma)
  if (reckoned && isSinceOutset(scene, at)) return 'ongoing'
  if (analysis.article && grammar.blows.has(analysis.lemma)) {
    return bearingBefore(scene, trigger, GOVERNED) === 'denied' ? 'denied' : 'happened'
  }
  // «تم الاتفاق», «لشن هجومه»: carried out, whatever is asked for around it.
  const light = best(scene, at - 1)
  if (light !== null && grammar.light.has(light.lemma) && light.features.tense === 'past') {
    if (bearingBefore(scene, trigger, GOVERNED) === null) return 'happened'
  }
  if (goesOn(scene, at, analysis, sense.type)) return 'ongoing'
  if (lasting.has(sense.type) && (isSetting(scene, at) || isStillWaged(scene, at) || isWidened(scene, at, analysis)))
    return 'ongoing'
  if (analysis.suffix > 0 && lasting.has(sense.type) && pastless(scene, at)) {
    const own = bearingBefore(scene, trigger, NOUN)
    return own === null || own === 'planned' ? 'ongoing' : asStatus(own)
  }
  const bearing = attempted(scene, trigger) ?? bearingBefore(scene, trigger, NOUN) ?? farBearing(scene, at)
  if (bearing === 'ongoing' && isOver(scene, at)) return 'happened'
  // «وافق على تسلم القتلى»: who is counted fell, whatever is meant to be done.
  if (bearing === 'planned' && sense.type === 'casualties' && !isDeed(analysis)) return 'happened'
  if (bearing !== null) return asStatus(bearing)
  if (lasting.has(sense.type) && isBeingDone(scene, at, analysis)) return 'ongoing'
  const known = (violent.has(sense.type) && (act !== 'warn' || analysis.article)) || isPlaced(scene, at)
  if (!known && act !== undefined && acts[act] !== undefined) return acts[act]
  if (isPurpose(scene, at, analysis)) return 'planned'
  if (act === 'deny' && !grammar.anaphoric.has(analysis.lemma) && !isBesideDenial(scene, at)) return 'denied'
  if (grammar.wished.has(analysis.lemma)) return 'hypothetical'
  if (grammar.states.has(analysis.lemma)) return 'ongoing'
  if (lasting.has(sense.type) && analysis.article && !isSingle(scene, analysis) && pastless(scene, at)) return 'ongoing'
  return 'happened'
}

/** The noun is for what happens, and not for those to whom it did. */
const isDeed = ({ lexeme }: Analysis): boolean =>
  lexeme?.tags.has('event') === true || lexeme?.tags.has('masdar') === true

/** «هذه الغارة»: one blow, which does not go on. */
const isSingle = ({ grammar }: Scene, { lemma, features }: Analysis): boolean =>
  features.number === 1 && grammar.single.has(lemma)

/** «بعد خرقهم الهدنة», «اندلعت فيها احتجاجات»: another occurrence is placed by it, or it is told to have come about. */
function isPlaced(scene: Scene, at: number): boolean {
  const { following, occurring } = scene.grammar
  const before = best(scene, at - 1)
  if (following.has(before?.lemma ?? '') || isOne(scene, at - 1, IS.during)) return true
  const verb = before?.pos === 'verb' ? before : best(scene, at - 2)
  return verb?.pos === 'verb' && verb.features.tense === 'past' && occurring.has(verb.lemma)
}

/** «نجا من محاولة اغتيال»: a blow that was attempted took place, unless it was foiled or is feared. */
function attempted(scene: Scene, trigger: Trigger): Bearing | 'happened' | null {
  const { at, analysis, sense } = trigger
  const attempt = best(scene, at - 1)
  if (!violence.has(sense.type) || !scene.grammar.attempts.has(attempt?.lemma ?? '') || attempt?.pos !== 'noun')
    return null
  if (analysis.article || analysis.proclitics.length > 0 || attempt.article) return null
  return bearingBefore(scene, trigger, VERB, at - 1) ?? 'happened'
}

/**
 * «معارك تدور», «هناك معارك»: what an indefinite noun names goes on where its verb is present, or only «هناك» stands
 * there.
 */
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

const asStatus = (bearing: Bearing | 'happened'): EventStatus =>
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

/** No verb of the clause is in the past, and what brackets or a title leave without a verb is none. */
function pastless(scene: Scene, at: number): boolean {
  let verbs = 0
  const from = Math.max(scene.clauseFrom[at] ?? at, at - CLAUSE)
  const to = Math.min(scene.clauseTo[at] ?? at, at + CLAUSE)
  for (let other = from; other < to; other++) {
    const word = best(scene, other)
    if (word?.pos !== 'verb') continue
    if (isPast(scene, other)) return false
    verbs++
  }
  return verbs > 0 || (scene.statement[at] ?? -1) >= 0
}
