import robotsParser from 'robots-parser'
import { type ErrorCode, MarsadError, marsadError } from '../annotation/errors.ts'

/** What the robots.txt of a host says to us. */
export interface Robots {
  allows(address: string): boolean
  /** Seconds between two requests; 0 where it says nothing. */
  readonly delay: number
  readonly sitemaps: readonly string[]
}

/** What we are called there. */
export const robotName = 'Marsad'
export const mostRobots = 512 * 1024
/** A host that asks for more would never be done; its feed is read all the same. */
const longestDelay = 300

const permissive: Robots = { allows: () => true, delay: 0, sitemaps: [] }

const parsed = (address: string, text: string): Robots => {
  // Typed as a module of CommonJS, but it is the function itself.
  const make = robotsParser as unknown as (address: string, text: string) => import('robots-parser').Robot
  const rules = make(address, text)
  const delay = rules.getCrawlDelay(robotName) ?? 0
  return {
    allows: (asked) => rules.isAllowed(asked, robotName) !== false,
    delay: Number.isFinite(delay) ? Math.min(Math.max(delay, 0), longestDelay) : 0,
    sitemaps: rules.getSitemaps(),
  }
}

/** Where nobody may look at its robots.txt, nothing is refused (RFC 9309); where it fails, everything is. */
const absent: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['FETCH_STATUS'])

/**
 * The rules of a host (RFC 9309).
 * @param fetch gives the text of an address
 * @throws MarsadError ROBOTS_UNREACHABLE where the host fails to say; FETCH_PRIVATE and FETCH_BUSY as they are
 */
export async function robotsOf(origin: string, fetch: (address: string) => Promise<string>): Promise<Robots> {
  const address = `${origin}/robots.txt`
  try {
    return parsed(address, await fetch(address))
  } catch (error) {
    if (!(error instanceof MarsadError)) throw error
    const status = Number(error.values.status ?? 0)
    if (absent.has(error.code) && status >= 400 && status < 500) return permissive
    if (error.code === 'FETCH_REDIRECTS' || error.code === 'FETCH_TOO_LARGE') return permissive
    if (error.code === 'FETCH_PRIVATE' || error.code === 'FETCH_BUSY') throw error
    throw marsadError('ROBOTS_UNREACHABLE', { address: origin, host: new URL(origin).host, reason: error.message })
  }
}
