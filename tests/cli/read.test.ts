import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Reading } from '../../src/annotation/reading.ts'
import { folder } from '../ingest/help.ts'
import { build, marsad, start, until } from './build.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeAll(build, 120_000)

const body = 'قال شاهد في المدينة إن الجسر أغلق يوم الثلاثاء، وإن ثلاثة أشخاص أصيبوا.'
const readings = (text: string): readonly Reading[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const linesIn = (path: string) => readings(readFileSync(path, 'utf8'))
const many = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `${JSON.stringify({ id: `r${at}`, published: '2015-10-13', text: body })}\n`,
  ).join('')

describe('marsad read', () => {
  it('writes a reading a line to standard output and a summary beside it', async () => {
    const root = folder({ 'a.txt': body, 'b.txt': body })
    const { code, stdout, stderr } = await marsad('read', root, '--published', '2015-10-13')
    expect(code).toBe(0)
    expect(readings(stdout)).toMatchObject([
      { report: 'a', published: '2015-10-13', notices: [] },
      { report: 'b', published: '2015-10-13' },
    ])
    expect(Object.keys(readings(stdout)[0] ?? {}).slice(0, 10)).toEqual(
      'report published outlet title url statements events quantities times mentions'.split(' '),
    )
    expect(stderr).toMatch(/reports read\s*│\s*2/)
    expect(stderr).toMatch(/failed\s*│\s*0/)
    expect(stderr).not.toContain('\u001b')
  })
  it('writes to a file, and leaves nothing else behind', async () => {
    const root = folder({ 'in/a.txt': body, 'out.jsonl': 'old\n' })
    const { code, stdout } = await marsad('read', join(root, 'in'), '--out', join(root, 'out.jsonl'))
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(linesIn(join(root, 'out.jsonl'))).toMatchObject([{ report: 'a', published: null }])
    expect(readdirSync(root).sort()).toEqual(['in', 'out.jsonl'])
  })
  it('says that dates are missing and how to give them', async () => {
    const { stderr } = await marsad('read', folder({ 'a.txt': body }))
    expect(stderr).toContain('1 report has no date of publication')
    expect(stderr).toContain('--published')
  })
  it('reads on when an input fails, names it, and exits with 1', async () => {
    const root = folder({ 'a.txt': body, 'b.txt': '', 'c.jsonl': `${many(1)}{\n` })
    const { code, stdout, stderr } = await marsad('read', root, 'nowhere')
    expect(code).toBe(1)
    expect(readings(stdout).map(({ report }) => report)).toEqual(['a', 'r0'])
    expect(stderr).toContain('3 inputs could not be read')
    for (const words of ['nowhere', 'PATH_MISSING', 'REPORT_EMPTY', 'c.jsonl, line 2', 'LINE_NOT_JSON']) {
      expect(stderr).toContain(words)
    }
  })
  it('gives the same in the same order on one thread and on three', async () => {
    const root = folder({ 'a.jsonl': many(120), 'b.txt': body.repeat(300), 'c.txt': body })
    const [one, three] = await Promise.all([
      marsad('read', root, '--jobs', '1', '--quiet'),
      marsad('read', root, '--jobs', '3', '--quiet'),
    ])
    expect(readings(one.stdout)).toHaveLength(122)
    expect(three.stdout).toBe(one.stdout)
    expect(one.stderr).toBe('')
  })
  it('reads standard input', async () => {
    const running = start(['read', '-', '--quiet', '--with-text'])
    running.send(many(2))
    running.finish()
    const { code, stdout } = await running.ended
    expect(code).toBe(0)
    expect(readings(stdout)).toMatchObject([
      { report: 'r0', text: body },
      { report: 'r1', text: body },
    ])
  })
  it('answers while standard input is still open', async () => {
    const running = start(['read', '-', '--out', '-', '--jobs', '1'])
    running.send(many(500))
    await until(() => running.stdout().split('\n').length > 400)
    running.interrupt()
    const { code, stdout, stderr } = await running.ended
    expect(code).toBe(130)
    expect(readings(stdout).length).toBeGreaterThan(400)
    expect(stderr).toContain('Interrupted')
  })
  it.each(['1', '2'])('leaves whole lines under the asked name when interrupted, with %s threads', async (jobs) => {
    const root = folder({})
    const out = join(root, 'out.jsonl')
    const running = start(['read', '-', '--out', out, '--jobs', jobs])
    const feed = setInterval(() => running.send(many(2000)), 20)
    await until(() => existsSync(`${out}.part`) && statSync(`${out}.part`).size > 0)
    running.interrupt()
    const { code } = await running.ended
    clearInterval(feed)
    expect(code).toBe(130)
    const text = readFileSync(out, 'utf8')
    expect(text.endsWith('}\n')).toBe(true)
    expect(linesIn(out).length).toBeGreaterThan(0)
    expect(existsSync(`${out}.part`)).toBe(false)
  })
  it('does not write over what it reads', async () => {
    const root = folder({ 'a.jsonl': many(1) })
    const path = join(root, 'a.jsonl')
    for (const input of [path, root]) {
      const { code, stderr } = await marsad('read', input, '--out', path)
      expect(code).toBe(2)
      expect(stderr).toContain('OUTPUT_IS_INPUT')
    }
    expect(readFileSync(path, 'utf8')).toBe(many(1))
    expect(readdirSync(root)).toEqual(['a.jsonl'])
  })
  it('writes a page beside the readings, or alone', async () => {
    const root = folder({ 'in/a.txt': body, 'in/b.txt': body })
    const [out, page] = [join(root, 'out.jsonl'), join(root, 'out.html')]
    const both = await marsad('read', join(root, 'in'), '--out', out, '--page', page, '--jobs', '2')
    expect(both.code).toBe(0)
    expect(linesIn(out)).toHaveLength(2)
    expect(both.stderr).toContain(`file://${page}`)
    const first = readFileSync(page, 'utf8')
    expect(first).toContain('الجسر أغلق')
    const alone = await marsad('read', join(root, 'in'), '--page', page)
    expect(alone).toMatchObject({ code: 0, stdout: '' })
    expect(readFileSync(page, 'utf8')).toBe(first)
    expect(readdirSync(root).sort()).toEqual(['in', 'out.html', 'out.jsonl'])
    const refused = await marsad('read', join(root, 'in'), '--page', join(root, 'no/such/out.html'))
    expect(refused.stderr).toContain('OUTPUT_UNWRITABLE')
  })
  it('says where it cannot write', async () => {
    const root = folder({ 'a.txt': body })
    const { code, stderr } = await marsad('read', root, '--out', join(root, 'no/such/out.jsonl'))
    expect(code).toBe(1)
    expect(stderr).toContain('OUTPUT_UNWRITABLE')
  })
  it('writes to a device as it is', async () => {
    writeFileSync('/dev/null', '')
    const { code } = await marsad('read', folder({ 'a.txt': body }), '--out', '/dev/null')
    expect(code).toBe(0)
  })
  it.each([
    [['read'], 'missing required argument'],
    [['read', 'a', '--jobs', '0'], 'number from 1 to 256'],
    [['read', 'a', '--published', '03/04/2015'], 'not a day'],
    [['read', 'a', '--encoding', 'klingon'], 'no such encoding'],
    [['read', 'a', '--max-size', 'x'], 'megabytes'],
    [['read', 'a', '--outt', 'x'], 'Did you mean --out'],
    [['reed'], 'Did you mean read'],
    [[], 'Usage'],
  ])('is misused by %j', async (args, words) => {
    const { code, stdout, stderr } = await marsad(...args)
    expect(code).toBe(2)
    expect(stdout + stderr).toContain(words)
  })
  it.each([
    [['--help'], 'explain'],
    [['help', 'read'], 'Exit codes'],
    [['read', '--help'], 'meta.json'],
    [['--version'], '.'],
  ])('helps with %j', async (args, words) => {
    const { code, stdout } = await marsad(...args)
    expect(code).toBe(0)
    expect(stdout).toContain(words)
  })
})

describe('a closed pipe', () => {
  it('ends the run quietly', async () => {
    const { spawnSync } = await import('node:child_process')
    const { main } = await import('./build.ts')
    const root = folder({ 'a.jsonl': many(2000) })
    const { stdout, stderr } = spawnSync('sh', [
      '-c',
      `"${process.execPath}" "${main}" read "${root}" -q -j 1 | head -n 1`,
    ])
    expect(readings(String(stdout))).toHaveLength(1)
    expect(String(stderr)).toBe('')
  })
})
