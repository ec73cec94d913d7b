/** A lexeme as a `tsquery` writes it. */
export const quotedLexeme = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** What is searched for, each as a `tsquery`. */
export interface Search {
  readonly exact: string
  /**
   * Finds all that the exact one does, and maybe more, from the index alone: that knows which words a report has, and not
   * where they stand.
   */
  readonly rough: string
}

/** What the index alone answers. */
export const indexed = (query: string): Search => ({ exact: query, rough: query })

/** All of these must hold. */
export const allOf = (parts: readonly Search[]): Search => ({
  exact: parts.map(({ exact }) => exact).join(' & '),
  rough: parts.map(({ rough }) => rough).join(' & '),
})
