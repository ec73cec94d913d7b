import type { Analysis, PartOfSpeech, Token, WordForm } from '../annotation/token.ts'
import { remembered } from '../text/remembered.ts'
import { ofKey, type RuleBits, ruleBits } from '../text/rule-bits.ts'
import { readAs, wordForm } from './word-form.ts'

/**
 * What the words beside make likelier: after a preposition no verb, after لم nothing but one. A side is told by its
 * likeliest analysis: a part of speech (`verb`), a tag (`#prep`), a lemma (`=لم`), `definite` (with the article), `bare`
 * (a nominal without), `enclitic`; `^` and `$` are the bounds of a sentence.
 */
export interface ContextRule {
  readonly id: string
  readonly covers: string
  readonly previous?: readonly string[]
  readonly next?: readonly string[]
  /** What gains: parts of speech, `present` or `past`, `masdar` or `participle`. */
  readonly favour: readonly string[]
  readonly by: number
  /** Only analyses without proclitics gain: two prepositions do not follow each other. */
  readonly bare?: boolean
  /** Sentences with one word in brackets, and what that word is read as. */
  readonly examples: readonly (readonly [sentence: string, pos: PartOfSpeech])[]
}

/** Re-ranks each word's analyses by the words beside; `startsSentence` is 1 at each sentence's first token. */
export type Disambiguator = (tokens: readonly Token[], startsSentence: Uint8Array) => readonly Token[]

/**
 * Makes a disambiguator: one pass, left to right. What it learnt of a form it keeps, as forms come back.
 * @throws Error where there are more than 31 rules
 */
export function disambiguator(rules: readonly ContextRule[]): Disambiguator {
  const before = sideOf(rules.map(({ previous }) => previous))
  const after = sideOf(rules.map(({ next }) => next))
  const first = before.always | ofKey(before, '^')
  const last = after.always | ofKey(after, '$')
  const favoured = favouring(rules)
  const ranking = remembered(({ analyses }: WordForm): Ranking => {
    const best = analyses[0] as Analysis
    let wanted = 0
    if (analyses.length > 1) for (const analysis of analyses) wanted |= favoured(analysis)
    return { before: allowed(before, best), after: allowed(after, best), wanted, known: null }
  })
  return (tokens, startsSentence) => {
    const read: Token[] = []
    let previous = before.always
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token
      if (token.kind !== 'word') {
        previous = before.always
        read.push(token)
        continue
      }
      const own = ranking(token.word)
      let { word } = token
      if (own.wanted !== 0) {
        const next = tokens[at + 1]
        const ends = next === undefined || startsSentence[at + 1] === 1
        const following = ends ? last : next.kind === 'word' ? ranking(next.word).after : after.always
        const active = (startsSentence[at] === 1 ? first : previous) & following & own.wanted
        if (active !== 0) word = reranked(word, own, active, rules, favoured)
      }
      if (word === token.word) {
        previous = own.before
        read.push(token)
      } else {
        previous = ranking(word).before
        read.push(readAs(token, word))
      }
    }
    return read
  }
}

/** What is learnt of a form, beside which other words it came. */
interface Ranking {
  /** The rules that it allows where it stands before, and where it stands after, as bits. */
  readonly before: number
  readonly after: number
  /** The rules that favour one of its analyses; others cannot change their order. */
  readonly wanted: number
  /** A list, not a map: a form stands among few sets of rules, and most forms come once. */
  known: Ranked | null
}

/** The form as one set of active rules ranks it, and the next set that is known. */
interface Ranked {
  readonly active: number
  readonly word: WordForm
  next: Ranked | null
}

/** What the rules ask of one side. */
interface Side extends RuleBits {
  /** By lemma, which stands in a key behind `=`. */
  readonly byLemma: ReadonlyMap<string, number>
  /** By the tags of a lexeme, found out as they are met: words share their sets of tags. */
  readonly byTags: Map<ReadonlySet<string>, number>
}

