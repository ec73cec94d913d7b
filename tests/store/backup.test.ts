import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { backUp, checkBackup, restoreRecord } from '../../src/app/backup.ts'
import { decide, preparingAgain } from '../../src/app/decide.ts'
import { exportRecord } from '../../src/app/export.ts'
import { verify } from '../../src/app/verify.ts'
import { noCounts } from '../../src/export/format.ts'
import { snapshot } from '../../src/store/backup/backup.ts'
import { type BackupRecord, decodeBackup, encodeBackup } from '../../src/store/backup/format.ts'
import { common } from '../../src/store/connect.ts'
import { migrate, versionOf } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/list.ts'
import { openLine, openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { lines, newFolder, prepared, remove, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const folder = newFolder()
const file = join(folder, 'record.marsad')
const own = join(folder, 'home')
const quietly = { signal: new AbortController().signal, onBytes: () => {} }
let server: Server
let url: string
const at = (address: string) => ({ kind: 'server', url: address }) as const

/** With this database as the one in DATABASE_URL, and lists of places in a folder. */
const within = async <Answer>(address: string, home: string, work: () => Promise<Answer>): Promise<Answer> => {
  vi.stubEnv('DATABASE_URL', address)
  vi.stubEnv('MARSAD_HOME', home)
  return work().finally(() => vi.unstubAllEnvs())
}
const restoreTo = (address: string, path = file, home = join(folder, 'other')) =>
  within(address, home, () => restoreRecord(path, { home: undefined, ...quietly }))

const reports = (count: number) =>
  lines(count)
    .split('\n')
    .map((line) => prepared(JSON.parse(line)))

beforeAll(async () => {
  server = await startServer()
  url = await server.newDatabase()
  const store = await openStore(at(url), 'write')
  await store.add(reports(12))
  await decide(
    store,
    [
      { act: 'grade', role: 'outlet', source: 'صحيفة حلب', reliability: 'B' },
      { act: 'reject', value: 'r1:s1' },
    ],
    { by: 'نور', why: 'looked it up', at: '2024-01-01T00:00:00.000Z' },
    preparingAgain(),
  )
  await store.watch.follow(['https://example.org/rss.xml'], null)
  const page = 'https://example.org/a\\tb'
  await store.watch.offer('https://example.org/rss.xml', [
    { address: page, title: 'سطر\nوسطر\\', published: null, updated: null, outlet: null },
  ])
  await store.watch.keep(
    'r0',
    {
      ...{
        page,
        address: page,
        redirects: [],
        at: '2024-01-01T00:00:00.000Z',
        status: 200,
        headers: { etag: '"\\N"' },
      },
      bytes: Uint8Array.from({ length: 3000 }, (_, index) => index % 256),
    },
    { address: page, etag: null, modified: null, due: null, failure: null },
  )
  await store.close()
}, 120_000)
afterAll(async () => {
  await server.stop()
  await remove(folder)
})

const exported = async (store: Store, format: 'record' | 'readings'): Promise<string> => {
  let text = ''
  for await (const part of exportRecord(store, { format, table: 'incidents', filter: {} }, noCounts())) text += part
  return text
}

/** Everything in a database as its backup has it, but for the moment; of data their hashes. */
async function recordsOf(address: string): Promise<readonly BackupRecord[]> {
  const line = await openLine(at(address), 'read')
  const all: BackupRecord[] = []
  for await (const record of snapshot(line.client, 3, [])) {
    if (!('data' in record)) all.push('marsad' in record ? { ...record, made: '' } : record)
  }
  await line.close()
  return all
}

async function written(records: AsyncIterable<BackupRecord>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of encodeBackup(records)) parts.push(part)
  return Buffer.concat(parts)
}

describe('a backup', () => {
  it('is restored to a record that is identical, byte for byte', async () => {
    const list = join(own, 'gazetteer', 'mine.json')
    mkdirSync(join(own, 'gazetteer'), { recursive: true })
    writeFileSync(list, '{"marsad":"gazetteer","places":[]}')
    const parts: Uint8Array[] = []
    const held = await within(url, own, () =>
      backUp({ home: undefined, ...quietly }, async (bytes) => void parts.push(bytes)),
    )
    expect(held).toMatchObject({ reports: 12, tables: migrations.length })
    writeFileSync(file, Buffer.concat(parts))
    expect(await checkBackup(file, quietly)).toEqual(held)

    const copy = await server.newDatabase()
    expect(await restoreTo(copy)).toEqual(held)
    expect(await recordsOf(copy)).toEqual(await recordsOf(url))
    expect(readFileSync(join(folder, 'other', 'gazetteer', 'mine.json'), 'utf8')).toContain('"places"')

    const stores = await Promise.all([url, copy].map((address) => openStore(at(address), 'write')))
    const [before, after] = stores as [Store, Store]
    for (const format of ['record', 'readings'] as const) {
      expect(await exported(after, format)).toBe(await exported(before, format))
    }
    const all = { limit: 100 }
    expect(await after.decisions({}, all)).toEqual(await before.decisions({}, all))
    expect(await after.sources({}, all)).toEqual(await before.sources({}, all))
    expect(await after.watch.versions('r0')).toEqual(await before.watch.versions('r0'))
    for await (const { mismatches, evidence } of verify(after))
      expect({ mismatches, evidence }).toEqual({ mismatches: [], evidence: 1 })
    // Both go on alike: numbers and counts are where they were.
    const next = [prepared({ id: 'next', text: 'قال المدير إن الجسر في حلب أغلق.', published: '2012-01-01' })]
    for (const store of stores) await store.add(next)
    expect(await exported(after, 'record')).toBe(await exported(before, 'record'))
    expect(await after.totals()).toEqual(await before.totals())
    for (const store of stores) await store.close()
  })

  it('sees the record as of one moment while others write', async () => {
    const busy = await server.newDatabase()
    const store = await openStore(at(busy), 'write')
    const [first, second, ...rest] = reports(20)
    await store.add([first, second] as [typeof first & object, typeof second & object])
    const line = await openLine(at(busy), 'read')
    const ends: (readonly [table: string, rows: number])[] = []
    let adding: Promise<unknown> = Promise.resolve()
    for await (const record of snapshot(line.client, 3, [])) {
      if ('marsad' in record) {
        expect(record.reports).toBe(2)
        adding = store.add(rest)
        await adding
      }
      if ('end' in record) ends.push([record.end, record.rows])
    }
    await line.close()
    const rows = new Map(ends)
    expect([rows.get('reports'), rows.get('readings'), rows.get('report_words')]).toEqual([2, 2, 2])
    expect((await store.totals()).reports).toBe(20)
    await store.close()
  })

  it('of older tables is brought up to date', async () => {
    const [old, copy] = [await server.newDatabase(), await server.newDatabase()]
    const pool = new pg.Pool(common({ connectionString: old }))
    await migrate(pool, 'old', migrations.slice(0, 13))
    await pool.query(`insert into feeds (address) values ('https://example.org/old')`)
    await pool.end()
    const path = join(folder, 'old.marsad')
    const line = await openLine(at(old), 'read')
    writeFileSync(path, gzipSync(await written(snapshot(line.client, 2, []))))
    expect(await versionOf(line.client)).toBe(13)
    await line.close()
    // A store that was begun and holds nothing is as good as none.
    await (await openStore(at(copy), 'write')).close()
    expect(await restoreTo(copy, path)).toMatchObject({ tables: 13, reports: 0 })
    const store = await openStore(at(copy), 'write')
    expect((await store.watch.feeds()).map(({ address }) => address)).toEqual(['https://example.org/old'])
    expect(await store.accounts.people()).toEqual([])
    await store.close()
  })

  it('is not restored over a record, nor by an older Marsad', async () => {
    const before = await recordsOf(url)
    await expect(restoreTo(url)).rejects.toMatchObject({ code: 'RESTORE_NOT_EMPTY' })
    expect(await recordsOf(url)).toEqual(before)
    const [head, ...lines] = gunzipSync(readFileSync(file)).toString('latin1').split('\n')
    const later = JSON.stringify({ ...JSON.parse(head as string), tables: 9999 })
    const path = join(folder, 'later.marsad')
    writeFileSync(path, gzipSync(Buffer.from([later, ...lines].join('\n'), 'latin1')))
    await expect(checkBackup(path, quietly)).rejects.toMatchObject({ code: 'BACKUP_NEWER' })
    rmSync(path)
  })

  it('that is damaged or cut off leaves an empty record empty', async () => {
    const whole = gunzipSync(readFileSync(file))
    const turned = Buffer.from(whole)
    const place = whole.indexOf('صحيفة حلب') + 1
    turned[place] = (turned[place] as number) ^ 1
    const target = await server.newDatabase()
    const damaged = {
      'a byte': gzipSync(turned),
      'the end': gzipSync(whole.subarray(0, whole.length - 80)),
      'half of it': readFileSync(file).subarray(0, 2000),
      'what it is': Buffer.from('no backup at all'),
      'more than all': gzipSync(Buffer.concat([whole, Buffer.from('{}\n')])),
      nothing: Buffer.alloc(0),
    }
    for (const [what, bytes] of Object.entries(damaged)) {
      const path = join(folder, 'damaged.marsad')
      writeFileSync(path, bytes)
      await expect(restoreTo(target, path), what).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
      await expect(checkBackup(path, quietly), what).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
    }
    const { rows } = await server.query(target, `select to_regnamespace('marsad') is null as untouched`)
    expect(rows).toEqual([{ untouched: true }])
  })

  it('keeps any bytes and any order of pieces', async () => {
    const records: BackupRecord[] = [
      { marsad: 'backup', version: 1, tables: 1, made: '', rules: 1, reports: 0 },
      { table: 'a', columns: ['x'] },
      { data: Uint8Array.from([10, 0, 255, 123]) },
      { end: 'a', rows: 1, bytes: 4, sha256: '' },
      { file: 'نص.json', data: new Uint8Array(0) },
    ]
    const given = async function* () {
      yield* records
    }
    const bytes = await written(given())
    const slowly = async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte)
    }
    const read: BackupRecord[] = []
    for await (const record of decodeBackup(slowly())) {
      read.push('data' in record ? { ...record, data: Uint8Array.from(record.data) } : record)
    }
    expect(read).toEqual(records)
  })
})
