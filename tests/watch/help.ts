import { keptCrew, type WatchOptions, type WatchOutcome } from '../../src/app/watch/options.ts'
import { watchOnce } from '../../src/app/watch/watch.ts'
import type { FetchOptions } from '../../src/fetch/fetcher.ts'
import { usualFetching } from '../../src/fetch/fetcher.ts'
import type { Store } from '../../src/store/store.ts'

/** In a hurry, and on the loopback; everything else as usual. */
export const quick: FetchOptions = {
  ...{ ...usualFetching, delay: 0, backOff: 0.01, patience: 5 },
  allowNetworks: ['127.0.0.1'],
}

const usual: WatchOptions = {
  ...{ fetching: quick, maxSize: 1024 * 1024, interval: 60, since: null, again: false, aside: false },
}
/** One for all looks, so that the language is loaded once. */
const { crew } = keptCrew(usual)

export const options = (more: Partial<WatchOptions> = {}): WatchOptions => ({ ...usual, crew, ...more })

/** Everything that comes of one look. */
export async function looked(
  feeds: readonly string[],
  store: Store,
  more: Partial<WatchOptions> = {},
): Promise<readonly WatchOutcome[]> {
  const outcomes: WatchOutcome[] = []
  for await (const outcome of watchOnce(feeds, store, options(more))) outcomes.push(outcome)
  return outcomes
}

/** Outcomes in short: "report 2 name", "failed CODE", "unchanged", "feed 3". */
export const gist = (outcomes: readonly WatchOutcome[]): readonly string[] =>
  outcomes
    .map((one) => {
      if (one.kind === 'feed') return `feed ${one.fresh}${one.unchanged ? ' unchanged' : ''}`
      if (one.kind === 'failed') return `failed ${one.what} ${one.failure.code}`
      if (one.kind === 'unchanged' || one.kind === 'queued') return one.kind
      return `report ${one.version} ${one.outcome.kind}`
    })
    .sort()

/** The bytes of a text in windows-1256; every character must have one there. */
export function windows1256(text: string): Uint8Array {
  const all = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, at) => at))
  return Uint8Array.from(text, (char) => all.indexOf(char))
}
