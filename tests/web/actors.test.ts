import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntityPage, SourcePage } from '../../src/http/wire.ts'
import { type Browsed, browseExamples, expectAccessible } from './browse.ts'

let browsed: Browsed
beforeAll(async () => {
  browsed = await browseExamples()
}, 240_000)
afterAll(() => browsed?.stop())

describe('actors in the workbench', () => {
  it('are listed, and each has a page', async () => {
    const page = await browsed.open('actors?kind=organisation', 'ar')
    const first = page.getByRole('main').locator('ol > li').first()
    await first.waitFor()
    await expectAccessible(page)
    const name = await first.getByRole('link').textContent()
    await first.getByRole('link').click()
    await page.getByRole('heading', { name: 'الأسماء' }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name)
    await expectAccessible(page)
    await page.context().close()
  })
  it('are drawn in a network whose lines open their words', async () => {
    const page = await browsed.open('actors?kind=organisation&name=المرصد', 'en')
    await page.getByRole('link', { name: 'المرصد السوري لحقوق الإنسان' }).click()
    const quoted = page.getByRole('button', { name: /^quotes it/ }).first()
    await quoted.click()
    await page.locator('.popover blockquote mark').first().waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^quotes \d/ }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('relation')).toBe('quotes')
    await page.context().close()
  })
  it('are merged with a reason', async () => {
    const { rows } = await browsed.served.json<EntityPage>('/entities?limit=100&kind=person')
    const page = await browsed.open('actors?kind=person', 'en')
    const boxes = page.getByRole('checkbox')
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await page.getByRole('button', { name: 'Merge into one' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input').fill('Salma')
    await dialog.locator('textarea').fill('Two spellings of one name.')
    await dialog.locator('button[type=submit]').click()
    await expect
      .poll(async () => (await browsed.served.json<EntityPage>('/entities?limit=100&kind=person')).rows.length)
      .toBe(rows.length - 1)
    // And parted again on the page of the one that they became.
    await page.getByRole('link', { name: rows[0]?.name ?? '', exact: true }).click()
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: /part them$/ }).click()
    await dialog.locator('textarea').fill('They are two after all.')
    await dialog.locator('button[type=submit]').click()
    await expect
      .poll(async () => (await browsed.served.json<EntityPage>('/entities?limit=100&kind=person')).rows.length)
      .toBe(rows.length)
    await page.context().close()
  })
})

describe('sources in the workbench', () => {
  it('are given a letter with its reason', async () => {
    const page = await browsed.open('sources', 'ar', { width: 390, height: 800 })
    const choice = page.getByRole('combobox', { name: /^موثوقية/ }).first()
    await choice.waitFor()
    await expectAccessible(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await choice.selectOption('B')
    const dialog = page.getByRole('dialog')
    await dialog.locator('input').fill('سلمى')
    await dialog.locator('textarea').fill('قارنتُ أقواله بغيره.')
    await dialog.locator('button[type=submit]').click()
    await expect.poll(() => choice.inputValue()).toBe('B')
    const { rows } = await browsed.served.json<SourcePage>('/sources?limit=25')
    expect(rows.filter(({ reliability }) => reliability === 'B').length).toBe(1)
    await page.context().close()
  })
  it('leave the machine alone and break nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})
