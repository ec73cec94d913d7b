import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IncidentPage, ReportPage, WholeIncident as WholeIncidentValue } from '../../src/http/wire.ts'
import * as wire from '../../src/http/wire.ts'
import { type Served, serveExamples } from './help.ts'

let served: Served
beforeAll(async () => {
  served = await serveExamples()
}, 120_000)
afterAll(() => served?.stop())

/** An answer as it is with headers that fetch does not let through. */
const asked = (path: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<number> =>
  new Promise((done, fail) => {
    const sent = request(`${served.started.address}${path}`, { headers, method }, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    sent.on('error', fail)
    sent.end()
  })

describe('the lists', () => {
  it.each([
    ['/totals', wire.Totals],
    ['/reports', wire.ReportPage],
    ['/statements', wire.StatementPage],
    ['/sources', wire.SourcePage],
    ['/incidents', wire.IncidentPage],
    [`/search?q=${encodeURIComponent('الهدنة')}`, wire.HitPage],
  ])('%s answers as its schema says', async (path, schema) => {
    const value = await served.json(path)
    expect(schema.safeParse(value).error?.issues ?? []).toEqual([])
  })
  it('are given in parts, each row once', async () => {
    const names: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: ReportPage = await served.json(`/reports?limit=5${after === '' ? '' : `&after=${after}`}`)
      names.push(...page.rows.map(({ report }) => report))
      after = page.next
    }
    expect(names.length).toBe(17)
    expect(new Set(names).size).toBe(17)
  })
  it('are narrowed alike as a list and as a file', async () => {
    const query = `outlet=${encodeURIComponent('السارية')}`
    const page = await served.json<ReportPage>(`/reports?${query}`)
    const csv = await (await served.get(`/reports.csv?${query}&columns=report,title`)).text()
    const lines = csv.trim().split('\r\n')
    expect(page.rows.length).toBeGreaterThan(1)
    expect(lines[0]).toBe('report,title')
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(page.rows.map(({ report }) => report))
    const file = (await (await served.get(`/reports.json?${query}`)).json()) as ReportPage
    expect(file).toEqual(page)
  })
})

describe('an incident', () => {
  it('gives back every value in the words of its report', async () => {
    const { rows } = await served.json<IncidentPage>('/incidents?limit=500')
    for (const { incident } of rows.slice(0, 20)) {
      const whole = await served.json<WholeIncidentValue>(`/incidents/${encodeURIComponent(incident)}`)
      expect(wire.WholeIncident.safeParse(whole).error?.issues ?? []).toEqual([])
      for (const { report, trigger, agents, places, figures } of whole.accounts) {
        const { text } = (await served.workbench.store.report(report))?.report ?? { text: '' }
        const words = [trigger, ...[...agents, ...places].map((name) => name.words), ...figures.map((one) => one.words)]
        for (const one of words) if (one !== null) expect(text.slice(...one.span)).toBe(one.text)
      }
    }
  })
})

describe('a refusal', () => {
  it('names every fault in both languages', async () => {
    const answer = await served.get('/reports?limit=900&from=2015-02-31', { 'accept-language': 'en-GB,ar;q=0.5' })
    const problem = wire.Problem.parse(await answer.json())
    expect(answer.status).toBe(400)
    expect(problem.code).toBe('INPUT_INVALID')
    expect(problem.faults?.map(({ at }) => at)).toEqual(['query/from', 'query/limit'])
    expect(problem.message_ar).toMatch(/\p{Script=Arabic}/u)
    expect(problem.hint).toMatch(/^Look/)
  })
  it.each(['/reports/%00', '/incidents/a%00', '/positions?by=%00', '/suggestions?q=%00'])(
    'is what %s gets',
    async (path) => {
      const answer = await served.get(path)
      expect(answer.status).toBe(400)
      expect(wire.Problem.parse(await answer.json())).toMatchObject({
        code: 'INPUT_INVALID',
        faults: [{ at: 'address' }],
      })
    },
  )
  it('says in Arabic what no report is called', async () => {
    const answer = await served.get('/reports/nobody')
    const problem = wire.Problem.parse(await answer.json())
    expect(answer.status).toBe(404)
    expect(problem).toMatchObject({ code: 'REPORT_NOT_RECORDED', where: '/api/v1/reports/nobody' })
    expect(problem.message_ar).toBe('nobody: لا تقرير مسجَّل بهذا الاسم')
  })
  it('meets a name that only resolves to here, and pages of other sites', async () => {
    expect(await asked('api/v1/totals', { host: 'rebound.example.org' })).toBe(403)
    const host = new URL(served.started.address).host
    expect(await asked('api/v1/reports', { host, origin: 'https://example.org' }, 'POST')).toBe(403)
    expect(await asked('api/v1/reports', { host }, 'POST')).toBe(403)
    expect(await asked('api/v1/totals', { host })).toBe(200)
  })
})

describe('the pages', () => {
  it('come with a policy that allows no script within them', async () => {
    const answer = await fetch(served.started.address)
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
  })
})