function sideOf(conditions: readonly (readonly string[] | undefined)[]): Side {
  const bits = ruleBits(conditions)
  const lemmas = [...bits.byKey].filter(([key]) => key.startsWith('='))
  return { ...bits, byLemma: new Map(lemmas.map(([key, rules]) => [key.slice(1), rules])), byTags: new Map() }
}

function allowed(side: Side, { pos, lemma, lexeme, article, proclitics, enclitic }: Analysis): number {
  let rules = side.always | ofKey(side, pos) | (side.byLemma.get(lemma) ?? 0)
  if (lexeme !== null && lexeme.tags.size > 0) rules |= ofTags(side, lexeme.tags)
  if (article) rules |= ofKey(side, 'definite')
  else if (pos !== 'verb' && pos !== 'particle' && proclitics.length === 0) rules |= ofKey(side, 'bare')
  return enclitic === '' ? rules : rules | ofKey(side, 'enclitic')
}

function ofTags(side: Side, tags: ReadonlySet<string>): number {
  const known = side.byTags.get(tags)
  if (known !== undefined) return known
  let rules = 0
  for (const tag of tags) rules |= ofKey(side, `#${tag}`)
  side.byTags.set(tags, rules)
  return rules
}

/** Ranks the analyses of a form anew by a set of active rules. */
function reranked(
  word: WordForm,
  ranking: Ranking,
  active: number,
  rules: readonly ContextRule[],
  favoured: (analysis: Analysis) => number,
): WordForm {
  const known = recalled(ranking, active)
  if (known !== null) return known.word
  const scores = word.analyses.map((analysis) => analysis.score + gain(active & favoured(analysis), rules))
  const ranked = isDescending(scores) ? word : ordered(word, sorted(word.analyses, scores), ranking)
  ranking.known = { active, word: ranked, next: ranking.known }
  return ranked
}

/** What is known of a set of rules, which comes first from now on: the sets of a common form are many, and recur. */
function recalled(ranking: Ranking, active: number): Ranked | null {
  let before: Ranked | null = null
  for (let ranked = ranking.known; ranked !== null; ranked = ranked.next) {
    if (ranked.active === active) {
      if (before !== null) {
        before.next = ranked.next
        ranked.next = ranking.known
        ranking.known = ranked
      }
      return ranked
    }
    before = ranked
  }
  return null
}

/** The form with its analyses in this order, which another set of rules may have given it before. */
function ordered(word: WordForm, analyses: readonly Analysis[], { known }: Ranking): WordForm {
  for (let ranked = known; ranked !== null; ranked = ranked.next) {
    if (analyses.every((analysis, at) => analysis === ranked?.word.analyses[at])) return ranked.word
  }
  return wordForm(word.kind, word.form, analyses)
}

function isDescending(scores: readonly number[]): boolean {
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[at - 1] as number)) return false
  return true
}

/** Highest score first; what scores alike stays in order. */
function sorted(analyses: readonly Analysis[], scores: readonly number[]): readonly Analysis[] {
  const order = analyses.map((_, at) => at)
  order.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
  return order.map((at) => analyses[at] as Analysis)
}

function gain(active: number, rules: readonly ContextRule[]): number {
  let sum = 0
  for (let left = active; left !== 0; left &= left - 1) sum += (rules[31 - Math.clz32(left & -left)] as ContextRule).by
  return sum
}

/** Makes a function that tells which rules favour an analysis, as bits. */
function favouring(rules: readonly ContextRule[]): (analysis: Analysis) => number {
  const { byKey } = ruleBits(rules.map(({ favour }) => favour))
  let notBare = 0
  for (const [at, { bare }] of rules.entries()) if (bare === true) notBare |= 1 << at
  const of = (kind: string | undefined): number => (kind === undefined ? 0 : (byKey.get(kind) ?? 0))
  return ({ pos, features: { tense, form }, proclitics }) => {
    const favoured = of(pos) | of(tense) | of(form)
    return proclitics.length > 0 ? favoured & ~notBare : favoured
  }
}
