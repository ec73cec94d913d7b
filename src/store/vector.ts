import { quotedLexeme } from './queries/tsquery.ts'

/** The server keeps no position beyond this one, and no more than so many of one lexeme. */
const LAST = 16_383
const MOST = 255
/** Longer lexemes are refused; no word is longer. */
const LONGEST = 200
/** A vector may have a megabyte; what is beyond this is no longer looked up by word. */
const ROOM = 900_000

/** A word to be found: its ordinal (from 1), what it is found by, and whether it is of the title. */
export interface IndexedWord {
  readonly position: number
  readonly lexemes: readonly string[]
  readonly title: boolean
}

/**
 * The literal of a `tsvector`: `'هدنه':3A,17`. `labels` have no position; they say what the report is about, not where.
 */
export function vectorOf(words: readonly IndexedWord[], labels: Iterable<string>): string {
  const places = new Map<string, string[]>()
  let room = ROOM
  const place = (lexeme: string, position: string | null): void => {
    const known = places.get(lexeme)
    if (known === undefined) {
      room -= Buffer.byteLength(lexeme) + 16
      if (room < 0 || lexeme === '') return
      places.set(lexeme, position === null ? [] : [position])
    } else if (position !== null && known.length < MOST) known.push(position)
  }
  for (const { position, lexemes, title } of words) {
    const written = position > LAST ? null : `${position}${title ? 'A' : ''}`
    for (const lexeme of lexemes) place(lexeme.slice(0, LONGEST), written)
  }
  for (const label of labels) place(label.slice(0, LONGEST), null)
  return [...places]
    .map(([lexeme, positions]) =>
      positions.length === 0 ? quotedLexeme(lexeme) : `${quotedLexeme(lexeme)}:${positions.join(',')}`,
    )
    .join(' ')
}

/** The same word as it is written is one more lexeme, told apart from stems by its mark. */
export const asWritten = (form: string): string => `=${form}`

export const labels = { speaker: 's:', place: 'p:', outlet: 'o:', name: 'n:' } as const
export type Label = keyof typeof labels

/** Lexeme under which a report is found by a word of a speaker's name, a place or an outlet. */
export const labelled = (label: Label, word: string): string => labels[label] + word
