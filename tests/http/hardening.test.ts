import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench } from '../../src/app/workbench.ts'
import { uploadLimits } from '../../src/http/routes/add.ts'
import { type StartOptions, startServer } from '../../src/http/start.ts'
import { Problem } from '../../src/http/wire.ts'
import { damaged } from '../hostile/damage.ts'
import { cookieOf, follow, login, openPublic, people, plain, startPublic, stranger } from './publicly.ts'

let opened: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  opened = await openPublic()
}, 120_000)
afterAll(() => opened?.close())

/** A server for one test; it shares the record, so that it is only closed and its jobs are left alone. */
async function serving(
  publicly: Parameters<typeof startPublic>[1],
  limits: StartOptions['limits'],
  work: (started: Awaited<ReturnType<typeof startPublic>>) => Promise<void>,
): Promise<void> {
  const started = await startPublic(opened.workbench, publicly, limits)
  try {
    await work(started)
  } finally {
    await started.stop()
  }
}

const codeOf = async (answer: Response): Promise<string> => Problem.parse(await answer.json()).code
const secure = { 'x-forwarded-proto': 'https' }

describe('a public server', () => {
  it('runs no script but its own files, lets nobody frame it, and keeps no answer elsewhere', () =>
    serving({}, {}, async (started) => {
      const page = await fetch(started.address)
      const policy = page.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("default-src 'self'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      expect(page.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await page.text()).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=/)
      const analyst = await login(started, 'analyst')
      const answer = await analyst.ask('GET', '/reports')
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
    }))
  it('answers to its own names only, and needs an admin', async () => {
    await serving({ hosts: ['marsad.example.org'] }, {}, async (started) => {
      const { request } = await import('node:http')
      const statusFor = (host: string) =>
        new Promise<number | undefined>((done, failed) => {
          request(`${started.address}api/v1/session`, { headers: { host } }, (answer) => {
            answer.resume()
            done(answer.statusCode)
          })
            .on('error', failed)
            .end()
        })
      expect(await statusFor('evil.example')).toBe(403)
      expect(await statusFor('Marsad.example.org')).toBe(200)
    })
    const home = await mkdtemp(join(tmpdir(), 'marsad-empty-'))
    const empty = await openWorkbench(home, 'write')
    await expect(startServer(empty, { port: 0, publicly: plain })).rejects.toMatchObject({
      code: 'PUBLIC_WITHOUT_ADMIN',
    })
    await empty.close()
    await rm(home, { recursive: true, force: true })
  })
  it('behind a proxy sends cookies over https alone, and takes no login that came without', () =>
    serving({ proxies: 'loopback' }, {}, async (started) => {
      const asker = stranger(started, secure)
      const answer = await asker.ask('POST', '/login', people.viewer)
      expect(cookieOf(answer)).toMatch(/^__Host-marsad=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/)
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
      await follow(asker, answer)
      const host = new URL(started.address).host
      const own = await asker.ask('POST', '/logout', undefined, { origin: `http://${host}` })
      expect(await codeOf(own)).toBe('ORIGIN_REFUSED')
      expect((await asker.ask('POST', '/logout', undefined, { origin: `https://${host}` })).status).toBe(200)
      expect(await codeOf(await stranger(started).ask('POST', '/login', people.viewer))).toBe('UNENCRYPTED')
    }))
})

describe('limits', () => {
  it('hold for requests of one address, which nobody chooses for themselves', () =>
    serving({}, { rate: 5 }, async (started) => {
      const answers = await Promise.all(
        Array.from({ length: 7 }, (_, at) =>
          stranger(started).ask('GET', '/session', undefined, { 'x-forwarded-for': `203.0.113.${at}` }),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429, 429])
      const [refused] = answers.filter(({ status }) => status === 429)
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(refused === undefined ? '' : await codeOf(refused)).toBe('TOO_MANY')
    }))
  it('hold for logins of one account, whoever tries, and whether there is one', () =>
    serving({ proxies: 'loopback' }, { logins: { account: 3, address: 100, window: 900 } }, async (started) => {
      const attempt = async (name: string, at: number) => {
        const from = stranger(started, { ...secure, 'x-forwarded-for': `203.0.113.${at}` })
        return from.ask('POST', '/login', { name, password: 'not the password' })
      }
      for (const name of ['قارئة', 'nobody of this name']) {
        const statuses: number[] = []
        for (let at = 0; at < 5; at++) statuses.push((await attempt(name, at)).status)
        expect(statuses).toEqual([401, 401, 401, 429, 429])
      }
      const right = await stranger(started, secure).ask('POST', '/login', people.viewer)
      expect(await codeOf(right)).toBe('LOGIN_THROTTLED')
      expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0)
    }))
  it('hold for logins from one address, of a whole network where it is IPv6', () =>
    serving({ proxies: 'loopback' }, { logins: { account: 100, address: 2, window: 900 } }, async (started) => {
      const attempt = async (ip: string, name: string) => {
        const from = stranger(started, { ...secure, 'x-forwarded-for': ip })
        return (await from.ask('POST', '/login', { name, password: 'not the password' })).status
      }
      const all: number[] = []
      for (const [at, ip] of ['2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db8:1::1'].entries()) {
        all.push(await attempt(ip, `name ${at}`))
      }
      expect(all).toEqual([401, 401, 429, 401])
    }))
  it('hold for what is sent: a body, a file, all files, how many, and how many wait', async () => {
    const form = (...sizes: readonly number[]): FormData => {
      const data = new FormData()
      for (const [at, size] of sizes.entries()) data.append('files', new Blob(['ا'.repeat(size)]), `${at}.txt`)
      return data
    }
    const staged = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('marsad-add-')).length
    const uploads = { ...uploadLimits, file: 4_000, request: 6_000, files: 2 }
    const before = await staged()
    await serving({}, { bodyLimit: 2000, uploads }, async (started) => {
      const analyst = await login(started, 'analyst')
      const large = await analyst.ask('POST', '/reports', { reports: [{ text: 'ا'.repeat(3000) }] })
      expect(await codeOf(large)).toBe('BODY_TOO_LARGE')
      expect(await codeOf(await analyst.ask('POST', '/reports/files', form(2100)))).toBe('BODY_TOO_LARGE')
      expect(await codeOf(await analyst.ask('POST', '/reports/files', form(1900, 1900)))).toBe('BODY_TOO_LARGE')
      expect((await analyst.ask('POST', '/reports/files', form(1, 1, 1))).status).toBe(413)
      // Without a length that it says itself.
      const { body, headers } = new Response(form(1900, 1900))
      const streamed = await fetch(`${started.address}api/v1/reports/files`, {
        method: 'POST',
        headers: {
          cookie: analyst.cookie,
          'x-marsad': analyst.proof,
          'content-type': headers.get('content-type') ?? '',
        },
        body,
        duplex: 'half',
      } as RequestInit)
      expect(await codeOf(streamed)).toBe('BODY_TOO_LARGE')
    })
    expect(await staged()).toBe(before)
    await serving({}, { uploads: { ...uploadLimits, waiting: 0 } }, async (started) => {
      const analyst = await login(started, 'analyst')
      expect(await codeOf(await analyst.ask('POST', '/reports/files', form(1)))).toBe('JOBS_FULL')
      expect(await codeOf(await analyst.ask('POST', '/reports', { reports: [{ text: 'نص' }] }))).toBe('JOBS_FULL')
    })
  })
})

