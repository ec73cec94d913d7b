import type { Document } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'
import { fateAfter, fateBefore, isPeople } from './fate.ts'
import type { QuantityGrammar } from './grammar.ts'
import type { Counted } from './quantities.ts'

const TWO = 2

/** Two of a counted noun in one word, the numeral two beside it or not. */
export function dualQuantity(
  document: Document,
  at: number,
  from: number,
  to: number,
  grammar: QuantityGrammar,
): Counted | null {
  const { tokens, folded } = document
  const token = tokens[at] as Token
  const dual = grammar.duals.get(token.form)
  if (dual === undefined) return null
  const confirmed = grammar.twos.has(tokens[at + 1]?.form ?? '')
  if (dual.ambiguous && !confirmed && !agreesWithVerb(tokens[at + 1])) return null
  const after = confirmed ? at + 2 : at + 1
  const { noun } = dual
  const fate = isPeople(noun.unit)
    ? (fateBefore(tokens, at, from, grammar) ?? fateAfter(tokens, after, to, grammar))
    : null
  const value = TWO * noun.per
  return {
    span: [folded.start[token.folded + dual.proclitic] as number, (tokens[after - 1] as Token).end],
    min: value,
    max: value,
    approx: false,
    unit: fate ?? noun.unit,
    of: noun.of,
    rule: grammar.rules.dual,
    to: after,
  }
}

/** A verb in the dual after it says that the form before means two, not many. */
const agreesWithVerb = (token: Token | undefined): boolean =>
  token?.analyses.some(
    ({ pos, features, enclitic }) => pos === 'verb' && features.number === TWO && enclitic === '',
  ) === true
