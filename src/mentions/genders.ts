import type { Token } from '../annotation/token.ts'

/** The gender that a given name tells; null where the word is none, or one of both. */
export function genderOfGiven(token: Token | undefined): 'm' | 'f' | null {
  const given = token?.analyses.filter(({ lexeme }) => lexeme?.tags.has('given') === true) ?? []
  // كريم is one name before it is ك and ريم.
  const tags = (given.find(({ prefix }) => prefix === 0) ?? given[0])?.lexeme?.tags
  if (tags === undefined || tags.has('f') === tags.has('m')) return null
  return tags.has('f') ? 'f' : 'm'
}
