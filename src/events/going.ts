import type { Analysis } from '../annotation/token.ts'
import { CLAUSE, VERB } from './bearing.ts'
import { IS } from './facts.ts'
import { best, isOne, isRelative, isRelator, type Scene } from './scene.ts'
import { wasDoing } from './tense.ts'

/** How far behind a noun the clause that tells of it may begin. */
const NEAR = 6

/**
 * «تخوض القوات (فصائل محلية)، بدعم من الحلفاء، معارك», «تندلع المعارك»: the verb next before a noun that no preposition
 * leads to is a present that carries it out or brings it about.
 */
export function isBeingDone(scene: Scene, at: number, { article, suffix, proclitics }: Analysis): boolean {
  if (suffix > 0 || proclitics.length > 0 || isGoverned(scene, at)) return false
  const { during, future, occurring, performing } = scene.grammar
  for (let other = at - 1; other >= at - (article ? VERB : CLAUSE); other--) {
    if (scene.sentence[other] !== scene.sentence[at] || isRelator(scene, other)) return false
    const word = best(scene, other)
    if (word?.pos === 'particle' && during.has(word.lemma)) return false
    if (word?.pos !== 'verb' || (scene.mention[other] ?? -1) >= 0) {
      // What stands behind another occurrence, or in a clause of its own, is not what the verb tells of.
      if (isOne(scene, other, IS.opener) || (scene.facts[other]?.candidates.length ?? 0) > 0) return false
      continue
    }
    const tells = occurring.has(word.lemma) || (!article && performing.has(word.lemma))
    const present = word.features.tense === 'present' && word.suffix === 0 && !word.proclitics.includes(future)
    return tells && present && !isOne(scene, other - 1, IS.subjunctive) && !wasDoing(scene, other)
  }
  return false
}

/** «في معارك», «شن غارات»: a preposition or a masdar has the noun for its own. */
function isGoverned(scene: Scene, at: number): boolean {
  const before = best(scene, isOne(scene, at - 1, IS.quote) ? at - 2 : at - 1)
  const tags = before?.lexeme?.tags
  return tags?.has('prep') === true || (tags?.has('masdar') === true && before?.article === false)
}

/** «القصف الذي تشنه القوات», «حملة "الفجر" التي تقودها أنقرة»: what is told of as done in the present. */
export function isStillWaged(scene: Scene, at: number): boolean {
  let quoted = false
  for (let other = at + 1; other <= at + NEAR && scene.sentence[other] === scene.sentence[at]; other++) {
    if (isRelative(scene, other)) return isWaging(scene, other + 1)
    if (isOne(scene, other, IS.quote)) quoted = !quoted
    const own = quoted || isOne(scene, other, IS.quote | IS.comma) || best(scene, other)?.pos === 'adjective'
    if (!own) return false
  }
  return false
}

/** «تشنه»: a present that carries out what was named before. */
function isWaging(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  if (word?.pos !== 'verb' || word.suffix === 0 || word.features.tense !== 'present') return false
  return scene.grammar.performing.has(word.lemma) && !word.proclitics.includes(scene.grammar.future)
}

/** «في إطار عملية عسكرية», «ضمن الحملة»: what an occurrence is part of has not ended. */
export const isSetting = (scene: Scene, at: number): boolean =>
  scene.grammar.settings.has(best(scene, at - 1)?.lemma ?? '') &&
  scene.grammar.campaigns.has(best(scene, at)?.lemma ?? '')

/** «كثف الجيش غاراته», «توسيع نطاق عملياتها»: whose own it is that is widened, he goes on with it. */
export function isWidened(scene: Scene, at: number, { suffix }: Analysis): boolean {
  if (suffix === 0) return false
  for (let other = at - 1; other >= at - VERB - 1 && scene.sentence[other] === scene.sentence[at]; other--) {
    const word = best(scene, other)
    if (word === null || isRelator(scene, other)) return false
    if (scene.grammar.widening.has(word.lemma) && word.pos !== 'adjective') return true
    if (word.pos === 'verb') return false
  }
  return false
}

/** «منذ بدء الحملة»: what is reckoned from has not ended. */
export const isSinceOutset = (scene: Scene, at: number): boolean =>
  scene.grammar.outsets.has(best(scene, at - 1)?.lemma ?? '') &&
  scene.grammar.since.has(best(scene, at - 2)?.lemma ?? '')
