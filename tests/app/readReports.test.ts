import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '../../src/app/outcome.ts'
import { type Plan, type ReadOptions, readReports } from '../../src/app/readReports.ts'
import { build } from '../cli/build.ts'
import { chunks, folder, options } from '../ingest/help.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeAll(build, 120_000)

const body = 'أعلنت البلدية يوم الثلاثاء أن الجسر أغلق.'
const line = (at: number) => `${JSON.stringify({ id: `r${at}`, text: body })}\n`
const all: ReadOptions = { ...options, jobs: 1, stdin: chunks(), withText: false, keepReport: false }
const idOf = (outcome: Outcome) => (outcome.kind === 'read' ? outcome.id : outcome.failure.code)

/** Lines without end, and how many were taken. */
function endless() {
  const taken = { lines: 0 }
  async function* stdin() {
    for (;;) yield Buffer.from(line(taken.lines++))
  }
  return { taken, stdin: stdin() }
}

describe('reading many reports', () => {
  it.each([1, 2])('takes no more from its input than it can read, on %i threads', async (jobs) => {
    const { taken, stdin } = endless()
    const ids: string[] = []
    for await (const outcome of readReports(['-'], { ...all, jobs, stdin })) {
      ids.push(idOf(outcome))
      if (ids.length === 30) break
    }
    expect(ids).toEqual(Array.from({ length: 30 }, (_, at) => `r${at}`))
    expect(taken.lines).toBeLessThan(30 + 8 * jobs + 4)
  })
  it.each([1, 2])('ends when it is told to, on %i threads', async (jobs) => {
    const { stdin } = endless()
    const stop = new AbortController()
    const ids: string[] = []
    for await (const outcome of readReports(['-'], { ...all, jobs, stdin, signal: stop.signal })) {
      ids.push(idOf(outcome))
      if (ids.length === 20) stop.abort()
    }
    expect(ids).toEqual(Array.from({ length: 20 }, (_, at) => `r${at}`))
  })
  it('keeps the order of the input, failures in their place', async () => {
    const root = folder({
      'a.txt': body.repeat(400),
      'b.txt': '',
      'c.jsonl': `${line(1)}{\n${line(2)}`,
      'd.html': `<p>${body}</p>`,
    })
    for (const jobs of [1, 2]) {
      const outcomes: Outcome[] = []
      for await (const outcome of readReports([root], { ...all, jobs })) outcomes.push(outcome)
      expect(outcomes.map(idOf)).toEqual(['a', 'REPORT_EMPTY', 'r1', 'LINE_NOT_JSON', 'r2', 'd'])
    }
  })
  it('says beforehand what it found', async () => {
    const root = folder({ 'a.txt': body, 'b.txt': body })
    const plans: Plan[] = []
    const run = (paths: readonly string[], jobs: number | null) =>
      readReports(paths, { ...all, jobs, onFound: (plan) => void plans.push(plan) })
    for await (const outcome of run([root], null)) expect(outcome.kind).toBe('read')
    for await (const outcome of run(['-'], 1)) expect(idOf(outcome)).toBe('REPORT_EMPTY')
    expect(plans).toEqual([
      {
        paths: [join(root, 'a.txt'), join(root, 'b.txt')],
        bytes: 2 * Buffer.byteLength(body),
        jobs: 1,
        notices: [],
      },
      { paths: ['stdin'], bytes: null, jobs: 1, notices: [] },
    ])
  })
  it('gives report and reading as they are, where asked', async () => {
    const root = folder({ 'a.txt': body })
    for await (const outcome of readReports([root], {
      ...all,
      published: '2015-10-13',
      keepReport: true,
      withText: true,
    })) {
      if (outcome.kind === 'failed') throw new Error(outcome.failure.message)
      expect(JSON.parse(outcome.report ?? '')).toEqual({
        id: 'a',
        text: body,
        published: '2015-10-13',
        outlet: null,
        title: null,
        url: null,
      })
      const reading = JSON.parse(outcome.reading)
      expect(reading).toMatchObject({ report: 'a', published: '2015-10-13', text: body })
      expect(outcome.counts).toEqual({
        statements: reading.statements.length,
        events: reading.events.length,
        quantities: reading.quantities.length,
        times: reading.times.length,
        names: reading.mentions.length,
      })
      expect(outcome.counts.statements).toBeGreaterThan(0)
    }
  })
})
