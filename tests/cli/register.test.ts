import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { folder } from '../ingest/help.ts'
import { remove } from '../store/help.ts'
import { build, marsad } from './build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const text = 'أعلنت وزارة الدفاع أن الطيران نفذ 88 طلعة جوية أمس، منها 33 طلعة في محافظة إدلب و55 طلعة في محافظة حلب.'
const root = folder({ 'r.jsonl': JSON.stringify({ id: 'r', outlet: 'قناة الجسر', published: '2021-05-04', text }) })
const home = join(root, 'record')
const on = (command: string, ...args: readonly string[]) => marsad(command, ...args, '--home', home)

beforeAll(async () => {
  await build()
  await on('add', join(root, 'r.jsonl'))
}, 120_000)
afterAll(() => remove(root))

describe('registers on the command line', () => {
  it('are listed', async () => {
    const { stdout, code } = await on('registers', '--lang', 'en')
    expect(code).toBe(0)
    expect(stdout).toContain('strikes  Strikes and sorties by bulletin')
  })

  it('are shown with what the checks found', async () => {
    const { stdout } = await on('register', 'strikes', '--lang', 'en')
    expect(stdout).toContain('sorties: 33 | 55 | 88')
    expect(stdout).toContain('agrees: the total is the sum of its parts: 33 + 55 = 88')
  })

  it('are written as CSV with the words of every value', async () => {
    const { stdout } = await on('register', 'strikes', '--csv')
    expect(stdout.startsWith('\ufeff')).toBe(true)
    const [head = '', row = ''] = stdout.slice(1).split('\r\n')
    expect(head).toContain('الطلعات')
    const at = text.indexOf('88 طلعة')
    expect(row).toContain(`r:${at}–${at + '88 طلعة'.length}`)
  })

  it('are copied once, and the copy takes the place of the other', async () => {
    const { stderr } = await on('registers', 'copy', 'truces')
    const path = join(home, 'registers', 'truces.json')
    expect(stderr).toContain(path)
    expect(existsSync(path)).toBe(true)
    expect((await on('registers', 'copy', 'truces')).stderr).toContain('OUTPUT_EXISTS')
    expect((await on('registers')).stdout).toContain(path)
    const { code, stderr: unknown } = await on('register', 'wars')
    expect(code).not.toBe(0)
    expect(unknown).toContain('REGISTER_UNKNOWN')
  })
})
