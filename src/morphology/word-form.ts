import type { Analysis, Token, WordForm } from '../annotation/token.ts'
import { emptyMemory } from '../text/remembered.ts'

/** A form that remembers; all are made here, so that they have one shape. */
export const wordForm = (kind: WordForm['kind'], form: string, analyses: readonly Analysis[]): WordForm => ({
  kind,
  form,
  analyses,
  memory: emptyMemory(),
})

/** The token read as another order of its analyses. */
export const readAs = (token: Token, word: WordForm): Token => ({
  start: token.start,
  end: token.end,
  kind: token.kind,
  form: token.form,
  folded: token.folded,
  analyses: word.analyses,
  spaced: token.spaced,
  word,
})

/** The analysis with another score; written out, because a spread makes objects of another shape. */
export const rescored = (analysis: Analysis, score: number): Analysis => ({
  pos: analysis.pos,
  lemma: analysis.lemma,
  lexeme: analysis.lexeme,
  features: analysis.features,
  proclitics: analysis.proclitics,
  article: analysis.article,
  proclitic: analysis.proclitic,
  prefix: analysis.prefix,
  suffix: analysis.suffix,
  stem: analysis.stem,
  enclitic: analysis.enclitic,
  score,
})
