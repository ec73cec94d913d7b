import { ownWordsAt } from './own-words.ts'
import { best, isComma, isQuoteMark, isStop, phraseAt, type Scene } from './scene.ts'

const WITHIN = 10

/** «ولم يتسن التأكد من ذلك», «لكن لم يكن هناك تأكيد»: the report vouches for nothing. True where it begins at a token. */
export function doubtAt(scene: Scene, at: number, limit: number): boolean {
  const contrast = phraseAt(scene, at, 'contrast')
  const negation = contrast?.to ?? at
  if (!isNegation(scene, negation)) return false
  const { verbs, nouns } = scene.grammar.doubt
  const verb = scene.tokens[negation + 1]?.analyses.some(({ pos, lemma }) => pos === 'verb' && verbs.has(lemma))
  if (!verb) return false
  for (let to = negation + 2; to < Math.min(limit, negation + WITHIN); to++) {
    if (isStop(scene, to)) return false
    if (scene.tokens[to]?.analyses.some(({ pos, lemma }) => pos === 'noun' && nouns.has(lemma))) return true
  }
  return false
}

const isNegation = (scene: Scene, at: number): boolean => {
  const tags = best(scene, at)?.lexeme?.tags
  return tags?.has('neg') === true && !tags.has('rel')
}

/** The report keeps its distance from what ends before a token: «على حد زعمه», or that nobody could check it. */
export function isDoubted(scene: Scene, end: number, sentenceTo: number): boolean {
  let at = end
  while (at < scene.tokens.length && (isComma(scene, at) || isQuoteMark(scene, at) || isStop(scene, at))) at++
  return ownWordsAt(scene, at)?.distanced === true || doubtAt(scene, at, Math.max(sentenceTo, at + WITHIN + 2))
}
