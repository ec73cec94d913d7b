import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg, { type ClientConfig } from 'pg'
import { MarsadError, marsadError } from '../annotation/errors.ts'
import { common, connect } from './connect.ts'
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

/** What is done with a server that answers; `end` is called when it is not needed any more. */
type Opening<Opened> = (config: ClientConfig, site: Site, end: (broken: boolean) => Promise<void>) => Promise<Opened>

/**
 * Opens the record of a folder, whose server it starts (and stops when the store is closed), or of a server.
 * @throws MarsadError where a newer Marsad wrote it, or nothing is there to read
 */
export const openStore = (place: Place, access: Access): Promise<Store> => openAt(place, access, opened)

/** One connection to the server of a record, whatever the version of its tables. */
export interface Line {
  readonly client: pg.Client
  readonly site: Site
  close(): Promise<void>
}

/** Opens a connection to a record as it is, for backups and their like; to be closed. */
export const openLine = (place: Place, access: Access): Promise<Line> =>
  openAt(place, access, async (config, site, end) => {
    const client = new pg.Client(common(config))
    // Whoever asks hears of it from the query.
    client.on('error', () => {})
    await client.connect()
    return {
      ...{ client, site },
      close: async () => {
        await client.end().catch(() => {})
        await end(false)
      },
    }
  })

const openAt = <Opened>(place: Place, access: Access, opening: Opening<Opened>): Promise<Opened> =>
  place.kind === 'server' ? openServer(place.url, opening) : openFolder(place.home, access, opening)

/** The address without what is nobody's business. */
function serverName(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}

async function openServer<Opened>(url: string, opening: Opening<Opened>): Promise<Opened> {
  const site: Site = { name: serverName(url), folder: null }
  try {
    return await opening({ connectionString: url }, site, async () => {})
  } catch (error) {
    throw await failureOf(error, site)
  }
}

const opened: Opening<Store> = async (config, site, end) => {
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

async function openFolder<Opened>(home: string, access: Access, opening: Opening<Opened>): Promise<Opened> {
  if (access === 'read' && !(await isBegun(home))) throw marsadError('STORE_MISSING', { where: home })
  const site: Site = { name: home, folder: home }
  try {
    await mkdir(home, { recursive: true })
    return await openCluster(await clusterIn(join(home, 'postgres')), site, opening)
  } catch (error) {
    throw await failureOf(error, site)
  }
}

/** Another process may be about to start or stop the server, so what breaks off is tried again for a while. */
async function openCluster<Opened>(cluster: Cluster, site: Site, opening: Opening<Opened>): Promise<Opened> {
  const using = await use(cluster.folder)
  for (const until = performance.now() + patience; ; await wait(beat)) {
    let server: Postmaster | null = null
    try {
      server = await serve(cluster)
      return await openRunning(cluster, server, site, using, opening)
    } catch (error) {
      const passing = isLost(error) || (error instanceof MarsadError && error.code === 'STORE_LOST')
      if (passing && performance.now() < until) continue
      if ((await using.end()) && server !== null) await stop(cluster, server)
      throw error
    }
  }
}

async function openRunning<Opened>(
  cluster: Cluster,
  server: Postmaster,
  site: Site,
  use: Use,
  opening: Opening<Opened>,
): Promise<Opened> {
  const { host, port } = server
  const config: ClientConfig = { host, port, user, password: cluster.password, database }
  await ensureDatabase(config)
  // The last to leave stops the server.
  return opening(config, site, async (broken) => {
    if (await use.end()) await stop(cluster, server, broken)
  })
}
