import { type FetchOptions, usualFetching } from '../fetch/fetcher.ts'
import type { PrepareAgain } from '../store/prepared.ts'
import type { LexemesOf, Store } from '../store/store.ts'
import { arabicLexemesOf } from './arabic.ts'
import { preparingAgain } from './decide.ts'
import { gazetteerFiles } from './gazetteerFiles.ts'
import { type Jobs, openJobs } from './jobs/jobs.ts'
import { type Metrics, newMetrics } from './metrics.ts'
import { keepSending } from './news/send.ts'
import type { Reach } from './news/webhooks.ts'
import { type Access, arabicLexemes, openRecord } from './record.ts'

/** A record that is open for as long as people work on it. */
export interface Workbench {
  /** As the person named it. */
  readonly home: string | undefined
  readonly store: Store
  readonly lexemesOf: LexemesOf
  readonly jobs: Jobs
  readonly metrics: Metrics
  /** Kept, so that the language is loaded once for all decisions. */
  readonly prepareAgain: PrepareAgain
  /** Which addresses may be asked and sent to. */
  readonly reach: Reach
  /** Ends what is under way, and then the record. */
  close(): Promise<void>
}

const onStderr = (message: string): void => void process.stderr.write(`marsad: ${message}\n`)

/**
 * Opens the record that a person at this folder means.
 * @param note told of troubles of what goes on behind the pages: jobs, webhooks
 */
export async function openWorkbench(
  home: string | undefined,
  access: Access,
  fetching: Partial<FetchOptions> = {},
  note: (message: string) => void = onStderr,
): Promise<Workbench> {
  const store = await openRecord(home, access)
  const metrics = newMetrics(store)
  const jobs = openJobs(store, home, metrics, note, fetching)
  const prepareAgain = preparingAgain(await gazetteerFiles(home))
  const reach = { ...usualFetching, ...fetching }
  const sending = keepSending(store, reach, note)
  // Soon, so that the first search and the first decision do not wait for the language; not now, so that the first page
  // does not either.
  const warming = [setTimeout(() => arabicLexemesOf(''), 3000), setTimeout(prepareAgain.warm, 6000)]
  return {
    home,
    store,
    lexemesOf: arabicLexemes(),
    jobs,
    metrics,
    prepareAgain,
    reach,
    close: async () => {
      for (const one of warming) clearTimeout(one)
      await jobs.close()
      await sending.stop()
      await store.close()
    },
  }
}
