// Measures the workbench's pages in a browser on a record: script of the first load, time until a page can be used, and
// from input to the next picture. Usage: npm run build && node bench/pages.mjs --home FOLDER
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import { serverTime } from './record/server.mjs'

const { values } = parseArgs({ options: { home: { type: 'string' } } })
if (values.home === undefined) throw new Error('--home FOLDER: the record to measure on')
const { home } = values
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const built = fileURLToPath(new URL('../dist/web', import.meta.url))
const unwanted = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']
const say = (text) => process.stdout.write(`${text}\n`)
const row = (...cells) => say(`| ${cells.join(' | ')} |`)

const server = spawn(process.execPath, [main, 'serve', '--home', home], { stdio: ['ignore', 'pipe', 'inherit'] })
const address = await new Promise((done, fail) => {
  server.on('close', () => fail(new Error('the server ended')))
  server.stdout.setEncoding('utf8').on('data', (text) => {
    const found = /http:\/\/\S+\//.exec(text)?.[0]
    if (found !== undefined) done(found)
  })
})
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args.filter((flag) => !unwanted.includes(flag)), '--no-sandbox'],
  headless: true,
})

/** Milliseconds of processor time of a process so far. */
const timeOf = (pid) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
const spent = () => ({ marsad: timeOf(server.pid), postgres: serverTime(home) ?? 0 })
const json = async (path) => (await fetch(`${address}api/v1${path}`)).json()

/** Loaded, with nothing on its way: when this became true, by the page's own clock. */
const usable = () => {
  const main = document.querySelector('main')
  const waits = main === null || main.querySelector('p[role=status][class=text-soft]') !== null
  return !waits && main.textContent.length > 80 ? performance.now() : false
}

/** Input that takes longer than a picture to be answered, in milliseconds. */
const watching = `
  window.slow = []
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries())
      if (interactionId > 0) window.slow.push({ name, duration })
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })`

async function open(path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  await page.addInitScript(watching)
  const scripts = new Set()
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.add(new URL(answer.url()).pathname)
  })
  await page.goto(address + path, { waitUntil: 'commit' })
  const ready = await (await page.waitForFunction(usable, null, { polling: 50, timeout: 120_000 })).jsonValue()
  return { page, ready, scripts }
}

try {
  const totals = await json('/totals')
  const { rows: incidents } = await json('/incidents?limit=1&severalFirst=true')
  const { rows: entities } = await json('/entities?limit=1&kind=organisation')
  const { rows: reports } = await json('/reports?limit=1')
  const paths = [
    ['overview', ''],
    ['incidents', 'incidents'],
    ['an incident', `incidents/${encodeURIComponent(incidents[0].incident)}`],
    ['statements', 'statements'],
    ['who quotes whom', 'statements?view=quotes'],
    ['reports', 'reports'],
    ['a report', `reports/${encodeURIComponent(reports[0].report)}`],
    ['a register', 'registers/truces'],
    ['actors', 'actors'],
    ['an actor', `actors/${encodeURIComponent(entities[0].id)}`],
    ['map', 'map'],
    ['search', `search?q=${encodeURIComponent('هدنة')}`],
    ['sources', 'sources'],
  ]
  say(`${totals.reports} reports, ${totals.incidents} incidents; load ${loadavg()[0].toFixed(1)}`)
  row('page', 'usable after, ms', 'again, ms', 'processor, Marsad, ms', 'processor, PostgreSQL, ms')
  row('---', '--:', '--:', '--:', '--:')
  for (const [name, path] of paths) {
    const before = spent()
    const first = await open(path)
    const after = spent()
    await first.page.close()
    const second = await open(path)
    await second.page.close()
    row(
      name,
      Math.round(first.ready),
      Math.round(second.ready),
      after.marsad - before.marsad,
      Math.max(0, after.postgres - before.postgres),
    )
    if (path === '') {
      const size = [...first.scripts].reduce((sum, file) => sum + gzipSync(readFileSync(built + file)).length, 0)
      say(`\nScript of the first load: ${first.scripts.size} files, ${(size / 1024).toFixed(0)} KB gzipped\n`)
    }
  }
  const { page } = await open('incidents')
  const acts = [
    ['menu opened', () => page.getByRole('button', { name: /تصدير/ }).first().click()],
    ['menu closed', () => page.keyboard.press('Escape')],
    ['words typed', () => page.locator('input[type=search], [role=combobox]').first().pressSequentially('هدن')],
    ['search closed', () => page.keyboard.press('Escape')],
    ['list narrowed', () => page.locator('select').first().selectOption({ index: 2 })],
    [
      'theme changed',
      () =>
        page
          .getByRole('button', { name: /النظام|فاتح|داكن/ })
          .first()
          .click(),
    ],
    ['language changed', () => page.getByRole('button', { name: 'English' }).click()],
    ['an incident opened', () => page.getByRole('main').locator('li a').first().click()],
  ]
  say('\nFrom input to the next picture, in milliseconds (16 is the least that is measured):\n')
  row('input', 'longest')
  row('---', '--:')
  for (const [name, act] of acts) {
    await page.evaluate('window.slow.length = 0')
    await act()
    await page.waitForTimeout(700)
    const slow = await page.evaluate('window.slow.map(({ duration }) => duration)')
    row(name, slow.length === 0 ? '< 16' : Math.max(...slow))
  }
  say(`\nload ${loadavg()[0].toFixed(1)}`)
} finally {
  await browser.close()
  server.kill('SIGINT')
}
