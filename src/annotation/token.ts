import type { Remembering } from '../text/remembered.ts'

export type PartOfSpeech = 'verb' | 'noun' | 'adjective' | 'name' | 'particle' | 'unknown'

/** A dictionary word. `id` is `pos:lemma` with the folded lemma: `verb:قال`, `noun:وزير`. */
export interface Lexeme {
  readonly id: string
  readonly pos: PartOfSpeech
  /** Folded dictionary form: 3rd person masculine singular past of a verb, singular of a noun. */
  readonly lemma: string
  /** The dictionary form in ordinary spelling, for people to read. */
  readonly written: string
  readonly tags: ReadonlySet<string>
  /** What a related word stands for: the country of a nisba (روسي → روسيا), the verb of a masdar or participle. */
  readonly of: string | null
}

/** What the inflected form says. Absent keys: the form does not tell. */
export interface Features {
  readonly tense?: 'past' | 'present' | 'imperative'
  readonly person?: 1 | 2 | 3
  readonly gender?: 'm' | 'f'
  readonly number?: 1 | 2 | 3
  readonly form?: 'masdar' | 'participle'
  /**
   * A form that stands only before an enclitic (حكومت in حكومته), as first term of a construct (وزيري), or with neither
   * article nor enclitic (قاض).
   */
  readonly state?: 'bound' | 'construct' | 'indefinite'
  /** Ends in the accusative alef of an indefinite (مضيفا). */
  readonly accusative?: boolean
}

/**
 * One way to take a written word apart. Shared between all tokens of the same form, so it counts in folded
 * characters; `Token` turns them into offsets.
 */
export interface Analysis {
  readonly pos: PartOfSpeech
  readonly lemma: string
  readonly lexeme: Lexeme | null
  readonly features: Features
  /** Folded proclitics in order, without the article: و ب in وبالقاهرة. */
  readonly proclitics: readonly string[]
  readonly article: boolean
  /** Folded characters before the article (or before the stem where there is none). */
  readonly proclitic: number
  /** Folded characters before the stem: proclitics and article. */
  readonly prefix: number
  /** Folded characters of the enclitic. */
  readonly suffix: number
  readonly stem: string
  readonly enclitic: string
  /** Rank among the analyses of the form; higher is likelier. */
  readonly score: number
}

/**
 * A folded form with its analyses in one order: one object for all tokens, of all reports, that are written and ranked
 * so. What an engine finds out of a form by itself it finds once, with `remembered`. Never changed otherwise.
 */
export interface WordForm extends Remembering {
  readonly kind: 'word' | 'number' | 'punctuation'
  readonly form: string
  readonly analyses: readonly Analysis[]
}

/** A written word, number or punctuation sign. `start` and `end` are original offsets. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: WordForm['kind']
  /** Folded surface form. */
  readonly form: string
  /** Index of the first folded character. */
  readonly folded: number
  /** At least one for a word, likeliest first; none for numbers and punctuation. */
  readonly analyses: readonly Analysis[]
  /** White space (or the text's start) stands before it. */
  readonly spaced: boolean
  /** What it shares with other tokens; `kind`, `form` and `analyses` are the token's own for being asked so often. */
  readonly word: WordForm
}
