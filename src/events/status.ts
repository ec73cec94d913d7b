import type { Act, EventStatus } from '../annotation/reading.ts'
import type { Bearing } from './grammar.ts'
import { best, isOne, type Scene } from './scene.ts'
import type { Trigger } from './triggers.ts'

/** What the speech act of a statement does to the occurrences that it does not tell of as past. */
const acts: Partial<Record<Act, EventStatus>> = {
  demand: 'hypothetical',
  warn: 'hypothetical',
  reject: 'hypothetical',
  offer: 'planned',
  promise: 'planned',
}

/** Whether the occurrence is said to have taken place, goes on, is to come, or is only talked of. */
export function statusOf(scene: Scene, trigger: Trigger): EventStatus {
  const index = scene.statement[trigger.at] ?? -1
  const act = index < 0 ? undefined : scene.context.statements[index]?.act
  return trigger.analysis.pos === 'verb' ? ofVerb(scene, trigger, act) : ofNoun(scene, trigger, act)
}

function ofVerb(scene: Scene, trigger: Trigger, act: Act | undefined): EventStatus {
  const { at, analysis, sense } = trigger
  const bearing = before(scene, at, 3)
  const past = analysis.features.tense === 'past'
  if (bearing === 'denied') return 'denied'
  if (bearing === 'future' || analysis.proclitics.includes(scene.grammar.future)) return 'planned'
  if (past) return bearing === 'hypothetical' ? 'hypothetical' : 'happened'
  if (bearing !== null) return bearing === 'modal' ? 'hypothetical' : bearing
  if (act !== undefined && acts[act] !== undefined) return acts[act]
  const sentence = scene.document.sentences[scene.sentence[at] ?? 0]
  if (sentence?.headline) return 'happened'
  return sense.type === 'meeting' ? 'planned' : 'ongoing'
}

function ofNoun(scene: Scene, trigger: Trigger, act: Act | undefined): EventStatus {
  const { at, analysis } = trigger
  const { grammar } = scene
  for (let next = at + 1; next < at + 4 && next < (scene.clauseTo[at] ?? at); next++) {
    const quality = grammar.qualities.get(best(scene, next)?.lemma ?? '')
    if (quality !== undefined && best(scene, next)?.pos === 'adjective') return asStatus(quality)
  }
  // «سبب الانفجار لم يعرف»: what is told of as known took place, whatever is said of it.
  if (analysis.article && grammar.blows.has(analysis.lemma)) return act === 'deny' ? 'denied' : 'happened'
  const bearing = before(scene, at, 7)
  if (bearing !== null) return bearing === 'modal' ? 'hypothetical' : asStatus(bearing)
  if (
    analysis.proclitics.includes(grammar.purpose) &&
    analysis.lexeme?.tags.has('masdar') &&
    !isOne(scene, at - 1, grammar.linking)
  )
    return 'planned'
  if (act !== undefined && acts[act] !== undefined) return acts[act]
  if (act === 'deny' && !isOne(scene, at, grammar.anaphoric)) return 'denied'
  return grammar.states.has(analysis.lemma) ? 'ongoing' : 'happened'
}

const asStatus = (bearing: Bearing): EventStatus =>
  bearing === 'future' ? 'planned' : bearing === 'modal' ? 'hypothetical' : bearing

/** The nearest word before a trigger, in its clause and its complement, that bears on it. */
function before(scene: Scene, at: number, reach: number): Bearing | null {
  const { bearings, and, complementizers, future } = scene.grammar
  const floor = Math.max(0, at - reach)
  for (let other = at - 1; other >= floor; other--) {
    if (scene.sentence[other] !== scene.sentence[at]) return null
    const word = best(scene, other)
    if (word === null) continue
    const present = word.pos === 'verb' && word.features.tense === 'present'
    const bearing = bearings.get(word.lemma)
    if (bearing !== undefined && (bearing !== 'ongoing' || present || word.pos !== 'verb')) {
      if (word.proclitics.includes(future) && word.pos === 'verb') return 'future'
      return bearing
    }
    if (present && scene.grammar.performing.has(word.lemma) && !word.proclitics.includes(future)) return 'ongoing'
    if (present && word.proclitics.includes(future)) return 'future'
    if (word.pos === 'verb' && word.features.tense === 'past') return null
    // A clause of its own ends the reach of what stands before; a complement (أن تزور) does not.
    if (scene.clauseFrom[other + 1] === other + 1 && !complementizers.has(word.lemma)) {
      const opener = best(scene, other + 1)
      if (opener === null || !complementizers.has(opener.lemma)) return null
    }
    if (word.pos === 'verb' && word.proclitics[0] === and) return null
  }
  return null
}
