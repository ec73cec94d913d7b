import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { writePage } from '../../src/page/write-page.ts'
import { launchBrowser } from '../browser.ts'
import { bridge, fixture } from './fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'marsad-page-'))
const file = join(folder, 'page.html')
const address = pathToFileURL(file).href

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const languages = ['ar', 'en'] as const

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

let browser: Browser
let page: Page
let complaints: string[] = []

beforeAll(async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  execFileSync('npm', ['run', '--silent', 'build:page'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  expect(await writePage(file, fixture)).toBe(fixture.length)
  browser = await launchBrowser()
  page = await browser.newPage()
  page.on('console', (message) => complaints.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = request.url()
    const expected = url.startsWith(pathToFileURL(folder).href) || /^(data:font\/|blob:)/.test(url)
    if (!expected) complaints.push(`request: ${url}`)
  })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

afterEach(() => {
  expect(complaints).toEqual([])
})

/** Opens the page anew; what must not happen while it stands is noted in `complaints`. */
async function open(hash: string, size: keyof typeof sizes = 'desk', opened = address): Promise<Page> {
  complaints = []
  await page.setViewportSize(sizes[size])
  // From one hash to another a browser would not load the file again.
  await page.goto('about:blank')
  await page.goto(hash === '' ? opened : `${opened}#${hash}`)
  await page.locator('main > *').first().waitFor()
  return page
}

const marked = async (page: Page): Promise<string> => (await page.locator('.mark').allTextContents()).join('')

const slice = ([start, end]: readonly [number, number]): string => bridge.report.text.slice(start, end)

describe.each(languages)('in %s', (language) => {
  it.each(['desk', 'phone'] as const)('fits the %s', async (size) => {
    const page = await open(`lang=${language}`, size)
    for (const hash of [
      '',
      'view=events',
      'view=statements',
      'view=speakers',
      'report=1',
      'report=1&list=events&value=e2',
      'report=2',
      'report=3',
    ]) {
      await page.evaluate(`location.hash = '${hash}&lang=${language}'`)
      if (hash.startsWith('view')) await page.locator('table.all').waitFor()
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      expect(wide, hash).toBeLessThanOrEqual(sizes[size].width)
    }
  })

  it('turns the interface, not the text', async () => {
    const page = await open(`report=1&lang=${language}`)
    const direction = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`)
    expect(await direction('html')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(await direction('.report-text')).toBe('rtl')
    await page.locator('.language').click()
    expect(await direction('html')).toBe(language === 'ar' ? 'ltr' : 'rtl')
    expect(await direction('.report-text')).toBe('rtl')
  })

  it('switches every layer on and off', async () => {
    const page = await open(`report=1&lang=${language}`)
    for (const layer of ['statements', 'events', 'quantities', 'times', 'mentions']) {
      const toggle = page.locator(`[data-layer="${layer}"]`)
      const before = await toggle.getAttribute('aria-pressed')
      const shows = () => page.locator(`div.report-text.show-${layer}`).count()
      expect(await shows()).toBe(before === 'true' ? 1 : 0)
      await toggle.click()
      expect(await toggle.getAttribute('aria-pressed')).toBe(before === 'true' ? 'false' : 'true')
      expect(await shows()).toBe(before === 'true' ? 0 : 1)
    }
    expect(page.url()).toContain('layers=mentions')
  })
})

describe('a value', () => {
  const { statements, events, quantities } = bridge.reading
  const s = statements as [
    (typeof statements)[0],
    (typeof statements)[0],
    (typeof statements)[0],
    (typeof statements)[0],
  ]

  it.each([
    ['statements', 's1', slice(s[0].content[0] as readonly [number, number])],
    ['statements', 's2.cue', slice(s[1].cue)],
    ['statements', 's1.via.0', 'وكالة الساحل'],
    ['statements', 's4.anonymity', 'طلب ألا يُكشف اسمه'],
    ['events', 'e2', slice((events[1] as (typeof events)[0]).trigger)],
    ['events', 'e2.places.0', 'الجسر'],
    ['events', 'e3.time', 'يوم الجمعة'],
    ['quantities', 'q2', slice((quantities[1] as (typeof quantities)[0]).span)],
    ['times', 't1', 'يوم الجمعة'],
    ['mentions', 'm4', 'الجسر'],
  ])('in the list of %s, %s marks its words', async (list, id, words) => {
    const page = await open(`report=1&list=${list}`)
    await page.locator(`#list [data-go="${id}"]`).first().click()
    expect(await marked(page)).toBe(words)
    expect(page.url()).toContain(`value=${id}`)
  })

  it('is opened by its address', async () => {
    const page = await open('report=1&value=s3')
    expect(await marked(page)).toBe('نحو 300 عائلة غادرت القرية')
    expect(await page.locator('.item.current .quote').textContent()).toContain('نحو 300 عائلة غادرت القرية')
  })

  it('is walked to with the keyboard, and cleared', async () => {
    const page = await open('report=1')
    await page.keyboard.press('j')
    expect(await page.locator('.item.current').getAttribute('data-value')).toBe('s1')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await page.locator('.item.current').getAttribute('data-value')).toBe('s3')
    await page.keyboard.press('Escape')
    expect(await page.locator('.mark').count()).toBe(0)
    await page.locator('#list [data-go="s1"]').focus()
    await page.keyboard.press('Enter')
    expect(await marked(page)).toBe(slice(s[0].content[0] as readonly [number, number]))
  })

  it('tells why its words were taken', async () => {
    const page = await open('report=1')
    await page.locator('.report-text .events-trigger', { hasText: 'سقوط ضحايا' }).click()
    expect(await page.locator('.tray code').allInnerTexts()).toEqual([
      'verb-subject-content',
      'nested-verb',
      'event-noun',
    ])
    await page.locator('.tray [data-go="e3"]').click()
    expect(await page.locator('[role=tab][aria-selected=true]').getAttribute('data-list')).toBe('events')
    expect(await marked(page)).toBe('سقوط ضحايا')
  })
})

describe('hostile reports', () => {
  it.each([
    '',
    'report=2',
    'report=2&list=events&value=e1',
    'report=2&list=times',
    'view=events',
    'view=statements',
    'view=speakers',
  ])('do nothing at #%s', async (hash) => {
    const page = await open(hash)
    if (!hash.startsWith('report')) await page.locator('table, .summary').first().waitFor()
    expect(await page.locator('img, iframe, b[onmouseover]').count()).toBe(0)
    const addresses = await page.evaluate(
      "[...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))",
    )
    for (const link of addresses as string[]) expect(link).toMatch(/^#/)
  })

  it('are shown as what they are', async () => {
    const page = await open('report=2&value=s1')
    expect(await marked(page)).toBe('</script><script>alert(1)</script><img src=x onerror=alert(2)>')
    expect(await page.locator('.report-text p').allTextContents()).toEqual([
      (fixture[1] as (typeof fixture)[0]).report.text,
    ])
  })
})

describe('tables over all reports', () => {
  const shown = (page: Page): Promise<string[][]> =>
    page.evaluate(
      "[...document.querySelector('table.all tbody').rows].map((row) => [...row.cells].map((cell) => cell.textContent))",
    )

  async function exported(page: Page, kind: 'csv' | 'json'): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`.export-${kind}`).click()])
    return readFileSync(await download.path(), 'utf8')
  }

  it.each(['events', 'statements', 'speakers'])('%s export what they show', async (view) => {
    const page = await open(`view=${view}`)
    await page.locator('table.all tbody tr').first().waitFor()
    const rows = await shown(page)
    const heads = await page.locator('table.all thead th').allTextContents()
    const csv = await exported(page, 'csv')
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    const cell = (words: string) => {
      const safe = /^[=+\-@]/.test(words) ? `'${words}` : words
      return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
    }
    expect(csv.slice(1)).toBe([heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join(''))
    const json = JSON.parse(await exported(page, 'json')) as Record<string, string>[]
    expect(json.map((row) => Object.values(row))).toEqual(rows)
  })

  it('filter, sort, and export only what is left', async () => {
    const page = await open('view=events')
    await page.locator('input[type=search]').last().fill('الجسر')
    await expect.poll(async () => (await shown(page)).length).toBe(5)
    await page.locator('[data-column="when"] button').click()
    const days = (await shown(page)).map((row) => row[4])
    expect(days).toEqual(['2015-10', '2015-10-16', '2015-10-16', 'لم يُذكر', 'لم يُذكر'])
    const json = JSON.parse(await exported(page, 'json')) as Record<string, string>[]
    expect(json.map(({ when }) => when)).toEqual(days)
  })

  it('lead to the words', async () => {
    const page = await open('view=events')
    await page.locator('table.all tbody a', { hasText: 'نزوح' }).click()
    expect(await marked(page)).toBe('غادرت')
  })
})

