import { isQuoteMark, type Scene } from './scene.ts'

/** قال لـ«الساحل»: a short quotation right after the preposition of address names whom one told. */
export const isAddressed = (scene: Scene, at: number): boolean =>
  isAddress(scene, at) && (scene.quotes.get(at)?.close ?? at + 9) - at <= 4

/** Right behind a preposition of address that stands alone: لـ. */
export const isAddress = (scene: Scene, at: number): boolean =>
  scene.grammar.addressing.has(scene.tokens[at - 1]?.form ?? '')

/** A quotation mark within the next few tokens, whether it belongs to a quotation or not. */
export function strayMark(scene: Scene, from: number, last: number): number | null {
  for (let at = from; at < Math.min(last, from + 4); at++) if (isQuoteMark(scene, at)) return at
  return null
}
