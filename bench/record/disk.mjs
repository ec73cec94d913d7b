import { withClient } from './client.mjs'

/** Bytes that the tables of a home take, with their indexes, and how many a report. */
export const sizes = (home) =>
  withClient(home, async (client) => {
    const { rows } = await client.query(`
      select relname as name, pg_total_relation_size(oid)::float8 as bytes from pg_class
      where relnamespace = 'marsad'::regnamespace and relkind = 'r' order by 2 desc`)
    const { rows: counted } = await client.query('select count(*)::int as reports from reports')
    const bytes = rows.reduce((sum, row) => sum + row.bytes, 0)
    return { bytes, perReport: Math.round(bytes / counted[0].reports), tables: rows }
  })
