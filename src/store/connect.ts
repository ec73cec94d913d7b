import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

const DATE = 1082
const INT8 = 20

/** Days stay as written (`2015-10-13`), and counts are numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value
    if (oid === INT8) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  }) as typeof pg.types.getTypeParser,
}

export const schema = 'marsad'

export interface Connections {
  readonly db: Kysely<Tables>
  readonly pool: pg.Pool
  close(): Promise<void>
}

const patience = 10_000

/** The name under which other processes see this one in the server's own tables. */
export const nameOf = (pid: number): string => `marsad ${pid}`

export const common = (config: pg.ClientConfig): pg.ClientConfig => ({
  ...config,
  types,
  application_name: nameOf(process.pid),
  connectionTimeoutMillis: patience,
  options: `-c search_path=${schema},public`,
})

/** A few connections to a server, made when they are needed. */
export function connect(config: pg.ClientConfig): Connections {
  const pool = new pg.Pool({ ...common(config), max: 6, idleTimeoutMillis: 30_000 })
  // An idle connection that breaks is replaced; whoever uses one hears of it from its query.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}
