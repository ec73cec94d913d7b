import type { Document } from '../annotation/document.ts'
import type { Analysis, Token } from '../annotation/token.ts'
import { FEW, type FoundNoun, isOfTime, isSoundPeople, nounOf, PLURAL, SINGULAR, unlisted } from './counted.ts'
import type { CountedNoun, QuantityGrammar } from './grammar.ts'
import { hedgeAfter } from './hedges.ts'
import type { WrittenNumber } from './numbers.ts'
import { partitive } from './partitive.ts'

const QUOTES = new Set([...'"«“”'])
/** Signs that close what stands just before a number: «17» of them, (12) people. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  ['«»', '()', '“”', '""'].map((pair) => [pair.charAt(0), pair.slice(1)]),
)
const HUNDRED = 100

/** Two signs of one kind, which set off what stands between them. */
export const isPair = (open: Token | undefined, close: Token | undefined): boolean =>
  open !== undefined && close !== undefined && PAIRS.get(open.form) === close.form

/** The noun that a number counts, in the same noun phrase. Null where none follows. */
export function countedNoun(
  { tokens }: Document,
  number: WrittenNumber,
  grammar: QuantityGrammar,
  limit: number,
): FoundNoun | null {
  let at = number.to
  if (QUOTES.has(tokens[at]?.form ?? '') || isPair(tokens[number.from - 1], tokens[at])) at++
  const token = tokens[at]
  if (token === undefined || at >= limit || token.kind !== 'word') return null
  if (grammar.partitives.has(token.form)) return partitive(tokens, at + 1, number, grammar, limit)
  const hedge = hedgeAfter(tokens, at, grammar)
  if (hedge !== null && grammar.partitives.has(tokens[hedge.to]?.form ?? '')) {
    return partitive(tokens, hedge.to + 1, number, grammar, limit)
  }
  const definite = number.indefinite
  const listed = listedNoun(token, number, definite, grammar)
  if (listed !== null) return { noun: listed, at, partitive: false }
  if (grammar.others.has(token.form)) return null
  const other = unlistedNoun(token, number, grammar)
  return other === null ? null : { noun: other, at, partitive: false }
}

function listedNoun(
  token: Token,
  number: WrittenNumber,
  definite: boolean,
  grammar: QuantityGrammar,
): CountedNoun | null {
  let loose: CountedNoun | null = null
  for (const analysis of token.analyses) {
    if (analysis.proclitics.length > 0 || analysis.enclitic !== '') continue
    if (analysis.article && !definite) continue
    const noun = nounOf(analysis, grammar)
    if (noun === null) continue
    if (agrees(analysis, number)) return noun
    loose ??= noun
  }
  // Forty Syrians are written as forty and their country's name.
  const people = loose === null && number.value > FEW ? grammar.peoples.get(token.form) : undefined
  return people === undefined ? loose : { of: people, unit: 'person', per: 1 }
}

function unlistedNoun(token: Token, number: WrittenNumber, grammar: QuantityGrammar): CountedNoun | null {
  if (isOfTime(token, grammar) || grammar.locatives.has(token.form)) return null
  const best = token.analyses[0]
  if (best === undefined || best.proclitics.length > 0 || best.enclitic !== '') return null
  if (best.article && !number.indefinite) return null
  if (isSoundPeople(best)) return { of: best.lexeme?.written ?? best.lemma, unit: 'person', per: 1 }
  if (best.lexeme?.tags.has(grammar.numberTag)) return null
  if (best.pos !== 'noun' || isAction(best, number) || !agrees(best, number)) return null
  return unlisted(best, grammar)
}

/** An action in the singular is hardly counted (30 per bombing), unless its case says so; in the plural it is. */
const isAction = ({ features }: Analysis, { value }: WrittenNumber): boolean =>
  features.form === 'masdar' &&
  features.number !== PLURAL &&
  !(features.accusative === true && value > FEW && value < HUNDRED)

/** Three to ten take a plural, larger numbers a singular. */
function agrees({ features }: Analysis, number: WrittenNumber): boolean {
  if (features.number === undefined) return true
  if (number.indefinite) return features.number === PLURAL
  const few = number.value > 2 && number.value <= FEW && Number.isInteger(number.value)
  return features.number === (few ? PLURAL : SINGULAR)
}
