import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { unzipped } from '../brief/zip.ts'
import { folder } from '../ingest/help.ts'
import { remove } from '../store/help.ts'
import { build, marsad } from './build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const line = (id: string, outlet: string, published: string, text: string) =>
  JSON.stringify({ id, outlet, published, text })
const root = folder({
  'reports.jsonl': [
    line('a', 'وكالة الغدير', '2021-03-04', 'قال الدفاع المدني إن 12 شخصا قتلوا أمس في انفجار بسوق مدينة الرقة.'),
    line('b', 'صحيفة النهر', '2021-03-04', 'قالت وزارة الصحة إن 30 شخصا قتلوا أمس في انفجار بسوق مدينة الرقة.'),
    line('c', 'صحيفة النهر', '2021-03-09', 'أعلنت وزارة الخارجية أن اجتماعا عقد اليوم في مدينة جنيف.'),
    line('d', 'صحيفة النهر', '2021-03-08', 'نفى وزير الدفاع سالم رشيد أن تكون طائراته قد قصفت مدينة حلب.'),
  ].join('\n'),
})
const home = join(root, 'record')
const on = (command: string, ...args: readonly string[]) => marsad(command, ...args, '--home', home)

beforeAll(async () => {
  await build()
  await on('add', join(root, 'reports.jsonl'))
}, 120_000)
afterAll(() => remove(root))

describe('briefings on the command line', () => {
  it('come as Markdown, with both sides of a difference', async () => {
    const { code, stdout, stderr } = await on('brief')
    expect(code).toBe(0)
    expect(stderr).toMatch(/\d+ sentences on \d+ incidents in 4 reports, each supported by what it cites/)
    expect(stdout).toContain('# موجز')
    expect(stdout).toContain('تختلف الروايات في عدد القتلى')
    expect(stdout).toContain('12 قتيلًا')
    expect(stdout).toContain('30 قتيلًا')
    expect(stdout).toContain('«نفى وزير الدفاع سالم رشيد أن تكون طائراته قد قصفت مدينة حلب»')
  })
  it('are written as their file is called, over no other file', async () => {
    const out = join(root, 'briefing.html')
    expect((await on('brief', '--lang', 'en', '--out', out)).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('<html lang="en" dir="ltr">')
    const again = await on('brief', '--out', out)
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('EXPORT_EXISTS')
  })
  it('are Word documents', async () => {
    const out = join(root, 'briefing.docx')
    expect((await on('brief', '--out', out)).code).toBe(0)
    expect(unzipped(readFileSync(out)).get('word/document.xml')).toContain('الدفاع المدني')
    const none = await on('brief', '--format', 'docx')
    expect(none.code).toBe(2)
    expect(none.stderr).toContain('BRIEF_WITHOUT_FILE')
  })
  it('keep to a period or an actor', async () => {
    const period = await on('brief', '--from', '2021-03-09', '--to', '2021-03-09')
    expect(period.stdout).toContain('جنيف')
    expect(period.stdout).not.toContain('الرقة')
    const actor = await on('brief', '--actor', 'سالم رشيد')
    expect(actor.stdout).toContain('حلب')
    expect(actor.stdout).not.toContain('الرقة')
  })
  it('need an incident that there is', async () => {
    const { code, stderr } = await on('brief', '--incident', 'x:e1', '--out', join(root, 'none.html'))
    expect(code).toBe(1)
    expect(stderr).toContain('INCIDENT_NOT_RECORDED')
    expect(existsSync(join(root, 'none.html'))).toBe(false)
  })
})

describe('what is listed first', () => {
  it('is what several reports tell of', async () => {
    const { rows } = JSON.parse((await on('incidents', '--json')).stdout)
    expect(rows[0]).toMatchObject({ reports: 2, place: expect.stringContaining('الرقة') })
    const later = rows.slice(1).map(({ to }: { to: string }) => to)
    expect(later).toEqual([...later].sort().reverse())
    const first = JSON.parse((await on('incidents', '--json', '--limit', '2')).stdout)
    const rest = JSON.parse((await on('incidents', '--json', '--after', first.next)).stdout)
    expect([...first.rows, ...rest.rows]).toEqual(rows)
  })
  it('stands in the overview, with totals and what to type next', async () => {
    const { code, stdout } = await on('overview')
    expect(code).toBe(0)
    expect(stdout).toContain('4 reports')
    expect(stdout).toContain('Accounts differ in 1 incident (1 difference)')
    expect(stdout).toContain('الرقة')
    expect(stdout).toContain('marsad brief --out briefing.html')
  })
})
