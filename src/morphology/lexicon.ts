import type { Features, Lexeme, PartOfSpeech } from '../annotation/token.ts'

/** A form that the lexicon knows: which word it is of, and what the form says. */
export interface Inflected {
  readonly lexeme: Lexeme
  readonly features: Features
}

/** Every inflected form of every listed word, without clitics. */
export interface Lexicon {
  readonly forms: ReadonlyMap<string, readonly Inflected[]>
  readonly lexemes: ReadonlyMap<string, Lexeme>
}

/** A listed word with the forms that the language's inflection made of it. */
export interface Paradigm {
  readonly lexeme: Lexeme
  readonly forms: readonly { readonly form: string; readonly features: Features }[]
}

/** Gathers paradigms into one lexicon; a word listed twice keeps its first paradigm and gains the tags of both. */
export function buildLexicon(paradigms: Iterable<Paradigm>): Lexicon {
  const lexemes = new Map<string, Lexeme>()
  const forms = new Map<string, Inflected[]>()
  for (const paradigm of paradigms) {
    const known = lexemes.get(paradigm.lexeme.id)
    if (known) {
      for (const tag of paradigm.lexeme.tags) (known.tags as Set<string>).add(tag)
    } else {
      lexemes.set(paradigm.lexeme.id, paradigm.lexeme)
    }
    const lexeme = known ?? paradigm.lexeme
    for (const { form, features } of paradigm.forms) {
      const entries = forms.get(form)
      if (entries === undefined) forms.set(form, [{ lexeme, features }])
      else if (!entries.some((entry) => entry.lexeme === lexeme && same(entry.features, features))) {
        entries.push({ lexeme, features })
      }
    }
  }
  return { forms, lexemes }
}

const keys = ['tense', 'person', 'gender', 'number', 'form', 'state', 'accusative'] as const
const same = (a: Features, b: Features): boolean => keys.every((key) => a[key] === b[key])

/** A lexeme with its id made from its parts. */
export function lexeme(
  pos: PartOfSpeech,
  lemma: string,
  written: string,
  tags: Iterable<string> = [],
  of: string | null = null,
): Lexeme {
  return { id: `${pos}:${lemma}`, pos, lemma, written, tags: new Set(tags), of }
}
