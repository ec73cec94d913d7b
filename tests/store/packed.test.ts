import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/list.ts'
import { pack, unpack } from '../../src/store/packed.ts'
import type { PreparedTelling } from '../../src/store/prepared.ts'
import { accountsIn } from '../../src/store/record/preparedTelling.ts'
import { openServer, prepared, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const one = prepared({
  id: 'p',
  outlet: 'قناة الجسر',
  published: '2015-10-14',
  text: 'قتل 12 شخصا في انفجار بمدينة حلب يوم الثلاثاء، بحسب مديرية الصحة.',
})
const tellings = JSON.parse(one.tellings) as readonly PreparedTelling[]

describe('packed values', () => {
  it('come back as they were, in a fraction of their JSON', () => {
    for (const value of [tellings, JSON.parse(one.fingerprint), [], {}, [null, 'غ', '\u0001{']]) {
      expect(unpack(pack(value))).toEqual(value)
    }
    const accounts = accountsIn(one)
    expect(pack(accounts).length).toBeLessThan(Buffer.byteLength(JSON.stringify(accounts)) / 3)
  })

  it('may be plain JSON, as older stores kept it', () => {
    expect(unpack(Buffer.from('{"a":[1]}'))).toEqual({ a: [1] })
    expect(unpack(Buffer.from('[1]'))).toEqual([1])
    expect(() => unpack(Buffer.from([7, 1]))).toThrow('begins with byte 7')
  })
})

describe('a store of before values were packed', () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  it('is read on', async () => {
    const url = await server.newDatabase()
    const pool = new pg.Pool({ connectionString: url, options: '-c search_path=marsad,public' })
    await migrate(pool, 'test', migrations.slice(0, 2))
    const value = { id: 'old:e1', accounts: [{ report: 'old', event: 'e1' }], summary: [] }
    await pool.query(
      `insert into incidents (id, component, type, title, first, grade, reports, origins, discrepancies, keys, digest, value)
       values ('old:e1', -1, 'explosion', 'x', '2015-10-13', 'weak', 1, 1, 0, '{}', '', $1)`,
      [JSON.stringify(value)],
    )
    await pool.end()
    const store = await openServer(url)
    expect(await store.incident('old:e1')).toEqual(value)
    expect((await store.totals()).incidents).toBe(1)
    await store.add([one])
    expect((await store.totals()).incidents).toBe(1 + tellings.length)
    await store.close()
  })
})
