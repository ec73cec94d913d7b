import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import type { Publicly } from '../http/start.ts'

/** Flags of a server that people log in to. */
export interface PublicFlags {
  readonly public?: boolean
  readonly host?: readonly string[]
  readonly listen?: string
  readonly behindProxy?: boolean | string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly insecure?: boolean
}

const onlyPublic = {
  host: '--host',
  listen: '--listen',
  behindProxy: '--behind-proxy',
  tlsCert: '--tls-cert',
  tlsKey: '--tls-key',
  insecure: '--insecure',
} as const

/**
 * How a public server is reached; undefined where the server is for this machine only.
 * @throws MarsadError where flags do not go together, or passwords would travel unencrypted unasked
 */
export async function publiclyFrom(flags: PublicFlags): Promise<Publicly | undefined> {
  if (flags.public !== true) {
    const option = Object.entries(onlyPublic).find(([key]) => flags[key as keyof typeof onlyPublic] !== undefined)
    if (option !== undefined) throw marsadError('PUBLIC_OPTION', { option: option[1] })
    return undefined
  }
  const { host: hosts = [], listen, behindProxy, insecure = false } = flags
  if (hosts.length === 0) throw marsadError('PUBLIC_WITHOUT_HOST', {})
  const tls = await tlsFrom(flags)
  const proxies = behindProxy === undefined || behindProxy === false ? null : proxiesIn(behindProxy)
  if (tls === null && proxies === null && !insecure) throw marsadError('PUBLIC_UNENCRYPTED', {})
  return { hosts, listen: listen ?? (proxies === null ? '0.0.0.0' : '127.0.0.1'), proxies, tls }
}

const proxiesIn = (given: true | string): string => (given === true ? 'loopback' : given)

async function tlsFrom({ tlsCert, tlsKey }: PublicFlags): Promise<Publicly['tls']> {
  if (tlsCert === undefined && tlsKey === undefined) return null
  if (tlsCert === undefined || tlsKey === undefined) throw marsadError('PUBLIC_UNENCRYPTED', {})
  const read = (path: string) =>
    readFile(path, 'utf8').catch((error) => {
      throw marsadError('TLS_UNREADABLE', { path, reason: reasonOf(error) })
    })
  const [cert, key] = await Promise.all([read(tlsCert), read(tlsKey)])
  try {
    createSecureContext({ cert, key })
  } catch (error) {
    throw marsadError('TLS_UNREADABLE', { path: tlsCert, reason: reasonOf(error) })
  }
  return { cert, key }
}
