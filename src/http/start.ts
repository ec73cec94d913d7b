import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { marsadError } from '../annotation/errors.ts'
import type { Workbench } from '../app/workbench.ts'
import { buildServer, defaults } from './server.ts'

export interface StartOptions {
  /** A port, and no other; where it is not given, the usual one or one that is free. */
  readonly port?: number | undefined
}

export interface Started {
  readonly address: string
  /** The usual port, where somebody else has it. */
  readonly taken: number | null
  /** Ends the requests that are under way, and then the server. */
  stop(): Promise<void>
}

const host = '127.0.0.1'
export const usualPort = 7117

/** The pages stand beside the built program, also where it runs from its sources. */
const builtPages = () => {
  const here = import.meta.url
  return fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/web/' : '../web/', here))
}

/** Serves a record on this machine's own address. */
export async function startServer(workbench: Workbench, { port }: StartOptions): Promise<Started> {
  const server = await buildServer(workbench, { ...defaults, pages: builtPages() })
  let taken: number | null = null
  try {
    await server.listen({ host, port: port ?? usualPort })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    if (port !== undefined) throw marsadError('PORT_TAKEN', { port })
    taken = usualPort
    await server.listen({ host, port: 0 })
  }
  const { port: found } = server.server.address() as AddressInfo
  return { address: `http://${host}:${found}/`, taken, stop: () => stop(server, workbench) }
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
