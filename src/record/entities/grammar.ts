/** What the engine of names needs to know of a language. All words and letters are folded. */
export interface NamesGrammar {
  /** Long vowels that a transliterated name may be written with or without. */
  readonly vowels: ReadonlySet<string>
  /** For each letter those that stand for the same foreign letter. */
  readonly swaps: ReadonlyMap<string, ReadonlySet<string>>
  readonly article: string
  /** Given names of the language and of its neighbours, which differ by a vowel alone (سعد, سعيد). */
  readonly given: ReadonlySet<string>
  /** Spellings of one foreign given name, each with the one to compare by. */
  readonly spellings: ReadonlyMap<string, string>
  /** Words between a name and another one of the same person, longest first. */
  readonly aliasCues: readonly string[]
  /** Names that the lists have for a wider one (a wing for its organisation), and that are one by themselves. */
  readonly apart: ReadonlySet<string>
  /** Words that are written in one with the next or apart from it: «عبد الله», «عبدالله». */
  readonly compounds: ReadonlySet<string>
}
