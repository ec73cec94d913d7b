import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addReports } from '../../src/app/addReports.ts'
import { atomFeed } from '../../src/app/news/feed.ts'
import { openSender } from '../../src/app/news/send.ts'
import { addWebhook, newsKinds, removeWebhook, tryWebhook } from '../../src/app/news/webhooks.ts'
import { defaultMaxSize } from '../../src/ingest/item.ts'
import type { Store } from '../../src/store/store.ts'
import { openServer, type Server, startServer } from '../store/help.ts'

interface Got {
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Somebody who is sent news: keeps what comes, and answers as it is told to. */
async function receiver() {
  const got: Got[] = []
  const answers: number[] = []
  const server = createServer((request, answer) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      got.push({ headers: request.headers, body })
      answer.writeHead(answers.shift() ?? 204, { location: '/elsewhere' }).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { got, answers, port, address: `http://127.0.0.1:${port}/in`, close: () => server.close() }
}

const loopback = { allowPrivate: false, allowNetworks: ['127.0.0.1'] }
const example = (name: string): string => new URL(`../../examples/${name}`, import.meta.url).pathname

let server: Server
let url = ''
let store: Store
let hook: Awaited<ReturnType<typeof receiver>>
let sender: ReturnType<typeof openSender>
let secret = ''
let id = ''
beforeAll(async () => {
  server = await startServer()
  url = await server.newDatabase()
  store = await openServer(url)
  hook = await receiver()
  sender = openSender(store, loopback)
}, 120_000)
afterAll(async () => {
  await sender?.close()
  await store?.close()
  hook?.close()
  await server?.stop()
})

const add = async (...names: readonly string[]): Promise<void> => {
  const options = { published: '2015-10-15', encoding: null, maxSize: defaultMaxSize, jobs: 1 }
  const paths = names.map(example)
  for await (const outcome of addReports(paths, store, { ...options, stdin: (async function* () {})() })) {
    if (outcome.kind !== 'added') throw new Error(outcome.kind)
  }
}
const count = async (what: string): Promise<number> =>
  Number((await server.query(url, `select count(*) ${what}`)).rows[0].count)
const makeDue = () => server.query(url, "update deliveries set due = now() where state = 'waiting'")

describe('what becomes known', () => {
  it('is sent to nobody where nobody is registered, and what was before is not sent later', async () => {
    await add('07-ruwaq-homs-morning.txt')
    expect(await count('from news')).toBeGreaterThan(0)
    const made = await addWebhook(
      store.news,
      { address: hook.address, kinds: newsKinds, label: 'desk', by: null },
      loopback,
    )
    ;[secret, id] = [made.secret, made.webhook.id]
    expect(await sender.sendDue()).toEqual({ done: 0, failed: 0 })
    expect(hook.got).toEqual([])
  })
  it('is signed, and holds what differs with chains and words', async () => {
    await add('08-sariya-homs-evening.txt', '09-madar-homs-toll.txt', '10-sindian-ghantou.txt')
    const waiting = await count('from deliveries')
    expect(waiting).toBeGreaterThan(1)
    expect(await sender.sendDue()).toEqual({ done: waiting, failed: 0 })
    const ids = hook.got.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(waiting)
    for (const { headers, body } of hook.got) {
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
      const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
      expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(content).digest('base64')}`)
    }
    const differing = hook.got.map(({ body }) => JSON.parse(body)).find(({ type }) => type === 'discrepancy.new')
    const { incident, what } = differing
    expect(what).toMatch(/^figure /)
    expect(incident.discrepancies[0].sides.length).toBeGreaterThan(1)
    const log = (await store.news.deliveries({ webhook: id }, { limit: 100 })).rows
    expect(log.filter(({ kind }) => kind === 'discrepancy').map((one) => one.what)).toContain(what)
    const feed = await atomFeed(store, {
      ...{ kind: 'discrepancy', filter: {}, limit: 10, language: 'ar' },
      ...{ base: 'https://marsad.example.org', self: 'https://marsad.example.org/feed' },
    })
    expect(feed).toContain('تختلف الروايات في عدد (')
    const entries = feed.split('<entry>').slice(1)
    for (const entry of entries) {
      const told = entry.match(/&lt;li&gt;.*?&lt;\/li&gt;/g) ?? []
      expect(new Set(told).size).toBe(told.length)
    }
    for (const { report, sentence, figures, chain } of incident.accounts) {
      const { text } = (await store.report(report))?.report ?? { text: '' }
      for (const { span, text: words } of [sentence, ...figures.map((one: { words: object }) => one.words)]) {
        expect(text.slice(...(span as [number, number]))).toBe(words)
      }
      expect(chain.outlet).not.toBeNull()
    }
    expect(await sender.sendDue()).toEqual({ done: 0, failed: 0 })
  })
  it('is known once: an incident that grows, or is called otherwise, is not new', async () => {
    const before = await store.news.news('incident', {}, 500)
    const names = new Map(before.map(({ key, incident }) => [key, incident.incident]))
    await add('01-ruwaq-drone.txt')
    const own = await store.news.news('incident', {}, 500)
    await add('02-madar-drone.txt')
    const after = await store.news.news('incident', {}, 500)
    const shared = after.filter(({ incident }) => incident.reports > 1 && incident.type === 'air_incident')
    expect(shared.length).toBeGreaterThan(0)
    // Those that both reports tell of became known with the first.
    for (const { key } of shared) expect(own.map((row) => row.key)).toContain(key)
    expect(after.filter(({ key }) => names.has(key)).length).toBe(names.size)
    expect(new Set(after.map(({ incident }) => incident.incident)).size).toBe(after.length)
    await sender.sendDue()
  })
  it('is not there where the reports are not', async () => {
    const before = await count('from news')
    await server.query(url, "create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$")
    await server.query(url, 'create trigger refused before insert on incidents for each row execute function refuse()')
    await expect(add('05-ijaz-sorties-17.txt')).rejects.toThrow()
    expect(await count('from news')).toBe(before)
    await server.query(url, 'drop trigger refused on incidents')
    await add('05-ijaz-sorties-17.txt')
    expect(await count('from news')).toBeGreaterThan(before)
    await sender.sendDue()
  })
})

describe('a delivery', () => {
  it('that fails is tried again later under the same name, and follows nobody elsewhere', async () => {
    hook.got.length = 0
    await tryWebhook(store.news, id)
    hook.answers.push(500, 302)
    expect(await sender.sendDue()).toEqual({ done: 0, failed: 1 })
    expect(await store.news.nextDue()).toBeGreaterThan(5)
    await makeDue()
    expect(await sender.sendDue()).toEqual({ done: 0, failed: 1 })
    const [row] = (await store.news.deliveries({ state: 'waiting' }, { limit: 5 })).rows
    expect(row).toMatchObject({ kind: 'trial', tries: 2, status: 302, error: 'answered 302' })
    await makeDue()
    expect(await sender.sendDue()).toEqual({ done: 1, failed: 0 })
    expect(new Set(hook.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(hook.got.length).toBe(3)
  })
  it('is given up at last, and the log says so', async () => {
    await tryWebhook(store.news, id)
    for (let tried = 0; tried < 8; tried++) {
      hook.answers.push(500)
      await makeDue()
      await sender.sendDue()
    }
    const [row] = (await store.news.deliveries({ webhook: id }, { limit: 1 })).rows
    expect(row).toMatchObject({ state: 'failed', tries: 8, due: null })
    await makeDue()
    expect(await sender.sendDue()).toEqual({ done: 0, failed: 0 })
  })
  it('is made once by several that send at a time, and again where one ended before it could', async () => {
    hook.got.length = 0
    for (let made = 0; made < 30; made++) await tryWebhook(store.news, id)
    const others = [openSender(store, loopback), openSender(store, loopback)]
    const sent = await Promise.all([sender, ...others].map((one) => one.sendDue()))
    for (const one of others) await one.close()
    expect(sent.reduce((sum, { done }) => sum + done, 0)).toBe(30)
    expect(new Set(hook.got.map(({ headers }) => headers['webhook-id'])).size).toBe(30)
    expect(hook.got.length).toBe(30)
    await tryWebhook(store.news, id)
    const [taken] = await store.news.claim(1, 60)
    // Whoever took it is gone.
    expect(await sender.sendDue()).toEqual({ done: 0, failed: 0 })
    await makeDue()
    expect(await sender.sendDue()).toEqual({ done: 1, failed: 0 })
    expect(hook.got.at(-1)?.headers['webhook-id']).toBe(`msg_${taken?.number}`)
  })
  it('goes to no private address that is not allowed, by number or by name', async () => {
    const refused = { allowPrivate: false, allowNetworks: [] }
    const address = (host: string) => ({
      address: `http://${host}:${hook.port}/`,
      kinds: newsKinds,
      label: '',
      by: null,
    })
    await expect(addWebhook(store.news, address('127.0.0.1'), refused)).rejects.toMatchObject({ code: 'FETCH_PRIVATE' })
    await expect(addWebhook(store.news, address('[::1]'), refused)).rejects.toMatchObject({ code: 'FETCH_PRIVATE' })
    const { webhook } = await addWebhook(store.news, address('localhost'), refused)
    hook.got.length = 0
    await tryWebhook(store.news, webhook.id)
    const careful = openSender(store, refused)
    expect(await careful.sendDue()).toEqual({ done: 0, failed: 1 })
    await careful.close()
    expect(hook.got).toEqual([])
    const [row] = (await store.news.deliveries({ webhook: webhook.id }, { limit: 1 })).rows
    expect(row?.error).toContain('FETCH_PRIVATE')
    await removeWebhook(store.news, webhook.id)
    expect(await store.news.nextDue()).toBeNull()
    await expect(tryWebhook(store.news, webhook.id)).rejects.toMatchObject({ code: 'WEBHOOK_MISSING' })
  })
})
