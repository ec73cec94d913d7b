import type { Document } from '../annotation/document.ts'
import { foldWord } from '../text/fold.ts'
import { candidateAt } from './candidate.ts'
import type { Candidate } from './grammar.ts'
import { endsLine } from './spans.ts'
import type { Word } from './words.ts'

const MOST_WORDS = 5
const OPENERS = new Set(['"', '(', '\u00ab', '\u201c', '\u201d'])
const CLOSERS = new Set(['"', ')', '\u00bb', '\u201c', '\u201d'])
/** Between author, outlet and town in a dateline. */
const DASHES = new Set(['-', '\u2013', '\u2014', ':'])

/**
 * The outlet that prints the report, where the report sets its name apart: by marks («قال ل«صدى المدينة»») or by the
 * dash of a dateline («صدى المدينة - الرباط»). What brackets add to the outlet's name only tells it from another.
 */
export function ownOutlet(document: Document, words: readonly Word[]): readonly Candidate[] {
  const { outlet } = document.report
  if (outlet === null) return []
  const parts = foldWord(outlet.replace(/\s*\([^)]*\)$/, ''))
    .trim()
    .split(/\s+/)
  if (parts.length > MOST_WORDS || parts[0] === '') return []
  const found: Candidate[] = []
  for (let at = 0; at + parts.length < words.length; at++) {
    if (words[at]?.form !== parts[0] || !parts.every((part, index) => words[at + index]?.form === part)) continue
    const to = at + parts.length
    const marked = OPENERS.has(words[at - 1]?.form ?? '') && CLOSERS.has(words[to]?.form ?? '')
    if (!marked && !isDateline(document, words, at, to)) continue
    found.push(candidateAt(document, at, to, null, { kind: 'organisation', weight: 4, rule: 'organisation/outlet' }))
  }
  return found
}

/** Between dashes, or between one and the end of a line. */
function isDateline(document: Document, words: readonly Word[], from: number, to: number): boolean {
  const before = DASHES.has(words[from - 1]?.form ?? '')
  const after = DASHES.has(words[to]?.form ?? '')
  return (before && (after || endsLine(document, to))) || (after && endsLine(document, from))
}
