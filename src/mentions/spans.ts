import { type Document, nameSpan } from '../annotation/document.ts'
import type { Analysis, Token } from '../annotation/token.ts'

/** Original offset at which the name in a token begins: after the clitics of the given reading. */
export const startOf = (document: Document, at: number, analysis: Analysis | null): number => {
  const token = document.tokens[at] as Token
  return analysis === null ? token.start : nameSpan(document, token, analysis).start
}

/** Original offset at which a name ends whose last token is the one before `to`. */
export const endOf = ({ tokens }: Document, to: number): number => (tokens[to - 1] as Token).end

/** True where no word of the same line stands before a token: at the beginning, the end, and behind a line break. */
export function endsLine({ tokens, text }: Document, to: number): boolean {
  const next = tokens[to]
  if (to === 0) return true
  return next === undefined || text.slice((tokens[to - 1] as Token).end, next.start).includes('\n')
}

/** True where a token is written as a noun with its pronoun is, not with the feminine ending: ابنه (his son), بلده. */
export function endsInPronoun({ tokens, text }: Document, at: number): boolean {
  const token = tokens[at]
  const pronoun = token?.analyses.find(({ pos, suffix }) => pos === 'noun' && suffix > 0)?.enclitic
  return token !== undefined && pronoun !== undefined && text.slice(token.start, token.end).endsWith(pronoun)
}
