import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageOf, QuoteRow, StatementPage } from '../../src/http/wire.ts'
import { type Browsed, browseExamples, expectAccessible } from './browse.ts'

let browsed: Browsed
beforeAll(async () => {
  browsed = await browseExamples()
}, 240_000)
afterAll(() => browsed?.stop())

const word = encodeURIComponent

describe('statements in the workbench', () => {
  it('are found by a topic, marked, and lead to their place', async () => {
    const page = await browsed.open(`statements?about=${word('الهدنة')}`, 'ar')
    const item = page.getByRole('main').locator('ol > li:has(mark)').first()
    await item.waitFor()
    const { rows } = await browsed.served.json<StatementPage>(`/statements?limit=500&about=${word('الهدنة')}`)
    expect(await page.getByRole('main').locator('ol > li:has(.words mark)').count()).toBe(Math.min(50, rows.length))
    await expectAccessible(page)
    await item.getByRole('link', { name: 'افتحه في التقرير' }).click()
    await page.locator('.report-text .marked').first().waitFor()
    expect(page.url()).toContain(`value=${rows[0]?.id}`)
    await page.close()
  })
  it('are narrowed by what they do, in the address', async () => {
    const page = await browsed.open('statements', 'en')
    await page.getByLabel('What it does').selectOption('deny')
    await page.waitForURL(/act=deny/)
    const { rows } = await browsed.served.json<StatementPage>('/statements?acts=deny&limit=50')
    expect(rows.length).toBeGreaterThan(0)
    await expect.poll(() => page.getByRole('main').locator('ol > li:has(.words)').count()).toBe(rows.length)
    await page.close()
  })
  it('show one actor through time', async () => {
    const { rows } = await browsed.served.json<{ rows: readonly { source: string; kind: string }[] }>('/sources')
    const actor = rows.find(({ kind }) => kind === 'organisation')?.source ?? ''
    const page = await browsed.open('statements?view=time', 'ar')
    await page.getByLabel('المتكلّم، باسمه').fill(actor)
    await page.waitForURL(/by=/)
    await page.getByRole('img', { name: 'أقواله عبر أيام النشر' }).waitFor()
    const said = await browsed.served.json<StatementPage>(`/statements?limit=500&by=${word(actor)}`)
    expect(await page.getByRole('main').locator('ol > li[id]').count()).toBe(said.rows.length)
    await page.close()
  })
  it('are drawn as a picture of who quotes whom, and told in a table', async () => {
    const page = await browsed.open('statements?view=quotes', 'en')
    await page.getByRole('img', { name: 'Who quotes whom' }).locator('svg path').first().waitFor()
    const { rows } = await browsed.served.json<PageOf<QuoteRow>>('/quotes?limit=150')
    expect(await page.locator('tbody tr').count()).toBe(rows.length)
    await page.close()
  })
  it('leave the machine alone and break nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})
