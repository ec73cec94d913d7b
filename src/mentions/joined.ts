import { candidateAt } from './candidate.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { canAct } from './kinds.ts'
import type { Scene } from './scene.ts'
import type { Cut, Word } from './words.ts'

const LONGEST_LIST = 8
/** Fewer letters behind the conjunction are mostly a word that the lexicon lacks. */
const SHORTEST = 4

/**
 * Villages that nobody listed, joined by the conjunction to a place that is no state: «دار سعد وجعولة والبساتين». Of
 * words that nobody listed all but those that end like an adjective are taken.
 */
export function joinedPlaces(scene: Scene, found: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = []
  for (const candidate of found) {
    if (candidate.kind !== 'place' || candidate.weak || canAct(candidate)) continue
    let at = candidate.to
    for (let count = 0; count < LONGEST_LIST; count++) {
      const word = scene.words[at]
      if (word === undefined || (scene.known[at] as number) > 0) break
      const cut = unlistedBehind(word, scene.grammar)
      if (cut === undefined) break
      joined.push(place(scene, at, cut))
      at++
    }
  }
  return joined
}

function unlistedBehind(word: Word, { conjunction, article, relationEndings }: NameGrammar): Cut | undefined {
  if (!word.unknown || relationEndings.some((ending) => word.form.endsWith(ending))) return undefined
  return word.cuts.find(
    ({ analysis, form }) =>
      analysis.proclitics.length === 1 &&
      analysis.proclitics[0] === conjunction &&
      analysis.pos === 'unknown' &&
      form.length >= (form.startsWith(article) ? SHORTEST + article.length - 1 : SHORTEST),
  )
}

const place = ({ document }: Scene, at: number, { analysis }: Cut): Candidate =>
  candidateAt(document, at, at + 1, analysis, { kind: 'place', weight: 1, rule: 'place/joined' })
