import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { folder } from '../ingest/help.ts'
import { build, marsad } from './build.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeAll(build, 120_000)

const body = 'أعلنت وزارة الدفاع الروسية يوم الثلاثاء أن 12 مسلحا قتلوا في غارة جوية على ريف حلب.'
const root = folder({
  'a.txt': body,
  'all.jsonl': ['r1', 'r2'].map((id) => JSON.stringify({ id, text: body })).join('\n'),
})
const file = join(root, 'a.txt')

describe('marsad explain', () => {
  it('shows the place and the values that cover it, with rule and words', async () => {
    const { code, stdout } = await marsad('explain', file, '0', '--published', '2015-10-13')
    expect(code).toBe(0)
    expect(stdout).toContain('a, published 2015-10-13')
    expect(stdout).toContain('[أ]علنت')
    expect(stdout).toMatch(/statement s1 {2}rule \S+/)
    expect(stdout).toMatch(/▸ cue\s+0–5\s+أعلنت/)
    expect(stdout).toMatch(/ {2}content\s+\d+–\d+\s+12 مسلحا/)
  })
  it('finds words, and answers in JSON', async () => {
    const { code, stdout } = await marsad('explain', file, '--find', 'غارة', '--json')
    expect(code).toBe(0)
    const { report, places } = JSON.parse(stdout)
    expect(report).toBe('a')
    expect(places).toHaveLength(1)
    expect(places[0].words).toBe('غارة')
    for (const value of places[0].values) {
      expect(value.rule).not.toBe('')
      for (const { span, words } of value.parts) expect(body.slice(...(span as [number, number]))).toBe(words)
      expect(value.parts.some(({ here }: { here: boolean }) => here)).toBe(true)
    }
    expect(places[0].values.map(({ kind }: { kind: string }) => kind)).toContain('event')
  })
  it('says so where nothing covers the place', async () => {
    const { code, stdout } = await marsad('explain', file, String(body.length - 1))
    expect(code).toBe(0)
    expect(stdout).toContain('No value has words here')
  })
  it('takes one report out of many', async () => {
    const many = join(root, 'all.jsonl')
    expect((await marsad('explain', many, '0', '--report', 'r2')).stdout).toContain('r2, published (no date)')
    expect(await marsad('explain', many, '0')).toMatchObject({ code: 2, stderr: expect.stringContaining('r1') })
    expect(await marsad('explain', many, '0', '-r', 'r3')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('r1, r2'),
    })
  })
  it.each([
    [2, 'PLACE_UNNAMED', [file]],
    [2, 'OFFSET_OUTSIDE', [file, '100000']],
    [2, 'counted in UTF-16', [file, 'x']],
    [1, 'WORDS_NOT_FOUND', [file, '--find', 'لا توجد']],
    [1, 'PATH_MISSING', ['nowhere.txt', '1']],
  ])('exits with %i and %s', async (code, words, args) => {
    const ended = await marsad('explain', ...args)
    expect(ended.code).toBe(code)
    expect(ended.stderr).toContain(words)
  })
})
