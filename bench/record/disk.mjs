import { join } from 'node:path'
import pg from 'pg'
import { clusterIn, user } from '../../dist/store/embedded/cluster.js'
import { serve } from '../../dist/store/embedded/server.js'

/** Bytes that the tables of a home's running server take, with their indexes, and how many a report. */
export async function sizes(home) {
  const cluster = await clusterIn(join(home, 'postgres'))
  const { host, port } = await serve(cluster)
  const client = new pg.Client({ host, port, user, password: cluster.password, database: 'marsad' })
  await client.connect()
  try {
    const { rows } = await client.query(`
      select relname as name, pg_total_relation_size(oid)::float8 as bytes from pg_class
      where relnamespace = 'marsad'::regnamespace and relkind = 'r' order by 2 desc`)
    const { rows: counted } = await client.query('select count(*)::int as reports from marsad.reports')
    const bytes = rows.reduce((sum, row) => sum + row.bytes, 0)
    return { bytes, perReport: Math.round(bytes / counted[0].reports), tables: rows }
  } finally {
    await client.end()
  }
}
