import type { RecordGrammar } from './grammar.ts'

type Shape = Pick<RecordGrammar, 'prefixes' | 'suffixes' | 'shortest'>

/**
 * What stays of a folded word without one prefix and one suffix: enough to compare the words of two reports where the
 * reports write one name or noun in several forms. Not a lemma.
 */
export function stem(word: string, { prefixes, suffixes, shortest }: Shape): string {
  const prefix = prefixes.find((affix) => word.length - affix.length >= shortest && word.startsWith(affix))
  const bare = prefix === undefined ? word : word.slice(prefix.length)
  const suffix = suffixes.find((affix) => bare.length - affix.length >= shortest && bare.endsWith(affix))
  // Outlets do not agree on doubled letters in names: «داود», «داوود».
  return undoubled(suffix === undefined ? bare : bare.slice(0, -suffix.length))
}

function undoubled(word: string): string {
  for (let at = 1; at < word.length; at++) {
    if (word[at] === word[at - 1]) return undoubled(word.slice(0, at) + word.slice(at + 1))
  }
  return word
}

/** True where the folded word has the article. */
export const hasArticle = (word: string, { article, shortest }: Pick<RecordGrammar, 'article' | 'shortest'>): boolean =>
  article.some((prefix) => word.startsWith(prefix) && word.length - prefix.length >= shortest - 1)

const WORD = /[\p{L}\p{N}]+/gu

/** The folded words of a folded text, numbers among them. */
export const wordsOf = (folded: string): readonly string[] => folded.match(WORD) ?? []

/** The content stems of a folded text, sorted, each once. */
export function contentStems(folded: string, grammar: RecordGrammar): readonly string[] {
  const stems = new Set<string>()
  for (const word of wordsOf(folded)) {
    if (word.length < 2 || grammar.stop.has(word)) continue
    const bare = stem(word, grammar)
    if (!grammar.stop.has(bare)) stems.add(bare)
  }
  return [...stems].sort()
}
