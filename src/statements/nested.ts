import { agrees } from './agreement.ts'
import type { Draft } from './draft.ts'
import { nominalAt } from './nominal.ts'
import { best, isFiniteVerb, type Scene } from './scene.ts'
import { canSpeak } from './subject.ts'

/**
 * «قال المصدر إن مسؤولين حضروا وطلبوا فتح المعبر»: the verb's form does not fit who speaks, but fits whom the content
 * is about. Whose word it is then, or null where the form does not tell.
 */
export function spokenOf(scene: Scene, outer: Draft, draft: Draft): Draft | null {
  const { subject, verb } = draft
  if (subject !== null || verb?.pos !== 'verb' || outer.opening !== 'that' || outer.verb?.pos !== 'verb') return null
  const topic = nominalAt(scene, outer.region.from, draft.clause)
  if (topic === null || !canSpeak(scene, topic, false) || !isFiniteVerb(scene, topic.to)) return null
  const first = best(scene, topic.to)
  if (first === null || first.features.number !== verb.features.number || !agrees(scene, topic, verb)) return null
  const plural = verb.features.number === 3
  const speaker = outer.subject === null ? outer.verb.features : best(scene, outer.subject.from)?.features
  const another = plural
    ? speaker?.number === 1
    : speaker?.number === 1 && isOther(speaker.gender, verb.features.gender)
  return another && (plural || topic.kind !== 'other')
    ? { ...draft, subject: topic, main: false, salient: false }
    : null
}

const isOther = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other
