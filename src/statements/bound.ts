import type { Nominal } from './nominal.ts'
import { relayAt } from './relays.ts'
import { best, inName, nameAt, type Scene } from './scene.ts'

/**
 * «القوات الموالية للرئيس», «الجناح العسكري للحركة», «الأمين العام لحزب كذا»: the token behind the noun that a preposition
 * written onto it binds to the phrase; 0 where it is rather told to somebody.
 */
export function boundTo(
  scene: Scene,
  { at, from, kind, closing }: Pick<Step, 'at' | 'from' | 'kind' | 'closing'>,
  clitic: string,
): number {
  if (!scene.grammar.addressing.has(clitic) || scene.words[at]?.occasion) return 0
  const mention = scene.mentionAt[at] ?? -1
  const to = mention >= 0 ? (scene.mentionTo[mention] as number) : at + 1
  if (isSided(scene, at - 1)) return to
  const whose = !closing.includes(clitic) && isOffice(scene, from, at, kind) && isBody(scene, at)
  return whose ? to : 0
}

interface Step {
  readonly at: number
  readonly from: number
  readonly kind: Nominal['kind']
  readonly closing: readonly string[]
}

/** التابعة, موالية: an adjective that says nothing without the noun behind it. */
export const isSided = (scene: Scene, at: number): boolean =>
  !inName(scene, at) &&
  scene.tokens[at]?.analyses.some(({ lemma, pos }) => pos === 'adjective' && scene.grammar.sided.has(lemma)) === true

/** «الجناح العسكري», «المدير العام»: a definite noun and what it is, by no country: that says nothing of whose it is. */
function isOffice(scene: Scene, from: number, to: number, kind: Nominal['kind']): boolean {
  if (kind !== 'person' && kind !== 'organisation' && kind !== 'relay') return false
  if (to - 1 === from || best(scene, from)?.article !== true) return false
  for (let at = from + 1; at < to; at++)
    if (!scene.tokens[at]?.analyses.some(({ pos, article }) => pos === 'adjective' && article)) return false
  return kind !== 'person' || best(scene, to - 1)?.lexeme?.tags.has('nationality') !== true
}

/** A body, named or by its noun, that passes nothing on. */
function isBody(scene: Scene, at: number): boolean {
  if (relayAt(scene, at, at + 3) !== null) return false
  const named = nameAt(scene, at)?.kind
  return named === 'organisation' || (named === undefined && scene.words[at]?.head === 'organisation')
}
