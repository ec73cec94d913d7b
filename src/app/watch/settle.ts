import type { Fetched } from '../../fetch/fetcher.ts'
import { failureOf } from '../../ingest/item.ts'
import type { Store } from '../../store/store.ts'
import type { Evidence, PageCheck } from '../../store/watch/watch.ts'
import type { AddOutcome } from '../addReports.ts'
import type { GotPage } from './fetchPages.ts'
import type { WatchOutcome } from './options.ts'
import { nextLook, nextTry, troubleOf } from './schedule.ts'

/** What an answer sets is between its server and us. */
const withoutCookies = (headers: Fetched['headers']): Fetched['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'set-cookie'))

export const evidenceOf = (page: string, { address, redirects, at, status, headers, body }: Fetched): Evidence => ({
  ...{ page, address, redirects, at, status },
  headers: withoutCookies(headers),
  bytes: body,
})

export const checkOf = ({ page, fetched }: GotPage): PageCheck => ({
  address: page.address,
  etag: fetched?.headers.etag ?? null,
  modified: fetched?.headers['last-modified'] ?? null,
  due: nextLook(page.recorded, new Date()),
  failure: null,
})

/** Keeps what was fetched beside the report that was made of it, or why none was. */
export async function settled(got: GotPage, outcome: AddOutcome, store: Store): Promise<WatchOutcome> {
  const { page, fetched } = got
  const { address } = page
  if (outcome.kind === 'failed') {
    if (fetched !== null) {
      const failure = troubleOf(outcome.failure)
      const due = nextTry(outcome.failure, page.failures, new Date())
      await store.watch.pageChecked({ address, etag: null, modified: null, due, failure })
    }
    return { ...outcome, what: 'page' }
  }
  try {
    const kept = await store.watch.keep(outcome.id, evidenceOf(address, fetched as Fetched), checkOf(got))
    if (!kept.fresh) return { kind: 'unchanged', address, id: outcome.id }
    return { kind: 'report', address, ...kept, outcome }
  } catch (error) {
    return { kind: 'failed', what: 'page', size: 0, failure: failureOf(address, error) }
  }
}
