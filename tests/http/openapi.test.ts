import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ZodType } from 'zod'
import { routeExamples } from '../../src/http/document.ts'
import * as wire from '../../src/http/wire.ts'
import { type Served, serveExamples } from './help.ts'
import { OpenApi, operationsOf } from './openapi.ts'

let served: Served
let document: OpenApi
beforeAll(async () => {
  served = await serveExamples()
  document = await served.json('/openapi.json')
}, 120_000)
afterAll(() => served?.stop())

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1, and describes every route with what it answers and how it fails', () => {
    expect(OpenApi.safeParse(document).error?.issues ?? []).toEqual([])
    const operations = operationsOf(document)
    const declared = served.started.routes.filter(
      ({ url, method }) => url.startsWith('/api/') && method !== 'HEAD' && !url.endsWith('/openapi.json'),
    )
    const nameOf = ({ method, url }: (typeof declared)[number]) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`
    expect(operations.map(({ name }) => name).sort()).toEqual(declared.map(nameOf).sort())
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    const isSaid = ({ responses }: (typeof operations)[number]) =>
      Object.entries(responses).some(([status, { content }]) => status === '204' || (status < '3' && content)) &&
      ['4XX', '5XX'].every((status) => responses[status]?.content?.['application/problem+json'] !== undefined)
    expect(operations.filter((one) => !isSaid(one)).map(({ name }) => name)).toEqual([])
    const unnamed = operations.filter(({ path, parameters = [] }) =>
      [...path.matchAll(/\{(\w+)\}/g)].some(
        ([, name]) => !parameters.some((one) => one.in === 'path' && one.name === name && one.required === true),
      ),
    )
    expect(unnamed.map(({ name }) => name)).toEqual([])
  })
  it('has an example of every route, which the route’s own schemas accept', () => {
    const examples = routeExamples()
    const wrong: string[] = []
    for (const { method, url, schema } of served.started.routes) {
      const name = `${method} ${url.replace(/:(\w+)/g, '{$1}')}`
      if (!url.startsWith('/api/') || method === 'HEAD' || url.endsWith('/openapi.json')) continue
      const example = examples[name]
      if (example === undefined) {
        wrong.push(`${name}: none; scripts/api-examples.mjs makes them`)
        continue
      }
      const answers = (schema.response ?? {}) as Readonly<Record<string, ZodType>>
      const answer = Object.entries(answers).find(([status]) => status.startsWith('2'))?.[1] ?? schema.file?.schema
      const pairs = [
        ['request', schema.body as ZodType | undefined, example.request],
        ['answer', answers['204'] === undefined ? answer : undefined, example.response],
      ] as const
      for (const [what, type, value] of pairs) {
        const issue = type?.safeParse(value).error?.issues[0]
        if (issue !== undefined) wrong.push(`${name}: ${what}, ${issue.path.join('/')}: ${issue.message}`)
      }
    }
    expect(wrong).toEqual([])
  })
  it('holds schemas that are JSON Schema, and examples that they accept', () => {
    // The validator that the server's framework brings.
    const { Ajv2020 } = createRequire(createRequire(import.meta.url).resolve('fastify'))('ajv/dist/2020.js')
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'doc', ...document })
    const pointer = (path: readonly string[]) =>
      path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
    const wrong: string[] = []
    for (const { path, method, name, responses, requestBody } of operationsOf(document)) {
      const contents = [
        ...Object.entries(responses).map(([status, { content }]) => [['responses', status], content ?? {}] as const),
        [['requestBody'], requestBody?.content ?? {}] as const,
      ]
      for (const [where, content] of contents) {
        for (const [type, media] of Object.entries(content)) {
          // Those without an example are files and the one shape of problems.
          if (media.example === undefined) continue
          const at = pointer(['paths', path, method, ...where, 'content', type, 'schema'])
          const accepts = ajv.compile({ $ref: `doc#/${at}` })
          if (!accepts(media.example)) {
            wrong.push(`${name}: ${JSON.stringify(accepts.errors?.[0])}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
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
