import type { Document } from '../annotation/document.ts'
import { changed } from './candidate.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { endOf } from './spans.ts'
import type { Word } from './words.ts'

const OPENERS = new Set(['(', '"', '\u00ab', '\u201c'])
const CLOSERS = new Set([')', '"', '\u00bb', '\u201d'])

/**
 * A body's name with its short form between marks behind it is one name: «وكالة الأنباء السورية (سانا)». A form with the
 * article is a name of its own: «وزارة الدفاع الأميركية (البنتاغون)».
 */
export function withAcronyms(
  document: Document,
  words: readonly Word[],
  candidates: readonly Candidate[],
  { official }: NameGrammar,
): readonly Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    const full = kept.at(-1)
    if (full === undefined || !isShortFor(words, candidate, full, official)) kept.push(candidate)
    else
      kept[kept.length - 1] = changed(full, {
        proper: candidate.from - 1,
        to: candidate.to + 1,
        end: endOf(document, candidate.to + 1),
      })
  }
  return kept
}

/** «وكالة الأنباء السورية الرسمية (سانا)»: whose voice it is may stand between. */
const isShortFor = (
  words: readonly Word[],
  short: Candidate,
  full: Candidate,
  official: NameGrammar['official'],
): boolean =>
  short.entry !== null &&
  short.entry === full.entry &&
  short.kind === 'organisation' &&
  words[short.from]?.definite !== true &&
  (short.from === full.to + 1 || (short.from === full.to + 2 && official.has(words[full.to]?.best?.lemma ?? ''))) &&
  short.to - short.from < full.to - full.from &&
  OPENERS.has(words[short.from - 1]?.form ?? '') &&
  CLOSERS.has(words[short.to]?.form ?? '')
