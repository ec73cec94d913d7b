import type { Features, Lexeme, PartOfSpeech } from '../annotation/token.ts'
import { type EntryIndex, type FormTable, formTable, NONE } from './form-table.ts'

/** A form that the lexicon knows: which word it is of, and what the form says. */
export interface Inflected {
  readonly lexeme: Lexeme
  readonly features: Features
}

/** Every inflected form of every listed word, without clitics. */
export interface Lexicon extends Pick<FormTable, 'first' | 'next' | 'lexeme' | 'features'> {
  /** What the folded form can be, in the order of the lists; nothing where no list has it. */
  of(form: string): readonly Inflected[]
}

/** A listed word with the forms that the language's inflection makes of it, when they are asked for. */
export interface Paradigm {
  readonly lexeme: Lexeme
  /** The principal parts: each form has the skeleton of one of them. */
  readonly parts: readonly string[]
  readonly forms: readonly { readonly form: string; readonly features: Features }[]
}

/** A number for the letters of a form that inflection leaves alone: alike for forms that share them. */
export type SkeletonKey = (text: string, from: number, to: number) => number

/**
 * Gathers paradigms into one lexicon; a word listed twice keeps its first paradigm and gains the tags of both.
 * Paradigms are inflected only once a form of their skeleton is asked for: most words of the lists stand in no report of
 * a day. Where two skeletons have one number, their paradigms are inflected together, which changes no answer.
 */
export function buildLexicon(paradigms: Iterable<Paradigm>, keyOf: SkeletonKey): Lexicon {
  const all = [...paradigms]
  const lexemes = gathered(all)
  const waiting = new Map<number, Paradigm[]>()
  for (const paradigm of all) {
    for (const part of paradigm.parts) {
      const key = keyOf(part, 0, part.length)
      const group = waiting.get(key)
      if (group === undefined) waiting.set(key, [paradigm])
      else if (group.at(-1) !== paradigm) group.push(paradigm)
    }
  }
  const table = formTable()
  const inflect = (group: readonly Paradigm[], key: number): void => {
    for (const paradigm of group) {
      const lexeme = lexemes.get(paradigm.lexeme.id) as Lexeme
      for (const { form, features } of paradigm.forms) {
        if (keyOf(form, 0, form.length) === key) table.add(form, lexeme, features)
      }
    }
  }
  const first = (text: string, from: number, to: number): EntryIndex => {
    const key = keyOf(text, from, to)
    const group = waiting.get(key)
    if (group !== undefined) {
      inflect(group, key)
      waiting.delete(key)
    }
    return table.first(text, from, to)
  }
  return {
    first,
    next: table.next,
    lexeme: table.lexeme,
    features: table.features,
    of: (form) => entriesOf({ ...table, first }, form),
  }
}

/** The lexemes of paradigms by id: a word listed twice gains the tags of both. */
export function gathered(paradigms: readonly Paradigm[]): ReadonlyMap<string, Lexeme> {
  const lexemes = new Map<string, Lexeme>()
  for (const { lexeme } of paradigms) {
    const known = lexemes.get(lexeme.id)
    if (known === undefined) lexemes.set(lexeme.id, lexeme)
    else if (known.tags !== lexeme.tags) {
      lexemes.set(lexeme.id, { ...known, tags: tagSet([...new Set([...known.tags, ...lexeme.tags])]) })
    }
  }
  return lexemes
}

/** What a lexicon has of a form, as a list. */
export function entriesOf(lexicon: Omit<Lexicon, 'of'>, form: string): readonly Inflected[] {
  const entries: Inflected[] = []
  for (let at = lexicon.first(form, 0, form.length); at !== NONE; at = lexicon.next(at)) {
    entries.push({ lexeme: lexicon.lexeme(at), features: lexicon.features(at) })
  }
  return entries
}

/** A lexeme with its id made from its parts. */
export function lexeme(
  pos: PartOfSpeech,
  lemma: string,
  written: string,
  tags: Iterable<string> = [],
  of: string | null = null,
): Lexeme {
  return { id: `${pos}:${lemma}`, pos, lemma, written, tags: tagSet([...tags]), of }
}

const tagSets = new Map<string, ReadonlySet<string>>()

/** One set for all words with the same tags: there are thousands of given names. */
function tagSet(tags: readonly string[]): ReadonlySet<string> {
  const key = tags.join('|')
  const known = tagSets.get(key)
  if (known) return known
  const made = new Set(tags)
  tagSets.set(key, made)
  return made
}
