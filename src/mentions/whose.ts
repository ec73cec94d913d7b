import type { Document } from '../annotation/document.ts'
import { candidateAt } from './candidate.ts'
import type { Candidate } from './grammar.ts'
import type { Word } from './words.ts'

/** Bodies called by whose they are, where a person was named: «نظام الأسد», «قوات صالح», «قوات نظام الأسد». */
export function whose(
  document: Document,
  words: readonly Word[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return candidates.map((person, at) => {
    const floor = candidates[at - 1]?.to ?? 0
    let from = person.from
    if (person.kind !== 'person' || person.proclitics.length > 0) return person
    while (from > floor && isHead(words[from - 1]) && (from === person.from || isBare(words[from]))) from--
    return from === person.from ? person : body(document, words[from] as Word, person, from)
  })
}

const isHead = (word: Word | undefined): boolean =>
  word?.head?.opens.has('whose') === true && word.headAnalysis?.article === false

/** Without a conjunction or preposition, so that another noun can stand in construct with it. */
const isBare = (word: Word | undefined): boolean => word?.headAnalysis?.proclitics.length === 0

const body = (document: Document, { head, headAnalysis }: Word, { to }: Candidate, from: number): Candidate =>
  candidateAt(document, from, to, headAnalysis, {
    kind: 'organisation',
    weight: 2,
    rule: 'organisation/whose',
    head: head?.lemma ?? null,
  })
