import { lookup as ask, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import type { Allowed } from './public.ts'

/** A connection that was not made, because of where it would have led. */
export class NotPublic extends Error {
  readonly host: string

  constructor(host: string) {
    super(`${host} is not on the public internet`)
    this.host = host
  }
}

/** Finds the addresses of a host; to be replaced where names are resolved otherwise. */
export type Resolve = (
  host: string,
  found: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void

const bySystem: Resolve = (host, found) =>
  ask(host, { all: true, verbatim: true }, (error, addresses) => found(error, addresses))

/**
 * Opens connections to allowed IP addresses only. What is checked is what is connected to: a name that means another
 * host a moment later (DNS rebinding) gains nothing by it.
 * @param patience milliseconds in which a connection must be made
 */
export function agentFor(allowed: Allowed, patience: number, resolve: Resolve = bySystem): Agent {
  const lookup: LookupFunction = (host, options, callback) => {
    resolve(host, (error, addresses) => {
      const open = addresses?.filter(({ address }) => allowed(address)) ?? []
      const [first] = open
      if (error !== null) callback(error, [])
      else if (first === undefined) callback(new NotPublic(host), [])
      else if (options.all === true) callback(null, [...open])
      else callback(null, first.address, first.family)
    })
  }
  const connect = buildConnector({ lookup, timeout: patience, autoSelectFamily: true } as buildConnector.BuildOptions)
  return new Agent({
    connect: (options, callback) => {
      // Nobody is asked for the address of what is one already.
      const host = options.hostname.replace(/^\[|\]$/g, '')
      if (isIP(host) !== 0 && !allowed(host)) callback(new NotPublic(host), null)
      else connect(options, callback)
    },
    connections: 4,
    pipelining: 1,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 64 * 1024,
  })
}
