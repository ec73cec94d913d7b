import { IS } from './facts.ts'
import { best, isOne, type Scene } from './scene.ts'

/** The likeliest reading of a token is a verb in the past, or one whose past is written so. */
export const isPast = (scene: Scene, at: number): boolean =>
  best(scene, at)?.features.tense === 'past' || isPastAlike(scene, at)

/** «استهدف», «أوقف»: the first person of a verb is written like a past, which the press means. */
export function isPastAlike(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  if (word?.features.person !== 1 || word.features.number !== 1) return false
  return scene.tokens[at]?.analyses.some(({ features }) => features.tense === 'past') === true
}

/** «كانت تتمركز», «بينما كانت القوات تتمركز»: the verb before puts it in the past. */
export function wasDoing(scene: Scene, at: number): boolean {
  const from = scene.clauseFrom[at] ?? at
  const head = best(scene, isOne(scene, from, IS.opener) ? from + 1 : from)
  const before = head !== null && scene.grammar.auxiliaries.has(head.lemma) ? head : best(scene, at - 1)
  return before?.pos === 'verb' && before.features.tense === 'past' && scene.grammar.auxiliaries.has(before.lemma)
}
