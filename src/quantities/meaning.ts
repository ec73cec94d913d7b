import type { Document } from '../annotation/document.ts'
import type { Unit } from '../annotation/reading.ts'
import type { Token } from '../annotation/token.ts'
import { foldWord } from '../text/fold.ts'
import { type FoundNoun, PLURAL } from './counted.ts'
import { definiteNoun } from './definite.ts'
import { announced, announcedAfter, fateAfter, fateBefore, fateStraightAfter, governorOf, shared } from './fate.ts'
import type { Construction, CountedNoun, QuantityGrammar } from './grammar.ts'
import { hedgeAfter } from './hedges.ts'
import { countedNoun } from './nouns.ts'
import type { WrittenNumber } from './numbers.ts'
import type { Counted } from './quantities.ts'
import { countsPeople, isFate, isPeople } from './units.ts'

/** How far behind a number the verb may stand, past the body that they belong to. */
const BODY = 6
/** From here on people are a crowd. */
const CROWD = 20
const BILLION = 1_000_000_000
const MONEY_SIGNS = new Set([...'$€£'])

/** What a number counts. */
export interface Meaning {
  readonly unit: Unit
  readonly of: string | null
  readonly per: number
  readonly construction: Construction
  /** The token after the last that belongs to it. */
  readonly to: number
  /** The noun's token, where it stands before the number. */
  readonly from?: number
}

/** A number and where it stands: what every construction asks for. */
export interface Counting {
  readonly document: Document
  readonly number: WrittenNumber
  /** The number itself, or the one that ends its interval. */
  readonly last: WrittenNumber
  /** The first token of its hedge. */
  readonly start: number
  /** Its sentence. */
  readonly from: number
  readonly to: number
  /** What was counted before it in the sentence. */
  readonly previous: Counted | null
  readonly grammar: QuantityGrammar
}

/**
 * What the words around a number say that it counts: a noun after or before it, what became of people, a total, or
 * what the number before it counted. Null where they say nothing.
 */
export function meaningOf(counting: Counting): Meaning | null {
  const { document, number, last, from, to, grammar } = counting
  const { tokens } = document
  const percent = grammar.percents.find((forms) => forms.every((form, index) => tokens[last.to + index]?.form === form))
  if (percent !== undefined) {
    return { unit: 'percent', of: null, per: 1, construction: 'percent', to: last.to + percent.length }
  }
  if (MONEY_SIGNS.has(tokens[number.from - 1]?.form ?? '') || MONEY_SIGNS.has(tokens[last.to]?.form ?? '')) {
    return { unit: 'money', of: null, per: 1, construction: 'counted', to: last.to }
  }
  if (number.pair) return null
  if (number.one) return oneMeaning(counting)
  if (number.article) {
    const before = definiteNoun(document, number, grammar)
    if (before !== null && number.from > from) return attributive(counting, before)
  }
  const after = announcedAfter(tokens, hedgeAfter(tokens, last.to, grammar)?.to ?? last.to, grammar)
  if (after !== null) {
    const fate = isPeople(after.noun.unit) ? fateAfter(tokens, after.at + 1, to, grammar) : null
    return { unit: fate ?? after.noun.unit, of: after.noun.of, per: after.noun.per, construction: 'total', to: last.to }
  }
  const found = countedNoun(document, last, grammar, to)
  return found === null ? bareMeaning(counting) : nounMeaning(counting, found)
}

/** One of a noun before it (one dead), or one that a word of fate governs (killed one of four). */
function oneMeaning(counting: Counting): Meaning | null {
  const { document, number, from, grammar } = counting
  const { tokens } = document
  const at = number.from - 1
  const analysis =
    at < from
      ? undefined
      : tokens[at]?.analyses.find(
          (candidate) =>
            candidate.pos === 'noun' && candidate.features.number === 1 && grammar.nouns.has(candidate.lemma),
        )
  if (analysis !== undefined && !analysis.article && analysis.enclitic === '') {
    const noun = grammar.nouns.get(analysis.lemma) as CountedNoun
    const fate = isPeople(noun.unit) ? fateBefore(tokens, at, from, grammar) : null
    const unit = fate ?? noun.unit
    // "In one place" stresses more than it counts; one dead is a figure.
    if (!isFate(unit)) return null
    return { unit, of: noun.of, per: noun.per, construction: 'attributive', to: number.to, from: at }
  }
  const governor = nearGovernor(counting, 2)
  if (governor === null || !grammar.partitives.has(tokens[number.to]?.form ?? '')) return null
  return { unit: governor, of: null, per: 1, construction: 'governed', to: number.to }
}

