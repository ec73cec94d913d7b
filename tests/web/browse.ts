import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { build } from '../cli/build.ts'
import { type Served, serveExamples } from '../http/help.ts'

export interface Browsed {
  readonly served: Served
  readonly browser: Browser
  /** A page of the workbench in a language, at an address below its root. */
  open(path: string, language: 'ar' | 'en', size?: { readonly width: number; readonly height: number }): Promise<Page>
  /** Requests that left this machine, and errors of pages. Both stay empty. */
  readonly strayed: string[]
  readonly broken: string[]
  stop(): Promise<void>
}

/** The built workbench on a record with the examples, and a browser before it. */
export async function browseExamples(): Promise<Browsed> {
  await build()
  const served = await serveExamples()
  const browser = await launchBrowser()
  const { address } = served.started
  const strayed: string[] = []
  const broken: string[] = []
  // Pages share what the browser has loaded and compiled, as they do where one person opens them.
  const context = await browser.newContext({ acceptDownloads: true })
  return {
    served,
    browser,
    strayed,
    broken,
    open: async (path, language, size = { width: 1280, height: 900 }) => {
      const page = await context.newPage()
      await page.setViewportSize(size)
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) strayed.push(url)
      })
      page.on('pageerror', (error) => broken.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') broken.push(message.text())
      })
      await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      return page
    },
    stop: async () => {
      await browser.close()
      await served.stop()
    },
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** Contrast does not depend on the language, takes most of the time, and is asked of each paper once. */
const rules = {
  all: {},
  contrast: { runOnly: ['color-contrast'] },
  'all but contrast': { rules: { 'color-contrast': { enabled: false } } },
} as const

/** What axe finds wrong with a page and calls serious or critical. */
export async function graveFaults(page: Page, which: keyof typeof rules = 'all'): Promise<readonly string[]> {
  if ((await page.evaluate('typeof window.axe')) === 'undefined') await page.evaluate(axe)
  const violations = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(rules[which])}).then(({ violations }) => violations)`,
  )) as readonly Violation[]
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await graveFaults(page)).toEqual([])
}
