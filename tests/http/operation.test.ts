import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { examine } from '../../src/app/doctor/doctor.ts'
import type { Finding } from '../../src/app/doctor/finding.ts'
import { nodeVersion } from '../../src/app/doctor/machine.ts'
import { newMetrics } from '../../src/app/metrics.ts'
import type { Workbench } from '../../src/app/workbench.ts'
import { logOn } from '../../src/cli/log.ts'
import { run } from '../../src/cli/run.ts'
import { serveMetrics } from '../../src/http/metricsServer.ts'
import { type Started, startServer } from '../../src/http/start.ts'
import { openLine } from '../../src/store/open.ts'
import { login, openPublic, people, startPublic, stranger } from './publicly.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let opened: Awaited<ReturnType<typeof openPublic>>
let workbench: Workbench
let publicly: Started
let own: Started
const logged: string[] = []
beforeAll(async () => {
  opened = await openPublic()
  workbench = opened.workbench
  publicly = await startPublic(workbench)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(logged.push(String(text))))
  own = await startServer(workbench, { port: 0, log: 'requests' })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await own?.stop()
  await publicly?.stop()
  await opened?.close()
})

const ask = ({ address }: Started, path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${address}${path}`, { headers })

/** The value of a line of Prometheus. */
const value = (text: string, line: string): number =>
  Number(
    text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.slice(line.length + 1),
  )

describe('the operation of a server', () => {
  it('tells anybody whether it lives and is ready, and nothing else', async () => {
    for (const server of [own, publicly]) {
      expect(await (await ask(server, 'healthz')).json()).toEqual({ status: 'alive' })
      expect(await (await ask(server, 'readyz')).json()).toEqual({ status: 'ready' })
    }
    expect((await ask(publicly, 'metrics')).status).toBe(401)
    expect(await (await ask(publicly, 'metrics', { authorization: 'Bearer nothing' })).json()).toMatchObject({
      code: 'TOKEN_REFUSED',
    })
  })

  it('is not ready where its tables are of another version', async () => {
    const line = await openLine({ kind: 'folder', home: workbench.home as string }, 'read')
    await line.client.query(`insert into migrations (number, name) values (9999, 'later')`)
    const later = await ask(own, 'readyz')
    await line.client.query('delete from migrations where number = 9999')
    await line.close()
    expect([later.status, await later.json()]).toEqual([503, { status: 'not ready' }])
    expect((await ask(own, 'readyz')).status).toBe(200)
  })

  it('counts for Prometheus what the record holds and how requests go, for who may read it', async () => {
    await workbench.store.watch.follow(['https://example.org/rss.xml'], null)
    await ask(own, 'api/v1/reports/no-such-report')
    const text = await (await ask(own, 'metrics')).text()
    expect(value(text, 'marsad_record_size{of="reports"}')).toBe(1)
    expect(value(text, 'marsad_feeds{state="new"}')).toBe(1)
    expect(value(text, 'marsad_queue_reports{state="waiting"}')).toBe(0)
    expect(text).toMatch(
      /marsad_http_request_seconds_count\{method="GET",route="\/api\/v1\/reports\/:\w+",status="404"\} 1/,
    )
    const someone = await login(publicly, 'viewer')
    expect((await ask(publicly, 'metrics', { cookie: someone.cookie })).status).toBe(200)
  })

  it('counts for Prometheus what it was given to add', async () => {
    const post = (path: string, body: unknown) =>
      fetch(`${own.address}api/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-marsad': '1' },
        body: JSON.stringify(body),
      })
    const text = 'قال متحدث باسم البلدية إن ثلاثة عمال جرحوا في انهيار جدار قرب سوق الخضار مساء أمس.'
    const answers = [
      await post('reports', { reports: [{ text }] }),
      await post('reports', { reports: [{ text }] }),
      await post('reports/addresses', { addresses: ['http://127.0.0.1/private'] }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
    const counted = async () => {
      const metrics = await (await ask(own, 'metrics')).text()
      const lines = [
        'reports_recorded_total{kind="added"}',
        'reports_recorded_total{kind="known"}',
        'failures_total{code="FETCH_PRIVATE"}',
      ]
      return lines.map((line) => value(metrics, `marsad_${line}`))
    }
    await expect.poll(counted, { timeout: 30_000 }).toEqual([1, 1, 1])
  })

  it('logs a line of JSON for a request, without what was asked for', async () => {
    logged.length = 0
    await ask(own, `api/v1/search?q=${encodeURIComponent('سر')}`)
    await stranger(publicly).ask('POST', '/login', people.viewer)
    await expect.poll(() => logged.length).toBeGreaterThan(0)
    const [line] = logged.filter((text) => text.includes('/api/v1/search'))
    expect(JSON.parse(line ?? '')).toMatchObject({
      level: 'info',
      msg: 'answered',
      route: '/api/v1/search',
      method: 'GET',
    })
    for (const secret of ['سر', encodeURIComponent('سر'), people.viewer.password])
      expect(logged.join()).not.toContain(secret)
    const lines: string[] = []
    const stream = { write: (text: string) => Boolean(lines.push(text)), once: () => {} }
    logOn(stream, { log: 'json' }).say('warn', 'report failed', { code: 'X' }, 'for people')
    logOn(stream, {}).say('warn', 'report failed', { code: 'X' }, 'for people\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', msg: 'report failed', code: 'X' })
    expect(lines.slice(1)).toEqual(['for people\n'])
  })

  it('says in lines of JSON where it is open and what ended it, and nothing else', async () => {
    const out: string[] = []
    const lines: string[] = []
    const into = (list: string[]) => ({ isTTY: false, write: (text: string) => list.push(text) > 0, once: () => {} })
    const stdin = (async function* () {})()
    const context = { stdin, stdout: into(out), stderr: into(lines), signal: AbortSignal.abort() }
    const flags = ['serve', '--log', 'json', '--home', workbench.home ?? '']
    expect(await run([...flags, '--port', '0'], context)).toBe(0)
    expect(await run([...flags, '--public'], { ...context, signal: new AbortController().signal })).toBe(2)
    expect(out).toEqual([])
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'info', msg: 'open', address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/) },
      { level: 'info', msg: 'ended' },
      { level: 'error', code: 'PUBLIC_WITHOUT_HOST' },
    ])
  })

  it('is asked of workers and watches at a port of their own', async () => {
    const metrics = newMetrics(workbench.store)
    metrics.recorded(2, 1)
    metrics.failed('FETCH_STATUS')
    metrics.read(0.03)
    const server = await serveMetrics(workbench.store, metrics, { host: '127.0.0.1', port: 0 })
    const from = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`)
    const text = await (await from('/metrics')).text()
    expect(value(text, 'marsad_reports_recorded_total{kind="added"}')).toBe(2)
    expect(value(text, 'marsad_failures_total{code="FETCH_STATUS"}')).toBe(1)
    expect(value(text, 'marsad_read_seconds_bucket{le="0.05"}')).toBe(1)
    expect(value(text, 'marsad_read_seconds_bucket{le="0.02"}')).toBe(0)
    expect([(await from('/healthz')).status, (await from('/readyz')).status, (await from('/other')).status]).toEqual([
      200, 200, 404,
    ])
    await expect(
      serveMetrics(workbench.store, metrics, { host: '127.0.0.1', port: server.port }),
    ).rejects.toMatchObject({ code: 'PORT_TAKEN' })
    await server.stop()
  })
})

const findings = async (home: string): Promise<ReadonlyMap<string, Finding>> => {
  const all = new Map<string, Finding>()
  for await (const finding of examine(home)) all.set(finding.check, finding)
  return all
}

describe('the doctor', () => {
  it('finds a record well, and says what is not', async () => {
    const home = workbench.home as string
    const before = await findings(home)
    expect([...before.values()].filter(({ state }) => state !== 'ok')).toEqual([])
    expect([...before.keys()]).toEqual(
      expect.arrayContaining([
        'node',
        'disk',
        'leftovers',
        'server',
        'store',
        'clock',
        'locks',
        'watch',
        'feeds',
        'queue',
        'rules',
        'evidence',
      ]),
    )
    const past = new Date(Date.now() - 10 * 86_400_000).toISOString()
    const failure = { code: 'FETCH_STATUS', message: 'the server answers 500', fix: '' }
    const nothing = { kind: null, title: null, etag: null, modified: null }
    await workbench.store.watch.checked({ address: 'https://example.org/rss.xml', ...nothing, due: past, failure })
    await workbench.store.watch.follow(['https://example.org/late.xml'], null)
    await workbench.store.watch.checked({
      address: 'https://example.org/late.xml',
      ...nothing,
      due: past,
      failure: null,
    })
    mkdirSync(join(home, 'postgres', 'users'), { recursive: true })
    writeFileSync(join(home, 'postgres', 'users', '4194399.1'), '')
    const after = await findings(home)
    const amiss = [...after.values()].filter(({ state }) => state !== 'ok')
    expect(amiss.map(({ check }) => check).sort()).toEqual(['feeds', 'leftovers', 'watch'])
    for (const { todo } of amiss) expect(todo).not.toBe('')
    expect(after.get('feeds')?.found).toContain('https://example.org/rss.xml')
  })

  it('fails where something is in the way of work', async () => {
    expect(nodeVersion('18.20.0')).toMatchObject({ state: 'fail', todo: expect.stringContaining('20.19') })
    expect(nodeVersion('20.19.0').state).toBe('ok')
    expect((await findings(join(workbench.home as string, 'nothing'))).get('store')).toMatchObject({ state: 'warn' })
  })
})
