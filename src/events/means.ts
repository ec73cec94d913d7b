import type { Draft } from './draft.ts'
import { blows } from './families.ts'
import { best, isRelator, type Scene } from './scene.ts'
import { apart } from './tellings.ts'

/** How far from its verb the noun of the same blow may stand. */
const FAR = 14

/** «قصفت المدينة بأكثر من ثماني غارات», «قصفت المدينة قصفا عنيفا»: a verb, and the noun of what it was done with. */
export function isMeans(scene: Scene, earlier: Draft, later: Draft): boolean {
  const verb = earlier.trigger
  const noun = later.trigger
  if (verb.analysis.pos !== 'verb' || noun.analysis.pos !== 'noun' || noun.at - verb.at > FAR) return false
  if (!blows.has(earlier.type) || !blows.has(later.type) || noun.analysis.suffix > 0) return false
  if (scene.clauseFrom[verb.at] !== scene.clauseFrom[noun.at]) return false
  if (earlier.agents.length > 0 && later.agents.length > 0 && apart(earlier.agents, later.agents)) return false
  for (let at = verb.at + 1; at <= noun.at; at++) {
    const word = best(scene, at)
    if (word?.pos === 'verb' || isRelator(scene, at)) return false
    if (word?.proclitics.includes(scene.grammar.and) && at >= noun.at - 1) return false
  }
  const { analysis } = noun
  const described = best(scene, noun.at + 1)?.pos === 'adjective'
  const masdar = analysis.features.form === 'masdar'
  const cognate = masdar && described && analysis.proclitics.length === 0 && !analysis.article
  if (cognate && analysis.lexeme?.of === verb.analysis.lemma) return true
  // «رد باستهداف مواقع»: a masdar with an object tells of a deed of its own.
  return verb.sense.frame.object !== null && (!masdar || described) && isInstrument(scene, noun.at)
}

/** «بغارات», «بأكثر من ثماني غارات», «بنحو عشر غارات», «في غارة». */
function isInstrument(scene: Scene, at: number): boolean {
  const { inside } = scene.grammar
  let from = at
  while (from > 0 && scene.quantity[at] !== -1 && scene.quantity[from - 1] === scene.quantity[at]) from--
  const led = best(scene, from)?.proclitics.some((one) => inside.has(one)) === true
  const before = best(scene, from - 1)
  return led || (before?.suffix === 0 && inside.has(before.lemma))
}
