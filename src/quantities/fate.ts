import type { Unit } from '../annotation/reading.ts'
import type { Token } from '../annotation/token.ts'
import { nounOf } from './counted.ts'
import { factsOf } from './facts.ts'
import type { CountedNoun, Governor, QuantityGrammar } from './grammar.ts'

const STOPS = new Set([...'.!?؟؛;:'])
const QUOTES = new Set([...'"«»“”()'])
const COMMAS = new Set([...',\u060c\u2013-'])
const MANY = 3
const LOOK_LEFT = 9
const LOOK_RIGHT = 9

/** What the nearest word of fate before token `at` makes of the people counted there; null where none governs them. */
export function fateBefore(tokens: readonly Token[], at: number, from: number, grammar: QuantityGrammar): Unit | null {
  for (let index = at - 1; index >= Math.max(from, at - LOOK_LEFT); index--) {
    const token = tokens[index] as Token
    if (STOPS.has(token.form)) return null
    const governor = governorOf(token, 'after', grammar)
    const best = token.analyses[0]
    if (governor?.beside === false)
      return isSentence(tokens, index, grammar) ? 'person' : shared(tokens, index, governor, grammar)
    // «بالرصاص» governs nobody, and what falls in the feminine is a thing.
    if (governor !== null && index === at - 1 && best?.article !== true && best?.features.gender !== 'f')
      return isDivided(tokens, at, grammar) ? 'person' : governor.unit
    // Another verb between takes the number as its own subject or object.
    if (best?.pos === 'verb' && best.lexeme !== null) return null
  }
  return null
}

/** "Dozens fell, dead and wounded": what is told behind them leaves open how many were which. */
function isDivided(tokens: readonly Token[], at: number, grammar: QuantityGrammar): boolean {
  for (let index = at; index + 1 < Math.min(tokens.length, at + LOOK_RIGHT); index++) {
    const [token, next] = [tokens[index] as Token, tokens[index + 1] as Token]
    if (STOPS.has(token.form)) return false
    if (grammar.between.has(token.form) && governorOf(next, 'after', grammar) !== null) return true
  }
  return false
}

/** A court stands before the word or just after it: its sentence may never be carried out. */
const isSentence = (tokens: readonly Token[], at: number, { verdicts }: QuantityGrammar): boolean =>
  [-1, 1, 2, 3].some((back) => tokens[at - back]?.analyses.some(({ lemma }) => verdicts.has(lemma)) === true)

/** The unit of a word of fate; "the death and wounding of 30" leaves open how many were which. */
export function shared(tokens: readonly Token[], at: number, governor: Governor, grammar: QuantityGrammar): Unit {
  const best = (tokens[at] as Token).analyses[0]
  const before = tokens[at - 1]?.analyses[0]
  // Only two of a kind share: "were killed and 30 wounded" has a subject of its own before the conjunction.
  if (best === undefined || before === undefined || !alike(tokens, at) || best.proclitics.length === 0) {
    return governor.unit
  }
  if (before.enclitic !== '' || before.features.number === MANY || grammar.nouns.has(before.lemma)) return governor.unit
  const other = governorOf(tokens[at - 1] as Token, 'after', grammar)
  return other !== null && other.unit !== governor.unit ? 'person' : governor.unit
}

/** Two words of one part of speech; at the start of a clause a verb may look like its noun: killed and wounded seven. */
function alike(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at - 1], tokens[at]]
  if (first?.analyses[0]?.pos === second?.analyses[0]?.pos) return true
  if (tokens[at - 2]?.kind === 'word') return false
  return (
    first?.analyses.some(({ pos }) => second?.analyses.some((other) => other.pos === pos && pos === 'verb')) === true
  )
}

/** What the words after tell: 30 people were killed. */
export function fateAfter(tokens: readonly Token[], at: number, to: number, grammar: QuantityGrammar): Unit | null {
  return fateBehind(tokens, at, to, grammar) ?? fateBeyondAside(tokens, at, to, grammar)
}

function fateBehind(tokens: readonly Token[], at: number, to: number, grammar: QuantityGrammar): Unit | null {
  let joined = false
  for (let index = at; index < Math.min(to, at + LOOK_RIGHT); index++) {
    const token = tokens[index] as Token
    if (QUOTES.has(token.form)) continue
    // "40 children and 11 adults were killed": what is joined on has the same verb, others have their own.
    if (token.kind === 'number') joined = true
    else if (token.kind !== 'word' || (joined && grammar.others.has(token.form))) return null
    const best = token.analyses[0]
    // "39 civilians, and 51 were wounded": what is joined on in the singular has people of its own.
    if (best?.pos === 'verb' && best.proclitics.length > 0 && best.features.number !== MANY) return null
    const governor = governorOf(token, 'before', grammar)
    if (governor !== null) return governor.unit
    if (best?.pos === 'verb' && best.lexeme !== null && index > at) return metFate(tokens[index + 1], grammar)
  }
  return null
}

