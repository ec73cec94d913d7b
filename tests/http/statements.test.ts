import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageOf, Positions as PositionsValue, QuoteRow as QuoteValue, StatementPage } from '../../src/http/wire.ts'
import * as wire from '../../src/http/wire.ts'
import { type Served, serveExamples } from './help.ts'

let served: Served
beforeAll(async () => {
  served = await serveExamples()
}, 120_000)
afterAll(() => served?.stop())

const word = encodeURIComponent

describe('statements', () => {
  it('are found by words that stand in them, with the places where these do', async () => {
    const page = await served.json<StatementPage>(`/statements?limit=500&about=${word('الهدنه')}`)
    expect(wire.StatementPage.safeParse(page).error?.issues ?? []).toEqual([])
    expect(page.rows.length).toBeGreaterThan(0)
    for (const { report, spans, found = [] } of page.rows) {
      const text = (await served.workbench.store.report(report))?.report.text ?? ''
      expect(found.length).toBeGreaterThan(0)
      for (const [start, end] of found) {
        expect(text.slice(start, end)).toContain('هدن')
        expect(spans.some(([from, to]) => start >= from && end <= to)).toBe(true)
      }
    }
  })
  it('are given in parts by topic too, each once', async () => {
    const whole = await served.json<StatementPage>(`/statements?limit=500&about=${word('الهدنة')}`)
    const keys: string[] = []
    let after = ''
    do {
      const part = await served.json<StatementPage>(`/statements?limit=2&about=${word('الهدنة')}${after}`)
      keys.push(...part.rows.map(({ report, id }) => `${report}:${id}`))
      after = part.next === null ? '' : `&after=${part.next}`
    } while (after !== '')
    expect(keys).toEqual(whole.rows.map(({ report, id }) => `${report}:${id}`))
  })
  it('are narrowed by relay and by the exact speaker', async () => {
    const { rows } = await served.json<StatementPage>('/statements?limit=500')
    const relayed = rows.find(({ via }) => via.length > 0)
    const relay = relayed?.via[0] ?? ''
    const through = await served.json<StatementPage>(`/statements?limit=500&relay=${word(relay)}`)
    expect(through.rows.length).toBeGreaterThan(0)
    for (const { via } of through.rows) expect(via.length).toBeGreaterThan(0)
    const own = await served.json<StatementPage>(`/statements?limit=500&by=${word(relayed?.speaker ?? '')}`)
    expect(own.rows).toEqual(rows.filter(({ speaker }) => speaker === relayed?.speaker))
  })
  it('say why a speaker is not named, in the words of the report', async () => {
    const { rows } = await served.json<StatementPage>('/statements?limit=500&kinds=anonymous')
    const reasons = rows.filter(({ anonymity }) => anonymity !== null)
    expect(reasons.length).toBeGreaterThan(0)
    for (const { report, anonymity } of reasons) {
      expect((await served.workbench.store.report(report))?.report.text).toContain(anonymity)
    }
  })
  it('of one actor come in the order of days', async () => {
    const { rows } = await served.json<PageOf<{ source: string }>>('/sources?limit=1')
    const positions = await served.json<PositionsValue>(`/positions?by=${word(rows[0]?.source ?? '')}`)
    expect(wire.Positions.safeParse(positions).error?.issues ?? []).toEqual([])
    const days = positions.statements.map(({ published }) => published ?? '')
    expect(days).toEqual(days.toSorted())
    expect((await served.get('/positions')).status).toBe(400)
  })
  it('are counted by who quotes whom, each once', async () => {
    const { rows } = await served.json<PageOf<QuoteValue>>('/quotes?limit=2000')
    const totals = await served.json<wire.Totals>('/totals')
    expect(rows.reduce((sum, { statements }) => sum + statements, 0)).toBe(totals.statements)
  })
})
