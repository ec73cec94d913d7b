import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  DirectoryRow,
  EntityPage,
  FeedRow,
  PageOf,
  ReportEvidence,
  ReportPage,
  SourcePage,
} from '../../src/http/wire.ts'
import { articlePage, openSite, rss } from '../fetch/site.ts'
import { looked } from '../watch/help.ts'
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
    const name = await first.getByRole('link').textContent()
    await first.getByRole('link').click()
    await page.getByRole('heading', { name: 'الأسماء' }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name)
    await page.close()
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
    await page.close()
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
    await page.close()
  })
})

describe('the report of an article that changed', () => {
  it('shows its versions, what changed, and what was fetched', async () => {
    const site = await openSite()
    const tell = (count: string) =>
      articlePage('خبر السد', [
        'أعلنت وزارة الري أمس أن السد الصغير قرب المدينة انهار صباح الأحد بعد أمطار غزيرة.',
        `وقال ناطق باسمها إن ${count} عمال أصيبوا ونقلوا إلى مستشفى المدينة لتلقي العلاج اللازم.`,
      ])
    site.paths.set('/rss.xml', rss([{ link: '/1', title: 'خبر السد' }]))
    const { store } = browsed.served.workbench
    try {
      for (const count of ['ثلاثة', 'خمسة']) {
        site.paths.set('/1', tell(count))
        await looked([`${site.origin}/rss.xml`], store, { again: true })
      }
    } finally {
      await site.stop()
    }
    const { rows } = await browsed.served.json<ReportPage>('/reports?limit=100')
    const changed = rows.find(({ report }) => report.endsWith('.v2'))?.report ?? ''
    const evidence = await browsed.served.json<ReportEvidence>(`/reports/${encodeURIComponent(changed)}/evidence`)
    expect(evidence.checks.map(({ check, mismatches }) => [check, mismatches.length])).toEqual([
      ['content', 0],
      ['reading', 0],
      ['spans', 0],
      ['evidence', 0],
    ])
    const page = await browsed.open(`reports/${encodeURIComponent(changed)}`, 'ar')
    await page.getByText('كما حُفظ', { exact: true }).waitFor()
    expect(await page.locator('del').allTextContents()).toEqual([' ثلاثة'])
    expect(await page.locator('ins').allTextContents()).toEqual([' خمسة'])
    await page.getByText('كيف جُلبت').last().click()
    await page.getByText(evidence.versions[1]?.sha256 ?? '?').waitFor()
    await expectAccessible(page)
    await page.close()
  })
})

describe('sources in the workbench', () => {
  it('are given a letter with its reason', async () => {
    const page = await browsed.open('sources', 'ar', { width: 390, height: 800 })
    const first = page.getByRole('combobox', { name: /^موثوقية/ }).first()
    await first.waitFor()
    // Others may come to stand before it while the page fills.
    const name = (await first.getAttribute('aria-label')) ?? ''
    const choice = page.getByRole('combobox', { name, exact: true })
    await choice.selectOption('B')
    const dialog = page.getByRole('dialog')
    await dialog.locator('input').fill('سلمى')
    await dialog.locator('textarea').fill('قارنتُ أقواله بغيره.')
    await dialog.locator('button[type=submit]').click()
    await expect.poll(() => choice.inputValue()).toBe('B')
    // The choice shows before it is recorded.
    const given = async () => {
      const { rows } = await browsed.served.json<SourcePage>('/sources?limit=25')
      return rows.filter(({ reliability }) => reliability === 'B').length
    }
    await expect.poll(given).toBe(1)
    await page.close()
  })
  it('are stated in a directory, and their feeds are watched', async () => {
    const { store } = browsed.served.workbench
    const stated = { name: 'صحيفة النهر', hosts: ['alnahr.example'], country: 'SY', owner: 'دار النهر' }
    await store.watch.importOutlets([{ name: stated.name, hosts: stated.hosts, value: stated }])
    const [feed] = (await store.watch.list({ limit: 1 })).rows
    const failure = { code: 'FETCH_STATUS', message: 'the server answers 503', fix: 'Later, it is tried again.' }
    const failed = { address: `${new URL(feed?.address ?? '').origin}/1`, ...failure }
    const unchanged = { etag: null, modified: null, due: null }
    await store.watch.pageChecked({ address: failed.address, ...unchanged, failure })
    const page = await browsed.open('sources', 'en')
    await page.getByText('Country: Syria').waitFor()
    await page.getByText('Owner: دار النهر').waitFor()
    await page.getByText(/\/rss\.xml$/).waitFor()
    await page.getByText(failed.address, { exact: true }).waitFor()
    await page.getByText(failed.message).waitFor()
    expect((await browsed.served.json<PageOf<FeedRow>>('/feeds')).rows).toMatchObject([{ failedPage: failed }])
    const [row] = (await browsed.served.json<PageOf<DirectoryRow>>('/directory')).rows
    expect(row).toMatchObject(stated)
    await page.close()
  })
  it('leave the machine alone and break nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})
