import type { Offsets } from '../../annotation/reading.ts'
import { foldWord } from '../../text/fold.ts'
import { wordsOf } from '../accounts/stem.ts'
import type { Definition, Term } from './definition.ts'
import { type Leaf, wordAt } from './leaf.ts'

/** Stem and dictionary form of a folded word, so that a list need not hold every form. */
export type Lexemes = (form: string) => readonly string[]

/** A phrase of a list, each word as what it is found by. */
interface Phrase {
  readonly term: Term
  readonly words: readonly (readonly string[])[]
}

/** A list of terms, ready to be looked for. */
export interface WordList {
  readonly terms: readonly Term[]
  /** By what their first word is found by. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

export type WordLists = ReadonlyMap<string, WordList>

/** Words of a term in a text. */
export interface Match {
  readonly term: Term
  readonly span: Offsets
}

const EXACT = '='

/** What a word of a list is found by; one with the mark by its form alone. */
export function keysOf(word: string, lexemes: Lexemes): readonly string[] {
  if (word.startsWith(EXACT)) return [EXACT + foldWord(word.slice(1))]
  const form = foldWord(word)
  return [...new Set([form, ...lexemes(form)])]
}

const partsOf = (phrase: string): readonly string[] =>
  phrase.split(/\s+/).flatMap((part) => {
    const mark = part.startsWith(EXACT) ? EXACT : ''
    return wordsOf(foldWord(part)).map((word) => mark + word)
  })

export function compileLists(lists: Definition['lists'], lexemes: Lexemes): WordLists {
  return new Map(
    Object.entries(lists ?? {}).map(([name, terms]) => {
      const phrases = new Map<string, Phrase[]>()
      for (const term of terms) {
        for (const text of term.words ?? []) {
          const words = partsOf(text).map((word) => keysOf(word, lexemes))
          for (const key of words[0] ?? []) phrases.set(key, [...(phrases.get(key) ?? []), { term, words }])
        }
      }
      return [name, { terms, phrases }]
    }),
  )
}

/** Where the terms of a list stand in a stretch of a report; of several at one word the longest, then the first. */
export function find(
  { phrases }: WordList,
  leaf: Leaf,
  [start, end]: Offsets,
  lexemes: Lexemes,
  fits: (term: Term) => boolean = () => true,
): readonly Match[] {
  const found: Match[] = []
  for (let at = wordAt(leaf.words, start); at < leaf.words.length; at++) {
    const word = leaf.words[at]
    if (word === undefined || word.start >= end) break
    const phrase = longestAt(phrases, leaf, at, end, lexemes, fits)
    if (phrase === null) continue
    const last = leaf.words[at + phrase.words.length - 1]
    found.push({ term: phrase.term, span: [Math.max(start, word.start), Math.min(end, last?.end ?? word.end)] })
    at += phrase.words.length - 1
  }
  return found
}

function longestAt(
  phrases: WordList['phrases'],
  leaf: Leaf,
  at: number,
  end: number,
  lexemes: Lexemes,
  fits: (term: Term) => boolean,
): Phrase | null {
  let best: Phrase | null = null
  for (const key of formsAt(leaf, at, lexemes)) {
    for (const phrase of phrases.get(key) ?? []) {
      const { words } = phrase
      if ((best !== null && words.length <= best.words.length) || !fits(phrase.term)) continue
      const last = leaf.words[at + words.length - 1]
      if (last === undefined || last.start >= end) continue
      const stands = words.every((wanted, ahead) =>
        formsAt(leaf, at + ahead, lexemes).some((form) => wanted.includes(form)),
      )
      if (stands) best = phrase
    }
  }
  return best
}

function formsAt(leaf: Leaf, at: number, lexemes: Lexemes): readonly string[] {
  const form = leaf.words[at]?.form ?? ''
  return [EXACT + form, form, ...lexemes(form)]
}
