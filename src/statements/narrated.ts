import type { Analysis } from '../annotation/token.ts'
import { agrees } from './agreement.ts'
import { type Nominal, nominalAt } from './nominal.ts'
import { best, isFiniteVerb, isSoundPlural, type Scene } from './scene.ts'
import { canSpeak, subjectAfter } from './subject.ts'

const VERBS = 3

/**
 * Who acts in the narration between two tokens: «وغادر المبعوث المدينة وقال …». The first named subject of a finite
 * verb, or the phrase that opens the stretch; null where neither is a speaker that the given verb agrees with.
 * `anybody`: unnamed people and bodies act too.
 */
export function narratedSubject(
  scene: Scene,
  from: number,
  to: number,
  verb: Analysis | null,
  anybody = verb === null,
): Nominal | null {
  const opening = nominalAt(scene, from, to)
  if (opening !== null && isFiniteVerb(scene, opening.to) && fits(scene, opening, verb, anybody)) return opening
  let verbs = 0
  for (let at = from; at < to && verbs < VERBS; at++) {
    // «في تصريح نشرته وكالة كذا»: who spread it does not go on speaking.
    if (!isFiniteVerb(scene, at) || scene.inside(at) !== null || isSpread(scene, at)) continue
    verbs++
    const subject = subjectOf(scene, at, to)
    if (subject !== null && fits(scene, subject, verb, anybody)) return subject
    if (subject !== null) return null
  }
  return null
}

const isSpread = (scene: Scene, at: number): boolean =>
  scene.words[at - 1]?.occasion === true && (best(scene, at)?.suffix ?? 0) > 0

/** The subject behind a verb, by whichever of its readings agrees with it: تظاهر is a past of his and a present of hers. */
function subjectOf(scene: Scene, at: number, to: number): Nominal | null {
  for (const analysis of scene.tokens[at]?.analyses ?? []) {
    if (analysis.pos !== 'verb') continue
    const { subject } = subjectAfter(scene, at, to, analysis, true, [scene.grammar.by])
    if (subject !== null) return subject
  }
  return null
}

/** A person, or an organisation by name: a bare common noun in a narration is no speaker to come, unless `anybody` is. */
const fits = (scene: Scene, nominal: Nominal, verb: Analysis | null, anybody: boolean): boolean =>
  canSpeak(scene, nominal, true) &&
  (anybody || nominal.kind === 'name' || nominal.kind === 'person' || nominal.mention >= 0) &&
  (verb === null || (agrees(scene, nominal, verb) && !(verb.features.number === 1 && isMen(scene, nominal))))

/** المخطوفون, المسؤولون: several men, of whom no singular verb without a subject tells. */
const isMen = (scene: Scene, { from, mention, also }: Nominal): boolean =>
  mention < 0 && also === null && (isSoundPlural(scene, from) || isPlural(scene, from))

const isPlural = (scene: Scene, at: number): boolean =>
  best(scene, at)?.features.number === 3 && best(scene, at)?.lexeme?.tags.has('person') === true
