import type { Span } from '../text/span.ts'
import { isComma, isQuoteMark, isStop, type Scene } from './scene.ts'

const WITHIN = 6
const REASON = 10

/** Why a source stays unnamed, in the report's words: «طلب عدم الكشف عن اسمه لحساسية الأمر». */
export function anonymityBetween(scene: Scene, from: number, to: number): Span | null {
  const { names } = scene.grammar.anonymity
  for (let at = from; at < to; at++) {
    if (!scene.words[at]?.asks) continue
    for (let name = at + 1; name < Math.min(to, at + WITHIN); name++) {
      if (!scene.tokens[name]?.analyses.some(({ lemma, suffix }) => suffix > 0 && names.has(lemma))) continue
      const last = endOfReason(scene, name, to)
      return { start: scene.tokens[at]?.start ?? 0, end: scene.tokens[last]?.end ?? 0 }
    }
  }
  return null
}

function endOfReason(scene: Scene, name: number, to: number): number {
  let at = name
  while (at + 1 < Math.min(to, name + REASON)) {
    const next = at + 1
    if (isComma(scene, next) || isStop(scene, next) || isQuoteMark(scene, next)) break
    if (scene.words[next]?.that || scene.tokens[next]?.kind === 'punctuation') break
    at = next
  }
  return at
}
