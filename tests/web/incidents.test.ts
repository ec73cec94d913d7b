import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IncidentPage } from '../../src/http/wire.ts'
import { type Browsed, browseExamples, expectAccessible } from './browse.ts'

let browsed: Browsed
beforeAll(async () => {
  browsed = await browseExamples()
}, 240_000)
afterAll(() => browsed?.stop())

const incidents = (query: string) => browsed.served.json<IncidentPage>(`/incidents?limit=500${query}`)

describe('the overview', () => {
  it('leads from what the record holds to an incident, and to where it happened', async () => {
    const page = await browsed.open('', 'ar')
    const marks = page.getByRole('main').locator('svg a')
    await marks.first().waitFor()
    expect(await marks.first().getAttribute('href')).toMatch(/\/map\?here=/)
    await page.getByRole('main').locator('a[href*="/incidents/"]').first().click()
    await page.waitForURL(/\/incidents\/.+/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const bundle = page.locator('a[download$=".zip"]')
    expect(await bundle.getAttribute('href')).toMatch(/\/api\/v1\/incidents\/.+\/evidence$/)
    await page.close()
  })
})

describe('incidents in the workbench', () => {
  it('are narrowed, and put in an order, in the address', async () => {
    const all = await incidents('')
    const some = all.rows[0]
    if (some === undefined) throw new Error('the examples tell of nothing')
    const expected = await incidents(`&types=${some.type}&grades=${some.grade}`)
    expect(expected.rows.length).toBeLessThan(all.rows.length)
    const page = await browsed.open('incidents', 'en')
    const titles = page.getByRole('main').locator('li h2')
    await page.getByLabel('Type').selectOption(some.type)
    await page.getByLabel('Grade').selectOption(some.grade)
    await page.waitForURL(new RegExp(`type=${some.type}.*grade=${some.grade}`))
    await expect.poll(() => titles.count()).toBe(expected.rows.length)
    await page.reload()
    await expect.poll(() => titles.count()).toBe(expected.rows.length)
    await page.close()
  })
  it('put those of several reports first, and keep only those whose accounts differ, where that is asked for', async () => {
    const { rows } = await incidents('&severalFirst=true')
    const several = rows.map(({ reports }) => reports > 1)
    expect(several).toContain(true)
    expect(several).toEqual([...several].sort((a, b) => Number(b) - Number(a)))
    const differing = await incidents('&differing=true')
    const page = await browsed.open('incidents?differing=true', 'ar')
    const titles = page.getByRole('main').locator('li h2')
    await expect.poll(() => titles.count()).toBe(differing.rows.length)
    await page.getByRole('link', { name: 'الوقائع', exact: true }).click()
    await page.getByLabel('الترتيب').selectOption('several')
    await page.waitForURL(/severalFirst=true/)
    await expect.poll(() => titles.first().textContent()).toContain(rows[0]?.title.split(' · ')[0])
    await page.close()
  })
})

describe('an incident in the workbench', () => {
  it.each(['ar', 'en'] as const)('shows the words of each value on a click (%s)', async (language) => {
    const { rows } = await incidents('&severalFirst=true')
    const page = await browsed.open(`incidents/${encodeURIComponent(rows[0]?.incident ?? '')}`, language)
    await page.getByRole('main').locator('button.value').first().click()
    const words = page.getByRole('dialog').locator('blockquote')
    await words.first().waitFor()
    expect((await words.first().textContent())?.length).toBeGreaterThan(10)
    await expectAccessible(page)
    await page.close()
  })
  it('is printed with no more than three columns side by side, and none is lost', async () => {
    const { rows } = await incidents('&severalFirst=true')
    const wide = rows.find(({ origins }) => origins > 3)?.incident ?? ''
    const page = await browsed.open(`incidents/${encodeURIComponent(wide)}`, 'ar')
    const heads = page.locator('main table:has(th[scope=row]) thead th')
    await heads.first().waitFor()
    const columns = await heads.count()
    expect(columns).toBeGreaterThan(3)
    await page.setViewportSize({ width: 794, height: 1100 })
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('main table:has(th[scope=row])').count()).toBe(Math.ceil(columns / 3))
    expect(await heads.count()).toBe(columns)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(794)
    await page.close()
  })
  it('leaves the machine alone and breaks nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})

describe('who sees only the opened workbench', () => {
  const questions = [
    [
      'whose the drone was, and who says so',
      async (page: Page) => {
        await page.getByRole('link', { name: 'الأقوال', exact: true }).click()
        await page.getByLabel('الموضوع: كلمات في القول').fill('الطائرة')
        await page.keyboard.press('Enter')
        const said = (who: string, words: string) =>
          page
            .getByRole('main')
            .locator('ol > li')
            .filter({ hasText: who })
            .filter({ hasText: words })
            .first()
            .waitFor()
        await said('مسؤول أمريكي', 'بلاده تعتقد أن الطائرة')
        await said('أحمد داود أوغلو', 'قد تكون تابعة للنظام السوري أو لحزب الاتحاد الديمقراطي')
        await said('مصدر في شركة روسية', 'ينفي')
      },
    ],
    [
      'how many independent sources tell of the strikes north of Homs',
      async (page: Page) => {
        const row = page.getByRole('main').locator('li').filter({ hasText: 'شمال حمص' })
        await row.getByText('٤ أصول مستقلة').first().waitFor()
      },
    ],
    [
      'which figures contradict',
      async (page: Page) => {
        const row = page.getByRole('main').locator('li').filter({ hasText: '≠ 58' }).first()
        await row.getByRole('link').click()
        await page.getByText('شبكة سنديان للتوثيق').first().waitFor()
      },
    ],
    [
      'what the terms of the truce were, as a file',
      async (page: Page) => {
        await page.getByRole('link', { name: 'السجلّات', exact: true }).click()
        await page.getByRole('link', { name: /^الهدن/ }).click()
        for (const words of ['6 أشهر', 'إجلاء', 'اتُّفق عليها']) await page.getByText(words).first().waitFor()
        await page.getByRole('button', { name: /^تصدير/ }).click()
        const download = page.waitForEvent('download')
        await page.getByRole('menuitem', { name: /CSV/ }).click()
        expect((await download).suggestedFilename()).toMatch(/\.csv$/)
      },
    ],
  ] as const
  it.each(questions)('learns in a few clicks %s', async (_, find) => {
    const page = await browsed.open('', 'ar')
    await find(page)
    await page.close()
  })
})
