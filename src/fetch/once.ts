import { type Agent, request } from 'undici'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import { packings, readBody } from './body.ts'
import { NotPublic } from './connect.ts'
import { secondsToWait } from './retryAfter.ts'

/** What is asked for, and what is known of it from the last time. */
export interface Wanted {
  readonly accept: string
  /** Most bytes of the answer, packed and unpacked. */
  readonly maxSize: number
  readonly etag?: string | null
  readonly modified?: string | null
  readonly signal?: AbortSignal | undefined
}

/** An answer as it came; `body` is unpacked. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface Line {
  readonly agent: Agent
  readonly userAgent: string
  /** Seconds in which the whole answer must have come. */
  readonly patience: number
}

const redirects = new Set([301, 302, 303, 307, 308])
const unchanged = 304

export const leadsOn = ({ status, headers }: Answer): boolean => redirects.has(status) && headers.location !== undefined
export const isUnchanged = ({ status }: Answer): boolean => status === unchanged

/** Servers that are overloaded or tell us to slow down. */
const busy = new Set([429, 503])

function flat(headers: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(', ')]],
    ),
  )
}

const causesOf = (error: unknown): readonly unknown[] => {
  const causes: unknown[] = []
  for (let at = error; at !== undefined && at !== null && causes.length < 5; at = (at as Error).cause) {
    causes.push(at, ...(at instanceof AggregateError ? at.errors : []))
  }
  return causes
}

const late = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])

/** The error of Marsad's table for one of the network's. */
export function networkFailure(error: unknown, address: string, patience: number): unknown {
  if ((error as { readonly name?: string }).name === 'MarsadError') return error
  const causes = causesOf(error)
  const refused = causes.find((cause) => cause instanceof NotPublic)
  if (refused instanceof NotPublic) return marsadError('FETCH_PRIVATE', { address, host: refused.host })
  const isLate = causes.some(
    (cause) =>
      late.has(String((cause as { readonly code?: unknown }).code)) ||
      (cause as Partial<Error>).name === 'TimeoutError',
  )
  if (isLate) return marsadError('FETCH_TIMEOUT', { address, seconds: patience })
  const reason = reasonOf(causes.at(-1) ?? error) || String((error as { readonly code?: unknown }).code)
  return marsadError('FETCH_FAILED', { address, reason })
}

/**
 * Asks once for one address and follows nothing.
 * @throws MarsadError for a connection that fails or is not allowed, an answer that is late, too large, busy or a refusal
 */
export async function askOnce(address: string, wanted: Wanted, { agent, userAgent, patience }: Line): Promise<Answer> {
  const limit = AbortSignal.timeout(patience * 1000)
  const signal = wanted.signal === undefined ? limit : AbortSignal.any([limit, wanted.signal])
  try {
    const { statusCode, headers, body } = await request(address, {
      dispatcher: agent,
      method: 'GET',
      headers: {
        'user-agent': userAgent,
        accept: wanted.accept,
        'accept-language': 'ar, en;q=0.5',
        'accept-encoding': packings,
        ...(wanted.etag ? { 'if-none-match': wanted.etag } : {}),
        ...(wanted.modified ? { 'if-modified-since': wanted.modified } : {}),
      },
      headersTimeout: patience * 1000,
      bodyTimeout: patience * 1000,
      signal,
    })
    const told = flat(headers)
    const answer = { status: statusCode, headers: told, body: new Uint8Array() }
    if (statusCode === 200) {
      const encoding = told['content-encoding'] ?? ''
      return { ...answer, body: await readBody(body, encoding, address, wanted.maxSize, signal) }
    }
    // What else it says is of no use; the connection is closed rather than read to its end.
    body.on('error', () => {}).destroy()
    if (leadsOn(answer) || isUnchanged(answer)) return answer
    if (busy.has(statusCode)) {
      throw marsadError('FETCH_BUSY', { address, seconds: secondsToWait(told['retry-after'], new Date()) })
    }
    throw marsadError('FETCH_STATUS', { address, status: statusCode })
  } catch (error) {
    if (wanted.signal?.aborted) throw error
    if (limit.aborted) throw marsadError('FETCH_TIMEOUT', { address, seconds: patience })
    throw networkFailure(error, address, patience)
  }
}
