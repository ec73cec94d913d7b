import { readdirSync } from 'node:fs'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntityPage, IncidentPage } from '../../src/http/wire.ts'
import { type Browsed, browseExamples, graveFaults } from './browse.ts'

let browsed: Browsed
let page: Page
beforeAll(async () => {
  browsed = await browseExamples()
  page = await browsed.open('', 'ar')
  page.on('request', (request) => pending.add(request))
  page.on('requestfinished', (request) => pending.delete(request))
  page.on('requestfailed', (request) => pending.delete(request))
}, 240_000)
afterAll(() => browsed?.stop())

/** Folders of pages, whose names begin the keys of their words. */
const folders = readdirSync(new URL('../../web/src/pages', import.meta.url))
const untranslated = new RegExp(`(?:${folders.join('|')})\\.[a-z]\\w+`)

const addresses = [
  '',
  'incidents',
  'incidents/{incident}',
  'statements',
  'statements?view=time&by={organisation}',
  'statements?view=quotes',
  'reports',
  'reports/08-sariya-homs-evening',
  'registers',
  'registers/truces',
  'actors',
  'actors/{entity}',
  'map',
  'briefing?place=%D8%AD%D9%85%D8%B5',
  'sources',
  'decisions',
  'add',
  'search?q=%D9%87%D8%AF%D9%86%D8%A9',
  'account',
  'administration',
  'no-such-page',
]

/** Requests that are under way. */
const pending = new Set<Request>()

/** Waits until nothing is being loaded, and what was is drawn. */
async function settled(): Promise<void> {
  const isQuiet = async () => {
    const drawn = (await page.locator('h1').count()) > 0
    const waiting = await page.locator('main p[role=status][class=text-soft]').count()
    return drawn && waiting === 0 && pending.size === 0
  }
  // Twice, because an answer may ask for more.
  for (let times = 0; times < 2; times++) await expect.poll(isQuiet, { timeout: 90_000 }).toBe(true)
}

describe.each(addresses)('/%s', (template) => {
  const path = async (): Promise<string> => {
    if (!template.includes('{')) return template
    const { served } = browsed
    const { rows: incidents } = await served.json<IncidentPage>('/incidents?limit=1&severalFirst=true')
    const { rows: entities } = await served.json<EntityPage>('/entities?limit=1&kind=organisation')
    return template
      .replace('{incident}', encodeURIComponent(incidents[0]?.incident ?? ''))
      .replace('{entity}', encodeURIComponent(entities[0]?.id ?? ''))
      .replace('{organisation}', encodeURIComponent(entities[0]?.name ?? ''))
  }
  it('is accessible in both languages, light and dark, and fits a phone', async () => {
    const address = `${browsed.served.started.address}${await path()}`
    // A page with a map takes long on a machine that draws without a graphics card and tests beside.
    page.setDefaultTimeout(90_000)
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=ar`)
    for (const language of ['ar', 'en']) {
      // Without loading the page again, as a reader does it.
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
      await settled()
      expect(await page.locator('body').textContent()).not.toMatch(untranslated)
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
      expect(await graveFaults(page, language === 'ar' ? 'all' : 'all but contrast')).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await graveFaults(page, 'contrast')).toEqual([])
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    // A sheet of A4: the page has it for itself.
    await page.setViewportSize({ width: 794, height: 1100 })
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    expect(await page.evaluate('document.querySelector("main").clientWidth')).toBeGreaterThan(700)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 900 })
  }, 200_000)
})

describe('all pages together', () => {
  it('leave the machine alone and break nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})
