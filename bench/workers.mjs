// Measures how reading and recording scale with workers, and where the limit is.
// Usage: npm run build && npm run bench:workers -- [--count N] [--workers 1,2,4] [--input reports.jsonl] [--confined]
// Each run begins with an empty database on a server of its own; reports are the examples of bench/record, or yours.
// With --confined, on Linux, N workers and their server have N cores: one worker reads while it records and takes more than
// one core, so that how a larger machine helps is else not seen on a small one.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openStore } from '../dist/store/open.js'
import { hashOf } from '../dist/store/prepared.js'
import { reportsOfDay } from './record/generate.mjs'
import { places } from './record/places.mjs'
import { serverTime, timeOf } from './record/server.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1200' },
    workers: { type: 'string', default: '1,2,4' },
    input: { type: 'string' },
    confined: { type: 'boolean', default: false },
  },
})
const count = Number(values.count)
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

function reports() {
  if (values.input !== undefined) {
    const lines = readFileSync(values.input, 'utf8').trim().split('\n')
    const whole = { published: null, outlet: null, title: null, url: null }
    return lines.slice(0, count).map((line) => ({ ...whole, ...JSON.parse(line) }))
  }
  const all = []
  for (let day = 0; all.length < count; day++) all.push(...reportsOfDay(day, places()))
  return all.slice(0, count)
}

const given = reports()
const characters = given.reduce((sum, { text }) => sum + text.length, 0)
console.log(`${given.length} reports of ${Math.round(characters / given.length)} characters; ${cpus().length} cores`)
console.log('| workers | seconds | reports/s | of linear | CPU of workers, ms a report | CPU of server, ms a report |')
console.log('| --: | --: | --: | --: | --: | --: |')

const start = (home) =>
  spawn(process.execPath, [main, 'worker', '--jobs', '1', '--quiet', '--home', home], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })

/** Holds this process, and what it starts from now on, to the first cores. */
const confine = (cores) =>
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', `0-${cores - 1}`, `${process.pid}`])

let single = null
for (const workers of values.workers.split(',').map(Number)) {
  if (values.confined) confine(Math.min(workers, cpus().length))
  const home = mkdtempSync(join(tmpdir(), 'marsad-workers-'))
  try {
    const store = await openStore({ kind: 'folder', home }, 'write')
    const crew = Array.from({ length: workers }, () => start(home))
    // One report each, so that every worker has loaded what it reads with before the clock starts.
    const put = async (some) =>
      store.queue.put(some.map((report) => ({ report, hash: hashOf(report), size: report.text.length, fetched: null })))
    const wait = async () => {
      while ((await store.queue.counts()).waiting > 0) await new Promise((done) => setTimeout(done, 20))
    }
    for (let warm = 0; warm < 4 * workers; warm++) {
      await put([
        {
          id: `warm${warm}`,
          text: `أغلق الجسر رقم ${warm + 1}.`,
          published: null,
          outlet: null,
          title: null,
          url: null,
        },
      ])
    }
    await new Promise((done) => setTimeout(done, 6000))
    await wait()
    const timesOf = () => crew.reduce((sum, { pid }) => sum + timeOf(pid), 0)
    const [server, own] = [serverTime(home), timesOf()]
    const begun = performance.now()
    for (let at = 0; at < given.length; at += 512) await put(given.slice(at, at + 512))
    await wait()
    const seconds = (performance.now() - begun) / 1000
    const ofServer = (serverTime(home) - server) / given.length
    const ofWorkers = (timesOf() - own) / given.length
    await Promise.all(
      crew.map((child) => {
        const ended = new Promise((done) => child.once('exit', done))
        child.kill('SIGTERM')
        return ended
      }),
    )
    const { reports: recorded } = await store.totals()
    if (recorded !== given.length + 4 * workers) console.log(`! ${recorded} recorded`)
    await store.close()
    const rate = given.length / seconds
    single ??= rate
    console.log(
      `| ${workers} | ${seconds.toFixed(1)} | ${rate.toFixed(1)} | ${((100 * rate) / single / workers).toFixed(0)}% | ${ofWorkers.toFixed(1)} | ${ofServer.toFixed(1)} |`,
    )
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
