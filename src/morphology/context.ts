import type { Analysis, PartOfSpeech, Token } from '../annotation/token.ts'

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
  const bounds = { before: allowed(before, ['^']), after: allowed(after, ['$']) }
  const known = new WeakMap<Analysis, Beside>()
  const beside = (analysis: Analysis): Beside => {
    let found = known.get(analysis)
    if (found === undefined) {
      const keys = keysOf(analysis)
      found = { before: allowed(before, keys), after: allowed(after, keys) }
      known.set(analysis, found)
    }
    return found
  }
  const rerankers = new Map<number, Reranker>()
  const rerankerFor = (active: number): Reranker => {
    let reranker = rerankers.get(active)
    if (reranker === undefined) {
      reranker = new Reranker(rules.filter((_, at) => (active & (1 << at)) !== 0))
      rerankers.set(active, reranker)
    }
    return reranker
  }
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
      let analyses = token.analyses
      if (analyses.length > 1) {
        const next = tokens[at + 1]
        const ends = next === undefined || startsSentence[at + 1] === 1
        const following = ends
          ? bounds.after
          : next.kind === 'word'
            ? beside(next.analyses[0] as Analysis).after
            : after.always
        const active = (startsSentence[at] === 1 ? bounds.before : previous) & following
        if (active !== 0) analyses = rerankerFor(active).rank(analyses)
      }
      previous = beside(analyses[0] as Analysis).before
      read.push(analyses === token.analyses ? token : { ...token, analyses })
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

/** One set of active rules, with the rankings it gave before. */
class Reranker {
  readonly #known = new WeakMap<readonly Analysis[], readonly Analysis[]>()
  readonly #rules: readonly ContextRule[]

  constructor(rules: readonly ContextRule[]) {
    this.#rules = rules
  }

  rank(analyses: readonly Analysis[]): readonly Analysis[] {
    const known = this.#known.get(analyses)
    if (known) return known
    const scored = analyses.map((analysis, at) => ({
      analysis,
      at,
      score: analysis.score + gain(analysis, this.#rules),
    }))
    scored.sort((a, b) => b.score - a.score || a.at - b.at)
    const ranked = scored.every(({ at }, index) => at === index) ? analyses : scored.map(({ analysis }) => analysis)
    this.#known.set(analyses, ranked)
    return ranked
  }
}

function gain({ pos, features, proclitics }: Analysis, rules: readonly ContextRule[]): number {
  const { tense, form } = features
  let sum = 0
  for (const { favour, by, bare } of rules) {
    if (bare === true && proclitics.length > 0) continue
    if (
      favour.includes(pos) ||
      (tense !== undefined && favour.includes(tense)) ||
      (form !== undefined && favour.includes(form))
    ) {
      sum += by
    }
  }
  return sum
}
