import { isBehalf, isSpokenFor } from './inner-name.ts'
import { best, isComma, isFiniteVerb, isQuoteMark, isStop, type Scene } from './scene.ts'

const CLAUSE = 16

/**
 * «المتحدث باسم القوة التي تحرس الجسر، فلان، أن»: whoever speaks for a body is named between commas behind the clause that
 * describes the body. The mention, or -1; reads from the relative pronoun.
 */
export function nameBehindClause(scene: Scene, from: number, relative: number, limit: number): number {
  if (scene.words[relative]?.relative !== true || best(scene, from)?.article !== true) return -1
  if (!speaksFor(scene, from, relative)) return -1
  let verbs = 0
  for (let at = relative + 1; at < Math.min(limit, relative + CLAUSE); at++) {
    if (isComma(scene, at)) {
      const mention = scene.mentionAt[at + 1] ?? -1
      const named =
        scene.names.mentions[mention]?.kind === 'person' && isComma(scene, scene.mentionTo[mention] as number)
      return named && verbs <= 1 && !isSpokenFor(scene, at + 1, from) ? mention : -1
    }
    if (scene.words[at]?.that || isStop(scene, at) || isQuoteMark(scene, at)) return -1
    if (isFiniteVerb(scene, at)) verbs++
  }
  return -1
}

function speaksFor(scene: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (isBehalf(scene, at)) return true
  return false
}
