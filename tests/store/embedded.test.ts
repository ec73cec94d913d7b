import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isAlive, pidFile } from '../../src/store/embedded/postmaster.ts'
import { usersOf } from '../../src/store/embedded/users.ts'
import { build, until } from '../cli/build.ts'
import { child, lines, newFolder, openFolder, prepared, remove } from './help.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const root = newFolder()
const home = join(root, 'record')
const postgres = join(home, 'postgres')
const data = join(postgres, 'data')
const input = join(root, 'reports.jsonl')
const COUNT = 400

const serverPid = () => Number(readFileSync(pidFile(data), 'utf8').split('\n')[0])
const gone = (pid: number) => until(() => !isAlive(pid))

beforeAll(async () => {
  await build()
  writeFileSync(input, lines(COUNT))
})
afterAll(() => remove(root))

const countOf = async (access: 'read' | 'write' = 'write') => {
  const store = await openFolder(home, access)
  const { reports, statements } = await store.totals()
  const { rows } = await store.reports({}, { limit: COUNT + 10 })
  await store.close()
  return { reports, statements, names: new Set(rows.map(({ report }) => report)).size }
}

describe('a folder with a server of its own', () => {
  it('is not there to be read before something was added', async () => {
    await expect(openFolder(home, 'read')).rejects.toMatchObject({ code: 'STORE_MISSING' })
    expect(existsSync(home)).toBe(false)
  })

  it('is begun, closed and opened again, and leaves no server behind', async () => {
    const store = await openFolder(home)
    await store.add([prepared({ id: 'first', text: 'قال المدير إن الجسر أغلق.' })])
    const pid = serverPid()
    expect(isAlive(pid)).toBe(true)
    await store.close()
    expect(isAlive(pid)).toBe(false)
    expect((await countOf('read')).reports).toBe(1)
  })

  it('lets several processes write and read at once', async () => {
    const store = await openFolder(home)
    const second = child(['add', '-', '--home', home])
    second.process.stdin.end('قال المدير إن الميناء أغلق.')
    await store.add([prepared({ id: 'meanwhile', text: 'قال المدير إن المعبر أغلق.' })])
    expect(await second.ended, second.said()).toBe(0)
    const reader = child(['list', '--home', home])
    expect(await reader.ended).toBe(0)
    for (const name of ['first', 'meanwhile', 'stdin']) expect(reader.said()).toContain(name)
    expect((await store.totals()).reports).toBe(3)
    await store.close()
  })

  it('lets one process fetch what is watched, and names it to the next', async () => {
    const [first, second] = await Promise.all([openFolder(home), openFolder(home)])
    const watching = await first.watch.begin()
    await expect(second.watch.begin()).rejects.toMatchObject({ code: 'WATCH_BUSY', values: { pid: process.pid } })
    await watching.release()
    // Whoever let go has: the next never meets it still held.
    for (let turn = 0; turn < 20; turn++) await (await (turn % 2 ? first : second).watch.begin()).release()
    await Promise.all([first.close(), second.close()])
  })

  it('lets somebody write beside those who look, whoever came first and whoever leaves first', async () => {
    const looking = await openFolder(home, 'read')
    const store = await openFolder(home)
    const pid = serverPid()
    await looking.close()
    await store.add([prepared({ id: 'beside', text: 'قال المدير إن المدرسة أغلقت.' })])
    const later = await openFolder(home, 'read')
    await store.close()
    expect((await later.report('beside'))?.report.id).toBe('beside')
    expect(serverPid()).toBe(pid)
    await later.close()
    expect(isAlive(pid)).toBe(false)
  })

  it('leaves its server to those who still use it when its process goes, and stops it after them', async () => {
    const running = child(['add', '-', '--home', home])
    await until(() => existsSync(pidFile(data)))
    const store = await openFolder(home, 'read')
    const pid = serverPid()
    running.process.kill('SIGKILL')
    await running.ended
    await new Promise((done) => setTimeout(done, 1_500))
    expect((await store.totals()).reports).toBe(4)
    await store.close()
    expect(isAlive(pid)).toBe(false)
  })

  it('opens for several at once, and stops with the last', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openFolder(home)))
    const pid = serverPid()
    for (const store of opened) {
      expect(isAlive(pid)).toBe(true)
      await store.close()
    }
    expect(isAlive(pid)).toBe(false)
  })

  it('loses nothing and takes nothing twice when adding is killed again and again', async () => {
    let before = (await countOf()).reports
    for (const delay of [0, 200, 700]) {
      const running = child(['add', input, '--home', home, '--jobs', '1'])
      // Killed while it starts, then with some batches recorded and one under way.
      await until(() => existsSync(pidFile(data)))
      if (delay > 0) {
        const store = await openFolder(home, 'read').catch(() => null)
        for (let tries = 0; tries < 200; tries++) {
          const reports = (await store?.totals().catch(() => null))?.reports ?? 0
          if (reports > before || running.process.exitCode !== null) break
          await new Promise((done) => setTimeout(done, 50))
        }
        await store?.close().catch(() => {})
        await new Promise((done) => setTimeout(done, delay))
      }
      running.process.kill('SIGKILL')
      await running.ended
      const after = await countOf()
      expect(after.reports).toBeGreaterThanOrEqual(before)
      expect(after.names).toBe(after.reports)
      before = after.reports
    }
    const last = child(['add', input, '--home', home])
    expect(await last.ended).toBe(0)
    const whole = await countOf()
    expect(whole.reports).toBe(COUNT + 4)
    expect(whole.names).toBe(COUNT + 4)
    const again = child(['add', input, '--home', home])
    expect(await again.ended).toBe(0)
    expect(again.said()).toContain(`${COUNT} were recorded before`)
    expect(await countOf()).toEqual(whole)
  })

  it('stops its server when its process is killed, whoever has the number of a user that is gone', async () => {
    const running = child(['add', '-', '--home', home])
    await until(() => existsSync(pidFile(data)))
    await until(() => readFileSync(pidFile(data), 'utf8').includes('ready'))
    const pid = serverPid()
    // As a crashed machine leaves it: a process of this number, which began at another time.
    writeFileSync(join(usersOf(postgres), `${process.pid}.99`), '1')
    running.process.kill('SIGKILL')
    await running.ended
    await gone(pid)
    expect(isAlive(pid)).toBe(false)
  })

  it('survives the death of the server itself', async () => {
    const store = await openFolder(home)
    await store.add([prepared({ id: 'before-death', text: 'قال المدير إن النفق أغلق.' })])
    process.kill(serverPid(), 'SIGKILL')
    await expect(store.add([prepared({ id: 'after-death', text: 'قال المدير إن النفق فتح.' })])).rejects.toMatchObject({
      code: 'STORE_LOST',
    })
    await store.close()
    const again = await openFolder(home)
    expect((await again.report('before-death'))?.report.id).toBe('before-death')
    expect(await again.report('after-death')).toBeNull()
    await again.close()
  })

  it('passes over what a crashed machine left: the number of a process that is somebody else now', async () => {
    writeFileSync(pidFile(data), `${process.pid}\n${data}\n1\n5432\n/nowhere\n\n\nready\n`)
    expect((await countOf()).reports).toBe(COUNT + 5)
  })

  it('passes over a database that was half made', async () => {
    const other = join(root, 'other')
    mkdirSync(join(other, 'postgres', 'new-dead', 'data'), { recursive: true })
    writeFileSync(join(other, 'postgres', 'new-dead', 'password'), 'x')
    const store = await openFolder(other)
    expect((await store.totals()).reports).toBe(0)
    await store.close()
    expect(existsSync(join(other, 'postgres', 'new-dead'))).toBe(false)
  })

  it('may be begun by several at once', async () => {
    const fresh = join(root, 'fresh')
    const adding = (name: string) => {
      const one = child(['add', '-', '--home', fresh])
      one.process.stdin.end(`قال المدير إن ${name} أغلق.`)
      return one
    }
    const all = ['الميناء', 'المعبر', 'المطار'].map(adding)
    for (const one of all) expect(await one.ended, one.said()).toBe(0)
    const store = await openFolder(fresh, 'read')
    expect((await store.totals()).reports).toBe(3)
    await store.close()
    const left = readdirSync(join(fresh, 'postgres')).filter((name) => name.startsWith('new-'))
    expect(left).toEqual([])
  })

  it('works in a folder with a long name, with spaces and in Arabic', async () => {
    const long = join(root, 'سجل الأخبار '.repeat(8), 'x'.repeat(60))
    const store = await openFolder(long)
    await store.add([prepared({ id: 'long', text: 'قال المدير إن النفق أغلق.' })])
    expect((await store.totals()).reports).toBe(1)
    await store.close()
  })
})

const isRoot = process.getuid?.() === 0
const account = () => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

// Whoever runs this as an ordinary user has tested that in all of the above.
describe.skipIf(!isRoot)('who runs it', () => {
  it('may be an ordinary user', async () => {
    const { uid, gid } = account()
    const folder = join(root, 'ordinary')
    mkdirSync(folder)
    chmodSync(root, 0o755)
    execFileSync('chown', [`${uid}:${gid}`, folder])
    const running = child(['add', input, '--home', join(folder, 'record')], { uid, gid })
    expect(await running.ended, running.said()).toBe(0)
    const foreign = child(['list', '--home', home], { uid, gid })
    expect(await foreign.ended).toBe(1)
    expect(foreign.said()).toContain('STORE_')
  })

  it('may be root in a folder that is closed to all others', async () => {
    const closed = join(root, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const store = await openFolder(join(closed, 'record'))
    await store.add([prepared({ id: 'closed', text: 'قال المدير إن النفق أغلق.' })])
    await store.close()
    const again = await openFolder(join(closed, 'record'), 'read')
    expect((await again.totals()).reports).toBe(1)
    await again.close()
  })
})
