import type { Document } from '../annotation/document.ts'
import type { Analysis, Token } from '../annotation/token.ts'
import type { CountedNoun, QuantityGrammar } from './grammar.ts'
import { hedgeAfter } from './hedges.ts'
import type { WrittenNumber } from './numbers.ts'
import { isOwned } from './units.ts'

/** A counted noun where it stands. `listed` says that the grammar gives its unit. */
export interface FoundNoun {
  readonly noun: CountedNoun
  readonly at: number
  readonly listed: boolean
  /** It stands after a partitive: three of the guards. */
  readonly partitive: boolean
}

const QUOTES = new Set([...'"«“”'])
/** Signs that close what stands just before a number: «17» of them, (12) people. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  ['«»', '()', '“”', '""'].map((pair) => [pair.charAt(0), pair.slice(1)]),
)
/** Units that a partitive tells where from, not what: 11 tanks out of the states. */
const UNCOUNTED: ReadonlySet<string> = new Set(['place', 'money', 'distance_km', 'percent'])
const FEW = 10

/** The noun that a number counts, in the same noun phrase. Null where none follows. */
export function countedNoun(
  { tokens }: Document,
  number: WrittenNumber,
  grammar: QuantityGrammar,
  limit: number,
): FoundNoun | null {
  let at = number.to
  const sign = tokens[at]?.form ?? ''
  if (QUOTES.has(sign) || (sign !== '' && PAIRS.get(tokens[number.from - 1]?.form ?? '') === sign)) at++
  const token = tokens[at]
  if (token === undefined || at >= limit || token.kind !== 'word') return null
  if (grammar.partitives.has(token.form)) return partitive(tokens, at + 1, grammar, limit)
  const hedge = hedgeAfter(tokens, at, grammar)
  if (hedge !== null && grammar.partitives.has(tokens[hedge.to]?.form ?? '')) {
    return partitive(tokens, hedge.to + 1, grammar, limit)
  }
  const definite = number.indefinite
  const listed = listedNoun(token, number, definite, grammar)
  if (listed !== null) return { noun: listed, at, listed: true, partitive: false }
  if (grammar.others.has(token.form)) return null
  const other = unlistedNoun(token, number, grammar)
  return other === null ? null : { noun: other, at, listed: false, partitive: false }
}

/** The plural with the article just before a number with the article, which counts it: the four groups. */
export function definiteNoun({ tokens }: Document, number: WrittenNumber, grammar: QuantityGrammar): FoundNoun | null {
  for (const at of [number.head - 1, number.head - 2]) {
    const token = tokens[at]
    for (const analysis of token?.analyses ?? []) {
      const noun = nounOf(analysis, grammar)
      if (noun !== null && analysis.article && analysis.features.number === 3) {
        return { noun, at, listed: true, partitive: false }
      }
    }
    // One adjective may stand between: the four other groups.
    const best = token?.analyses[0]
    if (best?.pos !== 'adjective' || !best.article) return null
  }
  return null
}

/** The noun behind a partitive; "these" and "the most prominent" may stand before it: three of these villages. */
function partitive(tokens: readonly Token[], from: number, grammar: QuantityGrammar, limit: number): FoundNoun | null {
  let at = from
  while (at < from + 2 && grammar.choosing.has(tokens[at]?.form ?? '')) at++
  const token = tokens[at]
  if (token === undefined || at >= limit) return null
  for (const analysis of token.analyses) {
    if (analysis.proclitics.length > 0 || analysis.features.number !== 3) continue
    const noun = nounOf(analysis, grammar) ?? members(analysis, grammar)
    // "Out of their homes" is where from, not what.
    if (noun !== null && !UNCOUNTED.has(noun.unit) && (analysis.enclitic === '' || isOwned(noun.unit))) {
      // "Dozens of the militias" are their men.
      const meant: CountedNoun = noun.unit === 'party' ? { ...noun, unit: 'fighter' } : noun
      return { noun: meant, at, listed: true, partitive: true }
    }
  }
  return null
}

/** A noun of people that has no unit of its own, or an adjective that stands for them: of the detained. */
function members(analysis: Analysis, { personTag }: QuantityGrammar): CountedNoun | null {
  const { pos, lexeme } = analysis
  if (lexeme === null) return null
  const people = (pos === 'noun' && lexeme.tags.has(personTag)) || (analysis.article && isSoundPeople(analysis))
  return people ? { of: lexeme.written, unit: 'person', per: 1 } : null
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

function unlistedNoun(
  token: Token,
  number: WrittenNumber,
  { timeTag, numberTag, personTag }: QuantityGrammar,
): CountedNoun | null {
  // A noun of time anywhere among the readings makes a duration or a date, not a count.
  if (token.analyses.some((analysis) => analysis.lexeme?.tags.has(timeTag) && analysis.pos === 'noun')) return null
  const best = token.analyses[0]
  if (best === undefined || best.proclitics.length > 0 || best.enclitic !== '') return null
  if (best.article && !number.indefinite) return null
  if (isSoundPeople(best)) return { of: best.lexeme?.written ?? best.lemma, unit: 'person', per: 1 }
  if (best.lexeme?.tags.has(numberTag)) return null
  if (best.pos !== 'noun' || isAction(best) || !agrees(best, number)) return null
  const unit = best.lexeme?.tags.has(personTag) ? 'person' : 'other'
  return { of: best.lexeme?.written ?? best.lemma, unit, per: 1 }
}

/** Adjectives in the sound masculine plural stand for people: hundreds of the fleeing, seven wanted. */
const isSoundPeople = ({ pos, features }: Analysis): boolean =>
  pos === 'adjective' && features.number === 3 && features.gender === 'm'

/** An action in the singular is hardly counted (30 per bombing); in the plural it is (three warnings). */
const isAction = ({ features }: Analysis): boolean => features.form === 'masdar' && features.number !== 3

/** Three to ten take a plural, larger numbers a singular. */
function agrees({ features }: Analysis, number: WrittenNumber): boolean {
  if (features.number === undefined) return true
  if (number.indefinite) return features.number === 3
  const few = number.value > 2 && number.value <= FEW && Number.isInteger(number.value)
  return features.number === (few ? 3 : 1)
}
