import type { Document } from '../annotation/document.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import type { Word } from './words.ts'

/** What the organisation and place grammars see of the text. */
export interface Scene {
  readonly document: Document
  readonly words: readonly Word[]
  readonly grammar: NameGrammar
  /** End of the longest sure known name that begins at each token, -1 where none does. */
  readonly known: Int32Array
  /** 1 for organisations, 2 for places, 3 for persons, 0 for nothing, by the token that the known name begins at. */
  readonly knownKind: Uint8Array
  /** 1 where the known name that begins there is of a state, a region or a capital: no surname. */
  readonly firm: Uint8Array
  /** End of the known place that begins at each token though it is an ordinary word too, -1 where none does. */
  readonly maybe: Int32Array
  /** Index after the closing mark of the quotation that opens at each token, -1 where none does. */
  readonly quoted: Int32Array
}

export const ORGANISATION = 1
export const PLACE = 2
export const PERSON = 3

/** The scene of a text, with the known names that were found in it. */
export function sceneOf(
  document: Document,
  words: readonly Word[],
  grammar: NameGrammar,
  found: readonly Candidate[],
): Scene {
  const known = new Int32Array(words.length).fill(-1)
  const knownKind = new Uint8Array(words.length)
  const firm = new Uint8Array(words.length)
  const maybe = new Int32Array(words.length).fill(-1)
  for (const { from, to, kind, weak, type } of found) {
    if (weak) {
      if (kind === 'place') maybe[from] = to
      continue
    }
    known[from] = to
    if (to - from > 1 || (type !== 'town' && type !== 'city' && type !== 'village')) firm[from] = 1
    knownKind[from] = kind === 'organisation' ? ORGANISATION : kind === 'place' ? PLACE : PERSON
  }
  return { document, words, grammar, known, knownKind, firm, maybe, quoted: quotedFrom(document) }
}

/** For the token of each opening quotation mark the index after the token of its closing mark; else -1. */
function quotedFrom({ tokens, quotations }: Document): Int32Array {
  const ends = new Int32Array(tokens.length).fill(-1)
  let at = 0
  for (const { start, end } of quotations) {
    while (at < tokens.length && (tokens[at] as { start: number }).start < start) at++
    if (at >= tokens.length) break
    let to = at
    // Names are short: a quotation of more words than this is none.
    while (to < tokens.length && to - at < 10 && (tokens[to] as { start: number }).start < end) to++
    if ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) >= end) ends[at] = to
  }
  return ends
}
