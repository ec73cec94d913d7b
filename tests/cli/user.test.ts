import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, type Ended, marsad, start, until } from './build.ts'

let home = ''
beforeAll(async () => {
  await build()
  home = await mkdtemp(join(tmpdir(), 'marsad-user-'))
}, 240_000)
afterAll(() => rm(home, { recursive: true, force: true }))

const password = 'seven plums on a wall'

/** `marsad user ARGS…` with a line for standard input. */
async function user(line: string, ...args: readonly string[]): Promise<Ended> {
  const running = start(['user', ...args, '--home', home])
  running.send(line)
  running.finish()
  return running.ended
}

describe('marsad user', () => {
  it('begins a record with its first admin, without whom nothing is served publicly', async () => {
    const flags = ['serve', '--public', '--home', home, '--port', '0', '--listen', '127.0.0.1']
    const [unnamed, open] = await Promise.all([marsad(...flags), marsad(...flags, '--host', 'a.example')])
    expect([unnamed.code, open.code]).toEqual([2, 2])
    expect(unnamed.stderr).toContain('PUBLIC_WITHOUT_HOST')
    expect(open.stderr).toContain('PUBLIC_UNENCRYPTED')
    const weak = await user('short\n', 'add', 'ليلى', '--role', 'admin')
    expect(weak).toMatchObject({ code: 2 })
    expect(weak.stderr).toContain('PASSWORD_SHORT')
    expect((await user('', 'add', 'ليلى')).stderr).toContain('PASSWORD_MISSING')
    const added = await user(`${password}\r\n`, 'add', 'ليلى', '--role', 'admin')
    expect(added, added.stderr).toMatchObject({ code: 0, stdout: 'ليلى can log in (admin).\n' })
  }, 60_000)
  it('changes accounts while a server runs, which counts at once', async () => {
    const flags = ['--host', 'localhost', '--insecure', '--listen', '127.0.0.1', '--port', '0']
    const running = start(['serve', '--public', '--home', home, ...flags])
    await until(() => running.stdout().includes('http://'))
    const [, port] = /http:\/\/localhost:(\d+)\//.exec(running.stdout()) ?? []
    const login = async (name: string) => {
      const answer = await fetch(`http://localhost:${port}/api/v1/login`, {
        method: 'POST',
        headers: { 'x-marsad': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ name, password }),
      })
      return answer.status
    }
    expect(await login('omar')).toBe(401)
    expect(await user(password, 'add', 'Omar')).toMatchObject({ code: 0 })
    expect(await login('omar')).toBe(200)
    expect(await user('', 'role', 'omar', 'analyst')).toMatchObject({ stdout: 'Omar is analyst from now on.\n' })
    expect(await user('', 'role', 'omar', 'king')).toMatchObject({ code: 2 })
    const last = await user('', 'remove', 'ليلى')
    expect(last).toMatchObject({ code: 1 })
    expect(last.stderr).toContain('ACCOUNT_LAST_ADMIN')
    expect(await user('', 'remove', 'OMAR')).toMatchObject({ code: 0 })
    expect(await login('omar')).toBe(401)
    const listed = await user('', 'list', '--json')
    const { rows } = JSON.parse(listed.stdout)
    expect(rows).toMatchObject([
      { name: 'ليلى', role: 'admin', removed: null },
      { name: 'Omar', role: 'analyst' },
    ])
    expect(listed.stdout).not.toContain('argon2')
    running.interrupt()
    const { code, stderr } = await running.ended
    expect(code).toBe(0)
    expect(stderr).toContain('Nothing is encrypted')
  }, 120_000)
})
