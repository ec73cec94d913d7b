// Measures what adding to the record and asking it costs as it grows, on invented reports, and what the disk takes.
// Usage: npm run build && npm run bench:record -- [--sizes N,N] [--days N] [--home FOLDER] [--readers N] [--no-write]
// An interrupted run goes on where it was with the same --home.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openStore } from '../dist/store/open.js'
import { withClient } from './record/client.mjs'
import { sizes as sizesOn } from './record/disk.mjs'
import { fill } from './record/fill.mjs'
import { perDay } from './record/generate.mjs'
import { places } from './record/places.mjs'
import { queries } from './record/queries.mjs'
import { readDays } from './record/readDays.mjs'
import { serverTime } from './record/server.mjs'
import { write } from './record/table.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    days: { type: 'string', default: '6' },
    home: { type: 'string' },
    readers: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
    'no-write': { type: 'boolean', default: false },
  },
})
/** Added one after the other, so that the windows in which reports meet are full. */
const BASE = 25
const BATCH = 256
const base = BASE * perDay
const sizes = values.sizes.split(',').map(Number)
const days = Number(values.days)
const readers = Number(values.readers)
if (sizes.some((size) => !Number.isInteger(size) || size < base || size % base !== 0)) {
  throw new Error(`--sizes ${values.sizes}: multiples of ${base}`)
}
if (!Number.isInteger(days) || days < 2) throw new Error(`--days ${values.days}: at least 2`)
if (!Number.isInteger(readers) || readers < 1) throw new Error(`--readers ${values.readers}: a number of processes`)

const home = values.home ?? mkdtempSync(join(tmpdir(), 'marsad-bench-'))
mkdirSync(home, { recursive: true })
const say = (text) => process.stderr.write(`${text}\n`)
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const open = (folder) => openStore({ kind: 'folder', home: folder }, 'write')

async function addDay(store, folder, prepared) {
  const own = process.cpuUsage()
  const server = serverTime(folder)
  const started = performance.now()
  for (let at = 0; at < prepared.length; at += BATCH) await store.add(prepared.slice(at, at + BATCH))
  const wall = performance.now() - started
  const { user, system } = process.cpuUsage(own)
  const after = serverTime(folder)
  const per = (milliseconds) => milliseconds / prepared.length
  return {
    wall: per(wall),
    node: per((user + system) / 1000),
    server: server === null || after === null ? null : per(after - server),
  }
}

/** The days of reports that a store has, those told again left out. */
async function daysIn({ size, store }) {
  const { reports } = await store.totals()
  return BASE + Math.floor((reports - size) / perDay)
}

/** The reports of the first days, added one day after the other. */
async function makeBase() {
  const folder = join(home, 'base')
  if (existsSync(folder)) return folder
  const part = `${folder}.part`
  const store = await open(part)
  try {
    const { reports } = await store.totals()
    for await (const { day, prepared } of readDays(home, readers, Math.floor(reports / perDay), BASE)) {
      await addDay(store, part, prepared)
      say(`${(day + 1) * perDay} reports added`)
    }
  } finally {
    await store.close()
  }
  renameSync(part, folder)
  return folder
}

/** A store of a size: the first days, and as often in earlier years as they go into it. */
async function makeSize(from, size) {
  const folder = join(home, String(size))
  if (existsSync(folder)) return folder
  const part = `${folder}.part`
  rmSync(part, { recursive: true, force: true })
  // Owners are kept: the server's files are another user's where it was started by the administrator.
  execFileSync('cp', ['-a', from, part])
  const started = Date.now()
  if (size > base) await withClient(part, (client) => fill(client, size / base - 1, say))
  say(`${size} reports filled in ${Math.round((Date.now() - started) / 1000)} s`)
  renameSync(part, folder)
  return folder
}

const from = await makeBase()
const folders = []
for (const size of sizes) folders.push({ size, folder: await makeSize(from, size) })

const stores = []
const costs = new Map(sizes.map((size) => [size, []]))
const reading = []
try {
  for (const { size, folder } of folders) stores.push({ size, folder, store: await open(folder) })
  const next = Math.max(...(await Promise.all(stores.map(daysIn))))
  for (const one of stores) {
    for await (const { prepared } of readDays(home, readers, await daysIn(one), next)) {
      await addDay(one.store, one.folder, prepared)
    }
  }
  for await (const { day, prepared, spent } of readDays(home, readers, next, next + days)) {
    reading.push(spent / prepared.length)
    // The same day goes to all in turn, so that other work on the machine is beside all of them.
    for (const { size, folder, store } of stores) {
      const cost = await addDay(store, folder, prepared)
      say(`day ${day} at ${size}: ${JSON.stringify(cost)} ms a report`)
      // The first day finds everything cold.
      if (day > next) costs.get(size).push(cost)
    }
  }
  const rows = []
  for (const { size, folder, store } of stores) {
    const of = (key) => middle(costs.get(size).map((cost) => cost[key]))
    const asked = await queries(store, folder, BASE, size / base - 1, places())
    rows.push({
      reports: size,
      adding: { wall: of('wall'), node: of('node'), server: of('server') },
      ratio: middle(costs.get(size).map(({ node, server }, at) => ratioTo(costs.get(sizes[0])[at], node + server))),
      queries: asked,
      disk: await sizesOn(folder),
    })
    writeFileSync(join(home, 'rows.json'), JSON.stringify({ rows, reading: middle(reading) }))
  }
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} processors, Node ${process.version}`
  if (!values['no-write']) {
    write(fileURLToPath(new URL('../docs/performance.md', import.meta.url)), rows, middle(reading), machine)
  }
} finally {
  for (const { store } of stores) await store.close()
}
if (values.home === undefined) rmSync(home, { recursive: true, force: true })

function ratioTo({ node, server }, cost) {
  return cost / (node + server)
}
