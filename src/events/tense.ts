import { best, type Scene } from './scene.ts'

/** The likeliest reading of a token is a verb in the past, or one whose past is written so. */
export const isPast = (scene: Scene, at: number): boolean =>
  best(scene, at)?.features.tense === 'past' || isPastAlike(scene, at)

/** «استهدف», «أوقف»: the first person of a verb is written like a past, which the press means. */
export function isPastAlike(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  if (word?.features.person !== 1 || word.features.number !== 1) return false
  return scene.tokens[at]?.analyses.some(({ features }) => features.tense === 'past') === true
}
