import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browsed, browseExamples, expectAccessible } from './browse.ts'

let browsed: Browsed
beforeAll(async () => {
  browsed = await browseExamples()
}, 240_000)
afterAll(() => browsed?.stop())

describe('the search', () => {
  it('is reached by a key, offers names, and finds the reports that have one', async () => {
    const page = await browsed.open('', 'ar')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('/')
    const box = page.getByRole('combobox')
    await box.pressSequentially('الامريكي')
    const option = page.getByRole('option').filter({ hasText: 'أمريكي' }).first()
    await option.waitFor()
    const name = await option.locator('bdi').textContent()
    await expectAccessible(page)
    for (let tries = 0; tries < 9 && (await option.getAttribute('aria-selected')) !== 'true'; tries++) {
      await page.keyboard.press('ArrowDown')
    }
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
    await page.keyboard.press('Enter')
    await page.getByRole('main').locator('mark').first().waitFor()
    expect(decodeURIComponent(page.url())).toContain(`اسم:«${name}»`.replaceAll(' ', '+'))
    await page.close()
  })
  it('marks exactly the words that were found, and leads to their place', async () => {
    const page = await browsed.open(`search?q=${encodeURIComponent('الهدنه')}`, 'ar')
    const excerpt = page.getByRole('main').locator('a.words:has(mark)').first()
    await excerpt.waitFor()
    const words = await excerpt.locator('mark').first().textContent()
    const [, name = '', start = '', end = ''] =
      /reports\/([^?]+)\?at=(\d+)-(\d+)/.exec((await excerpt.getAttribute('href')) ?? '') ?? []
    const { report } = await browsed.served.json<{ report: { text: string } }>(`/reports/${name}`)
    expect(report.text.slice(Number(start), Number(end))).toBe(words)
    expect(words).toContain('هدن')
    await expectAccessible(page)
    await excerpt.click()
    await page.locator('.report-text .marked').first().waitFor()
    await page.close()
  })
  it('is narrowed by a facet to as many reports as it says, and widened again', async () => {
    const page = await browsed.open(`search?q=${encodeURIComponent('حمص')}`, 'en')
    const facets = page.getByRole('complementary', { name: 'Narrow the search' })
    const facet = facets.getByRole('link', { name: 'air strike' })
    await facet.waitFor()
    const count = Number(await facet.locator('bdi').textContent())
    await facet.click()
    await page.waitForURL(/type=air_strike/)
    await expect.poll(() => page.getByRole('main').locator('ol > li').count()).toBe(count)
    await facet.click()
    await page.waitForURL((url) => !url.search.includes('type='))
    await page.close()
  })
  it('explains how one can ask, on a phone', async () => {
    const page = await browsed.open('search', 'ar', { width: 390, height: 800 })
    await page.getByRole('link', { name: 'مكان:حمص' }).click()
    await page.getByRole('main').locator('mark').first().waitFor()
    await expectAccessible(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.close()
  })
  it('leaves the machine alone and breaks nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})
