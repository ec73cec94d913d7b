import { queryWords } from '../reading/queryWords.ts'
import type { Filter, Term } from '../store/store.ts'

export interface Query {
  readonly terms: readonly Term[]
  readonly filter: Filter
}

const fields = ['outlet', 'speaker', 'place', 'from', 'to'] as const

/** A sign, a field's name, and words in quotation marks of any kind or one word. */
const part = /(-)?(?:(title|outlet|speaker|place|from|to):)?(?:["«“”]([^"»“”]*)["»“”]|([^\s"«»“”]+))/gu

/**
 * Reads a query: words that must all stand in a report, «words in marks» that stand together, -words that do not stand
 * there; `title:` before words of the title; `speaker:`, `place:`, `outlet:`, `from:` and `to:` narrow the list.
 */
export function parseQuery(query: string): Query {
  const terms: Term[] = []
  const filter: { -readonly [Field in (typeof fields)[number]]?: string } = {}
  for (const [, minus, field, phrase, word] of query.matchAll(part)) {
    const text = phrase ?? word ?? ''
    const named = fields.find((name) => name === field)
    if (named !== undefined) {
      filter[named] = text
      continue
    }
    const words = queryWords(text)
    const term = { not: minus !== undefined, titleOnly: field === 'title' }
    if (words.length > 0) terms.push({ words, ...term })
  }
  return { terms, filter }
}
