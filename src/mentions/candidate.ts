import type { Document } from '../annotation/document.ts'
import type { Analysis } from '../annotation/token.ts'
import type { Candidate } from './grammar.ts'
import { endOf, startOf } from './spans.ts'

const none: readonly string[] = []

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
  proper: null,
  start: startOf(document, from, first),
  end: endOf(document, to),
  kind: named.kind,
  weight: named.weight,
  rule: named.rule,
  entry: named.entry ?? null,
  type: named.type ?? null,
  country: named.country ?? null,
  head: named.head ?? null,
  proclitics: first?.proclitics ?? none,
  weak: named.weak ?? false,
  vetted: named.vetted ?? false,
})

/** The candidate with other properties. Written out, since a spread makes objects of another shape. */
export const changed = (candidate: Candidate, own: Partial<Candidate>): Candidate => ({
  from: own.from ?? candidate.from,
  to: own.to ?? candidate.to,
  proper: own.proper ?? candidate.proper,
  start: own.start ?? candidate.start,
  end: own.end ?? candidate.end,
  kind: own.kind ?? candidate.kind,
  weight: own.weight ?? candidate.weight,
  rule: own.rule ?? candidate.rule,
  entry: own.entry === undefined ? candidate.entry : own.entry,
  type: own.type === undefined ? candidate.type : own.type,
  country: own.country === undefined ? candidate.country : own.country,
  head: own.head === undefined ? candidate.head : own.head,
  proclitics: own.proclitics ?? candidate.proclitics,
  weak: own.weak ?? candidate.weak,
  vetted: own.vetted ?? candidate.vetted,
})
