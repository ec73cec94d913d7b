import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { folder } from '../ingest/help.ts'
import { remove } from '../store/help.ts'
import { build, marsad } from './build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const outlet = '=1+1'
const line = (id: string, text: string, published: string | null = '2015-10-13') =>
  JSON.stringify({ id, outlet, published, title: `عنوان ${id}, "آخر"`, text })
const root = folder({
  'reports.jsonl': [
    line('a', 'قال سامي نادر إن الهُدنة في حلب صامدة. وأضاف أن الوفد وصل.'),
    line('b', 'طالب الوفد بوقف إطلاق النار، وللهدنة شروط. وقتل 3 أشخاص في انفجار.', '2015-10-15'),
    'nonsense',
    line('c', 'قال سامي نادر لقناة الجسر إن الطريق "مفتوح"، والحمد لله.', null),
  ].join('\n'),
  'd.txt': 'قال مدير الميناء إن السفينة وصلت.',
})
const home = join(root, 'record')
const on = (command: string, ...args: readonly string[]) => marsad(command, ...args, '--home', home)

beforeAll(build, 120_000)
afterAll(() => remove(root))

describe('the record on the command line', () => {
  it('says that none is there yet', async () => {
    const { code, stderr } = await on('list')
    expect(code).toBe(1)
    expect(stderr).toContain('STORE_MISSING')
    expect(existsSync(home)).toBe(false)
  })

  it('adds what can be read, names what cannot, and says what stands', async () => {
    const { code, stderr } = await on('add', join(root, 'reports.jsonl'), join(root, 'missing.txt'))
    expect(code).toBe(1)
    expect(stderr).toContain('LINE_NOT_JSON')
    expect(stderr).toContain('PATH_MISSING')
    expect(stderr).toContain('1 report has no date of publication')
    expect(stderr).toMatch(/3 added .* with \d+ statements/)
    expect(stderr).toContain('has 3 reports, published 2015-10-13 to 2015-10-15')
  })

  it('passes over what it has, and reads the rest', async () => {
    const { stderr } = await on('add', root)
    expect(stderr).toMatch(/1 added .*; 3 were recorded before/)
    expect((await on('add', root)).stderr).toContain('0 added with 0 statements and 0 events; 4 were recorded before')
  })

  it('lists reports, the latest first', async () => {
    const { stdout } = await on('list', '--outlet', '1', '--to', '2015-10-15')
    expect(stdout.indexOf('عنوان b')).toBeGreaterThan(0)
    expect(stdout.indexOf('عنوان a')).toBeGreaterThan(stdout.indexOf('عنوان b'))
    expect((await on('list', '--outlet', 'غير موجود')).stdout).toContain('No report fits.')
  })

  it('goes on where a list ended', async () => {
    const first = JSON.parse((await on('list', '--limit', '1', '--json')).stdout)
    expect(first.rows).toHaveLength(1)
    const second = JSON.parse((await on('list', '--json', '--after', first.next)).stdout)
    expect(second.next).toBeNull()
    expect(second.rows.map(({ report }: { report: string }) => report)).not.toContain(first.rows[0].report)
    expect((await on('list', '--after', 'x')).code).toBe(2)
  })

  it('writes CSV that spreadsheets read as Arabic and run nothing of', async () => {
    const out = join(root, 'out.csv')
    const { code } = await on('statements', '--csv', '--out', out)
    expect(code).toBe(0)
    const bytes = readFileSync(out)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = bytes.toString('utf8')
    expect(text.split('\r\n')[0]).toBe(
      '\ufeffreport,statement,published,outlet,speaker,speaker kind,role,via,act,mode,distanced,why unnamed,content,spans',
    )
    expect(text).toContain(",'=1+1,")
    expect(text).not.toContain(',=1+1')
    expect(text).toContain('سامي نادر')
    expect((await on('list', '--csv')).stdout).toContain(',"عنوان b, ""آخر""",')
  })

  it('leaves a file alone that is there', async () => {
    const out = join(root, 'mine.csv')
    writeFileSync(out, 'mine')
    const { code, stderr } = await on('list', '--csv', '--out', out)
    expect(code).toBe(2)
    expect(stderr).toContain('OUTPUT_EXISTS')
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })

  it('finds words in every form and marks them', async () => {
    const { stdout } = await on('search', 'هدنة')
    expect(stdout).toContain('ال[هُدنة]')
    expect(stdout).toContain('ولل[هدنة]')
    const { rows } = JSON.parse((await on('search', '"إطلاق النار"', 'from:2015-10-14', '--json')).stdout)
    expect(rows.map(({ report }: { report: string }) => report)).toEqual(['b'])
    expect((await on('search', 'سفينة', '--from', '2015-10-01')).stdout).toContain('No report fits.')
    expect(await on('search', 'سفينة', 'إلى:2015-02-31')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('to:2015-10-13'),
    })
  })

  it('shows one report whole', async () => {
    const { stdout } = await on('show', 'a')
    expect(stdout).toContain('قال سامي نادر إن الهُدنة في حلب صامدة. وأضاف أن الوفد وصل.')
    expect(stdout).toContain('state: الهُدنة في حلب صامدة')
    const { report, reading } = JSON.parse((await on('show', 'a', '--json')).stdout)
    expect(report).toMatchObject({ id: 'a', outlet, published: '2015-10-13' })
    expect(reading.statements).toHaveLength(2)
    expect((await on('show', 'zzz')).stderr).toContain('REPORT_NOT_RECORDED')
  })

  it('lists what happened, and shows one incident whole', async () => {
    const { rows } = JSON.parse((await on('incidents', '--json')).stdout)
    const [arrival] = rows.filter(({ incident }: { incident: string }) => incident.startsWith('d:'))
    expect(arrival ?? rows[0]).toMatchObject({ reports: 1, origins: 1 })
    const { stdout } = await on('incidents', rows[0].incident)
    expect(stdout).toContain('Told by 1 report of 1 independent origin\n')
    expect(stdout).toContain('What would change it:')
    expect((await on('incidents', 'none:e1')).stderr).toContain('INCIDENT_NOT_RECORDED')
    expect((await on('incidents', '--csv')).stdout).toContain('incident,type,title,from,to,place,')
  })

  it('says who is quoted', async () => {
    const { stdout } = await on('sources')
    expect(stdout.split('\n')[0]).toMatch(/^سامي نادر \(person\): 3 statements in 2 reports of 1 outlet/)
  })
})
