import { parseFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as wire from '../../src/http/wire.ts'
import { type Asker, login, openPublic, people, startPublic } from './publicly.ts'

let opened: Awaited<ReturnType<typeof openPublic>>
let started: Awaited<ReturnType<typeof startPublic>>
let admin: Asker
beforeAll(async () => {
  opened = await openPublic()
  started = await startPublic(opened.workbench)
  admin = await login(started, 'admin')
}, 120_000)
afterAll(async () => {
  await started?.stop()
  await opened?.close()
})

const feed = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${started.address}api/v1${path}`, { headers })
const codeOf = async (answer: Response): Promise<string> => wire.Problem.parse(await answer.json()).code
const downed = {
  name: 'downed',
  title: { ar: 'طائرات أُسقطت', en: 'Aircraft shot down' },
  row: 'incident',
  from: { events: { types: ['air_incident'] } },
  columns: [{ name: 'day', title: { ar: 'اليوم', en: 'day' }, value: 'day' }],
}

describe('registers of one’s own', () => {
  it('are shown before they are kept, and taken away', async () => {
    const preview = wire.RegisterPreview.parse(await (await admin.ask('POST', '/registers/preview', downed)).json())
    expect(preview).toMatchObject({ replaces: null, register: { name: 'downed', own: true } })
    expect(preview.rows.length).toBeGreaterThan(0)
    expect((await admin.ask('GET', '/registers/downed')).status).toBe(404)
    expect((await admin.ask('POST', '/registers', downed)).status).toBe(201)
    const page = wire.RegisterPage.parse(await (await admin.ask('GET', '/registers/downed')).json())
    expect(page.rows).toEqual(preview.rows)
    expect(await (await admin.ask('GET', '/registers/downed/definition')).json()).toMatchObject(downed)
    expect(await (await admin.ask('POST', '/registers', downed)).json()).toMatchObject({ replaces: 'own' })
    expect((await admin.ask('DELETE', '/registers/downed')).status).toBe(204)
    expect((await admin.ask('GET', '/registers/downed')).status).toBe(404)
    const log = wire.AuditPage.parse(await (await admin.ask('GET', '/audit?act=configure')).json())
    expect(log.rows.map(({ about }) => about)).toEqual([
      'register downed removed',
      'register downed',
      'register downed',
    ])
  })
  it('say what is wrong with them, and leave those alone that come along', async () => {
    const answer = await admin.ask('POST', '/registers/preview', { ...downed, name: '../x', row: 'nothing' })
    const problem = wire.Problem.parse(await answer.json())
    expect([answer.status, problem.code]).toEqual([422, 'REGISTER_INVALID'])
    expect(problem.message_en).toContain('at name')
    expect(problem.message_en).toContain('at row')
    expect(await codeOf(await admin.ask('DELETE', '/registers/strikes'))).toBe('REGISTER_SHIPPED')
    const preview = await admin.ask('POST', '/registers/preview', { ...downed, name: 'strikes' })
    expect(await preview.json()).toMatchObject({ replaces: 'shipped' })
  })
})

describe('lists of places', () => {
  const villages = (more: Readonly<Record<string, string>> = {}): FormData => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ country: 'SY', ...more })) form.append(name, value)
    form.append('file', new Blob(['name,type,lat,lon\nزغرنوطة,village,35.1,36.9\n,village,1,1\n']), 'villages.csv')
    return form
  }
  it('are shown before they are imported, and taken out', async () => {
    const preview = wire.GazetteerImport.parse(
      await (await admin.ask('POST', '/gazetteers/preview', villages())).json(),
    )
    expect(preview).toMatchObject({ name: 'villages', kept: false, places: 1, fresh: 1, skipped: 1 })
    expect(preview.problems).toMatchObject([{ line: 3, problem: 'no-name', skipped: true }])
    const listed = async () =>
      ((await (await admin.ask('GET', '/gazetteers')).json()) as { rows: unknown[] }).rows.length
    expect(await listed()).toBe(0)
    const made = wire.GazetteerImport.parse(await (await admin.ask('POST', '/gazetteers', villages())).json())
    expect(made).toEqual({ ...preview, kept: true })
    expect(await codeOf(await admin.ask('POST', '/gazetteers', villages()))).toBe('GAZETTEER_EXISTS')
    expect((await admin.ask('POST', '/gazetteers', villages({ force: 'true' }))).status).toBe(200)
    expect(await listed()).toBe(1)
    expect((await admin.ask('DELETE', '/gazetteers/villages')).status).toBe(204)
    expect(await codeOf(await admin.ask('DELETE', '/gazetteers/villages'))).toBe('GAZETTEER_MISSING')
  })
  it('come as one file', async () => {
    expect(await codeOf(await admin.ask('POST', '/gazetteers', {}))).toBe('MEDIA_UNSUPPORTED')
    const none = new FormData()
    none.append('name', 'x')
    expect(await codeOf(await admin.ask('POST', '/gazetteers', none))).toBe('FILES_MISSING')
  })
})

describe('feeds', () => {
  const tokenOf = async (role: wire.Role): Promise<string> => {
    const made = await admin.ask('POST', '/account/tokens', { label: role, role, days: 1 })
    return wire.MadeToken.parse(await made.json()).token
  }
  it('are Atom, with names that stay, for a viewer’s token in the address', async () => {
    expect((await feed('/incidents.atom')).status).toBe(401)
    const token = await tokenOf('viewer')
    const answer = await feed(`/incidents.atom?lang=en&token=${token}`)
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const text = await answer.text()
    expect(text).not.toContain(token)
    const { format, feed: parsed } = parseFeed(text)
    if (format !== 'atom') throw new Error(format)
    expect(parsed.entries?.length).toBeGreaterThan(1)
    for (const { id, updated, published, content, links } of parsed.entries ?? []) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(Date.parse(updated ?? '')).toBeGreaterThanOrEqual(Date.parse(published ?? ''))
      expect(content?.value).toContain('<bdi>وكالة رواق للأنباء</bdi>')
      expect(links?.[0]?.href).toMatch(/\/incidents\/01-ruwaq-drone%3Ae\d+$/)
    }
    const again = parseFeed(await (await feed(`/incidents.atom?token=${token}`)).text()).feed as typeof parsed
    expect(again.entries?.map(({ id }) => id)).toEqual(parsed.entries?.map(({ id }) => id))
    const unchanged = await feed(`/incidents.atom?lang=en&token=${token}`, {
      'if-none-match': answer.headers.get('etag') ?? '',
    })
    expect(unchanged.status).toBe(304)
    const none = await (await feed(`/incidents.atom?types=protest&token=${token}`)).text()
    expect(none).not.toContain('<entry>')
  })
  it('take no token that may do more, and other addresses take none', async () => {
    expect(await codeOf(await feed(`/incidents.atom?token=${await tokenOf('analyst')}`))).toBe('TOKEN_REFUSED')
    expect(await codeOf(await feed(`/incidents?token=${await tokenOf('viewer')}`))).toBe('LOGIN_NEEDED')
  })
})

describe('webhooks', () => {
  it('are registered, tried and removed by admins, and lead to no private address', async () => {
    const address = 'https://desk.example.org/marsad'
    const made = wire.MadeWebhook.parse(await (await admin.ask('POST', '/webhooks', { address })).json())
    expect(made).toMatchObject({ webhook: { address, kinds: ['discrepancy'], by: people.admin.name, ended: null } })
    expect(await (await admin.ask('GET', '/webhooks')).text()).not.toContain(made.secret)
    expect(await codeOf(await admin.ask('POST', '/webhooks', { address: 'http://10.0.0.1/' }))).toBe('FETCH_PRIVATE')
    expect(await codeOf(await admin.ask('POST', '/webhooks', { address: 'file:///etc' }))).toBe('ADDRESS_INVALID')
    const path = `/webhooks/${made.webhook.id}`
    expect((await admin.ask('POST', `${path}/trial`)).status).toBe(204)
    const log = wire.DeliveryPage.parse(await (await admin.ask('GET', '/webhooks/deliveries')).json())
    expect(log.rows).toMatchObject([{ webhook: made.webhook.id, kind: 'trial' }])
    expect((await admin.ask('DELETE', path)).status).toBe(204)
    expect(await codeOf(await admin.ask('DELETE', path))).toBe('WEBHOOK_MISSING')
    const analyst = await login(started, 'analyst')
    expect(await codeOf(await analyst.ask('GET', '/webhooks'))).toBe('ROLE_LACKING')
  })
})
