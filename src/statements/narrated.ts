import type { Analysis } from '../annotation/token.ts'
import { agrees } from './agreement.ts'
import { type Nominal, nominalAt } from './nominal.ts'
import { best, isFiniteVerb, type Scene } from './scene.ts'
import { canSpeak, subjectAfter } from './subject.ts'

const VERBS = 3

/**
 * Who acts in the narration between two tokens: «وغادر المبعوث المدينة وقال …». The first named subject of a finite
 * verb, or the phrase that opens the stretch; null where neither is a speaker that the given verb agrees with.
 */
export function narratedSubject(scene: Scene, from: number, to: number, verb: Analysis | null): Nominal | null {
  const opening = nominalAt(scene, from, to)
  if (opening !== null && isFiniteVerb(scene, opening.to) && fits(scene, opening, verb)) return opening
  let verbs = 0
  for (let at = from; at < to && verbs < VERBS; at++) {
    if (!isFiniteVerb(scene, at) || scene.inside(at) !== null) continue
    const analysis = best(scene, at)
    if (analysis === null) continue
    verbs++
    const { subject } = subjectAfter(scene, at, to, analysis, true)
    if (subject !== null && fits(scene, subject, verb)) return subject
    if (subject !== null) return null
  }
  return null
}

/** A person, or an organisation by name: a bare common noun in a narration is no speaker to come. */
const fits = (scene: Scene, nominal: Nominal, verb: Analysis | null): boolean =>
  canSpeak(scene, nominal, true) &&
  (nominal.kind === 'name' || nominal.kind === 'person' || nominal.mention >= 0 || verb === null) &&
  (verb === null || agrees(scene, nominal, verb))
