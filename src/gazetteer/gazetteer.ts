/** A place or another known entity under the names that the press gives it. */
export interface GazetteerEntry {
  readonly id: string
  readonly kind: 'place' | 'organisation' | 'person'
  /** Finer kind: country, governorate, district, town, village, region, river, base; armed_group, agency … */
  readonly type: string
  readonly name: string
  readonly aliases: readonly string[]
  /** ISO 3166 alpha-2 code of the country it lies in or belongs to. */
  readonly country: string | null
  /** Id of the place that contains it. */
  readonly parent: string | null
  readonly lat: number | null
  readonly lon: number | null
  /**
   * Folded names that are ordinary words too and need their surroundings to say that they are names (الباب). Absent
   * where nobody has looked at the names: then the lexicon decides.
   */
  readonly ordinary?: ReadonlySet<string>
  /** The code that humanitarian data has for it (OCHA P-code), where a list gave it. */
  readonly pcode?: string
  /** From a list of a user's own, of which nobody looked at the names: its words are no names by themselves. */
  readonly own?: boolean
}

/** Lookup by folded name, word by word. */
export interface Gazetteer {
  readonly size: number
  /** Entries whose name or an alias folds to exactly these words. */
  find(folded: string): readonly GazetteerEntry[]
  /** The entry with this id, null where there is none. */
  entry(id: string): GazetteerEntry | null
  /** True where a longer known name begins with these folded words. */
  continues(folded: string): boolean
  /** The folded words of known names that are likely to be names by themselves, for a lexicon. */
  readonly words: ReadonlySet<string>
}
