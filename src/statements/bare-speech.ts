import type { Sentence } from '../annotation/document.ts'
import type { CueVerb } from './grammar.ts'
import { type Opening, openingAt } from './opening.ts'
import { best, isComma, isFiniteVerb, isJoined, type Scene } from './scene.ts'

const SHORTEST = 4

/**
 * «وأضاف سنعيد فتح السوق», «وقال المدير، تم إصلاح الجسر»: what is said with nothing before it. A finite verb right behind
 * a verb of saying in the past that opens its sentence, and behind its subject; null where anything else stands there.
 */
export function bareSpeech(scene: Scene, at: number, from: number, sentence: Sentence, cue: CueVerb): Opening | null {
  const says = cue.uses.has('saying') && cue.complements.includes('that') && !cue.uses.has('impersonal')
  if (!says || at !== sentence.from || best(scene, at)?.features.tense !== 'past') return null
  const first = isComma(scene, from) ? from + 1 : from
  // Behind a subject without a comma a verb may describe it: «قال رجل يسكن هناك».
  if (from > at + 1 && first === from) return null
  if (first + SHORTEST > sentence.to || !isFiniteVerb(scene, first) || isJoined(scene, first)) return null
  return openingAt('that', first, scene)
}
