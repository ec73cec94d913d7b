import { isOfClass } from './classes.ts'
import type { Draft } from './draft.ts'
import { blows } from './families.ts'
import { best, type Scene } from './scene.ts'
import { apart, sentencesBetween } from './tellings.ts'

/** How far from a word for bombing the guns may stand that it was done with, and those who only fly behind it. */
const NEAR = 8
/** How many sentences back the blow was told of that a bombing by nobody named goes on with. */
const BACK = 2

/**
 * «قصف» says neither guns nor aircraft: it was aircraft where those who bomb are told to strike from the air only, or are
 * an alliance, and where nobody is named and the blow told just before came from the air.
 */
export function isFromAir(scene: Scene, draft: Draft, told: readonly Draft[]): boolean {
  const { at, sense, analysis } = draft.trigger
  if (draft.type !== 'shelling' || sense.type !== 'shelling' || sense.conditions.length > 0) return false
  if (isWithGuns(scene, at)) return false
  if (draft.agents.length > 0) {
    const own = told.filter(({ agents }) => !apart(agents, draft.agents))
    if (own.some(({ type }) => type === 'shelling')) return false
    const joined = own.at(-1) !== undefined && sentencesBetween(scene, own.at(-1) as Draft, draft) === 0
    return (
      draft.agents.some(({ token }) => flies(scene, token)) ||
      (!joined && own.some(({ type }) => type === 'air_strike'))
    )
  }
  const last = told.findLast(({ type }) => blows.has(type))
  if (last?.type !== 'air_strike' || sentencesBetween(scene, last, draft) > BACK) return false
  // «غارات وقصف»
  return !(sentencesBetween(scene, last, draft) === 0 && analysis.proclitics[0] === scene.grammar.and)
}

function isWithGuns(scene: Scene, at: number): boolean {
  for (let other = Math.max(0, at - NEAR); other <= at + NEAR; other++) {
    const companions = scene.facts[other]?.companions
    if (scene.sentence[other] !== scene.sentence[at] || companions === undefined) continue
    if (companions.has('ground') || companions.has('missile')) return true
  }
  return false
}

const flies = (scene: Scene, at: number): boolean => isOfClass(scene.grammar, best(scene, at), 'flying')
