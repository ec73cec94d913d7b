import type { Analysis, Token } from '../annotation/token.ts'
import { TEH_MARBUTA } from '../text/code-points.ts'
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
      spaced:
        from === 0 ||
        (folded.end[from - 1] as number) < (folded.start[from] as number) ||
        folded.text[from - 1] === ' ' ||
        folded.text[from - 1] === '\n' ||
        folded.text[from - 1] === '\r' ||
        folded.text[from - 1] === '\t',
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

/** Re-ranks each word's analyses by the word before it. One pass, left to right. */
export function disambiguated(
  tokens: readonly Token[],
  startsSentence: ReadonlySet<number>,
  rules: readonly ContextRule[],
): readonly Token[] {
  const byPrevious = new Map<string, ContextRule[]>()
  for (const rule of rules) {
    for (const key of rule.previous) {
      const known = byPrevious.get(key)
      if (known) known.push(rule)
      else byPrevious.set(key, [rule])
    }
  }
  let previous: Analysis | null = null
  return tokens.map((token, at) => {
    if (token.kind !== 'word') {
      previous = null
      return token
    }
    const active = startsSentence.has(at)
      ? (byPrevious.get('^') ?? [])
      : previous === null
        ? []
        : rulesAfter(previous, byPrevious)
    const ranked =
      active.length === 0 || token.analyses.length < 2
        ? token
        : { ...token, analyses: reranked(token.analyses, active) }
    previous = ranked.analyses[0] ?? null
    return ranked
  })
}

function rulesAfter(
  previous: Analysis,
  byPrevious: ReadonlyMap<string, readonly ContextRule[]>,
): readonly ContextRule[] {
  const found = [...(byPrevious.get(previous.pos) ?? []), ...(byPrevious.get(`=${previous.lemma}`) ?? [])]
  for (const tag of previous.lexeme?.tags ?? []) found.push(...(byPrevious.get(`#${tag}`) ?? []))
  return found
}

function reranked(analyses: readonly Analysis[], rules: readonly ContextRule[]): readonly Analysis[] {
  const scored = analyses.map((analysis, at) => ({ analysis, at, score: analysis.score + gain(analysis, rules) }))
  scored.sort((a, b) => b.score - a.score || a.at - b.at)
  return scored.map(({ analysis }) => analysis)
}

function gain(analysis: Analysis, rules: readonly ContextRule[]): number {
  let sum = 0
  for (const { favour, by } of rules) {
    if (
      favour.includes(analysis.pos) ||
      (analysis.features.tense !== undefined && favour.includes(analysis.features.tense))
    )
      sum += by
  }
  return sum
}
