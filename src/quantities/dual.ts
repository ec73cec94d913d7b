import type { Document } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'
import { fateAfter, fateBefore } from './fate.ts'
import type { DualForm, QuantityGrammar } from './grammar.ts'
import type { Counted } from './quantities.ts'
import { isPeople } from './units.ts'

const TWO = 2

/** What two of a counted noun in one word count, the numeral two beside it or not; null where they are not two. */
export function dualQuantity(
  document: Document,
  at: number,
  dual: DualForm,
  from: number,
  to: number,
  grammar: QuantityGrammar,
): Counted | null {
  const { tokens, folded } = document
  const token = tokens[at] as Token
  if (dual.construct && !isIndefinite(tokens[at + 1])) return null
  const confirmed = grammar.twos.has(tokens[at + 1]?.form ?? '')
  if (dual.ambiguous && !confirmed && !agreesWithVerb(tokens[at + 1])) return null
  const after = confirmed || dual.construct ? at + 2 : at + 1
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

/** Two rounds of mortar fire are two; the two states of so and so are named, not counted. */
const isIndefinite = (token: Token | undefined): boolean => {
  const best = token?.analyses[0]
  return best?.pos === 'noun' && !best.article && best.proclitics.length === 0
}

/** A verb in the dual after it says that the form before means two, not many. */
const agreesWithVerb = (token: Token | undefined): boolean =>
  token?.analyses.some(
    ({ pos, features, enclitic }) => pos === 'verb' && features.number === TWO && enclitic === '',
  ) === true
