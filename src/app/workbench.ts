import type { LexemesOf, Store } from '../store/store.ts'
import { type Jobs, openJobs } from './jobs/jobs.ts'
import { type Access, arabicLexemes, openRecord } from './record.ts'

/** A record that is open for as long as people work on it. */
export interface Workbench {
  /** As the person named it. */
  readonly home: string | undefined
  readonly store: Store
  readonly lexemesOf: LexemesOf
  readonly jobs: Jobs
  /** Ends what is under way, and then the record. */
  close(): Promise<void>
}

/** Opens the record that a person at this folder means. */
export async function openWorkbench(home: string | undefined, access: Access): Promise<Workbench> {
  const store = await openRecord(home, access)
  const jobs = openJobs(store, home)
  return {
    home,
    store,
    lexemesOf: arabicLexemes(),
    jobs,
    close: async () => {
      await jobs.close()
      await store.close()
    },
  }
}
