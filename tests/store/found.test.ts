import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Connections, connect } from '../../src/store/connect.ts'
import { writeCursor } from '../../src/store/cursor.ts'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/list.ts'
import { found } from '../../src/store/queries/found.ts'
import type { SearchFilter } from '../../src/store/store.ts'
import { type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** Enough that a search looks at parts of them. */
const REPORTS = 3000

interface Row {
  readonly id: number
  readonly day: string
}

describe('a search part by part', () => {
  let server: Server
  let store: Connections

  beforeAll(async () => {
    server = await startServer()
    store = connect({ connectionString: await server.newDatabase() })
    await migrate(store.pool, 'test', migrations)
    // Three a day for a year, one a week for thirty years before it, some of no day and of days no calendar has.
    await store.pool.query(
      `with days as (
         select n, case when n % 97 = 0 then null when n % 601 = 0 then '0015-10-12'::date
           when n <= 1100 then '2015-12-31'::date - n / 3 else '2014-12-30'::date - (n - 1100) * 6 end as day
         from generate_series(1, $1::integer) n),
       made as (
         insert into reports (hash, name, published, text)
         select sha256(n::text::bytea), 'r' || n, day, 'x' from days returning id, day, substr(name, 2)::integer as n)
       insert into report_words (report, day, search, words)
       select id, day, (case when n % 2 = 0 then 'often:1 ' else '' end || case when n % 40 = 0 then 'seldom:2 ' else '' end
         || case when n > 2900 then 'once ' else '' end || 'all')::tsvector, '' from made`,
      [REPORTS],
    )
  })
  afterAll(async () => {
    await store.close()
    await server.stop()
  })

  const everyOne = async (search: string, { from, to }: SearchFilter): Promise<readonly Row[]> => {
    const { rows } = await store.pool.query<Row>(
      `select report as id, day from report_words where search @@ $1::tsquery
         and ($2::date is null or day >= $2::date) and ($3::date is null or (day <= $3::date and day > '-infinity'))
       order by day desc, report desc`,
      [search, from ?? null, to ?? null],
    )
    return rows
  }

  it.each<readonly [string, SearchFilter]>([
    ['all', {}],
    ['often', {}],
    ['seldom', {}],
    ['once', {}],
    ['nobody', {}],
    ['often <-> seldom', {}],
    ['seldom <-> often', {}],
    ['often:A', {}],
    ['!often', {}],
    ['seldom', { from: '1990-05-17' }],
    ['often', { to: '2001-02-03' }],
    ['seldom', { from: '1985-01-01', to: '2015-06-30' }],
    ['often', { from: '0001-01-01' }],
    ['often', { from: '2020-01-01' }],
  ])('gives the same as one look at all: %s %o', async (search, filter) => {
    const rows = await everyOne(search, filter)
    const got: number[] = []
    for (let after: string | undefined; ; ) {
      const query = { exact: search, rough: search.replace('<->', '&').replace(':A', '') }
      const part = await found(store.db, filter, { limit: 60, ...(after === undefined ? {} : { after }) }, query)
      got.push(...part.slice(0, 60))
      const last = rows[got.length - 1]
      if (part.length <= 60 || last === undefined) break
      after = writeCursor([last.day, last.id])
    }
    expect(got).toEqual(rows.map(({ id }) => id))
  })
})
