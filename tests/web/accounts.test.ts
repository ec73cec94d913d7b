import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Started } from '../../src/http/start.ts'
import { launchBrowser } from '../browser.ts'
import { build } from '../cli/build.ts'
import { openPublic, people, startPublic } from '../http/publicly.ts'
import { expectAccessible } from './browse.ts'

let opened: Awaited<ReturnType<typeof openPublic>>
let started: Started
let browser: Browser
const strayed: string[] = []
const broken: string[] = []
beforeAll(async () => {
  await build()
  opened = await openPublic()
  started = await startPublic(opened.workbench)
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await started?.stop()
  await opened?.close()
})

async function open(path: string, language: 'ar' | 'en'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
  const page = await context.newPage()
  page.on('request', (request) => {
    if (!request.url().startsWith(started.address)) strayed.push(request.url())
  })
  page.on('pageerror', (error) => broken.push(error.message))
  page.on('console', (message) => {
    // A refused login is said by the browser too.
    if (message.type() === 'error' && !/\b401\b/.test(message.text())) broken.push(message.text())
  })
  await page.goto(`${started.address}${path}?lang=${language}`)
  return page
}

async function enter(page: Page, { name, password }: { readonly name: string; readonly password: string }) {
  await page.locator('input[autocomplete=username]').fill(name)
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
}

describe('a server with accounts', () => {
  it('asks at every address, refuses a wrong password, and hides from a viewer what a viewer may not', async () => {
    const page = await open('reports/01-ruwaq-drone', 'ar')
    await page.getByRole('heading', { name: 'تسجيل الدخول' }).waitFor()
    await expectAccessible(page)
    await enter(page, { ...people.viewer, password: 'ليست هذه كلمة السر' })
    await page.getByRole('alert').filter({ hasText: 'لا حساب بهذا الاسم وكلمة السر هذه' }).waitFor()
    expect(await page.locator('input[type=password]').inputValue()).toBe('')
    await expectAccessible(page)
    await enter(page, people.viewer)
    await page.locator('.report-text').waitFor()
    expect(page.url()).toContain('/reports/01-ruwaq-drone')
    expect(await page.context().cookies()).toMatchObject([{ name: 'marsad', httpOnly: true, sameSite: 'Lax' }])
    expect(await page.evaluate('document.cookie')).toBe('')
    const nav = page.getByRole('navigation', { name: 'الأقسام' })
    expect(await nav.getByRole('link', { name: 'الإضافة' }).count()).toBe(0)
    expect(await nav.getByRole('link', { name: 'الإدارة' }).count()).toBe(0)
    await page.keyboard.press('j')
    await page.waitForURL(/value=/)
    expect(await page.getByRole('button', { name: /اقبل/ }).count()).toBe(0)
    await page.getByRole('button', { name: people.viewer.name }).click()
    await page.getByRole('menuitem', { name: 'تسجيل الخروج' }).click()
    await page.getByRole('heading', { name: 'تسجيل الدخول' }).waitFor()
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })
  it('lets an analyst decide without being asked for a name', async () => {
    const page = await open('reports/01-ruwaq-drone', 'en')
    await enter(page, people.analyst)
    await page.locator('.report-text').waitFor()
    await page.keyboard.press('j')
    await page.getByRole('button', { name: /^Accept/ }).click()
    await page.getByText('✓ The value was accepted').waitFor()
    await page.goto(`${started.address}decisions`)
    await page.getByRole('main').getByText(people.analyst.name).waitFor()
    await page.context().close()
  })
  it('has pages for one’s own account and for its administration', async () => {
    const page = await open('account', 'en')
    await enter(page, people.admin)
    await page.getByLabel('What for?').fill('nightly copy')
    await page.getByRole('button', { name: 'Make a token' }).click()
    await page.getByText(/^marsad_\w{10}_[\w-]{43}$/).waitFor()
    await page.getByText('nightly copy').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('revoked', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Administration' }).click()
    await page.getByLabel('Name (decisions are signed with it)').fill('<b>Sami</b>')
    await page.getByLabel('First password').fill('nine green bottles fall')
    await page.getByRole('button', { name: 'Add the account' }).click()
    await page.getByLabel('Role of <b>Sami</b>').selectOption('analyst')
    await page.getByRole('status').filter({ hasText: 'Done.' }).waitFor()
    const log = page.getByRole('region', { name: 'Log' })
    await log.getByText('<b>Sami</b> (viewer → analyst)').waitFor()
    expect(await page.locator('main b b').count()).toBe(0)
    await page.getByRole('combobox', { name: 'Act' }).selectOption('login-failed')
    await page.waitForURL(/act=login-failed/)
    await expect.poll(() => log.getByRole('listitem').count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'العربية' }).click()
    await page.getByRole('heading', { name: 'سجلّ الأفعال' }).waitFor()
    await expectAccessible(page)
    await page.context().close()
  })
  it('leaves the machine alone and breaks nothing', () => {
    expect(strayed).toEqual([])
    expect(broken).toEqual([])
  })
})
