import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addReports } from '../../src/app/addReports.ts'
import { evidenceBundle, noBundle } from '../../src/app/bundle/bundle.ts'
import { queueReports } from '../../src/app/queue/queueReports.ts'
import { verify } from '../../src/app/verify.ts'
import { openMembers } from '../../src/ingest/archives/zipEntries.ts'
import { rulesVersion } from '../../src/reading/rules.ts'
import type { Store } from '../../src/store/store.ts'
import { launchBrowser } from '../browser.ts'
import { warc } from '../ingest/archives/help.ts'
import { zip } from '../ingest/archives/zip.ts'
import { chunks, folder, options } from '../ingest/help.ts'
import { openServer, prepared, remove, type Server, startServer } from '../store/help.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const told = 'قالت وزارة الصحة لوكالة النهر إن 12 شخصا قتلوا في انفجار سيارة مفخخة في حلب أمس الاثنين.'
const other = 'أعلن الدفاع المدني مقتل 14 شخصا في انفجار سيارة مفخخة في حلب أمس الاثنين.'
const hostile = '<script>document.title="x"</script><img src="https://evil.example/a.png"> \u202e"\'&amp;'
const page = (text: string) =>
  `<html><head><meta property="og:site_name" content="صحيفة <b>"><meta name="date" content="2015-10-13"></head><body><article><p>${text}</p></article></body></html>`
const html = page(`${told} ${hostile.replaceAll('<', '&lt;')}`)
const crawled = page(other)

const address = 'https://news.example.org/2'
const archive = warc({
  address,
  body: crawled.replace('</p>', `${other}</p>`),
  headers: ['Set-Cookie: who=me', 'Server: x'],
})

let server: Server
let url: string
let store: Store
const root = folder({})

