import type { EventType } from '../annotation/reading.ts'
import { type Arguments, put } from './fill.ts'
import type { Phrase } from './phrase.ts'
import { best, isRelative, type Scene } from './scene.ts'
import { following, pastAdverbs } from './subject.ts'
import type { Trigger } from './triggers.ts'

/** What whoever holds a place loses or is hit by; murder and gas hit whoever lives there. */
const suffered: ReadonlySet<EventType> = new Set(['air_strike', 'armed_clash', 'shelling', 'territory_change'])
/** How far behind the trigger the clause may stand that tells who holds the place. */
const FAR = 12
const NONE: readonly Phrase[] = []

/**
 * «استعادة أراض تسيطر عليها المعارضة», «المناطق الخاضعة لسيطرة التنظيم»: who holds what is taken or hit, where nobody else is
 * told to lose it.
 */
export function holders(scene: Scene, { at, sense }: Trigger, found: Arguments): void {
  if (found.targets.length > 0 || found.agents.length > 1 || !suffered.has(sense.type)) return
  for (let next = at + 2; next < Math.min(found.reach, at + FAR); next++) {
    const phrases = held(scene, next)
    if (phrases.length === 0) continue
    const own = phrases.filter(({ name }) => found.agents.every((one) => one.name !== name))
    put(scene.grammar, found, 'victim', own)
    return
  }
}

function held(scene: Scene, at: number): readonly Phrase[] {
  const { controlling, controls, under, purpose, upon } = scene.grammar
  const word = best(scene, at)
  const end = scene.clauseTo[at] ?? at + 1
  if (word === null || scene.mention[at] !== -1) return NONE
  if (word.pos === 'verb' && controlling.has(word.lemma)) {
    const complement = best(scene, at + 1)
    const back = word.suffix > 0 || (complement?.lemma === upon && complement.suffix > 0)
    return back && describesPlace(scene, at) ? actors(scene, word.suffix > 0 ? at + 1 : at + 2, end) : NONE
  }
  const led = under.has(best(scene, at - 1)?.lemma ?? '') || word.proclitics[0] === purpose
  return led && controls.has(word.lemma) && !word.article && word.suffix === 0 ? actors(scene, at + 1, end) : NONE
}

/** A relative clause of no body («القوات التي يهيمن عليها»), or one that stands right behind indefinite words. */
function describesPlace(scene: Scene, verb: number): boolean {
  const named = scene.context.names.mentions[scene.mention[verb - 2] ?? -1]
  if (isRelative(scene, verb - 1)) return named?.kind !== 'organisation'
  const before = best(scene, verb - 1)
  return (
    before !== null && !before.article && before.suffix === 0 && (before.pos === 'noun' || before.pos === 'adjective')
  )
}

const actors = (scene: Scene, from: number, end: number): readonly Phrase[] =>
  following(scene, pastAdverbs(scene, from, end), end).filter(({ actor }) => actor)
