import type { Document } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'
import { FEW, type FoundNoun, isOfTime, nounOf, PLURAL, SINGULAR, unlisted } from './counted.ts'
import type { CountedNoun, QuantityGrammar } from './grammar.ts'
import type { WrittenNumber } from './numbers.ts'

/**
 * The plural just before a number with the article, which counts it: the four groups, their four children. It may have an
 * adjective (the four other groups) or an owner (the four districts of the town) behind it.
 */
export function definiteNoun({ tokens }: Document, number: WrittenNumber, grammar: QuantityGrammar): FoundNoun | null {
  if (number.indefinite) return null
  const at = number.head - 1
  const [near, far] = [tokens[at], tokens[at - 1]]
  const noun = definitePlural(near, number, grammar)
  if (noun !== null) return { noun, at, partitive: false }
  const best = near?.analyses[0]
  const owner = best?.pos === 'name' || (best?.pos === 'noun' && best.article && best.features.number === SINGULAR)
  const counted =
    best?.pos === 'adjective' && best.article
      ? definitePlural(far, number, grammar)
      : owner && best.proclitics.length === 0
        ? ownedPlural(far, grammar)
        : null
  return counted === null ? null : { noun: counted, at: at - 1, partitive: false }
}

/** The plural that an article or a pronoun makes known; one without a unit of its own is counted by a small number only. */
function definitePlural(
  token: Token | undefined,
  { value }: WrittenNumber,
  grammar: QuantityGrammar,
): CountedNoun | null {
  for (const analysis of token?.analyses ?? []) {
    if (analysis.features.number !== PLURAL || !(analysis.article || analysis.enclitic !== '')) continue
    const noun = nounOf(analysis, grammar)
    if (noun !== null) return noun
  }
  const best = token?.analyses[0]
  const known = best?.pos === 'noun' && best.features.number === PLURAL && (best.article || best.enclitic !== '')
  if (token === undefined || !known || value > FEW || isOfTime(token, grammar)) return null
  return unlisted(best, grammar)
}

function ownedPlural(token: Token | undefined, grammar: QuantityGrammar): CountedNoun | null {
  for (const analysis of token?.analyses ?? []) {
    const { features, article, enclitic } = analysis
    if (features.number !== PLURAL || article || enclitic !== '') continue
    const noun = nounOf(analysis, grammar)
    if (noun !== null) return noun
  }
  return null
}
