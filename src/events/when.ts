import type { Offsets } from '../annotation/reading.ts'
import { isDay, isOfDays } from './days.ts'
import { IS } from './facts.ts'
import { best, isOne, isRelative, isRelator, type Scene } from './scene.ts'

/** The time of a trigger with the words behind it. */
export interface When {
  readonly value: string
  readonly span: Offsets
}

/** How far from a trigger its time may stand. */
const REACH = 40

/**
 * The time expression nearest to a trigger between the triggers around it, told in the same statement: what stands
 * beside the reporting verb says when it was said. Joined triggers («غارات واشتباكات أمس») share theirs.
 */
export function whenOf(
  scene: Scene,
  at: number,
  reach: number,
  previous: number,
  joined: boolean,
  sudden: boolean,
): When | null {
  const own = described(scene, at)
  if (own !== null) return own
  const from = related(scene, at, Math.max(scene.clauseFrom[at] ?? at, previous + 1, at - REACH))
  const near =
    nearest(scene, at, from, Math.max(reach, at + 1)) ??
    (joined ? nearest(scene, at, from, Math.min(scene.clauseTo[at] ?? at + 1, at + REACH)) : null)
  return near ?? ahead(scene, at) ?? (joined ? null : reported(scene, at, sudden))
}

/** How far into a sentence its opening time may end. */
const OPENING = 12

/** «وفي السابع من أيار، أطلق الجيش عملية», «في نيسان عندما قصفت الطائرات»: the time that a clause is set off from. */
function ahead(scene: Scene, at: number): When | null {
  const from = scene.clauseFrom[at] ?? at
  if (at - from > REACH) return null
  const last = isOne(scene, from - 1, IS.comma) ? from - 2 : from - 1
  const index = scene.time[last] ?? -1
  if (index < 0 || scene.sentence[last] !== scene.sentence[at]) return null
  if (!scene.grammar.whenever.has(best(scene, from)?.lemma ?? '') && !opensWith(scene, index, last)) return null
  return related(scene, at, from) === from ? nearest(scene, at, last, last + 1) : null
}

/** Nothing but prepositions stands before the time in its sentence. */
function opensWith(scene: Scene, index: number, last: number): boolean {
  const from = scene.document.sentences[scene.sentence[last] ?? 0]?.from ?? last
  if (last - from > OPENING) return false
  for (let at = from; at < last && scene.time[at] !== index; at++) if (best(scene, at)?.pos !== 'particle') return false
  return true
}

/** How many words may stand between an occurrence and its relative clause, and between that clause's verb and its time. */
const NEAR = 4
const CLAUSE = 12

/** «الهجوم المفترض الذي وقع في السابع من نيسان»: what a relative clause says of the day is said of nothing else. */
function described(scene: Scene, at: number): When | null {
  if (best(scene, at)?.pos !== 'noun') return null
  for (let token = at + 1; token <= at + NEAR && scene.sentence[token] === scene.sentence[at]; token++) {
    const verb = token + 1
    if (isRelative(scene, token)) return occurs(scene, verb) ? nearest(scene, verb, verb, verb + CLAUSE) : null
    if (best(scene, token)?.pos === 'verb') return null
  }
  return null
}

function occurs(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  const { occurring, causing } = scene.grammar
  return word?.pos === 'verb' && (occurring.has(word.lemma) || causing.has(word.lemma))
}

/** How many sentences, the headline among them, tell the news itself. */
const LEAD = 2

/** «قالت الشرطة أمس إن انفجارا وقع»: in the lead, a sudden occurrence without a time is of the day it was told. */
function reported(scene: Scene, at: number, sudden: boolean): When | null {
  const sentence = scene.sentence[at] ?? 0
  if (!sudden || sentence >= LEAD || (scene.statement[at] ?? -1) < 0) return null
  for (let before = at - 1; before >= Math.max(0, at - REACH) && scene.sentence[before] === sentence; before--) {
    const index = scene.time[before] ?? -1
    const time = scene.context.times[index]
    if (index < 0 || time?.value === undefined) continue
    return isDay(time.value) ? { value: time.value, span: time.span } : null
  }
  return null
}

/**
 * «وصلوا أمس بعد الهجوم», «زاروا أمس الموقع الذي قصف»: what stands before the preposition or the relative pronoun says when
 * the other occurrence was.
 */
function related(scene: Scene, at: number, from: number): number {
  for (let before = at - 1; before >= from; before--) {
    if (isRelator(scene, before) || (isRelative(scene, before) && best(scene, before + 1)?.pos === 'verb'))
      return before
  }
  return from
}

/**
 * «قصفوا البلدة التي احتلها التنظيم في 2014», «المطار المحاصر منذ أيار»: a relative clause or participle between has a
 * month, a year or the beginning of a stretch for its own.
 */
function isOfAnother(scene: Scene, at: number, time: number, value: string): boolean {
  const since = scene.grammar.since.has(best(scene, time - 1)?.lemma ?? '')
  if (since && time - 2 > at + 1 && isState(scene, time - 2)) return true
  if ((!since && isOfDays(value)) || isOne(scene, time - 1, IS.sign)) return false
  for (let token = at + 1; token < time; token++) {
    if (
      !isRelative(scene, token) ||
      isOne(scene, token - 1, IS.comma) ||
      best(scene, token + 1)?.pos !== 'verb' ||
      occurs(scene, token + 1)
    )
      continue
    if (best(scene, at)?.pos === 'verb' || token - at > NEAR) return true
  }
  return false
}

/** «المحاصر», «الدائرة»; «المجاورة» only says where. */
function isState({ tokens, grammar }: Scene, at: number): boolean {
  const found = tokens[at]?.analyses.find(({ article, features }) => article && features.form === 'participle')
  return found !== undefined && !grammar.situated.has(found.lemma)
}

function nearest(scene: Scene, at: number, from: number, to: number): When | null {
  let found: When | null = null
  let distance = Number.POSITIVE_INFINITY
  for (let token = from; token < to; token++) {
    const index = scene.time[token] ?? -1
    if (index < 0 || scene.statement[token] !== scene.statement[at]) continue
    const time = scene.context.times[index]
    if (time?.value === undefined || !/^\d/.test(time.value)) continue
    if (token > at && scene.time[token - 1] !== index && isOfAnother(scene, at, token, time.value)) return found
    const gap = Math.abs(token - at)
    if (gap >= distance) continue
    distance = gap
    found = { value: time.value, span: time.span }
  }
  return found
}
