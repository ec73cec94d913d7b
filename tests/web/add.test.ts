import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articlePage, openSite, rss } from '../fetch/site.ts'
import { type Browsed, browseExamples, expectAccessible } from './browse.ts'

let browsed: Browsed
beforeAll(async () => {
  browsed = await browseExamples()
}, 240_000)
afterAll(() => browsed?.stop())

const script = '<script>document.title = "stolen"</script><img src=x onerror="document.title = 1">'
const bidi = '\u202Eحمص\u202C'
const hostile = `قال الناطق باسم البلدية ${script} إن الجسر مغلق ${bidi}.\n\nأصيب خمسة أشخاص في حمص أمس.`

describe('adding reports in the workbench', () => {
  it('takes pasted text, and hostile text stays text', async () => {
    const page = await browsed.open('add', 'ar')
    await page.getByLabel('نص التقرير').fill(hostile)
    await page.getByLabel('عنوان التقرير').fill(`الجسر ${script}`)
    await page.getByLabel('المنبر').fill('صحيفة الجسر')
    await page.getByLabel('يوم النشر', { exact: true }).fill('2015-10-13')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'أضف النص' }).click()
    await page.waitForURL(/job=/)
    const added = page.getByRole('main').locator('a[href*="/reports/"]').first()
    await added.waitFor({ timeout: 30_000 })
    await expectAccessible(page)
    await added.click()
    await page.waitForURL(/\/reports\//)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => page.locator('.report-text').first().textContent()).toContain('<script>')
    expect(await page.title()).toContain('الجسر <script>')
    expect(await page.locator('main script, main img').count()).toBe(0)
    await page.close()
  })
  it('takes files, goes on past those that cannot be read, and says why', async () => {
    const page = await browsed.open('add', 'en')
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file('street.txt', 'أصيب سبعة أشخاص في درعا اليوم.'),
        file('empty.txt', ''),
        file('a<b>table.xlsx', 'PK'),
      ])
    await page.getByLabel('Day of publication of those without').fill('2015-10-14')
    await page.getByRole('button', { name: 'Add the files' }).click()
    await page.getByRole('link', { name: 'street' }).waitFor({ timeout: 30_000 })
    await page.getByRole('heading', { name: 'What could not be read, and why' }).waitFor()
    await page.getByText('empty.txt', { exact: true }).waitFor()
    const said = await page.getByRole('main').textContent()
    expect(said).toContain('empty.txt')
    expect(said).toContain('table.xlsx')
    expect(await page.locator('main b').count()).toBe(0)
    await expectAccessible(page)
    // The job is in the address: a reload shows it again.
    await page.reload()
    await page.getByRole('link', { name: 'street' }).waitFor()
    await page.close()
  })
  it.each([
    ['ar', 'عنوان مقال أو تلقيم', 'اجلب'],
    ['en', 'Address of an article or a feed', 'Fetch'],
  ] as const)('fetches what stands at an address (%s)', async (language, label, button) => {
    const site = await openSite()
    try {
      const title = `خبر من الشبكة ${language}`
      site.paths.set('/rss.xml', rss(['/news/2015/web', '/gone'].map((link) => ({ link, title }))))
      const text = 'قال الناطق باسم البلدية إن الجسر الشرقي أُغلق يوم الثلاثاء أمام الشاحنات بعد انفجار قربه.'
      site.paths.set('/news/2015/web', articlePage(title, [text]))
      const page = await browsed.open('add', language)
      await page.getByLabel(label).fill(`${site.origin}/rss.xml`)
      await page.getByRole('button', { name: button }).click()
      await page.waitForURL(/job=/)
      await page.getByRole('main').locator('a[href*="/reports/127.0.0.1"]').waitFor({ timeout: 30_000 })
      await page.getByText(`${site.origin}/gone`, { exact: true }).waitFor()
      await expectAccessible(page)
      await page.close()
    } finally {
      await site.stop()
    }
  })
  it('leaves the machine alone and breaks nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})
