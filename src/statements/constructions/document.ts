import { issuerAfter } from '../issuer.ts'
import { type Nominal, nominalAt } from '../nominal.ts'
import { best, isFiniteVerb, type Scene } from '../scene.ts'

/** جاء في البيان أن: what it came in speaks. */
export function documentAfter(scene: Scene, at: number, limit: number): Nominal | null {
  for (let to = at + 1; to < Math.min(limit, at + 6); to++) {
    if (!scene.words[to]?.preposition || isFiniteVerb(scene, to)) continue
    const nominal = nominalAt(scene, to + 1, limit)
    if (nominal !== null && isWritten(scene, nominal)) return issuerAfter(scene, nominal.to, limit) ?? nominal
    if (scene.words[to + 1]?.occasion) return nominal
    return null
  }
  return null
}

/** بيان, or another thing that speaks for whoever wrote it: مسودة. */
const isWritten = (scene: Scene, { kind, from }: Nominal): boolean =>
  kind === 'document' || (kind === 'anonymous' && scene.grammar.things.has(best(scene, from)?.lemma ?? ''))

/** في بيان: what follows under the document's name is the same speaker's. */
export function saidInDocument(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (scene.words[at]?.head === 'document' && scene.words[at]?.occasion) return true
  }
  return false
}
