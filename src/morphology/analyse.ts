import type { Analysis, Token } from '../annotation/token.ts'
import { isSpace, TEH_MARBUTA } from '../text/code-points.ts'
import type { Folded } from '../text/fold.ts'
import type { Segmenter } from './segment.ts'

/** A word cut out of the folded text, before it is taken apart. */
interface Cut {
  readonly kind: Token['kind']
  readonly from: number
  readonly to: number
}

/** Tokens with their analyses by form alone; a word that nobody lists is split where the report shows its bare stem. */
export function analysedTokens(folded: Folded, cuts: readonly Cut[], segment: Segmenter): readonly Token[] {
  const tokens = cuts.map(({ kind, from, to }): Token => {
    const written = folded.text.slice(from, to)
    const word = kind === 'word' ? segment(written, lastLetter(folded, to) === TEH_MARBUTA) : null
    return {
      start: folded.start[from] as number,
      end: folded.end[to - 1] as number,
      kind,
      form: word === null ? written : word.form,
      folded: from,
      analyses: word === null ? none : word.analyses,
      spaced: from === 0 || isSpace(folded.text.charCodeAt(from - 1)),
    }
  })
  return withReportEvidence(tokens)
}

const none: readonly Analysis[] = []

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
    // Its score must lead too, or the words beside would put it back.
    const split: Analysis = { ...(token.analyses[at] as Analysis), score: best.score + 0.5 }
    return { ...token, analyses: [split, ...token.analyses.filter((_, index) => index !== at)] }
  })
}
