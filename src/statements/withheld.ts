import { best, isJoined, type Scene } from './scene.ts'

const WITHIN = 6

/** «ولم يعط تفاصيل», «ولم يكشف هويته»: the report's own word on what it was not told. True where it begins at a token. */
export function isWithheld(scene: Scene, at: number, limit: number): boolean {
  const { verbs, nouns } = scene.grammar.withheld
  if (!isJoined(scene, at) || best(scene, at)?.lexeme?.tags.has('neg') !== true) return false
  if (!scene.tokens[at + 1]?.analyses.some(({ pos, lemma }) => pos === 'verb' && verbs.has(lemma))) return false
  for (let to = at + 2; to < Math.min(limit, at + WITHIN); to++) {
    if (scene.tokens[to]?.analyses.some(({ pos, lemma }) => pos === 'noun' && nouns.has(lemma))) return true
  }
  return false
}
