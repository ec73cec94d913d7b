import type { FastifyRequest } from 'fastify'
import { Refusal } from './problems.ts'

/** Header that a script of our own pages sends with every change, and a form or image of another site cannot. */
export const ownHeader = 'x-marsad'

const nullSign = {
  at: 'address',
  message_ar: 'فيه U+0000، ولا يرد في اسم',
  message_en: 'it holds U+0000, which no name has',
}

/** Methods that change nothing. */
export const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

const hostOf = (address: string): string | null => {
  try {
    return new URL(address).host
  } catch {
    return null
  }
}

const isOwn = (origin: string, host: string, scheme: 'https' | null): boolean =>
  hostOf(origin) === host && (scheme === null || origin.startsWith(`${scheme}://`))

/**
 * Refuses what a page of another site may have made the browser ask: a host name that only resolves to here (DNS
 * rebinding), another Origin, a change without our header; and a sign that stands in no name, U+0000.
 * @param hosts names this server answers for beside those of the loopback
 * @param scheme how our own pages are opened, where that is sure
 * @throws Refusal
 */
export function guard(
  { headers, method, url }: FastifyRequest,
  hosts: ReadonlySet<string>,
  scheme: 'https' | null = null,
): void {
  if (/%00/.test(url)) throw new Refusal('INPUT_INVALID', [nullSign])
  const host = headers.host ?? ''
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (!loopback.has(name) && !hosts.has(name)) throw new Refusal('HOST_REFUSED')
  const { origin } = headers
  const site = headers['sec-fetch-site']
  const foreign = origin !== undefined && !isOwn(origin, host, scheme)
  if (safe.has(method)) {
    if (foreign && headers['sec-fetch-mode'] === 'cors') throw new Refusal('ORIGIN_REFUSED')
    return
  }
  if (foreign || site === 'cross-site') throw new Refusal('ORIGIN_REFUSED')
  if (headers[ownHeader] === undefined) throw new Refusal('HEADER_MISSING')
}
