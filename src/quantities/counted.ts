import type { Analysis, Token } from '../annotation/token.ts'
import type { CountedNoun, QuantityGrammar } from './grammar.ts'

/** The number that a plural's features carry. */
export const PLURAL = 3
export const SINGULAR = 1
/** Up to here a number takes a plural. */
export const FEW = 10

/** A counted noun where it stands. */
export interface FoundNoun {
  readonly noun: CountedNoun
  readonly at: number
  /** It stands after a partitive: three of the guards. */
  readonly partitive: boolean
}

/** The noun as the grammar lists it; a people's adjective counts its members. */
export function nounOf(analysis: Analysis, { nouns, peopleTag }: QuantityGrammar): CountedNoun | null {
  if (analysis.pos !== 'noun' && analysis.pos !== 'adjective') return null
  const listed = nouns.get(analysis.lemma)
  if (listed !== undefined) return listed
  if (analysis.pos === 'adjective' && analysis.lexeme?.tags.has(peopleTag)) {
    return { of: analysis.lexeme.written, unit: 'person', per: 1 }
  }
  return null
}

/** A noun that the grammar gives no unit. */
export function unlisted({ lexeme, lemma }: Analysis, { personTag, placeTag }: QuantityGrammar): CountedNoun {
  const is = (tag: string): boolean => lexeme?.tags.has(tag) === true
  return { of: lexeme?.written ?? lemma, unit: is(personTag) ? 'person' : is(placeTag) ? 'site' : 'other', per: 1 }
}

/** A noun of time anywhere among the readings makes a duration or a date, not a count. */
export const isOfTime = ({ analyses }: Token, { timeTag }: QuantityGrammar): boolean =>
  analyses.some(({ lexeme, pos }) => lexeme?.tags.has(timeTag) === true && pos === 'noun')

/** Adjectives in the sound masculine plural stand for people: hundreds of the fleeing, seven wanted. */
export const isSoundPeople = ({ pos, features }: Analysis): boolean =>
  pos === 'adjective' && features.number === PLURAL && features.gender === 'm'
