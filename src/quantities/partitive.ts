import type { Analysis, Token } from '../annotation/token.ts'
import { type FoundNoun, isSoundPeople, nounOf, PLURAL, SINGULAR, unlisted } from './counted.ts'
import type { CountedNoun, QuantityGrammar } from './grammar.ts'
import type { WrittenNumber } from './numbers.ts'
import { isMeasure, isOwned } from './units.ts'

/** Units that a partitive tells where from, not what: 11 tanks out of the states. */
const UNCOUNTED: ReadonlySet<string> = new Set(['place', 'money', 'distance_km', 'percent'])

/** The noun behind a partitive; "these" and "the most prominent" may stand before it: three of these villages. */
export function partitive(
  tokens: readonly Token[],
  from: number,
  number: WrittenNumber,
  grammar: QuantityGrammar,
  limit: number,
): FoundNoun | null {
  let at = from
  while (at < from + 2 && grammar.choosing.has(tokens[at]?.form ?? '')) at++
  const token = tokens[at]
  if (token === undefined || at >= limit) return null
  for (const nounIn of [nounOf, members, chosen]) {
    for (const analysis of token.analyses) {
      if (analysis.proclitics.length > 0) continue
      const noun = nounIn(analysis, grammar)
      if (noun === null) continue
      const body = noun.unit === 'party' || isBody(analysis, grammar)
      if (analysis.features.number !== PLURAL && !(body && analysis.features.number === SINGULAR)) continue
      // "Out of their homes" is where from, not what.
      const counts = !UNCOUNTED.has(noun.unit) || (number.indefinite && isMeasure(noun.unit))
      if (!counts || (analysis.enclitic !== '' && !isOwned(noun.unit))) continue
      // "Dozens of the militias" are their men.
      const meant: CountedNoun = noun.unit === 'party' ? { ...noun, unit: 'fighter' } : noun
      return { noun: meant, at, partitive: true }
    }
  }
  return null
}

/** A noun of people that has no unit of its own, a body of them, or an adjective that stands for them: of the detained. */
function members(analysis: Analysis, grammar: QuantityGrammar): CountedNoun | null {
  const { pos, lexeme } = analysis
  if (lexeme === null) return null
  const noun = pos === 'noun' && lexeme.tags.has(grammar.personTag)
  const people = noun || isBody(analysis, grammar) || (analysis.article && isSoundPeople(analysis))
  return people ? { of: lexeme.written, unit: 'person', per: 1 } : null
}

/** An army, a tribe: three of it are its people. */
const isBody = ({ pos, lexeme }: Analysis, { groupTag }: QuantityGrammar): boolean =>
  pos === 'noun' && lexeme?.tags.has(groupTag) === true

/** Any other plural that the article makes known, but for places, which are where from: two of the laws. */
function chosen(analysis: Analysis, grammar: QuantityGrammar): CountedNoun | null {
  const { pos, lexeme, article, features } = analysis
  if (pos !== 'noun' || lexeme === null || !article || features.number !== PLURAL) return null
  return [grammar.timeTag, grammar.placeTag].some((tag) => lexeme.tags.has(tag)) ? null : unlisted(analysis, grammar)
}
