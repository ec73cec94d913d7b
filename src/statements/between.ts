import { nominalAt } from './nominal.ts'
import { relayAt } from './relays.ts'
import { best, isColon, isComma, isFiniteVerb, isJoined, phraseAt, type Scene } from './scene.ts'
import { canSpeak } from './subject.ts'

/**
 * «وأكدت الوزارة وفقا لوكالة كذا وقوف …», «ذكرت الصحيفة نقلا عن مصدر أن …»: the token after a source named between a cue
 * and what is said; null where none is.
 */
export function sourceBetween(scene: Scene, at: number, last: number): number | null {
  const phrase = phraseAt(scene, at, 'source')
  if (phrase === null) return null
  // «وأضاف وفقا لما نقلته وكالة كذا: …».
  if (phrase.phrase.source?.follows === 'verb')
    return scene.words[phrase.to]?.verbs.length ? (relayAt(scene, phrase.to + 1, last)?.to ?? null) : null
  const relay = relayAt(scene, phrase.to, last)
  if (relay !== null) return relay.to
  const nominal = nominalAt(scene, phrase.to, last)
  const passed = phrase.phrase.rest.length > 0 || nominal?.kind === 'document'
  return nominal !== null && passed && canSpeak(scene, nominal, true) ? nominal.to : null
}

/** A word that by its form is a verb, in the past or joined, with what is said or a comma right behind it. */
export const isRestOfName = (scene: Scene, at: number): boolean =>
  isFiniteVerb(scene, at) &&
  (isJoined(scene, at) || best(scene, at)?.features.tense === 'past') &&
  (scene.words[at]?.verbs.length ?? 0) === 0 &&
  (scene.words[at + 1]?.that != null || isColon(scene, at + 1) || isComma(scene, at + 1) || scene.quotes.has(at + 1))