/** The fate that a verb straight behind people tells of them, whatever came before: others "were wounded". */
export function fateStraightAfter(token: Token | undefined, grammar: QuantityGrammar): Unit | null {
  const best = token?.analyses[0]
  if (token === undefined || best?.pos !== 'verb' || best.proclitics.length > 0) return null
  return governorOf(token, 'before', grammar)?.unit ?? null
}

/** "They met their death": the object of a verb is the fate of its subject, which the pronoun goes back to. */
function metFate(object: Token | undefined, grammar: QuantityGrammar): Unit | null {
  if (object === undefined || !object.analyses.some(({ enclitic }) => enclitic !== '')) return null
  return governorOf(object, 'before', grammar)?.unit ?? null
}

/** "230 civilians, among them 35 children, were killed": the first verb behind an aside that tells part of those counted. */
function fateBeyondAside(tokens: readonly Token[], at: number, to: number, grammar: QuantityGrammar): Unit | null {
  let inclusive = false
  for (let index = at; index < Math.min(to, at + 2 * LOOK_RIGHT); index++) {
    const token = tokens[index] as Token
    const best = token.analyses[0]
    if (STOPS.has(token.form)) return null
    if (best?.pos === 'verb' && best.lexeme !== null) {
      if (!inclusive || best.proclitics.length > 0) return null
      return governorOf(token, 'before', grammar)?.unit ?? metFate(tokens[index + 1], grammar)
    }
    if (grammar.inclusives.has(token.form)) inclusive = true
    else if (COMMAS.has(token.form) && !inclusive && !opensAside(tokens, index + 1, grammar)) return null
  }
  return null
}

/** A comma opens the aside, with "of" between them or without. */
const opensAside = (tokens: readonly Token[], at: number, { inclusives, partitives }: QuantityGrammar): boolean =>
  inclusives.has(tokens[partitives.has(tokens[at]?.form ?? '') ? at + 1 : at]?.form ?? '')

/** The word of fate that a token is, for people counted on the given side of it. */
export const governorOf = (token: Token, side: 'after' | 'before', grammar: QuantityGrammar): Governor | null =>
  factsOf(grammar)(token.word)[side]

/** The unit of the noun that a word of totals announces before token `at`: the number of wounded exceeds 50. */
export function announced(
  tokens: readonly Token[],
  at: number,
  from: number,
  grammar: QuantityGrammar,
): { readonly unit: Unit; readonly of: string } | null {
  for (let index = at - 1; index >= Math.max(from, at - LOOK_LEFT - 3); index--) {
    const token = tokens[index] as Token
    if (STOPS.has(token.form)) return null
    const total = token.analyses.find(({ pos, lemma }) => pos === 'noun' && grammar.totals.has(lemma))
    if (total === undefined) continue
    if (total.enclitic !== '') return antecedent(tokens, index, from, grammar)
    for (let next = index + 1; next < Math.min(at, index + 4); next++) {
      if (grammar.partitives.has((tokens[next] as Token).form)) return null
      for (const analysis of (tokens[next] as Token).analyses) {
        const noun = nounOf(analysis, grammar)
        if (noun !== null && (analysis.features.number === MANY || analysis.features.number === undefined)) return noun
      }
    }
    return null
  }
  return null
}

/** The noun of a total that follows its number: the number rose to 121, "the dead"; index of the noun's token. */
export function announcedAfter(
  tokens: readonly Token[],
  at: number,
  grammar: QuantityGrammar,
): { readonly noun: CountedNoun; readonly at: number } | null {
  const total = tokens[at]?.analyses.some(({ pos, lemma }) => pos === 'noun' && grammar.totals.has(lemma))
  if (total !== true) return null
  for (const analysis of tokens[at + 1]?.analyses ?? []) {
    const noun = analysis.features.number === MANY ? nounOf(analysis, grammar) : null
    if (noun !== null) return { noun, at: at + 1 }
  }
  return null
}

/** The plural that "their number" points back to. */
function antecedent(tokens: readonly Token[], at: number, from: number, grammar: QuantityGrammar): CountedNoun | null {
  for (let index = at - 1; index >= Math.max(from, at - LOOK_RIGHT); index--) {
    for (const analysis of (tokens[index] as Token).analyses) {
      const noun = analysis.features.number === MANY ? nounOf(analysis, grammar) : null
      if (noun !== null) return noun
    }
  }
  return null
}
