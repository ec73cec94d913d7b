import type { Document } from '../annotation/document.ts'
import { foldWord } from '../text/fold.ts'
import type { Candidate } from './grammar.ts'
import { endOf } from './spans.ts'
import type { Word } from './words.ts'

const MOST_WORDS = 5
const OPENERS = new Set(['"', '(', '\u00ab', '\u201c', '\u201d'])
const CLOSERS = new Set(['"', ')', '\u00bb', '\u201c', '\u201d'])

/** The outlet that prints the report, where the report sets its name apart by marks: قال ل«صدى المدينة». */
export function ownOutlet(document: Document, words: readonly Word[]): readonly Candidate[] {
  const { outlet } = document.report
  if (outlet === null) return []
  const parts = foldWord(outlet).trim().split(/\s+/)
  if (parts.length > MOST_WORDS || parts[0] === '') return []
  const found: Candidate[] = []
  for (let at = 1; at + parts.length < words.length; at++) {
    if (words[at]?.form !== parts[0] || !OPENERS.has(words[at - 1]?.form ?? '')) continue
    const to = at + parts.length
    if (!CLOSERS.has(words[to]?.form ?? '') || !parts.every((part, index) => words[at + index]?.form === part)) continue
    found.push({
      from: at,
      to,
      start: document.tokens[at]?.start ?? 0,
      end: endOf(document, to),
      kind: 'organisation',
      weight: 4,
      rule: 'organisation/outlet',
      entry: null,
      type: null,
      country: null,
      head: null,
      proclitics: [],
      weak: false,
      vetted: false,
    })
  }
  return found
}