it('is called after what it shows', async () => {
  const page = await open('view=events')
  expect(await page.title()).toBe('الوقائع · مَرصَد')
  await page.locator('nav [data-report="0"]').click()
  expect(await page.title()).toBe('الوزارة تعلن هدنة قرب الجسر · مَرصَد')
  await page.goBack()
  expect(await page.title()).toBe('الوقائع · مَرصَد')
})

it('keeps the menu at hand on a phone', async () => {
  const page = await open('', 'phone')
  expect(await page.locator('nav').isVisible()).toBe(false)
  await page.locator('summary').click()
  await page.locator('nav [data-report="0"]').click()
  expect(await page.locator('nav').isVisible()).toBe(false)
  expect(await page.locator('h1').textContent()).toContain('هدنة')
  await page.setViewportSize(sizes.desk)
  expect(await page.locator('nav').isVisible()).toBe(true)
})

it('says a day in both month systems', async () => {
  const page = await open('report=1')
  expect(await page.locator('.report-head time').textContent()).toBe('السبت 17 تشرين الأول 2015')
  expect(await page.locator('.report-head time').getAttribute('title')).toContain('17 أكتوبر 2015')
})

it('opens one report at once', async () => {
  const alone = join(folder, 'alone.html')
  await writePage(alone, [bridge])
  const page = await open('', 'desk', pathToFileURL(alone).href)
  expect(await page.locator('h1').textContent()).toContain('الوزارة تعلن هدنة قرب الجسر')
})

it('says what is not known', async () => {
  const page = await open('report=3')
  const words = await page.locator('main').textContent()
  for (const said of [
    'بلا عنوان',
    'المنبر غير معروف',
    'تاريخ النشر غير معروف',
    'لا أقوال منسوبة',
    'بقيت الأزمنة النسبية',
  ])
    expect(words).toContain(said)
})

it('finds reports whatever the spelling', async () => {
  const page = await open('')
  await page.locator('nav input').fill('هدنه')
  expect(await page.locator('.reports li:visible').count()).toBe(1)
  await page.locator('nav input').fill('غير موجود')
  expect(await page.locator('.reports li:visible').count()).toBe(0)
  expect(await page.locator('nav .empty').isVisible()).toBe(true)
})