describe('damaged requests', () => {
  const bodies: readonly (readonly [path: string, body: unknown])[] = [
    ['/decisions', { decisions: [{ act: 'note', on: 'report', report: '01-ruwaq-drone', why: 'نظرت فيه' }] }],
    ['/reports', { reports: [{ text: 'قالت البلدية إن الجسر مغلق.', published: '2015-10-13' }] }],
    ['/reports/addresses', { addresses: ['https://news.example.org/1'] }],
    ['/briefing', { keep: ['abc'] }],
  ]
  const queries = [
    '/incidents?from=2015-10-01&to=2015-10-31&limit=10',
    '/search?q=%D9%87%D8%AF%D9%86%D8%A9&limit=5',
    '/statements?acts=deny,accuse&relayed=false',
    '/export/csv?table=ledger&place=x',
  ]
  it('are refused or answered, and never a fault of the server', () =>
    serving({}, { uploads: { ...uploadLimits, waiting: 0 } }, async (started) => {
      const analyst = await login(started, 'analyst')
      const headers = { cookie: analyst.cookie, 'x-marsad': analyst.proof, 'content-type': 'application/json' }
      const found: string[] = []
      const check = async (what: string, answer: Response) => {
        const text = await answer.text()
        if (answer.status === 500) found.push(`${what}: ${text}`)
        else if (answer.status >= 400) Problem.parse(JSON.parse(text))
      }
      for (const [path, body] of bodies) {
        for (const bytes of damaged(Buffer.from(JSON.stringify(body)), 16)) {
          const answer = await fetch(`${started.address}api/v1${path}`, { method: 'POST', headers, body: bytes })
          await check(`${path} ${bytes}`, answer)
        }
      }
      for (const query of queries) {
        for (const bytes of damaged(Buffer.from(query.slice(1)), 16)) {
          const path = encodeURI(bytes.toString('latin1')).replace(/#/g, '%23')
          await check(path, await fetch(`${started.address}api/v1/${path}`, { headers }))
        }
      }
      expect(found).toEqual([])
    }))
})
