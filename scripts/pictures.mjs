// Draws the pages of the workbench on the examples into docs/pictures. Usage: npm run build && node scripts/pictures.mjs
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'docs/pictures')
const main = join(root, 'dist/cli/main.js')
const home = mkdtempSync(join(tmpdir(), 'marsad-pictures-'))
const unwanted = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']
const drawing = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']

const pages = [
  ['overview', '/'],
  ['incidents', '/incidents'],
  ['incident', '/incidents/07-ruwaq-homs-morning:e1'],
  ['report', '/reports/04-sahel-drone-relay?value=s1'],
  ['statements', '/statements'],
  ['registers', '/registers/strikes'],
  ['map', '/map'],
  ['actors', '/actors'],
  ['actor', '/actors/organisation:شبكه سنديان للتوثيق'],
  ['search', '/search?q=هدنة'],
  ['sources', '/sources'],
  ['briefing', '/briefing'],
  ['add', '/add'],
]

const run = (...args) =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [main, ...args, '--home', home], { stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`marsad ${args.join(' ')} ended with ${code}`))))
  })

/** Starts the workbench; gives its address and a way to stop it. */
const serve = () =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [main, 'serve', '--home', home], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const address = /http:\/\/\S+\//.exec(text)?.[0]
      if (address !== undefined)
        done({ address, stop: () => new Promise((end) => child.on('close', end).kill('SIGINT')) })
    })
    child.on('close', () => fail(new Error('the server ended')))
  })

mkdirSync(out, { recursive: true })
try {
  await run('add', join(root, 'examples'), '--quiet')
  const { address, stop } = await serve()
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((flag) => !unwanted.includes(flag)), ...drawing],
    headless: true,
  })
  try {
    for (const [name, path] of pages) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' })
      await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' })
      await page.waitForTimeout(1500)
      await page.screenshot({ path: join(out, `${name}.png`) })
      await page.close()
      process.stderr.write(`${name}\n`)
    }
  } finally {
    await browser.close()
    await stop()
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
