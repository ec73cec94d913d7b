import { distance } from 'fastest-levenshtein'
import { foldWord } from '../text/fold.ts'

/** Words of a name that two people may leave out without naming anyone else (folded). */
export type Fillers = ReadonlySet<string>

const MARKS = /[^\p{L}\p{N}]+/u
/** Edits allowed between two spellings of one transliterated word, by the length of the shorter. */
const ALLOWED = [
  { from: 8, edits: 2 },
  { from: 5, edits: 1 },
] as const

/** The words of a name that tell it from others: folded, without fillers, signs and articles. */
function contentWords(name: string, fillers: Fillers, articles: readonly string[]): readonly string[] {
  return foldWord(name)
    .split(MARKS)
    .filter((word) => word.length > 1 && !fillers.has(word))
    .map((word) => {
      const article = articles.find((prefix) => word.startsWith(prefix))
      return article === undefined ? word : word.slice(article.length)
    })
}

/**
 * Two names agree when the content words of one all stand in the other (a surname and the full name), small
 * differences of spelling aside. No name agrees with no name only.
 */
export function agree(
  first: string | null,
  second: string | null,
  fillers: Fillers,
  articles: readonly string[],
): boolean {
  if (!first || !second) return !first && !second
  if (foldWord(first) === foldWord(second)) return true
  const a = contentWords(first, fillers, articles)
  const b = contentWords(second, fillers, articles)
  if (a.length === 0 || b.length === 0) return false
  return standsIn(a, b) || standsIn(b, a)
}

const standsIn = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.every((word) => outer.some((other) => sameWord(word, other)))

function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  const allowed = ALLOWED.find(({ from }) => shorter >= from)?.edits ?? 0
  return allowed > 0 && Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed
}
