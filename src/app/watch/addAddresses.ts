import { openFetcher } from '../../fetch/fetcher.ts'
import { knownAddress, plainAddress } from '../../ingest/address.ts'
import { failureOf } from '../../ingest/item.ts'
import type { Store } from '../../store/store.ts'
import type { AddOutcome } from '../addReports.ts'
import { newFeed } from './checkFeeds.ts'
import type { WatchOptions, WatchOutcome } from './options.ts'
import { watchRound } from './round.ts'

/** What a look came to, as adding files comes to it; a feed is no report. */
function asAdded(outcome: WatchOutcome): AddOutcome | null {
  if (outcome.kind === 'feed') return null
  if (outcome.kind === 'queued') return { ...outcome, counts: null, dated: true, notices: [] }
  if (outcome.kind === 'failed') return { kind: 'failed', size: outcome.size, failure: outcome.failure }
  if (outcome.kind === 'report') return outcome.outcome
  const id = outcome.id ?? outcome.address
  return { kind: 'known', id, size: 0, counts: null, dated: true, notices: [] }
}

/**
 * Fetches what stands at addresses, articles or feeds with all articles that they name, and records it; nothing is
 * watched from then on. What fails is told and does not stop the others.
 */
export async function* addAddresses(
  addresses: readonly string[],
  store: Store,
  options: WatchOptions,
): AsyncGenerator<AddOutcome> {
  const feeds: string[] = []
  for (const address of addresses) {
    try {
      feeds.push(plainAddress(knownAddress(address)))
    } catch (error) {
      yield { kind: 'failed', size: 0, failure: failureOf(address, error) }
    }
  }
  const fetcher = openFetcher(options.fetching)
  const named = [...new Set(feeds)].map((address) => newFeed(address))
  try {
    for await (const outcome of watchRound(named, store, fetcher, options, named, false)) {
      const added = asAdded(outcome)
      if (added !== null) yield added
    }
  } finally {
    await fetcher.close()
  }
}
