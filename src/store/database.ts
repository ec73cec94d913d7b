import pg from 'pg'
import { common } from './connect.ts'

/** Name of the record's database on a server of Marsad's own. */
export const database = 'marsad'

const MISSING = '3D000'
const THERE = new Set(['42P04', '23505'])

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code

/** Makes the database where it is missing: on the first start, or after one that was cut off. */
export async function ensureDatabase(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(common(config))
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    if (codeOf(error) !== MISSING) throw error
    await create(config)
  } finally {
    await client.end().catch(() => {})
  }
}

async function create(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...common(config), database: 'postgres' })
  await client.connect()
  try {
    await client.query(`create database ${database}`)
  } catch (error) {
    if (!THERE.has(String(codeOf(error)))) throw error
  } finally {
    await client.end()
  }
}
