import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as wire from '../../src/http/wire.ts'
import { type Served, serveExamples } from './help.ts'

interface Route {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly responses?: Readonly<Record<string, unknown>>
}
interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Route>>>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

let served: Served
let document: Document
beforeAll(async () => {
  served = await serveExamples()
  document = await served.json('/openapi.json')
}, 120_000)
afterAll(() => served?.stop())

describe('the OpenAPI document', () => {
  it('describes every route with what it answers and how it fails', () => {
    expect(document.openapi).toBe('3.1.0')
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, route]) => ({ path, method, ...route })),
    )
    expect(routes.length).toBeGreaterThan(30)
    expect(routes.filter(({ path }) => !path.startsWith('/api/v1/'))).toEqual([])
    expect(routes.filter(({ summary, tags }) => !summary || tags?.length !== 1)).toEqual([])
    const asJson = routes.filter(({ path }) => !/\.(csv|json)$|\/export\/|\/briefing\/|\/events$/.test(path))
    expect(
      asJson.filter(({ responses }) => responses?.['4XX'] === undefined && responses?.['4xx'] === undefined),
    ).toEqual([])
  })
  it('refers to schemas that it holds', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(refs.length).toBeGreaterThan(30)
    expect(refs.filter((name) => !((name ?? '') in document.components.schemas))).toEqual([])
  })
  it('shows examples, and sends no list as readonly', () => {
    const text = JSON.stringify(document)
    expect([...text.matchAll(/"examples":/g)].length).toBeGreaterThan(5)
    expect(text).not.toContain('"readOnly":true')
  })
  it('lets statements be narrowed by act, kind and relay', async () => {
    const { rows } = await served.json<{ rows: readonly { act: string; via: readonly string[] }[] }>(
      '/statements?limit=500&acts=deny,accuse&relayed=false',
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ act, via }) => (act === 'deny' || act === 'accuse') && via.length === 0)).toBe(true)
  })
})

describe('registers', () => {
  it('are listed with their columns, and their rows said in both languages', async () => {
    const { rows: heads } = await served.json<{ rows: readonly wire.RegisterHead[] }>('/registers')
    expect(heads.length).toBeGreaterThan(5)
    const [head] = heads.filter(({ name }) => name === 'strikes')
    const page = wire.RegisterPage.parse(await served.json('/registers/strikes?limit=3'))
    expect(page.rows.length).toBe(3)
    expect(page.rows[0]?.cells.map(({ column }) => column)).toEqual(head?.columns.map(({ name }) => name))
    const csv = await (await served.get('/registers/strikes/rows.csv?lang=ar&limit=2')).text()
    expect(csv.split('\r\n')[0]).toContain(head?.columns[0]?.title.ar)
  })
  it('are named and never paths', async () => {
    expect((await served.get(`/registers/${encodeURIComponent('../../package.json')}`)).status).toBe(400)
    expect((await served.get('/registers/nothing')).status).toBe(404)
  })
})

describe('decisions', () => {
  it('are appended, listed and taken back', async () => {
    const { rows } = await served.json<wire.StatementPage>('/statements?limit=1')
    const value = `${rows[0]?.report}:${rows[0]?.id}`
    const body = (decisions: readonly object[], why = '') => JSON.stringify({ decisions, by: 'ليلى', why })
    const made = await served.send('POST', '/decisions', body([{ act: 'accept', value }]))
    expect(made.status, await made.clone().text()).toBe(201)
    const { decisions } = wire.MadeDecisions.parse(await made.json())
    const page = wire.DecisionPage.parse(await served.json(`/decisions?by=${encodeURIComponent('ليلى')}`))
    expect(page.rows.map(({ decision }) => decision.id)).toEqual(decisions.map(({ id }) => id))
    const undone = await served.send('POST', '/decisions', body([{ act: 'undo', decision: decisions[0]?.id }]))
    expect(undone.status).toBe(201)
    const unreasoned = await served.send('POST', '/decisions', body([{ act: 'reject', value }]))
    expect(wire.Problem.parse(await unreasoned.json()).code).toBe('DECISION_UNREASONED')
    expect((await served.send('POST', '/decisions', body([{ act: 'invent', value }]))).status).toBe(400)
  })
})

describe('a briefing', () => {
  it('is given in the language that was asked for', async () => {
    const answer = await served.get('/briefing/html?lang=ar&limit=2')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('dir="rtl"')
  })
})