/** The number after its noun, both with the article: the four groups. */
function attributive({ document, number, from, grammar }: Counting, { noun, at }: FoundNoun): Meaning {
  const fate = isPeople(noun.unit) ? fateBefore(document.tokens, at, from, grammar) : null
  return {
    unit: fate ?? noun.unit,
    of: noun.of,
    per: noun.per,
    construction: 'attributive',
    to: number.to,
    from: at,
  }
}

function nounMeaning(counting: Counting, { noun, at, partitive }: FoundNoun): Meaning {
  const { document, grammar } = counting
  const construction = partitive ? 'partitive' : 'counted'
  const after = at + 1
  if (noun.unit === 'distance_km' && grammar.squared.has(document.tokens[after]?.form ?? '')) {
    return { unit: 'area_km2', of: noun.of, per: noun.per ** 2, construction, to: after + 1 }
  }
  const fate = isPeople(noun.unit) ? fateOf(counting, after) : null
  // Captives stay what they are: "three fighters were taken"; so do men under arms who flee.
  const unit = fate === null || fate === 'person' || (fate === 'displaced' && noun.unit !== 'person') ? noun.unit : fate
  return { unit, of: noun.of, per: noun.per, construction, to: after }
}

/** What became of the people counted, whose noun ends before token `after`. */
function fateOf(counting: Counting, after: number): Unit | null {
  const { document, start, from, to, previous, grammar } = counting
  if (previous !== null && countsPeople(previous.unit) && includes(counting, previous)) return previous.unit
  const before = fateBefore(document.tokens, start, from, grammar)
  const straight = before !== null && isFate(before) ? fateStraightAfter(document.tokens[after], grammar) : null
  const told =
    straight !== null && isFate(straight) ? straight : (before ?? fateAfter(document.tokens, after, to, grammar))
  if (told !== null) return crowd(counting, told)
  if (previous !== null && sharesFate(counting, previous)) return previous.unit
  // "The number of dead reached 260 people."
  const total = announced(document.tokens, start, from, grammar)
  return total !== null && (isFate(total.unit) || total.unit === 'displaced') ? total.unit : null
}

/** Those of a flight are people driven out only where they are a crowd: two who flee are rather sought. */
const crowd = ({ last }: Counting, fate: Unit): Unit => (fate === 'displaced' && last.value < CROWD ? 'person' : fate)

/** "Among them" between two numbers. */
function includes({ document, number, grammar }: Counting, previous: Counted): boolean {
  for (let index = number.from - 1; index >= Math.max(previous.to, number.from - 4); index--) {
    if (grammar.inclusives.has((document.tokens[index] as Token).form)) return true
  }
  return false
}

/** "Among the dead 12 children and six women": the second people joined on share the fate of the first. */
function sharesFate({ number, start, grammar }: Counting, previous: Counted): boolean {
  const people = grammar.nouns.get(foldWord(previous.of ?? ''))?.unit
  return number.joined && previous.to === start && isFate(previous.unit) && people !== undefined && isPeople(people)
}

