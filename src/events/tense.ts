import { best, type Scene } from './scene.ts'

/** The likeliest reading of a token is a verb in the past, or one whose past is written so. */
export const isPast = (scene: Scene, at: number): boolean =>
  best(scene, at)?.features.tense === 'past' || isPastAlike(scene, at)

/** «استهدف», «أوقف»: the first person of one verb is written like its past, which the press means. */
export function isPastAlike(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  if (word?.features.person !== 1 || word.features.number !== 1) return false
  const past = scene.tokens[at]?.analyses.some(
    ({ lemma, features }) => lemma === word.lemma && features.tense === 'past',
  )
  return past === true
}
