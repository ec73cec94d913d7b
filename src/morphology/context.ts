import type { Analysis, PartOfSpeech, Token, WordForm } from '../annotation/token.ts'
import { remembered } from '../text/remembered.ts'
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

/** A set of rules is a number with a bit for each, so a grammar has at most as many rules as a number has bits. */
const MOST_RULES = 31

/**
 * Makes a disambiguator: one pass, left to right. What it learnt of a form it keeps, as forms come back.
 * @throws Error where there are more than 31 rules
 */
export function disambiguator(rules: readonly ContextRule[]): Disambiguator {
  if (rules.length > MOST_RULES) throw new Error(`${rules.length} context rules, want at most ${MOST_RULES}`)
  const before = sideOf(rules.map(({ previous }) => previous))
  const after = sideOf(rules.map(({ next }) => next))
  const first = allowed(before, ['^'])
  const last = allowed(after, ['$'])
  const beside = remembered(({ analyses }: WordForm): Beside => {
    const keys = keysOf(analyses[0] as Analysis)
    return { before: allowed(before, keys), after: allowed(after, keys) }
  })
  const reranked = reranker(rules)
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
      let { word } = token
      if (word.analyses.length > 1) {
        const next = tokens[at + 1]
        const ends = next === undefined || startsSentence[at + 1] === 1
        const following = ends ? last : next.kind === 'word' ? beside(next.word).after : after.always
        const active = (startsSentence[at] === 1 ? first : previous) & following
        if (active !== 0) word = reranked(word, active)
      }
      previous = beside(word).before
      read.push(word === token.word ? token : readAs(token, word))
    }
    return read
  }
}

/** The rules that a word allows where it stands before, and where it stands after, as bits. */
interface Beside {
  readonly before: number
  readonly after: number
}

/** One side's conditions: the rules that each key allows; `always` are those without a condition on this side. */
interface Side {
  readonly always: number
  readonly byKey: ReadonlyMap<string, number>
}

function sideOf(conditions: readonly (readonly string[] | undefined)[]): Side {
  const byKey = new Map<string, number>()
  let always = 0
  for (const [at, keys] of conditions.entries()) {
    if (keys === undefined) always |= 1 << at
    else for (const key of keys) byKey.set(key, (byKey.get(key) ?? 0) | (1 << at))
  }
  return { always, byKey }
}

function allowed({ always, byKey }: Side, keys: readonly string[]): number {
  let rules = always
  for (const key of keys) rules |= byKey.get(key) ?? 0
  return rules
}

function keysOf({ pos, lemma, lexeme, article, proclitics, enclitic }: Analysis): readonly string[] {
  const keys: string[] = [pos, `=${lemma}`]
  for (const tag of lexeme?.tags ?? []) keys.push(`#${tag}`)
  if (article) keys.push('definite')
  else if (pos !== 'verb' && pos !== 'particle' && proclitics.length === 0) keys.push('bare')
  if (enclitic !== '') keys.push('enclitic')
  return keys
}

/** One ranking of a form, and the next one that is known. */
interface Ranking {
  readonly active: number
  readonly word: WordForm
  readonly next: Ranking | null
}

/** Makes a function that ranks the analyses of a form anew by a set of active rules. */
function reranker(rules: readonly ContextRule[]): (word: WordForm, active: number) => WordForm {
  // A list, not a map: a form stands among few sets of rules, and most forms come once.
  const known = remembered((_: WordForm): { first: Ranking | null } => ({ first: null }))
  const favoured = favouring(rules)
  return (word, active) => {
    const rankings = known(word)
    for (let ranking = rankings.first; ranking !== null; ranking = ranking.next) {
      if (ranking.active === active) return ranking.word
    }
    const scores = word.analyses.map((analysis) => analysis.score + gain(active & favoured(analysis), rules))
    const ranked = isDescending(scores) ? word : wordForm(word.kind, word.form, sorted(word.analyses, scores))
    rankings.first = { active, word: ranked, next: rankings.first }
    return ranked
  }
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
  const { byKey } = sideOf(rules.map(({ favour }) => favour))
  let notBare = 0
  for (const [at, { bare }] of rules.entries()) if (bare === true) notBare |= 1 << at
  const of = (kind: string | undefined): number => (kind === undefined ? 0 : (byKey.get(kind) ?? 0))
  return ({ pos, features: { tense, form }, proclitics }) => {
    const favoured = of(pos) | of(tense) | of(form)
    return proclitics.length > 0 ? favoured & ~notBare : favoured
  }
}