/** A number with no noun after it: it counts what a word before it names. */
function bareMeaning(counting: Counting): Meaning | null {
  const { document, number, last, start, from, to, previous, grammar } = counting
  const others = grammar.others.has(document.tokens[last.to]?.form ?? '')
  const after = others ? last.to + 1 : last.to
  const own = ownFate(counting)
  if (own !== null) return { unit: crowd(counting, own), of: null, per: 1, construction: 'governed', to: after }
  const governor = nearGovernor(counting, start === number.head ? 1 : 2)
  if (governor !== null) {
    return { unit: crowd(counting, governor), of: null, per: 1, construction: 'governed', to: after }
  }
  const total = announced(document.tokens, number.from, from, grammar)
  if (total !== null && !others) return { ...total, per: 1, construction: 'total', to: after }
  if (previous !== null && (others || continues(counting, previous))) {
    const part = grammar.ofThem.has(document.tokens[last.to]?.form ?? '')
    const before = part ? fateBefore(document.tokens, start, Math.max(from, previous.to), grammar) : null
    const fate = others ? fateOf(counting, after) : (before ?? previous.unit)
    // Others share the noun, but what became of them is told by their own verb.
    const unit = fate ?? (isFate(previous.unit) ? 'person' : previous.unit)
    return { unit, of: unit === previous.unit ? previous.of : null, per: 1, construction: 'elliptic', to: after }
  }
  if (others) {
    return { unit: fateOf(counting, after) ?? 'person', of: null, per: 1, construction: 'elliptic', to: after }
  }
  if (!isCrowd(counting)) return null
  const { tokens } = document
  const fate = fateBefore(tokens, start, from, grammar) ?? fateAfter(tokens, after, Math.min(to, after + 2), grammar)
  return { unit: fate ?? 'person', of: null, per: 1, construction: 'elliptic', to: after }
}

/** "Hundreds were wounded", "two of the resistance were killed": the verb behind the number says what became of them. */
function ownFate({ document: { tokens }, number, last, to, grammar }: Counting): Unit | null {
  if (number.article) return null
  const [from, end] = grammar.partitives.has(tokens[last.to]?.form ?? '')
    ? [last.to + 2, last.to + BODY]
    : [last.to, last.to + 1]
  for (let at = from; at < Math.min(to, end); at++) {
    const token = tokens[at] as Token
    const best = token.analyses[0]
    if (at === last.to && governsFlight(tokens, at, grammar)) return 'displaced'
    // What is joined has people of its own: "six killed and nine wounded".
    if (best === undefined || best.proclitics.length > 0) return null
    if (best.pos === 'verb') return governorOf(token, 'before', grammar)?.unit ?? null
  }
  return null
}

/** "Drove two million to flight": behind a preposition, written apart or not. */
function governsFlight(tokens: readonly Token[], at: number, grammar: QuantityGrammar): boolean {
  const apart = tokens[at]?.analyses[0]?.pos === 'particle'
  const noun = tokens[apart ? at + 1 : at]
  const best = noun?.analyses[0]
  if (noun === undefined || best?.pos !== 'noun' || !best.article || (!apart && best.proclitics.length === 0))
    return false
  return governorOf(noun, 'after', grammar)?.unit === 'displaced'
}

/**
 * "The hundreds" with nothing named after them are people, unless somebody counts by them; so are those of a body or
 * place (thousands from the town), but not those of many things (dozens of the laws).
 */
function isCrowd({ document: { tokens }, number, last, grammar }: Counting): boolean {
  const first = tokens[number.from] as Token
  const next = tokens[last.to]
  if (next !== undefined && grammar.ofPeople.has(next.form)) return true
  const alone = number.article || tokens[number.to - 1]?.analyses[0]?.article === true
  if (!number.indefinite || !alone || number.value >= BILLION || number.start > first.start + 1) return false
  if (next === undefined || !grammar.partitives.has(next.form)) return true
  const of = tokens[last.to + 1]?.analyses[0]
  return of?.features.number !== PLURAL || !of.article
}

/** The word of fate just before a number without a noun, at most `reach` tokens before its hedge. */
function nearGovernor({ document: { tokens }, start, from, grammar }: Counting, reach: number): Unit | null {
  for (let index = start - 1; index >= Math.max(from, start - reach); index--) {
    const governor = governorOf(tokens[index] as Token, 'after', grammar)
    if (governor !== null && !governor.beside) return shared(tokens, index, governor, grammar)
  }
  return null
}

/** "17 dead of the one side and eight of the other": the number takes over the noun of the one before. */
function continues(counting: Counting, previous: Counted): boolean {
  const { document, number, grammar } = counting
  const next = document.tokens[number.to]
  if (next === undefined) return false
  if (includes(counting, previous) || grammar.ofThem.has(next.form)) return true
  const chained = number.joined && !number.article
  const apposed = number.from === previous.to + 1 && document.tokens[previous.to]?.kind === 'punctuation'
  return (chained || apposed) && (grammar.partitives.has(next.form) || grammar.locatives.has(next.form))
}
