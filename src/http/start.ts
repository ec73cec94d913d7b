import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { marsadError } from '../annotation/errors.ts'
import type { Workbench } from '../app/workbench.ts'
import type { Declared } from './accounts/declared.ts'
import { buildServer, defaults, type ServerOptions } from './server.ts'

export interface StartOptions {
  /** A port, and no other; where it is not given, the usual one or one that is free. */
  readonly port?: number | undefined
  /** To serve people who log in, over a network; where it is not given, this machine's one user. */
  readonly publicly?: Publicly | undefined
  readonly log?: ServerOptions['log'] | undefined
  /** Other limits than the usual ones. */
  readonly limits?: Partial<Pick<ServerOptions, 'rate' | 'bodyLimit' | 'uploads' | 'logins'>> | undefined
}

/** How a server is reached that people log in to. */
export interface Publicly {
  /** Names under which it is opened, as they stand in the address. */
  readonly hosts: readonly string[]
  /** Address of this machine to listen at. */
  readonly listen: string
  /** Addresses of proxies that encrypt before it, as `proxy-addr` takes them; null where there is none. */
  readonly proxies: string | null
  readonly tls: ServerOptions['tls']
}

export interface Started {
  /** Where it is opened on this machine. */
  readonly address: string
  /** Where people open it. */
  readonly opened: string
  /** Every route with who may ask it. */
  readonly routes: readonly Declared[]
  /** The usual port, where somebody else has it. */
  readonly taken: number | null
  /** Ends the requests that are under way, and then the server. */
  stop(): Promise<void>
}

const loopback = '127.0.0.1'
const usualPort = 7117

/** The pages stand beside the built program, also where it runs from its sources. */
const builtPages = () => {
  const here = import.meta.url
  return fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/web/' : '../web/', here))
}

/** So many requests a minute from one address are a person's; of this machine's own user nothing is to be feared. */
const publicRate = 600

const optionsFor = ({ publicly, log = 'errors', limits = {} }: StartOptions): ServerOptions => {
  const options = { ...defaults, ...limits, log, pages: builtPages() }
  if (publicly === undefined) return options
  const { hosts, proxies, tls } = publicly
  const encrypted = tls !== null || proxies !== null
  return { ...options, rate: limits.rate ?? publicRate, hosts, proxies, tls, accounts: { encrypted } }
}

async function checkAdmin({ store }: Workbench): Promise<void> {
  const people = await store.accounts.people()
  if (people.some(({ role, removed }) => role === 'admin' && removed === null)) return
  throw marsadError('PUBLIC_WITHOUT_ADMIN', { where: store.name })
}

/**
 * Serves a record on this machine's own address, or publicly.
 * @throws MarsadError where the port is taken, or nobody could administer a public server
 */
export async function startServer(workbench: Workbench, options: StartOptions): Promise<Started> {
  const { port, publicly } = options
  if (publicly !== undefined) await checkAdmin(workbench)
  const server = await buildServer(workbench, optionsFor(options))
  const host = publicly?.listen ?? loopback
  let taken: number | null = null
  try {
    await server.listen({ host, port: port ?? usualPort })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    // A proxy or a link knows the port of a public server: it is not to be another one.
    if (port !== undefined || publicly !== undefined) throw marsadError('PORT_TAKEN', { port: port ?? usualPort })
    taken = usualPort
    await server.listen({ host, port: 0 })
  }
  const { port: found } = server.server.address() as AddressInfo
  const scheme = publicly?.tls ? 'https' : 'http'
  const address = `${scheme}://${host === '0.0.0.0' || host === '::' ? loopback : host}:${found}/`
  return {
    ...{ address, taken, routes: server.declared },
    opened: publicly === undefined ? address : openedAt(publicly, found),
    stop: () => stop(server, workbench),
  }
}

function openedAt({ hosts: [name = loopback], proxies, tls }: Publicly, port: number): string {
  if (proxies !== null) return `https://${name}/`
  const usual = tls === null ? 80 : 443
  return `${tls === null ? 'http' : 'https'}://${name}${port === usual ? '' : `:${port}`}/`
}

/** So long an answer under way may take when the server is told to stop. */
const patience = 5_000

async function stop(server: FastifyInstance, { jobs }: Workbench): Promise<void> {
  // Ends the streams of those who watch a job too.
  await jobs.close()
  const late = setTimeout(() => server.server.closeAllConnections(), patience)
  await server.close()
  clearTimeout(late)
}
