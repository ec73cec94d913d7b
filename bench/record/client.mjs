import { join } from 'node:path'
import pg from 'pg'
import { clusterIn, user } from '../../dist/store/embedded/cluster.js'
import { runningOn } from '../../dist/store/embedded/postmaster.js'
import { serve, stop } from '../../dist/store/embedded/server.js'

/** Does something on a home's own server, which is started for it and stopped where it did not run before. */
export async function withClient(home, work) {
  const cluster = await clusterIn(join(home, 'postgres'))
  const before = await runningOn(cluster.data)
  const running = await serve(cluster)
  const { host, port } = running
  const options = '-c search_path=marsad,public'
  const client = new pg.Client({ host, port, user, password: cluster.password, database: 'marsad', options })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
    if (before === null) await stop(cluster, running)
  }
}
