import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { folder } from '../ingest/help.ts'
import { build } from './build.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeAll(build, 120_000)

it.each(['1', '2'])('names the line of a broken word list and ends, with %s threads', async (jobs) => {
  const root = new URL('../../', import.meta.url).pathname
  const copy = folder({ 'in/a.txt': 'أعلن المتحدث الهدنة.', 'in/b.txt': 'أعلن المتحدث الهدنة.' })
  for (const part of ['dist', 'src/lang', 'data', 'package.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  appendFileSync(join(copy, 'src/lang/ar/lexicon/likely.tsv'), 'one cell\n')
  const args = [join(copy, 'dist/cli/main.js'), 'read', join(copy, 'in'), '--jobs', jobs, '--quiet']
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((done) => {
    execFile(process.execPath, args, (error, _, stderr) => done({ code: error?.code ?? 0, stderr }))
  })
  expect(stderr).toMatch(/^marsad: .*lexicon\/likely\.tsv line \d+: want 5 columns, found 1\b/)
  expect(stderr.trim().split('\n').length).toBeLessThan(3)
  expect(code).toBe(1)
})
