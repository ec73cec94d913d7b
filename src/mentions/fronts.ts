import { candidateAt } from './candidate.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { isDefinite } from './nouns.ts'
import { ORGANISATION, PERSON, PLACE, type Scene } from './scene.ts'
import type { Word } from './words.ts'

/**
 * Fronts as places: «في جبهة صرواح», «في جبهتي الميمنة والميسرة». Without a preposition of place before it the noun is
 * a party's («جبهة تحرير الجزيرة»), and so are the fronts that a list knows.
 */
export function fronts(scene: Scene): readonly Candidate[] {
  const found: Candidate[] = []
  for (let at = 0; at < scene.words.length; at++) {
    const { head, headAnalysis } = scene.words[at] as Word
    if (head?.opens.has('front') !== true || headAnalysis === null || headAnalysis.article) continue
    if (scene.knownKind[at] === ORGANISATION || !isLedTo(scene, at)) continue
    const single = (headAnalysis.features.number ?? 1) === 1
    const to = nameEnd(scene, at + 1, head.not, single)
    if (to < 0) continue
    const named = { kind: 'place', weight: 3, rule: 'place/front' } as const
    found.push(
      single
        ? candidateAt(scene.document, at, to, headAnalysis, { ...named, head: head.lemma })
        : candidateAt(scene.document, at + 1, to, null, named),
    )
  }
  return found
}

function isLedTo({ words, grammar }: Scene, at: number): boolean {
  const { headAnalysis } = words[at] as Word
  const before = words[at - 1]?.best
  return headAnalysis?.proclitics.some((clitic) => clitic === grammar.within) === true || isLocative(before, grammar)
}

const isLocative = (best: Word['best'] | undefined, { locative }: NameGrammar): boolean =>
  best?.pos === 'particle' && best.suffix === 0 && locative.has(best.lemma)

/** End of the name of a place, of one that nobody listed or, of one front, of a definite noun; -1 where none is. */
function nameEnd(
  { words, known, knownKind, maybe, quoted }: Scene,
  at: number,
  not: ReadonlySet<string>,
  single: boolean,
): number {
  const word = words[at]
  if (word === undefined || not.has(word.form)) return -1
  const quote = quoted[at] as number
  if (quote > 0 && quote - at <= LONGEST_QUOTE) return quote
  if (word.best === null || word.best.proclitics.length > 0) return -1
  if ((known[at] as number) > 0 && knownKind[at] !== PERSON) return knownKind[at] === PLACE ? (known[at] as number) : -1
  if ((maybe[at] as number) > 0) return maybe[at] as number
  const unlisted = word.unknown || word.best.pos === 'name' || word.nameLike
  return (unlisted || (single && isDefinite(word))) && !word.nationality && word.title === null ? at + 1 : -1
}

const LONGEST_QUOTE = 5
