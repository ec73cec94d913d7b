import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { folder } from '../ingest/help.ts'
import { build, marsad } from './build.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeAll(build, 120_000)

const reading = { report: 'a', statements: [], events: [], quantities: [], times: [], mentions: [] }
const root = folder({
  'a.txt': 'قال سامي نادر إن الوفد وصل إلى المدينة.',
  'gold.jsonl': `${JSON.stringify({ ...reading, statements: [{ id: 's1', speaker: 'سامي نادر', via: [], content: [[17, 38]], act: 'state', mode: 'indirect', speakerKind: 'person' }] })}\n${JSON.stringify({ ...reading, report: 'b' })}\n`,
  'other.jsonl': `${JSON.stringify({ ...reading, report: 'z' })}\n`,
  'broken.jsonl': '{"report": "a"}\nnonsense\n',
})

describe('marsad eval', () => {
  it('scores field by field, and says which reports are not here', async () => {
    const { code, stdout, stderr } = await marsad('eval', join(root, 'a.txt'), '--gold', join(root, 'gold.jsonl'))
    expect(code).toBe(0)
    expect(stdout).toMatch(/attributed statements │\s+1\.000 │\s+1\.000 │\s+1\.000/)
    expect(stderr).toContain('1 of the gold readings have no report here: b')
  })

  it('lists the differences in JSON', async () => {
    const { stdout } = await marsad('eval', join(root, 'a.txt'), '--gold', join(root, 'gold.jsonl'), '--json')
    const { scored, figures, misses } = JSON.parse(stdout)
    expect(scored).toBe(1)
    expect(figures.statements).toMatchObject({ right: 1, gold: 1, predicted: 1 })
    expect(Array.isArray(misses)).toBe(true)
  })

  it.each([
    ['other.jsonl', 'GOLD_WITHOUT_REPORTS'],
    ['broken.jsonl', 'LINE_NOT_JSON'],
    ['missing.jsonl', 'PATH_UNREADABLE'],
  ])('says what is wrong with %s', async (gold, expected) => {
    const { code, stderr } = await marsad('eval', join(root, 'a.txt'), '--gold', join(root, gold))
    expect(code).not.toBe(0)
    expect(stderr).toContain(expected)
  })
})
