import type { Span } from '../text/span.ts'
import { isComma, isQuoteMark, isStop, type Scene } from './scene.ts'

const WITHIN = 6
const REASON = 10

/** Why a source stays unnamed, in the report's words: «طلب عدم الكشف عن اسمه لحساسية الأمر». */
export function anonymityBetween(scene: Scene, from: number, to: number): Span | null {
  for (let at = from; at < to; at++) {
    const span = anonymityAt(scene, at, to)
    if (span !== null) return span
  }
  return null
}

/** The wish to stay unnamed whose first word stands at a token, or null. */
export function anonymityAt(scene: Scene, at: number, to: number): Span | null {
  if (!scene.words[at]?.asks) return null
  const { names } = scene.grammar.anonymity
  for (let name = at + 1; name < Math.min(to, at + WITHIN); name++) {
    if (isStop(scene, name)) return null
    if (!scene.tokens[name]?.analyses.some(({ lemma, suffix }) => suffix > 0 && names.has(lemma))) continue
    const last = endOfReason(scene, name, to)
    return { start: scene.tokens[at]?.start ?? 0, end: scene.tokens[last]?.end ?? 0 }
  }
  return null
}

/** It is the speaker who wishes it, by a verb or participle: طلب, رافضا. */
export const wishes = ({ tokens, grammar }: Scene, at: number): boolean =>
  tokens[at]?.analyses.some(
    ({ pos, lemma, lexeme }) =>
      (pos === 'verb' && grammar.anonymity.wishes.has(lemma)) ||
      (lexeme?.of != null && grammar.anonymity.wishes.has(lexeme.of)),
  ) === true

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
