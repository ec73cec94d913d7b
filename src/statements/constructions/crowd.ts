import { type Sentence, wordSpan } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { openingAfter } from '../complement.ts'
import { type Draft, draft } from '../draft.ts'
import { narratedSubject } from '../narrated.ts'
import type { Nominal } from '../nominal.ts'
import { regionOf } from '../region.ts'
import { ruleOf } from '../rules.ts'
import { isFiniteVerb, type Scene } from '../scene.ts'
import { subjectBefore } from '../subject.ts'

/** The preposition stands right behind the noun. */
const NEAR = 3
const LOOK_BACK = 24

/** «تظاهر المئات للمطالبة بفتح المعبر»: those who gather ask for what they gather for. */
export function crowdDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  const noun = scene.words[at]?.noun
  if (!noun?.cue.subjects.has('crowd') || scene.inside(at) !== null) return null
  const { cue, analysis } = noun
  if (!analysis.article || !analysis.proclitics.some((clitic) => scene.grammar.addressing.has(clitic))) return null
  const opening = openingAfter(scene, at + 1, Math.min(sentence.to, at + NEAR), cue.complements)
  if (opening?.kind !== 'preposition') return null
  const subject = crowdBefore(scene, at, sentence.from)
  if (subject === null) return null
  return draft({
    at,
    cue: wordSpan(scene.document, scene.tokens[at] as Token, analysis),
    clause: at,
    subject,
    act: cue.act,
    region: regionOf(scene, opening, sentence.to),
    opening: opening.kind,
    sentence: index,
    rule: ruleOf(scene, 'crowd'),
  })
}

/** Who gathers by the nearest verb before a token; null where the nearest verb is another. */
function crowdBefore(scene: Scene, to: number, start: number): Nominal | null {
  for (let at = to - 1; at >= Math.max(start, to - LOOK_BACK); at--) {
    if (!isFiniteVerb(scene, at) || scene.inside(at) !== null) continue
    const gathers = scene.tokens[at]?.analyses.find(
      ({ lemma, pos }) => pos === 'verb' && scene.grammar.gathering.has(lemma),
    )
    if (gathers === undefined) return null
    const crowd = narratedSubject(scene, at, to, null) ?? subjectBefore(scene, at, start, gathers)
    return crowd === null ? null : withoutPlace(scene, crowd)
  }
  return null
}

/** «مئات السكان في الساحة»: where they gather tells not who they are. */
function withoutPlace(scene: Scene, crowd: Nominal): Nominal {
  if (crowd.mention >= 0 || crowd.also !== null) return crowd
  for (let at = crowd.from + 1; at < crowd.to; at++) {
    const people = scene.words[at + 1]?.head != null
    if (!scene.grammar.within.has(scene.words[at]?.preposition ?? '') || people) continue
    const end = (scene.tokens[at - 1] as Token).end
    return { ...crowd, to: at, span: { ...crowd.span, end } }
  }
  return crowd
}
