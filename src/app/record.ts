import { type Place, placeOf } from '../store/home.ts'
import { type Access, openStore } from '../store/open.ts'
import type { LexemesOf, Store } from '../store/store.ts'
import { arabicLexemesOf } from './arabic.ts'

export type { AsideRow } from '../store/queue/queue.ts'
export type {
  DecisionFilter,
  DecisionRow,
  EntityFilter,
  EntityRow,
  Filter,
  Hit,
  IncidentRow,
  LexemesOf,
  Page,
  Paging,
  ReportRow,
  SourceRow,
  StatementRow,
  Store,
  StoredEntity,
  StoredReport,
  Totals,
} from '../store/store.ts'
export type { FeedRow } from '../store/watch/watch.ts'
export type { Access, Place }

/** Opens the record that a person at this folder means, closes it when the work is done, and gives the work's answer. */
export async function withRecord<Answer>(
  home: string | undefined,
  access: Access,
  work: (store: Store) => Promise<Answer>,
): Promise<Answer> {
  const store = await openRecord(home, access)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Asks the language for a word's lexemes; it is loaded for the first word that needs it. */
export const arabicLexemes = (): LexemesOf => async (form) => arabicLexemesOf(form)

/** Opens the record that a person at this folder means, for as long as it is needed; to be closed. */
export const openRecord = async (home: string | undefined, access: Access): Promise<Store> =>
  openStore(await placeOf({ home, environment: process.env, folder: process.cwd() }), access)
