import type { Offsets } from '../annotation/reading.ts'
import { best, isRelative, isRelator, type Scene } from './scene.ts'

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
  const near = nearest(scene, at, from, Math.max(reach, at + 1))
  if (near !== null || !joined) return near ?? reported(scene, at, sudden)
  return nearest(scene, at, from, Math.min(scene.clauseTo[at] ?? at + 1, at + REACH))
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
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** «قالت الشرطة أمس إن انفجارا وقع»: in the lead, a sudden occurrence without a time is of the day it was told. */
function reported(scene: Scene, at: number, sudden: boolean): When | null {
  const sentence = scene.sentence[at] ?? 0
  if (!sudden || sentence >= LEAD || (scene.statement[at] ?? -1) < 0) return null
  for (let before = at - 1; before >= Math.max(0, at - REACH) && scene.sentence[before] === sentence; before--) {
    const index = scene.time[before] ?? -1
    const time = scene.context.times[index]
    if (index < 0 || time?.value === undefined) continue
    return DAY.test(time.value) ? { value: time.value, span: time.span } : null
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

function nearest(scene: Scene, at: number, from: number, to: number): When | null {
  let found: When | null = null
  let distance = Number.POSITIVE_INFINITY
  for (let token = from; token < to; token++) {
    const index = scene.time[token] ?? -1
    if (index < 0 || scene.statement[token] !== scene.statement[at]) continue
    const time = scene.context.times[index]
    if (time?.value === undefined || !/^\d/.test(time.value)) continue
    const gap = Math.abs(token - at)
    if (gap >= distance) continue
    distance = gap
    found = { value: time.value, span: time.span }
  }
  return found
}
