import type { LexemesOf, Store } from '../store/store.ts'
import { type Access, arabicLexemes, openRecord } from './record.ts'

/** A record that is open for as long as people work on it. */
export interface Workbench {
  readonly store: Store
  readonly lexemesOf: LexemesOf
  close(): Promise<void>
}

/** Opens the record that a person at this folder means. */
export async function openWorkbench(home: string | undefined, access: Access): Promise<Workbench> {
  const store = await openRecord(home, access)
  return { store, lexemesOf: arabicLexemes(), close: () => store.close() }
}
