import { type ErrorCode, MarsadError, marsadError } from '../annotation/errors.ts'
import { hostOf, knownAddress } from '../ingest/address.ts'
import { agentFor, type Resolve } from './connect.ts'
import { takeTurns, wait } from './hosts.ts'
import { type Answer, askOnce, isUnchanged, leadsOn, type Wanted } from './once.ts'
import { allowing } from './public.ts'
import { mostRobots, type Robots, robotName, robotsOf } from './robots.ts'

export interface FetchOptions {
  /** Also hosts that are not on the public internet: all of them, or those of some networks. */
  readonly allowPrivate: boolean
  readonly allowNetworks: readonly string[]
  /** Seconds between two requests to one host, where its robots.txt does not ask for more. */
  readonly delay: number
  /** Seconds in which an answer must have come whole. */
  readonly patience: number
  /** Requests at a time, to all hosts together. */
  readonly atOnce: number
  /** Seconds before the first try again; each further one waits twice as long. */
  readonly backOff: number
  /** How often something that fails in passing is tried again at once. */
  readonly tries: number
  /** Whom the owner of a site may write to; stands in every request. */
  readonly contact: string | null
  readonly signal?: AbortSignal | undefined
  readonly resolve?: Resolve
}

export const usualFetching: FetchOptions = {
  ...{ allowPrivate: false, allowNetworks: [], delay: 1, patience: 60, atOnce: 32, backOff: 2, tries: 2 },
  contact: null,
}

/** What an address gave. */
export interface Fetched {
  readonly asked: string
  /** Where it was found in the end. */
  readonly address: string
  /** Addresses that led on to another, in their order. */
  readonly redirects: readonly string[]
  readonly at: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** The server says that nothing changed since the last time; there is no body then. */
  readonly unchanged: boolean
}

export interface Fetcher {
  /** @throws MarsadError of the codes FETCH_…, ROBOTS_… and ADDRESS_INVALID; the signal's reason where it aborts */
  fetch(address: string, wanted: Omit<Wanted, 'signal'>): Promise<Fetched>
  close(): Promise<void>
}

const mostRedirects = 5
const robotsLast = 24 * 3600 * 1000
const robotsFailedLast = 5 * 60 * 1000
/** Not worth waiting for at once. */
const longestPause = 30

/** Errors that may be gone the next time. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'FETCH_FAILED',
  'FETCH_TIMEOUT',
  'FETCH_BUSY',
  'ROBOTS_UNREACHABLE',
])

/** Whether something may work another time, as a server that is down does. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof MarsadError)) return false
  if (error.code === 'FETCH_STATUS') return Number(error.values.status) >= 500 || Number(error.values.status) === 408
  return passing.has(error.code)
}

/** Fetches as a good guest does: what robots.txt allows, one request at a time to each host, slower where it is asked. */
export function openFetcher(options: FetchOptions): Fetcher {
  const { allowPrivate, allowNetworks, delay, patience, atOnce, backOff, tries, contact, signal, resolve } = options
  const agent = agentFor(allowing(allowNetworks, allowPrivate), Math.min(patience, 15) * 1000, resolve)
  const userAgent = `${robotName}/0.1 (news observatory${contact === null ? '' : `; ${contact}`})`
  const line = { agent, userAgent, patience }
  const turns = takeTurns(atOnce, signal)
  const robots = new Map<string, { readonly rules: Promise<Robots>; until: number }>()

  const hop = (address: string, wanted: Wanted, pause: number): Promise<Answer> =>
    turns.take(address, pause, () => askOnce(address, { ...wanted, signal }, line))

  const again = async <Result>(address: string, work: () => Promise<Result>): Promise<Result> => {
    for (let tried = 0; ; tried++) {
      try {
        return await work()
      } catch (error) {
        signal?.throwIfAborted()
        const asked = error instanceof MarsadError && error.code === 'FETCH_BUSY' ? Number(error.values.seconds) : 0
        if (asked > 0) turns.rest(String((error as MarsadError).values.address ?? address), asked)
        const pause = Math.max(asked, backOff * 2 ** tried * (0.75 + Math.random() / 2))
        if (tried >= tries || pause > longestPause || !isPassing(error) || isRobots(error)) throw error
        await wait(pause * 1000, signal)
      }
    }
  }

  /** Follows redirects; each address on the way is checked as the first was. */
  const follow = async (asked: string, wanted: Wanted, polite: boolean): Promise<Fetched> => {
    const way: string[] = []
    for (let address = asked; ; ) {
      const rules = polite ? await rulesFor(address) : null
      if (rules !== null && !rules.allows(address)) {
        throw marsadError('ROBOTS_DENIED', { address, host: hostOf(address) })
      }
      // Only the address that gave them knows its marks.
      const marks = address === asked ? wanted : { ...wanted, etag: null, modified: null }
      const answer = await hop(address, marks, Math.max(delay, rules?.delay ?? 0))
      if (!leadsOn(answer)) {
        const { status, headers, body } = answer
        const at = new Date().toISOString()
        return { asked, address, redirects: way, at, status, headers, body, unchanged: isUnchanged(answer) }
      }
      if (way.length >= mostRedirects) throw marsadError('FETCH_REDIRECTS', { address: asked, limit: mostRedirects })
      way.push(address)
      address = knownAddress(answer.headers.location ?? '', address)
    }
  }

  const rulesFor = (address: string): Promise<Robots> => {
    const { origin } = new URL(address)
    const known = robots.get(origin)
    if (known !== undefined && known.until > Date.now()) return known.rules
    const wanted = { accept: 'text/plain, */*;q=0.1', maxSize: mostRobots }
    const rules = robotsOf(origin, (at) =>
      again(at, async () => new TextDecoder().decode((await follow(at, wanted, false)).body)),
    )
    const entry = { rules, until: Date.now() + robotsLast }
    rules.catch(() => {
      entry.until = Date.now() + robotsFailedLast
    })
    robots.set(origin, entry)
    return rules
  }

  return {
    fetch: async (address, wanted) => {
      const asked = knownAddress(address)
      return again(asked, () => follow(asked, wanted, true))
    },
    close: () => agent.destroy(),
  }
}

const isRobots = (error: unknown): boolean => error instanceof MarsadError && error.code === 'ROBOTS_UNREACHABLE'
