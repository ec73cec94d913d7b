// Measures what adding to the record and asking it costs as it grows, on invented reports, and what the disk takes.
// Usage: npm run build && npm run bench:record -- [--count N] [--home FOLDER] [--readers N] [--no-write]
// An interrupted run goes on where it was with the same --home.
import { fork } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { deserialize } from 'node:v8'
import { openStore } from '../dist/store/open.js'
import { sizes } from './record/disk.mjs'
import { perDay } from './record/generate.mjs'
import { places } from './record/places.mjs'
import { queries } from './record/queries.mjs'
import { serverTime } from './record/server.mjs'
import { write } from './record/table.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    home: { type: 'string' },
    readers: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
    'no-write': { type: 'boolean', default: false },
  },
})
const count = Number(values.count)
const readers = Number(values.readers)
if (!Number.isInteger(count) || count < perDay) throw new Error(`--count ${values.count}: at least ${perDay}`)
if (!Number.isInteger(readers) || readers < 1) throw new Error(`--readers ${values.readers}: a number of processes`)

/** What adding costs is the middle of the last days before a size is reached. */
const WINDOW = 10
const BATCH = 64
const marks = [10_000, 30_000, 100_000, 300_000, 1_000_000].filter((size) => size < count)
const points = [...marks, count].map((size) => Math.ceil(size / perDay))

const home = values.home ?? mkdtempSync(join(tmpdir(), 'marsad-bench-'))
mkdirSync(home, { recursive: true })
const stateFile = join(home, 'bench.json')
const state = existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, 'utf8')) : { day: 0, recent: [], rows: [] }
const save = () => writeFileSync(stateFile, JSON.stringify(state))

/** Days in order, read by other processes some days ahead. */
async function* read(from, to) {
  const script = fileURLToPath(new URL('record/reader.mjs', import.meta.url))
  const crew = Array.from({ length: readers }, () => fork(script, [home]))
  const waiting = new Map()
  let next = from
  const arrived = new Map()
  for (const child of crew) {
    child.on('message', (message) => {
      if (message.day !== undefined) {
        const taker = waiting.get(message.day)
        if (taker) taker(message)
        else arrived.set(message.day, message)
      }
      // Nobody reads so far ahead that its readings fill the memory.
      const give = () => {
        if (next >= to) return
        if (arrived.size > 2 * readers) setTimeout(give, 20)
        else child.send(next++)
      }
      give()
    })
    child.on('exit', (code) => {
      if (code) throw new Error(`a reader ended with ${code}`)
    })
  }
  try {
    for (let day = from; day < to; day++) {
      const message = arrived.get(day) ?? (await new Promise((done) => waiting.set(day, done)))
      arrived.delete(day)
      waiting.delete(day)
      yield { day, ...deserialize(readFileSync(message.file)) }
      rmSync(message.file)
    }
  } finally {
    for (const child of crew) child.kill()
  }
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const round = (value) => (value === null ? null : Math.round(value * 100) / 100)
const say = (text) => process.stderr.write(`${text}\n`)

async function addDay(store, prepared) {
  const own = process.cpuUsage()
  const server = serverTime(home)
  const started = performance.now()
  for (let at = 0; at < prepared.length; at += BATCH) await store.add(prepared.slice(at, at + BATCH))
  const wall = performance.now() - started
  const { user, system } = process.cpuUsage(own)
  const node = (user + system) / 1000
  const after = serverTime(home)
  const per = (milliseconds) => milliseconds / prepared.length
  return { wall: per(wall), node: per(node), server: server === null || after === null ? null : per(after - server) }
}

async function mark(store, days) {
  const of = (key) => {
    const known = state.recent.map((one) => one[key]).filter((value) => value !== null)
    return known.length === 0 ? null : round(middle(known))
  }
  const adding = { wall: of('wall'), node: of('node'), server: of('server') }
  const { reports } = await store.totals()
  const asked = await queries(store, days, places())
  const disk = await sizes(home)
  state.rows = [...state.rows.filter((row) => row.reports !== reports), { reports, adding, queries: asked, disk }]
  save()
  const worst = Math.max(...Object.values(asked).map(({ p95 }) => p95))
  say(
    `${reports} reports: ${JSON.stringify(adding)} ms a report, slowest p95 ${round(worst)} ms, ${disk.perReport} bytes`,
  )
}

const store = await openStore({ kind: 'folder', home }, 'write')
let last = Date.now()
try {
  let warm = false
  for await (const { day, prepared, spent } of read(state.day, points.at(-1))) {
    const cost = await addDay(store, prepared)
    // The first day of a run finds everything cold.
    if (warm) state.recent = [...state.recent, { ...cost, reading: spent / prepared.length }].slice(-WINDOW)
    warm = true
    state.day = day + 1
    if (Date.now() - last > 10_000) {
      last = Date.now()
      save()
      say(
        `${state.day * perDay} reports; adding ${round(cost.wall)} ms a report, reading ${round(spent / prepared.length)}`,
      )
    }
    if (points.includes(state.day)) await mark(store, state.day)
  }
  save()
} finally {
  await store.close()
}
const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} processors, Node ${process.version}`
if (!values['no-write']) write(fileURLToPath(new URL('../docs/performance.md', import.meta.url)), state.rows, machine)
if (values.home === undefined) rmSync(home, { recursive: true, force: true })
