import { coordinated } from './coordination.ts'
import { violence } from './families.ts'
import type { Phrase } from './phrase.ts'
import { best, type Scene } from './scene.ts'
import { clauseHead, endingAt } from './subject.ts'
import type { Trigger } from './triggers.ts'

const NONE: readonly Phrase[] = []
/** How far behind its verb or the event noun stands to whom it is laid. */
const FAR = 9

/** «نسبت الحكومة الهجوم إلى الحركة»: to whom a verb lays it; the preposition stands at or behind a token. */
export function ascribedTo(scene: Scene, from: number): readonly Phrase[] {
  for (let at = from; at < from + FAR && scene.sentence[at] === scene.sentence[from]; at++) {
    const word = best(scene, at)
    if (word?.pos === 'verb') return NONE
    if (word?.lemma !== scene.grammar.toward || word.suffix > 0) continue
    return coordinated(scene, at + 1, scene.clauseTo[at] ?? at + 1).filter(({ actor }) => actor)
  }
  return NONE
}

/** «الجماعة المسؤولة عن التفجير», «كانت الحركة مسؤولة عن الهجوم»: who answers for violence. */
export function answerable(scene: Scene, { at, sense }: Trigger): readonly Phrase[] {
  const { about, responsible, demonstratives } = scene.grammar
  const led = demonstratives.has(best(scene, at - 1)?.lemma ?? '') ? at - 2 : at - 1
  const word = best(scene, led - 1)
  if (!violence.has(sense.type) || best(scene, led)?.lemma !== about || !responsible.has(word?.lemma ?? '')) return NONE
  const found = word?.article ? endingAt(scene, led - 1) : clauseHead(scene, scene.clauseFrom[led] ?? led, led - 1)
  return found.filter(({ actor }) => actor)
}
