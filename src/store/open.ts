import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import { MarsadError, marsadError } from '../annotation/errors.ts'
import { connect } from './connect.ts'
import { database, ensureDatabase } from './database.ts'
import { type Cluster, clusterIn, user } from './embedded/cluster.ts'
import type { Postmaster } from './embedded/postmaster.ts'
import { serve, stop } from './embedded/server.ts'
import { type Use, use } from './embedded/users.ts'
import { failureOf, isLost, type Site } from './failures.ts'
import { isBegun, type Place } from './home.ts'
import { migrate } from './migrate.ts'
import { storeOn } from './postgres.ts'
import type { Store } from './store.ts'

/** Who reads finds a record; who writes begins one where there is none. Any number do either at a time. */
export type Access = 'read' | 'write'

const patience = 30_000
const beat = 50

/**
 * Opens the record of a folder, whose server it starts (and stops when the store is closed), or of a server.
 * @throws MarsadError where a newer Marsad wrote it, or nothing is there to read
 */
export const openStore = (place: Place, access: Access): Promise<Store> =>
  place.kind === 'server' ? openServer(place.url) : openFolder(place.home, access)

/** The address without what is nobody's business. */
function serverName(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}

async function openServer(url: string): Promise<Store> {
  return opened({ connectionString: url }, { name: serverName(url), folder: null }, async () => {})
}

async function opened(config: ClientConfig, site: Site, end: (broken: boolean) => Promise<void>): Promise<Store> {
  const connections = connect(config)
  try {
    await migrate(connections.pool, site.name)
  } catch (error) {
    await connections.close()
    throw await failureOf(error, site)
  }
  return storeOn(connections, site, async (broken) => {
    await connections.close()
    await end(broken)
  })
}

async function openFolder(home: string, access: Access): Promise<Store> {
  if (access === 'read' && !(await isBegun(home))) throw marsadError('STORE_MISSING', { where: home })
  const site: Site = { name: home, folder: home }
  try {
    await mkdir(home, { recursive: true })
    return await openCluster(await clusterIn(join(home, 'postgres')), site)
  } catch (error) {
    throw await failureOf(error, site)
  }
}

/** Another process may be about to start or stop the server, so what breaks off is tried again for a while. */
async function openCluster(cluster: Cluster, site: Site): Promise<Store> {
  const using = await use(cluster.folder)
  for (const until = performance.now() + patience; ; await wait(beat)) {
    let server: Postmaster | null = null
    try {
      server = await serve(cluster)
      return await openRunning(cluster, server, site, using)
    } catch (error) {
      const passing = isLost(error) || (error instanceof MarsadError && error.code === 'STORE_LOST')
      if (passing && performance.now() < until) continue
      if ((await using.end()) && server !== null) await stop(cluster, server)
      throw error
    }
  }
}

async function openRunning(cluster: Cluster, server: Postmaster, site: Site, use: Use): Promise<Store> {
  const { host, port } = server
  const config: ClientConfig = { host, port, user, password: cluster.password, database }
  await ensureDatabase(config)
  // The last to leave stops the server.
  return opened(config, site, async (broken) => {
    if (await use.end()) await stop(cluster, server, broken)
  })
}
