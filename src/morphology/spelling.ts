import type { Analysis, Token, WordForm } from '../annotation/token.ts'
import type { Folded } from '../text/fold.ts'
import { remembered } from '../text/remembered.ts'
import { readAs, rescored, wordForm } from './word-form.ts'

/**
 * A given name that folds like a preposition is told from it by its spelling, in a report that spells the preposition
 * otherwise elsewhere: «قال علي» beside «على الحدود». Where a report writes both alike nothing is changed.
 */
export function toldBySpelling(folded: Folded, tokens: readonly Token[]): readonly Token[] {
  const names = new Set<number>()
  let apart = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.analyses[0]?.pos !== 'particle') continue
    const name = givenName(token.word)
    if (name === null) continue
    if (!isSpelled(folded, token, name)) apart++
    else if (goesOn(tokens[at + 1])) names.add(at)
  }
  if (names.size === 0 || apart < names.size) return tokens
  return tokens.map((token, at) => (names.has(at) ? readAs(token, asName(token.word)) : token))
}

/** The given name that a particle can be; «بعيد» is no form of عيد here: both must be cut alike. */
const givenName = remembered(({ analyses }: WordForm): Analysis | null => {
  const best = analyses[0] as Analysis
  return analyses.find((a) => isGiven(a) && a.proclitic === best.proclitic && a.suffix === best.suffix) ?? null
})

/** A form that can be a given name, read as that. */
const asName = remembered((word: WordForm): WordForm => {
  const name = givenName(word) as Analysis
  const others = word.analyses.filter((other) => other !== name && other.pos !== 'particle' && other.pos !== 'verb')
  const score = (word.analyses[0] as Analysis).score
  return wordForm(word.kind, word.form, [rescored(name, score), ...others])
})

/** More of a name: another given name, or a word that nobody listed. */
const goesOn = (next: Token | undefined): boolean =>
  next?.analyses[0]?.pos === 'unknown' || next?.analyses.some(isGiven) === true

const isGiven = ({ pos, lexeme }: Analysis): boolean => pos === 'name' && lexeme?.tags.has('given') === true

const isSpelled = ({ original, start }: Folded, token: Token, { proclitic, lexeme }: Analysis): boolean =>
  lexeme !== null && original.slice(start[token.folded + proclitic], token.end) === lexeme.written
