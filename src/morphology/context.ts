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

/** Re-ranks each word's analyses by the words beside; `startsSentence` holds each sentence's first token. */
export type Disambiguator = (tokens: readonly Token[], startsSentence: ReadonlySet<number>) => readonly Token[]

/** Makes a disambiguator: one pass, left to right. What it learnt of a form it keeps, as forms come back. */
export function disambiguator(rules: readonly ContextRule[]): Disambiguator {
  const before = new Side(rules.map(({ previous }) => previous))
  const after = new Side(rules.map(({ next }) => next))
  const rerankers = new Map<number, Reranker>()
  const rerankerFor = (previous: Matched, next: Matched): Reranker => {
    const key = previous.id * LIMIT + next.id
    const known = rerankers.get(key)
    if (known) return known
    const reranker = new Reranker(rules.filter((_, at) => previous.rules.has(at) && next.rules.has(at)))
    rerankers.set(key, reranker)
    return reranker
  }
  return (tokens, startsSentence) => {
    let previous = before.none
    return tokens.map((token, at) => {
      if (token.kind !== 'word') {
        previous = before.none
        return token
      }
      const starts = startsSentence.has(at)
      let analyses = token.analyses
      if (analyses.length > 1) {
        const next = tokens[at + 1]
        const ends = next === undefined || startsSentence.has(at + 1)
        const following = ends
          ? after.bound
          : next.kind === 'word'
            ? after.of(next.analyses[0] as Analysis)
            : after.none
        analyses = rerankerFor(starts ? before.bound : previous, following).rank(analyses)
      }
      previous = before.of(analyses[0] as Analysis)
      return analyses === token.analyses ? token : { ...token, analyses }
    })
  }
}

/** More sets of rules than a grammar of dozens of rules ever makes on one side. */
const LIMIT = 1 << 20

/** The rules that one side of a word allows. */
interface Matched {
  readonly id: number
  readonly rules: ReadonlySet<number>
}

/** One side's conditions, each rule's by its index; a rule without a condition on this side is always allowed. */
class Side {
  readonly none: Matched
  readonly bound: Matched
  readonly #conditions: readonly (ReadonlySet<string> | null)[]
  readonly #sets = new Map<string, Matched>()
  readonly #known = new WeakMap<Analysis, Matched>()

  constructor(conditions: readonly (readonly string[] | undefined)[]) {
    this.#conditions = conditions.map((keys) => (keys === undefined ? null : new Set(keys)))
    this.none = this.#matched([])
    this.bound = this.#matched(['^', '$'])
  }

  of(analysis: Analysis): Matched {
    const known = this.#known.get(analysis)
    if (known) return known
    const matched = this.#matched(keysOf(analysis))
    this.#known.set(analysis, matched)
    return matched
  }

  #matched(keys: readonly string[]): Matched {
    const rules = new Set<number>()
    for (const [at, wanted] of this.#conditions.entries()) {
      if (wanted === null || keys.some((key) => wanted.has(key))) rules.add(at)
    }
    const name = [...rules].join(' ')
    const known = this.#sets.get(name)
    if (known) return known
    const matched = { id: this.#sets.size, rules }
    this.#sets.set(name, matched)
    return matched
  }
}

function keysOf({ pos, lemma, lexeme, article, proclitics, enclitic }: Analysis): readonly string[] {
  const keys = [pos, `=${lemma}`]
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
    if (this.#rules.length === 0) return analyses
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
