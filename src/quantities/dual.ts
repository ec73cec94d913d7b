import type { Document } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'
import { fateAfter, fateBefore, governorOf, shared } from './fate.ts'
import type { DualForm, QuantityGrammar } from './grammar.ts'
import { closingHedge, hedgeBefore, interval } from './hedges.ts'
import type { Counted } from './quantities.ts'
import { isPeople } from './units.ts'

const TWO = 2
/** How far behind two people one of them may be told of: two workers, one of them a minor. */
const APPOSED = 5
const COMMA = '\u060c'

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
  // "Two other soldiers, two": an adjective may stand before the numeral.
  const reach = grammar.others.has(tokens[at + 1]?.form ?? '') ? 2 : 1
  const confirmed = grammar.twos.has(tokens[at + reach]?.form ?? '')
  const governed = dual.governed === true && tokens[at - 1] !== undefined && isGoverned(tokens, at, grammar)
  // "Two Iraqi go-betweens": the adjective counts nobody.
  const describes = dual.governed !== undefined && tokens[at - 1]?.analyses[0]?.features.number === TWO
  if (dual.ambiguous && !confirmed && !governed && (describes || !agrees(tokens, at + 1, to, grammar))) return null
  const after = confirmed ? at + reach + 1 : dual.construct ? at + 2 : at + 1
  const { noun } = dual
  const fate = isPeople(noun.unit)
    ? (fateBefore(tokens, at, from, grammar) ?? fateAfter(tokens, after, to, grammar))
    : null
  const value = TWO * noun.per
  const before = dual.proclitic === 0 ? hedgeBefore(tokens, at, from, grammar) : null
  // Before a noun «نحو» is rather "towards" and «بين» "between".
  const open = before?.sense === 'least' || before?.sense === 'most' ? before : null
  const close = closingHedge(tokens, after, to, grammar)
  const end = close?.to ?? after
  const senses = [open, close].flatMap((hedge) => (hedge === null ? [] : [hedge.sense]))
  const start = open === null ? token.folded + dual.proclitic : (tokens[open.from] as Token).folded + open.proclitic
  return {
    span: [folded.start[start] as number, (tokens[end - 1] as Token).end],
    ...interval(value, value, senses),
    unit: fate ?? noun.unit,
    of: noun.of,
    rule: grammar.rules.dual,
    to: end,
  }
}

/** Two of a people between words of fate: the killing of two Israelis; two Israelis (met) their death. */
function isGoverned(tokens: readonly Token[], at: number, grammar: QuantityGrammar): boolean {
  const before = tokens[at - 1] as Token
  const after = tokens[at + 1]
  if (before.analyses[0]?.features.number === TWO) return false
  if (governorOf(before, 'after', grammar) !== null) return true
  return before.analyses[0]?.pos === 'verb' && after !== undefined && governorOf(after, 'before', grammar) !== null
}

/** Two others in one word, where a word of fate just before governs them: and two others were wounded. */
export function otherTwo(document: Document, at: number, grammar: QuantityGrammar): Counted | null {
  const { tokens } = document
  const before = tokens[at - 1]
  const governor = before === undefined ? null : governorOf(before, 'after', grammar)
  if (governor === null) return null
  const { start, end } = tokens[at] as Token
  const unit = shared(tokens, at - 1, governor, grammar)
  return { span: [start, end], min: TWO, max: TWO, approx: false, unit, of: null, rule: grammar.rules.dual, to: at + 1 }
}

/** Two rounds of mortar fire are two; the two states of so and so are named, not counted. */
const isIndefinite = (token: Token | undefined): boolean => {
  const best = token?.analyses[0]
  return best?.pos === 'noun' && !best.article && best.proclitics.length === 0
}

/** What follows tells that the form before means two: a verb in the dual, or "one of the two". */
function agrees(tokens: readonly Token[], at: number, to: number, { oneOfTwo }: QuantityGrammar): boolean {
  if (agreesWithVerb(tokens[at])) return true
  for (let index = at; index < Math.min(to, at + APPOSED); index++) {
    const token = tokens[index] as Token
    if (oneOfTwo.has(token.form)) return true
    if (token.kind !== 'word' && token.form !== COMMA) return false
  }
  return false
}

/** A verb in the dual after it, and in no other number, says that the form before means two, not many. */
function agreesWithVerb(token: Token | undefined): boolean {
  const verbs = token?.analyses.filter(({ pos, enclitic }) => pos === 'verb' && enclitic === '') ?? []
  return verbs.length > 0 && verbs.every(({ features }) => features.number === TWO)
}
