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
import { type Lock, takeLock } from './lock.ts'
import { migrate } from './migrate.ts'
import { storeOn } from './postgres.ts'
import type { Store } from './store.ts'

/** Who reads may do so while another process writes; who writes is alone on a folder. */
export type Access = 'read' | 'write'

const patience = 30_000
const beat = 50

/**
 * Opens the record of a folder, whose server it starts (and stops when the store is closed), or of a server.
 * @throws MarsadError where another process writes there, where a newer Marsad wrote it, or nothing is there to read
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
    return await openCluster(await clusterIn(join(home, 'postgres')), site, access)
  } catch (error) {
    throw await failureOf(error, site)
  }
}

/** Another process may be about to start or stop the server, so what breaks off is tried again for a while. */
async function openCluster(cluster: Cluster, site: Site, access: Access): Promise<Store> {
  const using = await use(cluster.folder)
  for (const until = performance.now() + patience; ; await wait(beat)) {
    let server: Postmaster | null = null
    try {
      server = await serve(cluster)
      return await openRunning(cluster, server, site, access, using)
    } catch (error) {
      const passing = isLost(error) || (error instanceof MarsadError && error.code === 'STORE_LOST')
      if (passing && performance.now() < until) continue
      if ((await using.end()) && server !== null) await stop(cluster, server)
      throw error
    }
  }
}

async function openRunning(cluster: Cluster, server: Postmaster, site: Site, access: Access, use: Use): Promise<Store> {
  const { host, port } = server
  const config: ClientConfig = { host, port, user, password: cluster.password, database }
  await ensureDatabase(config)
  const lock = access === 'write' ? await takeLock(config, () => {}) : null
  if (typeof lock === 'number') throw marsadError('STORE_BUSY', { where: site.name, pid: lock })
  try {
    return await opened(config, site, (broken) => leave(cluster, server, lock, use, broken))
  } catch (error) {
    await lock?.release().catch(() => {})
    throw error
  }
}

/**
 * The last to leave stops the server, before it gives the lock back: who waits for the lock must not take it from a
 * server that is about to stop.
 */
async function leave(
  cluster: Cluster,
  server: Postmaster,
  lock: Lock | null,
  use: Use,
  broken: boolean,
): Promise<void> {
  if (await use.end()) await stop(cluster, server, broken)
  await lock?.release().catch(() => {})
}
