import type { Features, Lexeme, PartOfSpeech } from '../annotation/token.ts'

/** A form that the lexicon knows: which word it is of, and what the form says. */
export interface Inflected {
  readonly lexeme: Lexeme
  readonly features: Features
}

/** Every inflected form of every listed word, without clitics. */
export interface Lexicon {
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

/**
 * Gathers paradigms into one lexicon; a word listed twice keeps its first paradigm and gains the tags of both.
 * `skeleton` gives the letters of a form that inflection leaves alone. Paradigms are inflected only once a form of their
 * skeleton is asked for: most words of the lists stand in no report of a day.
 */
export function buildLexicon(paradigms: Iterable<Paradigm>, skeleton: (form: string) => string): Lexicon {
  const lexemes = new Map<string, Lexeme>()
  const waiting = new Map<string, Paradigm[]>()
  for (const paradigm of paradigms) {
    const { id, tags } = paradigm.lexeme
    const known = lexemes.get(id)
    if (known === undefined) lexemes.set(id, paradigm.lexeme)
    else if (known.tags !== tags) lexemes.set(id, { ...known, tags: tagSet([...known.tags, ...tags]) })
    for (const part of paradigm.parts) {
      const key = skeleton(part)
      const group = waiting.get(key)
      if (group === undefined) waiting.set(key, [paradigm])
      else if (group.at(-1) !== paradigm) group.push(paradigm)
    }
  }
  const inflected = new Map<string, ReadonlyMap<string, readonly Inflected[]>>()
  return {
    of(form) {
      const key = skeleton(form)
      let forms = inflected.get(key)
      if (forms === undefined) {
        const group = waiting.get(key)
        if (group === undefined) return nothing
        forms = inflect(group, (made) => skeleton(made) === key, lexemes)
        inflected.set(key, forms)
        waiting.delete(key)
      }
      return forms.get(form) ?? nothing
    },
  }
}

const nothing: readonly Inflected[] = []

function inflect(
  paradigms: readonly Paradigm[],
  belongs: (form: string) => boolean,
  lexemes: ReadonlyMap<string, Lexeme>,
): ReadonlyMap<string, readonly Inflected[]> {
  const forms = new Map<string, readonly Inflected[]>()
  for (const paradigm of paradigms) {
    const lexeme = lexemes.get(paradigm.lexeme.id) as Lexeme
    for (const { form, features } of paradigm.forms) {
      if (!belongs(form)) continue
      const entries = forms.get(form)
      if (entries === undefined) forms.set(form, [{ lexeme, features }])
      else if (!isIn(entries, lexeme, features)) forms.set(form, [...entries, { lexeme, features }])
    }
  }
  return forms
}

function isIn(entries: readonly Inflected[], lexeme: Lexeme, features: Features): boolean {
  for (const entry of entries) {
    if (entry.lexeme === lexeme && (entry.features === features || same(entry.features, features))) return true
  }
  return false
}

const same = (a: Features, b: Features): boolean =>
  a.tense === b.tense &&
  a.person === b.person &&
  a.gender === b.gender &&
  a.number === b.number &&
  a.form === b.form &&
  a.state === b.state &&
  a.accusative === b.accusative

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
