import type { Document } from '../annotation/document.ts'
import type { Analysis } from '../annotation/token.ts'
import type { Candidate } from './grammar.ts'
import { endOf, startOf } from './spans.ts'

type Named = Pick<Candidate, 'kind' | 'weight' | 'rule'> &
  Partial<Pick<Candidate, 'entry' | 'type' | 'country' | 'head' | 'weak' | 'vetted'>>

/**
 * The name in the tokens from one to before another, the first of them read so: «بغداد» in «ببغداد». It is of no list
 * and stands for nothing else, unless `named` says so.
 */
export const candidateAt = (
  document: Document,
  from: number,
  to: number,
  first: Analysis | null,
  named: Named,
): Candidate => ({
  from,
  to,
  start: startOf(document, from, first),
  end: endOf(document, to),
  proclitics: first?.proclitics ?? [],
  entry: null,
  type: null,
  country: null,
  head: null,
  weak: false,
  vetted: false,
  ...named,
})
