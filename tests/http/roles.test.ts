import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reaches, roles } from '../../src/annotation/account.ts'
import type { Declared } from '../../src/http/accounts/declared.ts'
import type { Started } from '../../src/http/start.ts'
import { Problem } from '../../src/http/wire.ts'
import { type Asker, login, openPublic, startPublic, stranger } from './publicly.ts'

let opened: Awaited<ReturnType<typeof openPublic>>
let started: Started
beforeAll(async () => {
  opened = await openPublic()
  started = await startPublic(opened.workbench)
}, 120_000)
afterAll(async () => {
  await started?.stop()
  await opened?.close()
})

/** Ends sessions, so each gets one of its own. */
const ending = new Set(['POST /api/v1/logout', 'DELETE /api/v1/account/sessions'])

/** What a route says of who asks: let in, sent to log in, or refused. */
async function verdict(asker: Asker, method: string, url: string): Promise<'in' | 'login' | 'refused'> {
  // Days without reports, so that what is let in is soon done.
  const path = `${url.replace(/^\/api\/v1/, '').replace(/:\w+/g, 'x')}?from=2001-01-01&to=2001-01-01&limit=1`
  const answer = await asker.ask(method, path, method === 'POST' || method === 'PATCH' ? {} : undefined)
  if (answer.status === 401) return 'login'
  if (answer.status !== 403) return 'in'
  if (method === 'HEAD') return 'refused'
  const { code } = Problem.parse(await answer.json())
  expect(code).toBe('ROLE_LACKING')
  return 'refused'
}

describe('the routes of the server', () => {
  it('all say who may ask them, and only what is needed to log in is anybody’s', () => {
    const { routes } = started
    expect(routes.length).toBeGreaterThan(80)
    const open = routes.filter(({ role, method }) => role === 'anyone' && method !== 'HEAD')
    expect(open.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
      'GET /*',
      'GET /api/v1/session',
      'GET /assets/*',
      'GET /healthz',
      'GET /readyz',
      'POST /api/v1/login',
    ])
    const changing = routes.filter(({ method }) => !['GET', 'HEAD'].includes(method))
    const byViewer = changing.filter(({ role, url }) => role === 'viewer' && !/\/(?:account\/.*|logout)$/.test(url))
    expect(byViewer).toEqual([])
  })
  it('let in who may, and nobody else, for every role', async () => {
    const api = started.routes.filter(({ url }) => url.startsWith('/api/'))
    const wrong: string[] = []
    for (const who of ['nobody', ...roles] as const) {
      const asker = who === 'nobody' ? stranger(started) : await login(started, who)
      const judge = async ({ method, url, role }: Declared) => {
        const expected = role === 'anyone' ? 'in' : who === 'nobody' ? 'login' : reaches(who, role) ? 'in' : 'refused'
        // What may be read may be asked for by HEAD too; that costs the same work again.
        if (method === 'HEAD' && expected === 'in') return
        const isEnding = ending.has(`${method} ${url}`) && who !== 'nobody'
        const got = await verdict(isEnding ? await login(started, who) : asker, method, url)
        if (got !== expected) wrong.push(`${who}: ${method} ${url} was ${got} and not ${expected}`)
      }
      // Those that end sessions come last.
      const last = api.filter(({ method, url }) => ending.has(`${method} ${url}`))
      const rest = api.filter((route) => !last.includes(route))
      for (let at = 0; at < rest.length; at += 6) await Promise.all(rest.slice(at, at + 6).map(judge))
      for (const route of last) await judge(route)
    }
    expect(wrong).toEqual([])
  })
  it('hold no data where no one has logged in', async () => {
    const page = await fetch(`${started.address}reports/01-ruwaq-drone`)
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('01-ruwaq-drone')
    const refused = await stranger(started).ask('GET', '/reports/01-ruwaq-drone')
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect(Problem.parse(await refused.json()).code).toBe('LOGIN_NEEDED')
  })
})
