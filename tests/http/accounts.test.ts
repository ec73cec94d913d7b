import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Accounts } from '../../src/app/accounts/accounts.ts'
import { hashOf } from '../../src/app/accounts/secrets.ts'
import type { Started } from '../../src/http/start.ts'
import * as wire from '../../src/http/wire.ts'
import { type Asker, cookieOf, follow, login, openPublic, people, startPublic, stranger } from './publicly.ts'

let opened: Awaited<ReturnType<typeof openPublic>>
let started: Started
let accounts: Accounts
beforeAll(async () => {
  opened = await openPublic()
  started = await startPublic(opened.workbench)
  accounts = opened.workbench.store.accounts
}, 120_000)
afterAll(async () => {
  await started?.stop()
  await opened?.close()
})

const codeOf = async (answer: Response): Promise<string> => wire.Problem.parse(await answer.json()).code
const secretIn = ({ cookie }: Asker): string => cookie.split('=')[1] ?? ''
const whoIs = async (asker: Asker) => wire.SessionView.parse(await (await asker.ask('GET', '/session')).json())
const latest = async (query: string) => {
  const admin = await login(started, 'admin')
  return wire.AuditPage.parse(await (await admin.ask('GET', `/audit?${query}`)).json()).rows
}

describe('logging in', () => {
  it('gives a cookie that scripts cannot read, and a proof that changes need', async () => {
    const asker = stranger(started)
    expect(await whoIs(asker)).toEqual({ accounts: true, name: null, role: null, proof: '1' })
    const answer = await asker.ask('POST', '/login', people.analyst)
    const cookie = cookieOf(answer)
    expect(cookie).toMatch(/^marsad=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
    const view = await follow(asker, answer)
    expect(view).toMatchObject({ name: people.analyst.name, role: 'analyst' })
    expect(await whoIs(asker)).toEqual(view)
    const changed = { label: 'x', role: 'viewer' }
    for (const proof of ['1', '', `${view.proof}x`, view.proof.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))]) {
      const refused = await asker.ask('POST', '/account/tokens', changed, { 'x-marsad': proof })
      expect(await codeOf(refused)).toBe('PROOF_REFUSED')
    }
  })
  it('takes a name in any letters, and says of a wrong one no more than of a wrong password', async () => {
    const { password } = people.admin
    expect((await stranger(started).ask('POST', '/login', { name: ' oMAR ', password })).status).toBe(200)
    const wrong = await stranger(started).ask('POST', '/login', { name: 'Omar', password: 'not this one at all' })
    const nobody = await stranger(started).ask('POST', '/login', { name: 'nobody', password: 'not this one at all' })
    expect([wrong.status, nobody.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await nobody.text())
    expect(wrong.headers.getSetCookie()).toEqual([])
    const failed = await latest('act=login-failed')
    expect(failed.slice(0, 2).map(({ who, address }) => [who, address])).toEqual([
      ['nobody', '127.0.0.1'],
      ['Omar', '127.0.0.1'],
    ])
  })
  it('ends the session that was there before, and keeps no secret in the store', async () => {
    const asker = await login(started, 'analyst')
    const before = { cookie: asker.cookie }
    await follow(asker, await asker.ask('POST', '/login', people.analyst))
    expect(asker.cookie).not.toBe(before.cookie)
    const old = stranger(started)
    old.cookie = before.cookie
    expect((await whoIs(old)).name).toBeNull()
    const person = await accounts.personNamed('omar')
    expect(person?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const admin = await login(started, 'admin')
    for (const path of ['/people', '/account', '/account/sessions', '/account/tokens', '/audit', '/people.csv']) {
      const text = await (await admin.ask('GET', path)).text()
      expect(text).not.toContain('argon2')
      expect(text).not.toContain(secretIn(admin))
    }
  })
  it('is not done by a page of another site, nor by a form', async () => {
    const body = people.analyst
    const foreign = await stranger(started).ask('POST', '/login', body, { origin: 'https://evil.example' })
    expect(await codeOf(foreign)).toBe('ORIGIN_REFUSED')
    const form = await fetch(`${started.address}api/v1/login`, { method: 'POST', body: new URLSearchParams(body) })
    expect(await codeOf(form)).toBe('HEADER_MISSING')
  })
})

describe('a session', () => {
  it('ends when one logs out, here or everywhere', async () => {
    const [one, other] = [await login(started, 'viewer'), await login(started, 'viewer')]
    expect((await one.ask('POST', '/logout')).status).toBe(200)
    expect((await one.ask('GET', '/reports')).status).toBe(401)
    expect((await other.ask('GET', '/reports')).status).toBe(200)
    const third = await login(started, 'viewer')
    expect((await third.ask('DELETE', '/account/sessions')).status).toBe(204)
    expect((await other.ask('GET', '/reports')).status).toBe(401)
    expect((await third.ask('GET', '/reports')).status).toBe(401)
  })
  it('ends when it was not used for long, and some time after its login', async () => {
    const asker = await login(started, 'viewer')
    const hash = hashOf(secretIn(asker))
    expect(await accounts.session(hash, { idle: 60, absolute: 60 })).not.toBeNull()
    expect(await accounts.session(hash, { idle: 0, absolute: 60 })).toBeNull()
    expect(await accounts.session(hash, { idle: 60, absolute: 0 })).toBeNull()
  })
  it('loses what its person may no more, at once', async () => {
    const admin = await login(started, 'admin')
    const name = 'Temporary Person'
    const password = 'seven plums on a wall'
    const added = await admin.ask('POST', '/people', { name, password, role: 'admin' })
    expect(added.status).toBe(201)
    const { id } = wire.Person.parse(await added.json())
    const asker = stranger(started)
    await follow(asker, await asker.ask('POST', '/login', { name, password }))
    expect((await asker.ask('GET', '/audit')).status).toBe(200)
    const made = wire.MadeToken.parse(
      await (await asker.ask('POST', '/account/tokens', { label: 'cron', role: 'analyst' })).json(),
    )
    const program = stranger(started, { authorization: `Bearer ${made.token}` })
    expect((await program.ask('GET', '/jobs')).status).toBe(200)
    const patched = await admin.ask('PATCH', `/people/${id}`, { role: 'viewer' })
    expect(await patched.text()).not.toContain('argon2')
    expect((await asker.ask('GET', '/audit')).status).toBe(403)
    expect((await program.ask('GET', '/jobs')).status).toBe(403)
    expect((await program.ask('GET', '/reports')).status).toBe(200)
    expect((await admin.ask('DELETE', `/people/${id}`)).status).toBe(204)
    expect((await asker.ask('GET', '/reports')).status).toBe(401)
    expect(await codeOf(await program.ask('GET', '/reports'))).toBe('TOKEN_REFUSED')
    expect((await asker.ask('POST', '/login', { name, password })).status).toBe(401)
  })
})

describe('passwords', () => {
  it('are changed by who knows the old one, and end the other sessions', async () => {
    const admin = await login(started, 'admin')
    const [name, first, second] = ['نور', 'early bird on a roof', 'late bird under a roof']
    await admin.ask('POST', '/people', { name, password: first })
    const [one, other] = [stranger(started), stranger(started)]
    for (const asker of [one, other]) await follow(asker, await asker.ask('POST', '/login', { name, password: first }))
    const wrong = await one.ask('POST', '/account/password', { old: 'what was it again', new: second })
    expect(await codeOf(wrong)).toBe('PASSWORD_WRONG')
    for (const [weak, code] of [
      ['short', 'PASSWORD_SHORT'],
      ['aaaaaaaaaaaaaaaa', 'PASSWORD_WEAK'],
      ['x'.repeat(501), 'PASSWORD_LONG'],
    ] as const) {
      expect(await codeOf(await one.ask('POST', '/account/password', { old: first, new: weak }))).toBe(code)
    }
    await follow(one, await one.ask('POST', '/account/password', { old: first, new: second }))
    expect((await whoIs(one)).name).toBe(name)
    expect((await whoIs(other)).name).toBeNull()
    expect((await other.ask('POST', '/login', { name, password: first })).status).toBe(401)
    expect((await other.ask('POST', '/login', { name, password: second })).status).toBe(200)
  })
  it('and roles are set by an admin, of whom one always stays', async () => {
    const admin = await login(started, 'admin')
    const rows = (await (await admin.ask('GET', '/people')).json()) as { readonly rows: readonly wire.Person[] }
    const self = rows.rows.find(({ name }) => name === people.admin.name)
    expect(await codeOf(await admin.ask('PATCH', `/people/${self?.id}`, { role: 'viewer' }))).toBe('ACCOUNT_LAST_ADMIN')
    expect(await codeOf(await admin.ask('DELETE', `/people/${self?.id}`))).toBe('ACCOUNT_LAST_ADMIN')
    const twice = await admin.ask('POST', '/people', { name: 'OMAR', password: 'nine green bottles fall' })
    expect(await codeOf(twice)).toBe('ACCOUNT_EXISTS')
    const bidi = await admin.ask('POST', '/people', { name: 'om\u202ear', password: 'nine green bottles fall' })
    expect(await codeOf(bidi)).toBe('ACCOUNT_NAME_INVALID')
  })
})

describe('a token', () => {
  it('is shown once, asks in the name of its person, and does no more than its role', async () => {
    const analyst = await login(started, 'analyst')
    const tooMuch = await analyst.ask('POST', '/account/tokens', { label: 'x', role: 'admin' })
    expect(await codeOf(tooMuch)).toBe('TOKEN_ROLE')
    const answer = await analyst.ask('POST', '/account/tokens', { label: 'نسخة <b>', role: 'viewer', days: 1 })
    const { id, token } = wire.MadeToken.parse(await answer.json())
    expect(token).toMatch(/^marsad_[a-z2-7]{10}_[\w-]{43}$/)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const program = stranger(started, { authorization: `Bearer ${token}` })
    expect((await program.ask('GET', '/reports')).status).toBe(200)
    expect((await program.ask('GET', '/reports')).status).toBe(200)
    expect(await codeOf(await program.ask('POST', '/reports', { reports: [{ text: 'نص' }] }))).toBe('ROLE_LACKING')
    expect(await codeOf(await program.ask('GET', '/account'))).toBe('SESSION_NEEDED')
    const used = await latest('act=token-used')
    expect(used.filter((row) => row.token === id)).toHaveLength(1)
    const listed = await (await analyst.ask('GET', '/account/tokens')).text()
    expect(listed).toContain(id)
    expect(listed).not.toContain(token.slice(-43))
    const csv = await (await program.ask('GET', '/reports.csv')).text()
    expect(csv).toContain('01-ruwaq-drone')
    expect((await latest('act=export'))[0]).toMatchObject({
      who: people.analyst.name,
      about: '/api/v1/reports.csv',
      token: id,
    })
    expect((await analyst.ask('DELETE', `/account/tokens/${id}`)).status).toBe(204)
    expect(await codeOf(await program.ask('GET', '/reports'))).toBe('TOKEN_REFUSED')
    const guessed = stranger(started, { authorization: `Bearer marsad_${id}_${'A'.repeat(43)}` })
    expect(await codeOf(await guessed.ask('GET', '/session'))).toBe('TOKEN_REFUSED')
  })
  it('is nobody else’s to revoke', async () => {
    const [analyst, viewer] = [await login(started, 'analyst'), await login(started, 'viewer')]
    const answer = await analyst.ask('POST', '/account/tokens', { label: 'x', role: 'viewer' })
    const { id } = wire.MadeToken.parse(await answer.json())
    expect((await viewer.ask('DELETE', `/account/tokens/${id}`)).status).toBe(404)
  })
})

describe('what people do', () => {
  it('is signed with the account, whatever name a request gives', async () => {
    const analyst = await login(started, 'analyst')
    const statements = wire.StatementPage.parse(await (await analyst.ask('GET', '/statements?limit=1')).json())
    const value = `${statements.rows[0]?.report}:${statements.rows[0]?.id}`
    const made = await analyst.ask('POST', '/decisions', { decisions: [{ act: 'accept', value }], by: 'Omar' })
    expect(made.status, await made.clone().text()).toBe(201)
    const [decision] = wire.MadeDecisions.parse(await made.json()).decisions
    expect(decision?.by).toBe(people.analyst.name)
    const undo = { decisions: [{ act: 'undo', decision: decision?.id }] }
    expect((await analyst.ask('POST', '/decisions', undo)).status).toBe(201)
    const log = await latest(`who=${encodeURIComponent(people.analyst.name)}&limit=2`)
    expect(log.map(({ act }) => act)).toEqual(['undo', 'decide'])
    expect(log[1]?.about).toContain(decision?.id)
  })
  it('is written down once, filtered, exported, and never changed', async () => {
    const admin = await login(started, 'admin')
    const before = (await latest('act=export')).length
    const refused = await admin.ask('GET', '/export/nothing')
    expect(refused.status).toBe(400)
    expect((await admin.ask('GET', '/audit.csv?act=login-failed')).status).toBe(200)
    expect(await latest('act=export')).toHaveLength(before + 1)
    expect(await latest('from=2001-01-01&to=2001-01-02')).toEqual([])
    const first = wire.AuditPage.parse(await (await admin.ask('GET', '/audit?limit=2')).json())
    const next = wire.AuditPage.parse(await (await admin.ask('GET', `/audit?limit=2&after=${first.next}`)).json())
    expect(next.rows[0]?.number).toBe((first.rows[1]?.number ?? 0) - 1)
  })
})
