import { type Kysely, sql } from 'kysely'
import type { Offsets } from '../../annotation/reading.ts'
import { all } from '../queries/filter.ts'
import { matches, type Places } from '../queries/highlight.ts'
import { pageOf } from '../queries/page.ts'
import { type ResolvedTerm, resolve, termQuery } from '../queries/search.ts'
import {
  conditionsOf,
  pairs,
  type RawStatement,
  statementColumns,
  statementRow,
  statementsBehind,
} from '../queries/statements.ts'
import { allOf } from '../queries/tsquery.ts'
import { unpackSpans } from '../spans.ts'
import type { LexemesOf, Page, Paging, Term } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { FoundStatement, StatementFilter } from './views.ts'

interface Candidate extends RawStatement {
  readonly words: Buffer
  readonly positions: Places | null
}

interface Match {
  readonly raw: Candidate
  readonly found: readonly Offsets[]
}

/** So many statements of reports in which the words stand are looked through at a time. */
const batch = 200

/**
 * Statements in whose own words all terms stand, with the places where they do. The index says in which reports the words
 * stand; whether they stand in a statement is looked up there.
 */
export async function statementsAbout(
  db: Kysely<Tables>,
  asked: readonly Term[],
  filter: StatementFilter,
  paging: Paging,
  lexemesOf: LexemesOf,
): Promise<Page<FoundStatement>> {
  const terms = await resolve(db, asked, lexemesOf)
  const wanted = terms.filter(({ not }) => !not)
  if (wanted.length === 0) return { rows: [], next: null }
  const query = allOf(wanted.map(termQuery)).exact
  const lexemes = terms.flatMap((term) => term.lexemes.flat())
  const kept: Match[] = []
  let behind = statementsBehind(paging)
  for (;;) {
    const conditions = [...conditionsOf(filter), ...behind, sql<boolean>`w.search @@ ${query}::tsquery`]
    const { rows } = await sql<Candidate>`
      select ${statementColumns}, w.words, (select json_object_agg(u.lexeme, u.positions) from unnest(w.search) u
        where u.lexeme = any(${lexemes}::text[]) and u.positions is not null) as positions
      from statements s join reports r on r.id = s.report join report_words w on w.report = s.report
      where ${all(conditions)}
      order by s.day desc, s.report desc, s.ordinal limit ${batch}`.execute(db)
    kept.push(...rows.flatMap((raw) => matchOf(raw, terms)))
    const last = rows.at(-1)
    if (kept.length > paging.limit || rows.length < batch || last === undefined) break
    behind = [
      sql<boolean>`(s.day, s.report, -s.ordinal) < (${last.day}::date, ${last.number}::bigint, -${last.ordinal}::integer)`,
    ]
  }
  return pageOf(
    kept,
    paging,
    ({ raw: { day, number, ordinal } }) => [day, number, ordinal],
    ({ raw, found }) => ({ ...statementRow(raw), found }),
  )
}

/** The places of the words within the statement; none where a word is missing there, or one stands that must not. */
function matchOf(raw: Candidate, terms: readonly ResolvedTerm[]): readonly Match[] {
  const own = pairs(raw.content)
  const words = unpackSpans(raw.words)
  const places = raw.positions ?? {}
  const within = ([start, end]: Offsets) => own.some(([from, to]) => start >= from && end <= to)
  const stands = (term: ResolvedTerm) => matches([term.lexemes], places, words).filter(within)
  const holds = terms.every((term) => stands(term).length > 0 !== term.not)
  if (!holds) return []
  const found = matches(
    terms.filter(({ not }) => !not).map((term) => term.lexemes),
    places,
    words,
  )
  return [{ raw, found: found.filter(within) }]
}
