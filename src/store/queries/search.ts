import { type Kysely, sql } from 'kysely'
import type { Offsets } from '../../annotation/reading.ts'
import { unpackSpans } from '../spans.ts'
import type { Hit, LexemesOf, Page, Paging, SearchFilter, Term } from '../store.ts'
import type { Tables } from '../tables.ts'
import { asWritten, labels } from '../vector.ts'
import { having, latestKeys } from './found.ts'
import { matches, type Places, withoutOverlaps } from './highlight.ts'
import { nameSpans } from './nameSpans.ts'
import { reports } from './reports.ts'
import { indexed, quotedLexeme, type Search } from './tsquery.ts'

type Db = Kysely<Tables>

/** A term whose words are replaced by what they are found by: any lexeme of the first word, then any of the second … */
export interface ResolvedTerm extends Pick<Term, 'not' | 'titleOnly'> {
  readonly lexemes: readonly (readonly string[])[]
}

/**
 * What a word is found by. The index knows it of every form that a report has, as that report's sentences had it; the
 * language is asked only for a form that none has. A common form is found among the latest reports at once.
 */
async function lexemesOfWord(
  db: Db,
  form: string,
  latest: readonly number[] | null,
  lexemesOf: LexemesOf,
): Promise<readonly string[]> {
  const written = asWritten(form)
  const near = latest === null ? [] : await besideOf(db, written, latest)
  const known = near.length > 0 ? near : await besideOf(db, written, null)
  return [written, ...(known.length > 0 ? known : await lexemesOf(form))]
}

/** The lexemes that stand where a written form does, in a few reports of these days, or of all. */
async function besideOf(db: Db, written: string, days: readonly number[] | null): Promise<readonly string[]> {
  const marks = Object.values(labels)
  const { rows } = await sql<{ readonly lexeme: string }>`
    select distinct u.lexeme
    from (select w.search from report_words w where ${having(quotedLexeme(written), days)} limit 5) r
    cross join lateral (select positions from unnest(r.search) where lexeme = ${written}) f
    cross join lateral unnest(r.search) u
    where u.positions && f.positions`.execute(db)
  return rows
    .map(({ lexeme }) => lexeme)
    .filter((lexeme) => !lexeme.startsWith(asWritten('')) && !marks.some((mark) => lexeme.startsWith(mark)))
}

const wordQuery = (lexemes: readonly string[], titleOnly: boolean): string =>
  `(${lexemes.map((lexeme) => quotedLexeme(lexeme) + (titleOnly ? ':A' : '')).join(' | ')})`

export function termQuery({ lexemes, not, titleOnly }: ResolvedTerm): Search {
  const phrase = lexemes.map((word) => wordQuery(word, titleOnly)).join(' <-> ')
  if (not) return indexed(`!(${phrase})`)
  return { exact: `(${phrase})`, rough: `(${lexemes.map((word) => wordQuery(word, false)).join(' & ')})` }
}

/** Terms with what each of their words is found by. */
export async function resolve(db: Db, terms: readonly Term[], lexemesOf: LexemesOf): Promise<readonly ResolvedTerm[]> {
  const resolved: ResolvedTerm[] = []
  const latest = terms.length === 0 ? null : await latestKeys(db)
  for (const { words, not, titleOnly } of terms) {
    const lexemes: (readonly string[])[] = []
    for (const word of words) lexemes.push(await lexemesOfWord(db, word, latest, lexemesOf))
    if (lexemes.length > 0) resolved.push({ lexemes, not, titleOnly })
  }
  return resolved
}

/** Reports in which all terms stand, the latest first, with the places where they stand. */
export async function search(
  db: Db,
  terms: readonly Term[],
  filter: SearchFilter,
  paging: Paging,
  lexemesOf: LexemesOf,
): Promise<Page<Hit>> {
  const resolved = await resolve(db, terms, lexemesOf)
  const { raw, page } = await reports(db, filter, paging, resolved.map(termQuery))
  const ids = raw.map(({ id }) => id)
  const lexemes = resolved.filter(({ not }) => !not).flatMap((term) => term.lexemes.flat())
  const places = await placesOf(db, ids, lexemes)
  const names = await nameSpans(db, ids, filter)
  const rows = page.rows.map((row, at): Hit => {
    const id = raw[at]?.id as number
    const found = places.get(id)
    const spans = found === undefined ? [] : [...spansOf(resolved, found), ...(names.get(id) ?? [])]
    return { ...row, text: found?.text ?? '', spans: withoutOverlaps(spans) }
  })
  return { rows, next: page.next }
}

interface Found {
  readonly text: string
  readonly words: Buffer
  readonly positions: Places | null
}

const spansOf = (terms: readonly ResolvedTerm[], { words, positions }: Found): readonly Offsets[] =>
  matches(
    terms.filter(({ not }) => !not).map(({ lexemes }) => lexemes),
    positions ?? {},
    unpackSpans(words),
  )

async function placesOf(
  db: Db,
  ids: readonly number[],
  lexemes: readonly string[],
): Promise<ReadonlyMap<number, Found>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Found & { readonly id: number }>`
    select r.id, r.text, w.words, (select json_object_agg(u.lexeme, u.positions) from unnest(w.search) u
      where u.lexeme = any(${lexemes}::text[]) and u.positions is not null) as positions
    from reports r join report_words w on w.report = r.id where r.id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
