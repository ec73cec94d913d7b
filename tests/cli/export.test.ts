import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { folder } from '../ingest/help.ts'
import { remove } from '../store/help.ts'
import { build, marsad } from './build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const line = (id: string, outlet: string, text: string) => JSON.stringify({ id, outlet, published: '2015-10-13', text })
const root = folder({
  'reports.jsonl': [
    line('a', 'صحيفة الضفة', 'قتل 12 شخصا في انفجار سيارة مفخخة في حلب أمس. وقال سامي نادر إن القتلى مدنيون.'),
    line('b', 'قناة السهل', 'أعلن الدفاع المدني مقتل 14 شخصا في انفجار سيارة مفخخة في حلب أمس الاثنين.'),
  ].join('\n'),
})
const home = join(root, 'record')
const out = (name: string) => join(root, name)
const exported = (...args: readonly string[]) => marsad('export', '--home', home, ...args)

beforeAll(async () => {
  await build()
  await marsad('add', join(root, 'reports.jsonl'), '--home', home, '--jobs', '1')
}, 120_000)
afterAll(() => remove(root))

describe('export', () => {
  it('writes the record with the event ids of the readings', async () => {
    await exported('--format', 'record', '--out', out('record.json'))
    const { stdout } = await exported('--format', 'readings')
    const record = JSON.parse(readFileSync(out('record.json'), 'utf8'))
    const events = stdout
      .trim()
      .split('\n')
      .map((reading) => JSON.parse(reading))
      .flatMap(({ report, events: own }) => own.map(({ id }: { readonly id: string }) => `${report} ${id}`))
    const accounts = record.incidents.flatMap((incident: { readonly accounts: readonly object[] }) => incident.accounts)
    expect(accounts.length).toBeGreaterThan(0)
    expect(events).toEqual(
      expect.arrayContaining(accounts.map(({ report, event }: Record<string, string>) => `${report} ${event}`)),
    )
  })

  it('leaves a file that is there, and writes over it when told to', async () => {
    writeFileSync(out('kept.csv'), 'mine')
    const refused = await exported('--format', 'csv', '--out', out('kept.csv'))
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('EXPORT_EXISTS')
    expect(readFileSync(out('kept.csv'), 'utf8')).toBe('mine')
    const forced = await exported('--format', 'csv', '--table', 'accounts', '--out', out('kept.csv'), '--force')
    expect(forced.code).toBe(0)
    expect(readFileSync(out('kept.csv'), 'utf8')).toMatch(/^\ufeffincident,report,event,/)
    expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('writes every other format, and what is filtered only', async () => {
    const { features } = JSON.parse((await exported('--format', 'geojson')).stdout)
    expect(features.length).toBeGreaterThan(0)
    expect(JSON.parse((await exported('--format', 'geojson', '--from', '2016-01-01')).stdout).features).toEqual([])
    expect((await exported('--format', 'ucdp')).stdout).toMatch(/^id,relid,.*\r\na:e/)
    expect((await exported('--format', 'acled')).stdout).toMatch(/^event_id_cnty,.*\r\na:e/)
    expect((await exported('--format', 'hxl')).stdout).toMatch(/^incident,.*\r\n#event\+id,/)
    expect(JSON.parse((await exported('--format', 'w3c-annotation')).stdout).type).toBe('AnnotationPage')
  })

  it('gives one incident out with its evidence', async () => {
    const evidence = (...args: readonly string[]) => exported('--format', 'evidence', ...args)
    const { code, stderr } = await evidence('--incident', 'a:e1', '--out', out('case.zip'))
    expect([code, stderr]).toEqual([0, expect.stringContaining('case.zip')])
    const sha256 = createHash('sha256')
      .update(readFileSync(out('case.zip')))
      .digest('hex')
    expect(stderr).toContain(`SHA-256 ${sha256}`)
    const unnamed = await evidence('--out', out('none.zip'))
    expect(unnamed.stderr).toContain('EVIDENCE_UNNAMED')
    const none = await evidence('--incident', 'none', '--out', out('none.zip'))
    expect(none.stderr).toContain('INCIDENT_NOT_RECORDED')
    expect(readdirSync(root).filter((name) => name.startsWith('none.zip'))).toEqual([])
  })

  it('leaves nothing where it fails', async () => {
    const { code, stderr } = await exported('--format', 'csv', '--out', join(root, 'missing', 'file.csv'))
    expect(code).toBe(1)
    expect(stderr).toContain('OUTPUT_UNWRITABLE')
    const none = await marsad('export', '--home', join(root, 'none'), '--format', 'csv', '--out', out('none.csv'))
    expect(none.stderr).toContain('STORE_MISSING')
    expect(existsSync(out('none.csv'))).toBe(false)
    expect((await exported('--format', 'xlsx')).code).toBe(2)
  })
})
