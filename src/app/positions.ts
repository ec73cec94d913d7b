import { loadRecordGrammar } from '../lang/ar/record/grammar.ts'
import { contentStems } from '../record/accounts/stem.ts'
import { type Shift, shiftsOf } from '../record/positions/shifts.ts'
import type { LexemesOf, Paging, StatementRow, Store } from '../store/store.ts'
import type { StatementFilter } from '../store/views/views.ts'
import { foldWord } from '../text/fold.ts'
import { parseQuery } from './query.ts'

/** Statements by their filter; with a topic those in whose own words it stands. */
export function statementsOn(
  store: Store,
  { about, ...filter }: StatementFilter & { readonly about?: string | undefined },
  paging: Paging,
  lexemesOf: LexemesOf,
) {
  return about === undefined
    ? store.statements(filter, paging)
    : store.views.statementsAbout(parseQuery(about).terms, filter, paging, lexemesOf)
}

/** An actor's statements, the earliest first, with where they shift. */
export interface Positions {
  readonly statements: readonly StatementRow[]
  /** False where there are earlier ones beyond these. */
  readonly complete: boolean
  readonly shifts: readonly Shift[]
}

const most = 500

export const keyOf = ({ report, id }: Pick<StatementRow, 'report' | 'id'>): string => `${report}:${id}`

/** The positions of an actor through time: what it said, in its order, and where it went from one side to the other. */
export async function positionsOf(
  store: Store,
  filter: StatementFilter & { readonly by: readonly string[]; readonly about?: string | undefined },
  lexemesOf: LexemesOf,
): Promise<Positions> {
  const { rows, next } = await statementsOn(store, filter, { limit: most }, lexemesOf)
  const grammar = loadRecordGrammar()
  const names = new Set(filter.by.flatMap((name) => contentStems(foldWord(name), grammar)))
  const positions = rows.map((row) => ({
    key: keyOf(row),
    day: row.published,
    act: row.act,
    stems: contentStems(foldWord(row.content.join(' ')), grammar).filter((stem) => !names.has(stem)),
  }))
  return {
    statements: rows.toReversed(),
    complete: next === null,
    shifts: shiftsOf(positions, filter.about !== undefined),
  }
}
