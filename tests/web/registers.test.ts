import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browsed, browseExamples, expectAccessible } from './browse.ts'

let browsed: Browsed
beforeAll(async () => {
  browsed = await browseExamples()
}, 240_000)
afterAll(() => browsed?.stop())

const cells = (page: Page, row: number) => page.locator('tbody tr').nth(row).locator('td')

describe('registers in the workbench', () => {
  it('are listed under both titles, and each opens', async () => {
    const page = await browsed.open('registers', 'ar')
    await page.getByRole('link', { name: 'الضحايا' }).waitFor()
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThanOrEqual(12)
    expect(await page.getByRole('main').textContent()).toContain('Casualties')
    await page.getByRole('link', { name: 'الضحايا' }).click()
    await page.locator('tbody tr').first().waitFor()
    expect(await page.title()).toContain('الضحايا')
    await page.close()
  })
  it('are sorted and narrowed in the address, and exported as they are shown', async () => {
    const page = await browsed.open('registers/casualties?columns=day,place,killed', 'en')
    await page.getByRole('button', { name: /^killed/ }).click()
    await page.waitForURL(/sort=-killed/)
    await page.locator('th[aria-sort=descending]').waitFor()
    const numbers = (await page.locator('tbody tr td:nth-child(3)').allTextContents()).map((said) =>
      Number.parseInt(said, 10),
    )
    const known = numbers.filter((one) => !Number.isNaN(one))
    expect(known.length).toBeGreaterThan(1)
    expect(known).toEqual(known.toSorted((a, b) => b - a))
    const place = ((await cells(page, 0).nth(1).textContent()) ?? '').trim()
    await page.getByLabel('Column').selectOption('place')
    await page.getByLabel('shows the words').fill(place)
    await page.getByRole('button', { name: 'Narrow' }).click()
    await page.getByRole('button', { name: `Remove the condition` }).waitFor()
    const places = () => page.locator('tbody tr td:nth-child(2)').allTextContents()
    await expect
      .poll(async () => {
        const said = await places()
        return said.length > 0 && said.every((one) => one.includes(place))
      })
      .toBe(true)
    const shown = await page.locator('tbody tr').count()
    await page.getByRole('button', { name: 'Export' }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: /CSV/ }).click()
    const file = await readFile(await (await coming).path(), 'utf8')
    const [heads = '', ...rows] = file.trim().split('\r\n')
    expect(heads.replace(/^\uFEFF/, '').split(',')).toHaveLength(3)
    expect(rows).toHaveLength(shown)
    for (const row of rows) expect(row).toContain(place)
    await page.close()
  })
  it('open the words of a cell and the whole row', async () => {
    const page = await browsed.open('registers/casualties', 'ar')
    await page.locator('tbody .value').first().click()
    const words = page.getByRole('dialog').locator('blockquote mark').first()
    await words.waitFor()
    const report = await page.getByRole('dialog').getByRole('link').first().getAttribute('href')
    const [, name = '', start = '0', end = '0'] = /reports\/([^?]+)\?at=(\d+)-(\d+)/.exec(report ?? '') ?? []
    const whole = await browsed.served.json<{ report: { text: string } }>(`/reports/${name}`)
    expect(whole.report.text.slice(Number(start), Number(end))).toBe(await words.textContent())
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'افتح السطر' }).first().click()
    await page.getByRole('dialog').getByRole('link', { name: 'افتح الواقعة برواياتها' }).waitFor()
    await expectAccessible(page)
    await page.close()
  })
  it('keep views under a name, over a reload', async () => {
    const page = await browsed.open('registers/positions', 'ar')
    await page.getByRole('button', { name: 'الأعمدة' }).click()
    await page.getByRole('menuitemcheckbox').first().click()
    await page.waitForURL(/columns=/)
    await page.locator('th').first().waitFor()
    const heads = await page.locator('th').count()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'احفظ العرض' }).click()
    await page.getByLabel('اسم العرض').fill('بلا يوم')
    await page.getByRole('button', { name: 'احفظ', exact: true }).click()
    await page.goto(`${browsed.served.started.address}registers/positions`)
    await page.getByRole('button', { name: 'عروض محفوظة' }).click()
    await page.getByRole('menuitem', { name: 'بلا يوم' }).click()
    await page.waitForURL(/columns=/)
    await page.locator('th').first().waitFor()
    expect(await page.locator('th').count()).toBe(heads)
    await page.close()
  })
  it('leave the machine alone and break nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})