beforeAll(async () => {
  server = await startServer()
  url = await server.newDatabase()
  store = await openServer(url)
  writeFileSync(
    join(root, 'case.zip'),
    await zip({ 'north/a.html': html, 'rows.jsonl': `{"id":"row","text":"${other}"}` }),
  )
  writeFileSync(join(root, 'crawl.warc'), archive)
  const paths = ['case.zip', 'crawl.warc'].map((name) => join(root, name))
  const input = { ...options, published: '2015-10-13', jobs: 1, stdin: chunks() }
  for await (const outcome of addReports(paths, store, input)) expect(outcome.kind).toBe('added')
})
afterAll(async () => {
  await store?.close()
  await server?.stop()
  await remove(root)
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('what reports were made of', () => {
  it('is kept byte by byte, without folders of this machine and without cookies', async () => {
    const names = ['case:north/a.html', 'row', `crawl:${address}`]
    const kept = new Map((await store.originals(names)).map((original) => [original.report, original]))
    expect([...kept.keys()].sort()).toEqual([names[0], names[2]].sort())
    const own = kept.get(names[0] ?? '')
    expect(own).toMatchObject({
      name: 'case.zip/north/a.html',
      format: 'html',
      at: null,
      sha256: sha256(Buffer.from(html)),
    })
    expect(Buffer.from(own?.bytes ?? []).toString()).toBe(html)
    expect(kept.get(names[2] ?? '')).toMatchObject({
      ...{ name: `crawl.warc: ${address}`, address, at: '2015-10-14T03:00:00.000Z' },
      headers: expect.not.objectContaining({ 'set-cookie': expect.anything() }),
    })
  })
  it('waits in the queue with its report', async () => {
    const own = await server.newDatabase()
    const queue = await openServer(own)
    writeFileSync(join(root, 'waiting.txt'), told)
    const input = { ...options, most: 10, stdin: chunks() }
    for await (const { kind } of queueReports([join(root, 'waiting.txt')], queue, input)) expect(kind).toBe('queued')
    const ids = (await server.query(own, 'select id from marsad.inbox')).rows.map(({ id }) => Number(id))
    const [taken] = await queue.queue.take(ids, rulesVersion)
    const one = prepared({ id: 'waiting', text: told })
    const finished = { number: taken?.number ?? 0, hash: one.hash, prepared: one }
    await queue.queue.finish([finished], () => {
      throw new Error('nobody decided anything')
    })
    expect(await queue.originals(['waiting'])).toMatchObject([
      { name: 'waiting.txt', sha256: sha256(Buffer.from(told)) },
    ])
    await queue.close()
  })
  it('is held against its hash', async () => {
    const mismatches = async () => {
      const found: string[] = []
      let pieces = 0
      for await (const part of verify(store)) {
        pieces += part.evidence
        found.push(...part.mismatches.map(({ report, what }) => `${report} ${what}`))
      }
      return { pieces, found }
    }
    expect(await mismatches()).toEqual({ pieces: 2, found: [] })
    const change = (hash: string) =>
      server.query(url, `update marsad.originals set sha256 = ${hash} where name like 'case%'`)
    await change("sha256('x')")
    expect(await mismatches()).toEqual({ pieces: 2, found: ['case:north/a.html evidence'] })
    await change(`decode('${sha256(Buffer.from(html))}', 'hex')`)
  })
})

describe('a bundle of evidence', () => {
  const bundle = async () => {
    const { rows } = await store.incidents({}, { limit: 1 })
    const bundled = noBundle()
    const bytes = await buffer(evidenceBundle(store, rows[0]?.incident ?? '', bundled))
    return { bytes, bundled }
  }
  it('has the same bytes whenever it is made, and its digests hold', async () => {
    const { bytes, bundled } = await bundle()
    expect(sha256(bytes)).toBe(bundled.sha256)
    expect((await bundle()).bytes.equals(bytes)).toBe(true)
    const { members, broken, close } = await openMembers(bytes, 'bundle')
    expect(broken).toBeNull()
    expect(members).toHaveLength(bundled.files)
    for (const { name, stream } of members) {
      mkdirSync(dirname(join(root, 'out', name)), { recursive: true })
      writeFileSync(join(root, 'out', name), await buffer(stream()))
    }
    close()
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: join(root, 'out'), encoding: 'utf8' })
    expect(said.trim().split('\n')).toHaveLength(bundled.files - 1)
    const read = (name: string) => readFileSync(join(root, 'out', name), 'utf8')
    const incident = JSON.parse(read('incident.json'))
    expect(incident.sources).toEqual({ reports: 3, origins: expect.any(Number) })
    const texts = members.filter(({ name }) => name.endsWith('text.txt')).map(({ name }) => read(name))
    for (const account of incident.accounts) {
      const { span, text } = account.trigger
      expect(texts.some((one) => one.slice(...(span as [number, number])) === text)).toBe(true)
    }
    expect(members.map(({ name }) => name)).toEqual(expect.arrayContaining(['reports/1/original.html.txt']))
  })
  it('opens in a browser without a network, and nothing that a report says acts there', async () => {
    const browser = await launchBrowser()
    try {
      const context = await browser.newContext({ offline: true })
      const tab = await context.newPage()
      const asked: string[] = []
      tab.on('request', (request) => asked.push(request.url()))
      const at = pathToFileURL(join(root, 'out', 'index.html')).href
      await tab.goto(at)
      expect(asked).toEqual([at])
      expect(await tab.locator('script, img').count()).toBe(0)
      expect(await tab.title()).not.toBe('x')
      expect(await tab.locator('h1').textContent()).toContain('حلب')
      const marked = await tab.locator('mark.whole').allTextContents()
      expect(marked.join(' ')).toContain('12')
      const whole = await tab.locator('.text').allTextContents()
      expect(whole.some((text) => text.includes('<script>document.title="x"</script>'))).toBe(true)
      expect(whole.some((text) => text.includes('\u202e'))).toBe(false)
      // Arabic first, in its direction, English beside it.
      expect(await tab.locator('html').getAttribute('dir')).toBe('rtl')
      expect(await tab.locator('h2').first().textContent()).toMatch(/الروايات.*Accounts/)
      // Every link leads to something in the bundle.
      const links = await tab.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      for (const link of links) {
        const exists = link.startsWith('#') ? await tab.locator(`[id="${link.slice(1)}"]`).count() : 1
        expect(exists, link).toBe(1)
        if (!link.startsWith('#')) expect(() => readFileSync(join(root, 'out', link))).not.toThrow()
      }
    } finally {
      await browser.close()
    }
  })
  it('of nothing is an error', async () => {
    await expect(buffer(evidenceBundle(store, 'none', noBundle()))).rejects.toMatchObject({
      code: 'INCIDENT_NOT_RECORDED',
    })
  })
})
