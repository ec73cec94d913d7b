import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addReports } from '../../src/app/addReports.ts'
import { connect } from '../../src/store/connect.ts'
import { migrate, versionOf } from '../../src/store/migrate.ts'
import { type Migration, migrations } from '../../src/store/migrations/list.ts'
import { chunks, options } from '../ingest/help.ts'
import { lines, newFolder, openFolder, openServer, prepared, remove, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const root = newFolder()
let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server.stop()
  await remove(root)
})

const last = migrations.at(-1)?.number ?? 0

describe('migrations', () => {
  it('are numbered without gaps', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, at) => at + 1))
  })

  it('refuse a store of a newer version, and leave it as it is', async () => {
    const url = await server.newDatabase()
    const store = await openServer(url)
    await store.add([prepared({ id: 'kept', text: 'قال المدير إن الجسر أغلق.' })])
    await store.close()
    await server.query(url, "insert into marsad.migrations (number, name) values ($1, 'of tomorrow')", [last + 1])
    await expect(openServer(url)).rejects.toMatchObject({
      code: 'STORE_NEWER',
      message: expect.stringContaining(`version ${last + 1}, this program knows ${last}`),
    })
    await server.query(url, 'delete from marsad.migrations where number > $1', [last])
    const again = await openServer(url)
    expect((await again.report('kept'))?.report.id).toBe('kept')
    await again.close()
  })

  it('roll a failing step back whole, and go on from there', async () => {
    const url = await server.newDatabase()
    const connections = connect({ connectionString: url })
    const step = (sql: string): readonly Migration[] => [...migrations, { number: last + 1, name: 'next', sql }]
    await expect(
      migrate(connections.pool, 'here', step('create table half (a integer); create table half (a integer)')),
    ).rejects.toMatchObject({ code: 'STORE_MIGRATION_FAILED', message: expect.stringContaining(`${last + 1} (next)`) })
    expect(await versionOf(connections.pool)).toBe(last)
    const { rows } = await connections.pool.query("select to_regclass('marsad.half') as half")
    expect(rows[0]?.half).toBeNull()
    await migrate(connections.pool, 'here', step('create table half (a integer)'))
    expect(await versionOf(connections.pool)).toBe(last + 1)
    await connections.close()
  })

  it('are taken once when several open a new store at once', async () => {
    const url = await server.newDatabase()
    const stores = await Promise.all([openServer(url), openServer(url), openServer(url)])
    for (const store of stores) expect((await store.totals()).reports).toBe(0)
    await Promise.all(stores.map((store) => store.close()))
  })
})

describe('a lost connection', () => {
  it('in the middle of adding is told, and adding again goes on', async () => {
    const url = await server.newDatabase()
    const store = await openServer(url)
    const killer = new pg.Client({ connectionString: url })
    await killer.connect()
    const input = join(root, 'reports.jsonl')
    writeFileSync(input, lines(300))
    const add = () => addReports([input], store, { ...options, jobs: 1, stdin: chunks() })
    let safe = 0
    const broken = async () => {
      for await (const { kind } of add()) {
        if (kind !== 'added') continue
        safe++
        // Every connection but this one goes, again and again, so that one is in use.
        if (safe > 64) {
          await killer.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()')
        }
      }
    }
    const failed = await broken().then(
      () => null,
      (error) => error,
    )
    if (failed !== null) expect(failed).toMatchObject({ code: 'STORE_LOST' })
    const { reports } = await store.totals()
    expect(reports).toBeGreaterThanOrEqual(safe)
    const kinds: string[] = []
    for await (const { kind } of add()) kinds.push(kind)
    expect(kinds.filter((kind) => kind === 'known')).toHaveLength(reports)
    expect((await store.totals()).reports).toBe(300)
    await killer.end()
    await store.close()
  })

  it('under a transaction takes all of it back', async () => {
    const url = await server.newDatabase()
    const store = await openServer(url)
    // The last table waits, so the connection goes when the others have their rows.
    const holder = new pg.Client({ connectionString: url })
    await holder.connect()
    await holder.query('begin; lock table marsad.mentions in access exclusive mode')
    const adding = store.add([prepared({ id: 'half', text: 'قال المدير إن الجسر أغلق.' })]).then(
      () => null,
      (error) => error,
    )
    const waiting = async () =>
      (await holder.query("select pid from pg_stat_activity where wait_event_type = 'Lock'")).rows[0]?.pid
    let pid = await waiting()
    while (pid === undefined) pid = await waiting()
    await holder.query('select pg_terminate_backend($1)', [pid])
    await holder.query('commit')
    expect(await adding).toMatchObject({ code: 'STORE_LOST' })
    expect((await store.totals()).reports).toBe(0)
    await holder.end()
    await store.close()
  })

  it.each([
    ['nobody listens', 'postgresql://marsad:x@127.0.0.1:1/none', 'STORE_LOST'],
    ['there is no such host', 'postgresql://marsad:x@nowhere.invalid/none', 'STORE_LOST'],
  ])('is told where %s', async (_, url, code) => {
    await expect(openServer(url)).rejects.toMatchObject({ code })
  })

  it('is told from a refusal, and never shows the password', async () => {
    const url = new URL(await server.newDatabase())
    url.password = 'secret-and-wrong'
    const error = await openServer(url.href).catch((reason) => reason)
    expect(error).toMatchObject({ code: 'STORE_REFUSED' })
    expect(error.message).not.toContain('secret')
  })
})

const small = join(root, 'small')
const mounted = (() => {
  try {
    mkdirSync(small)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=112m,mode=755', 'tmpfs', small], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

// It takes a file system of its own that is small enough to be filled, and so root and the right to mount.
describe.skipIf(!mounted)('a full disk', () => {
  afterAll(() => {
    execFileSync('umount', [small])
  })

  it('is told, loses nothing, and adding goes on when there is room', async () => {
    const home = join(small, 'record')
    const store = await openFolder(home)
    const first = prepared({ id: 'first', text: 'قال المدير إن الجسر أغلق.' })
    await store.add([first])
    const noise = () => Array.from({ length: 120_000 }, () => Math.random().toString(36).slice(2, 9)).join(' ')
    const one = prepared({ id: 'big', text: 'كلمة' })
    let error: unknown = null
    let added = 0
    while (error === null && added < 400) {
      const text = noise()
      const big = { ...one, hash: String(added).padStart(64, '0'), report: { ...one.report, id: `big-${added}`, text } }
      error = await store.add([big]).then(
        () => null,
        (reason) => reason,
      )
      if (error === null) added++
    }
    expect(error).toMatchObject({ code: 'STORE_DISK_FULL' })
    expect(added).toBeGreaterThan(0)
    await store.close().catch(() => {})
    execFileSync('mount', ['-o', 'remount,size=400m', small])
    const again = await openFolder(home)
    expect((await again.report('first'))?.report).toEqual(first.report)
    expect((await again.totals()).reports).toBe(added + 1)
    expect((await again.add([prepared({ id: 'more', text: 'قال المدير إن النفق أغلق.' })]))[0]?.kind).toBe('added')
    await again.close()
  })

  it('is told where there is no room to begin', async () => {
    execFileSync('mount', ['-o', 'remount,size=400m', small])
    const tiny = join(root, 'tiny')
    mkdirSync(tiny)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=755', 'tmpfs', tiny])
    try {
      await expect(openFolder(join(tiny, 'record'))).rejects.toMatchObject({ code: 'STORE_DISK_FULL' })
    } finally {
      execFileSync('umount', [tiny])
    }
  })
})
