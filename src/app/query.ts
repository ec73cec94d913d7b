import { marsadError } from '../annotation/errors.ts'
import { publishedDay } from '../ingest/date.ts'
import { queryWords } from '../reading/queryWords.ts'
import type { SearchFilter, Term } from '../store/store.ts'

export interface Query {
  readonly terms: readonly Term[]
  readonly filter: SearchFilter
}

const fields = ['outlet', 'speaker', 'place', 'name', 'from', 'to'] as const
type Field = (typeof fields)[number]

/** What fields are called, in both languages. */
const called: Readonly<Record<string, Field | 'title'>> = {
  title: 'title',
  outlet: 'outlet',
  speaker: 'speaker',
  place: 'place',
  name: 'name',
  from: 'from',
  to: 'to',
  عنوان: 'title',
  منبر: 'outlet',
  متكلم: 'speaker',
  متكلّم: 'speaker',
  مكان: 'place',
  اسم: 'name',
  من: 'from',
  إلى: 'to',
  الى: 'to',
}

/** A sign, a field's name, and words in quotation marks of any kind or one word. */
const part = new RegExp(`(-)?(?:(${Object.keys(called).join('|')}):)?(?:["«“”]([^"»“”]*)["»“”]|([^\\s"«»“”]+))`, 'gu')

/**
 * Reads a query: words that must all stand in a report, «words in marks» that stand together, -words that do not stand
 * there; `title:` before words of the title; `speaker:`, `place:`, `name:`, `outlet:`, `from:` and `to:` narrow the list.
 * In Arabic they are عنوان، متكلم، مكان، اسم، منبر، من، إلى. Throws `QUERY_DAY_INVALID` where `from:` or `to:` names no day.
 */
export function parseQuery(query: string): Query {
  const terms: Term[] = []
  const filter: { -readonly [Name in Field]?: string } = {}
  for (const [, minus, before, phrase, word] of query.matchAll(part)) {
    const text = phrase ?? word ?? ''
    const field = before === undefined ? undefined : called[before]
    if (field !== undefined && field !== 'title') {
      filter[field] = field === 'from' || field === 'to' ? dayIn(text, field) : text
      continue
    }
    const words = queryWords(text)
    const term = { not: minus !== undefined, titleOnly: field === 'title' }
    if (words.length > 0) terms.push({ words, ...term })
  }
  return { terms, filter }
}

function dayIn(text: string, field: 'from' | 'to'): string {
  const day = publishedDay(text)
  if (day === null) throw marsadError('QUERY_DAY_INVALID', { field, day: text })
  return day
}
