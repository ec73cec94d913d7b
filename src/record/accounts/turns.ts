import { foldWord } from '../../text/fold.ts'
import type { RecordGrammar } from './grammar.ts'
import { wordsOf } from './stem.ts'

/** A sentence says within so many characters that it turns to something else. */
const OPENING = 40

/** How often a report has turned to something else («من جهة أخرى») by each of its sentences, in their order. */
export function turnsBy(text: string, ends: readonly number[], grammar: RecordGrammar): readonly number[] {
  let turns = 0
  return [0, ...ends].map((start) => {
    if (isTurn(text.slice(start, start + OPENING), grammar)) turns++
    return turns
  })
}

function isTurn(opening: string, { turns, conjunction }: RecordGrammar): boolean {
  const words = wordsOf(foldWord(opening)).join(' ')
  const begins = (said: string): boolean => [...turns].some((turn) => said.startsWith(`${turn} `))
  return begins(words) || (words.startsWith(conjunction) && begins(words.slice(conjunction.length)))
}
