import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** The script of a page that holds nothing but the table. */
const script = `
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { RowTable } from '../../web/src/ui/RowTable.tsx'
const rows = Array.from({ length: 100_000 }, (_, at) => ({ id: 'r' + at, name: 'سطر ' + at, number: (at * 7919) % 1003 }))
const columns = ['name', 'number', 'id'].map((key) => (
  { key, head: key, width: 'minmax(10rem, 1fr)', cell: (row) => String(row[key]) }
))
const table = createElement(RowTable, { label: 'rows', columns, rows, rowKey: ({ id }) => id })
createRoot(document.getElementById('root')).render(table)
`

const frame = `(async () => {
  const frame = document.querySelector('section')
  const gaps = []
  let before = performance.now()
  for (let step = 1; step <= 60; step++) {
    frame.scrollTop = (frame.scrollHeight * step) / 60
    await new Promise(requestAnimationFrame)
    const now = performance.now()
    gaps.push(now - before)
    before = now
  }
  gaps.sort((a, b) => a - b)
  return { median: gaps[30], rows: document.querySelectorAll('tbody tr').length, last: frame.innerText.includes('r99999') }
})()`

describe('a table of 100,000 rows', () => {
  it('scrolls from end to end without holding more rows than are in sight', async () => {
    const { outputFiles } = await build({
      stdin: { contents: script, resolveDir: new URL('.', import.meta.url).pathname, loader: 'js' },
      bundle: true,
      write: false,
      minify: true,
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
    })
    const page = await browser.newPage()
    await page.setContent(`<!doctype html>
      <style>
        section { overflow: auto } tbody { display: block; position: relative } tr { display: grid }
        tbody tr { position: absolute; left: 0; right: 0 }
      </style>
      <div id="root"></div>`)
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
    await page.waitForSelector('tbody tr')
    const { median, rows, last } = await page.evaluate<{ median: number; rows: number; last: boolean }>(frame)
    expect(last).toBe(true)
    expect(rows).toBeLessThan(80)
    // Smooth is 16 ms a frame; a machine that many share gets some room.
    expect(median).toBeLessThan(100)
  })
})
