import type { Analysis, Token } from '../annotation/token.ts'
import { isSpace, TEH_MARBUTA } from '../text/code-points.ts'
import type { Folded } from '../text/fold.ts'
import type { Segmenter } from './segment.ts'

/** What the word before makes likelier: after a preposition no verb, after لم nothing but one. */
export interface ContextRule {
  readonly id: string
  /** A part of speech (`verb`), a tag (`#prep`) or a lemma (`=لم`) of the word before; `^` is the sentence's start. */
  readonly previous: readonly string[]
  /** Parts of speech, or `present`/`past` of verbs, that gain. */
  readonly favour: readonly string[]
  readonly by: number
  /** Only analyses without proclitics gain: two prepositions do not follow each other. */
  readonly bare?: boolean
}

/** A word cut out of the folded text, before it is taken apart. */
interface Cut {
  readonly kind: Token['kind']
  readonly from: number
  readonly to: number
}

/** Tokens with their analyses by form alone; a word that nobody lists is split where the report shows its bare stem. */
export function analysedTokens(folded: Folded, cuts: readonly Cut[], segment: Segmenter): readonly Token[] {
  const tokens = cuts.map(({ kind, from, to }): Token => {
    const form = folded.text.slice(from, to)
    const end = folded.end[to - 1] as number
    return {
      start: folded.start[from] as number,
      end,
      kind,
      form,
      folded: from,
      analyses: kind === 'word' ? segment(form, lastLetter(folded, to) === TEH_MARBUTA) : [],
      spaced: from === 0 || isSpace(folded.text.charCodeAt(from - 1)),
    }
  })
  return withReportEvidence(tokens)
}

const lastLetter = ({ original, start }: Folded, to: number): number => original.charCodeAt(start[to - 1] as number)

/** وكيري is split where the same report has كيري: the bare stems of a report are evidence for its clitics. */
function withReportEvidence(tokens: readonly Token[]): readonly Token[] {
  const bare = new Set<string>()
  for (const token of tokens) {
    const best = token.analyses[0]
    if (best !== undefined && best.pos === 'unknown' && best.prefix === 0) bare.add(token.form)
  }
  if (bare.size === 0) return tokens
  return tokens.map((token) => {
    const best = token.analyses[0]
    if (best === undefined || best.pos !== 'unknown' || best.prefix > 0) return token
    const at = token.analyses.findIndex(
      (other) => other.pos === 'unknown' && other.prefix > 0 && other.stem.length > 2 && bare.has(other.stem),
    )
    if (at < 0) return token
    const split = token.analyses[at] as Analysis
    return { ...token, analyses: [split, ...token.analyses.filter((_, index) => index !== at)] }
  })
}

/** Re-ranks each word's analyses by the word before it; `startsSentence` holds the index of each sentence's first token. */
export type Disambiguator = (tokens: readonly Token[], startsSentence: ReadonlySet<number>) => readonly Token[]

/** Makes a disambiguator: one pass, left to right. What it learnt of a form it keeps, as forms come back. */
export function disambiguator(rules: readonly ContextRule[]): Disambiguator {
  const byPrevious = new Map<string, ContextRule[]>()
  for (const rule of rules) {
    for (const key of rule.previous) {
      const known = byPrevious.get(key)
      if (known) known.push(rule)
      else byPrevious.set(key, [rule])
    }
  }
  const atStart = new Reranker(byPrevious.get('^') ?? [])
  const after = new Map<string, Reranker>()
  const rerankers = new WeakMap<Analysis, Reranker>()
  const rerankerAfter = (previous: Analysis): Reranker => {
    const known = rerankers.get(previous)
    if (known) return known
    const active = rulesAfter(previous, byPrevious)
    const key = active.map(({ id }) => id).join(' ')
    const reranker = after.get(key) ?? new Reranker(active)
    after.set(key, reranker)
    rerankers.set(previous, reranker)
    return reranker
  }
  return (tokens, startsSentence) => {
    let previous: Analysis | undefined
    return tokens.map((token, at) => {
      if (token.kind !== 'word') {
        previous = undefined
        return token
      }
      const reranker = startsSentence.has(at) ? atStart : previous && rerankerAfter(previous)
      const analyses = reranker?.rank(token.analyses) ?? token.analyses
      previous = analyses[0]
      return analyses === token.analyses ? token : { ...token, analyses }
    })
  }
}

function rulesAfter(
  previous: Analysis,
  byPrevious: ReadonlyMap<string, readonly ContextRule[]>,
): readonly ContextRule[] {
  const found = [...(byPrevious.get(previous.pos) ?? []), ...(byPrevious.get(`=${previous.lemma}`) ?? [])]
  for (const tag of previous.lexeme?.tags ?? []) found.push(...(byPrevious.get(`#${tag}`) ?? []))
  return found
}

/** One set of active rules, with the rankings it gave before. */
class Reranker {
  readonly #known = new WeakMap<readonly Analysis[], readonly Analysis[]>()
  readonly #rules: readonly ContextRule[]

  constructor(rules: readonly ContextRule[]) {
    this.#rules = rules
  }

  rank(analyses: readonly Analysis[]): readonly Analysis[] {
    if (this.#rules.length === 0 || analyses.length < 2) return analyses
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
  let sum = 0
  for (const { favour, by, bare } of rules) {
    if (bare === true && proclitics.length > 0) continue
    if (favour.includes(pos) || (features.tense !== undefined && favour.includes(features.tense))) sum += by
  }
  return sum
}
