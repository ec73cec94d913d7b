import { type Document, nameSpan } from '../annotation/document.ts'
import type { Analysis, Token } from '../annotation/token.ts'

/** Original offset at which the name in a token begins: after the clitics of the given reading. */
export const startOf = (document: Document, at: number, analysis: Analysis | null): number => {
  const token = document.tokens[at] as Token
  return analysis === null ? token.start : nameSpan(document, token, analysis).start
}

/** Original offset at which a name ends whose last token is the one before `to`. */
export const endOf = ({ tokens }: Document, to: number): number => (tokens[to - 1] as Token).end
