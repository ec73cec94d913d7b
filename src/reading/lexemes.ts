import { type Document, stemSpan } from '../annotation/document.ts'
import type { Analysis, Token } from '../annotation/token.ts'
import type { Span } from '../text/span.ts'

/** A word as it can be found: the place of its stem, and what it is found by. */
export interface WordLexemes {
  readonly span: Span
  /** Folded, as written: وللهدنه. */
  readonly form: string
  /** Folded stem and dictionary form, each once: هدنه. */
  readonly lexemes: readonly string[]
  /** Stands in a headline or title. */
  readonly title: boolean
}

/** A stem of one letter is no word to look for. */
const SHORTEST = 2

/**
 * The words and numbers of a document with their lexemes, in order: الهُدنة, هدنة and وللهدنة share one. A word that
 * nobody lists is found by every stem that it may have, because its clitics are not certain.
 */
export function lexemesOf(document: Document): readonly WordLexemes[] {
  const { tokens, sentences } = document
  const found: WordLexemes[] = []
  for (const { from, to, headline } of sentences) {
    for (let at = from; at < to; at++) {
      const token = tokens[at] as Token
      if (token.kind === 'punctuation') continue
      found.push({ ...lookup(document, token), form: token.form, title: headline })
    }
  }
  return found
}

function lookup(document: Document, token: Token): Pick<WordLexemes, 'span' | 'lexemes'> {
  const best = token.analyses[0]
  if (best === undefined) return { span: { start: token.start, end: token.end }, lexemes: [token.form] }
  const lexemes = new Set(best.pos === 'unknown' ? stems(token.analyses) : [])
  lexemes.add(best.stem)
  lexemes.add(best.lemma)
  return { span: stemSpan(document, token, best), lexemes: [...lexemes] }
}

const stems = (analyses: readonly Analysis[]): readonly string[] =>
  analyses.filter(({ pos, stem }) => pos === 'unknown' && stem.length >= SHORTEST).map(({ stem }) => stem)
