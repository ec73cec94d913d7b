import { IS } from './facts.ts'
import { best, isOne, type Scene } from './scene.ts'

/** Farther from the end no list of keywords begins. */
const LONGEST = 40

/**
 * Where a report only lists its keywords («سمات الهدنة ميناء غارات»): the token of the label at its foot, behind which no
 * sign stands; the number of its tokens where it has none. Its words tell of nothing.
 */
export function keywordsFrom(scene: Scene): number {
  const { length } = scene.tokens
  for (let at = length - 1; at >= Math.max(0, length - LONGEST); at--) {
    if (isOne(scene, at, IS.sign)) return length
    const word = best(scene, at)
    if (word !== null && word.proclitics.length === 0 && scene.grammar.labels.has(word.stem)) return at
  }
  return length
}
