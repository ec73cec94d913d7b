// One measurement in a process of its own, so that memory is that measurement's alone. Writes JSON to standard output.
// Usage: node bench/measure.mjs throughput FILE.jsonl JOBS COUNT  |  node bench/measure.mjs length FILE.jsonl
import { readFileSync } from 'node:fs'
import { loadReader } from '../dist/app/reader.js'
import { readReports } from '../dist/app/readReports.js'

const [, , kind, file, jobs, count] = process.argv
const records = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line))

/** The records again and again, each time under a new id, in chunks as a file would give them. */
async function* repeated(total) {
  let chunk = []
  for (let at = 0; at < total; at++) {
    chunk.push(JSON.stringify({ ...records[at % records.length], id: `r${at}` }))
    if (chunk.length === 16 || at === total - 1) {
      yield Buffer.from(`${chunk.join('\n')}\n`)
      chunk = []
    }
  }
}

async function throughput(threads, total) {
  const points = [
    ...new Set([Math.ceil(total / 100), Math.ceil(total / 10), Math.ceil(total / 4), Math.ceil(total / 2), total]),
  ]
  const samples = []
  let read = 0
  let bytes = 0
  let peak = 0
  let first = 0
  let last = { read: 0, at: 0 }
  const started = performance.now()
  const options = { published: null, encoding: null, maxSize: 64 * 1024 * 1024, withText: false, keepReport: false }
  for await (const outcome of readReports(['-'], { ...options, jobs: threads, stdin: repeated(total) })) {
    if (outcome.kind === 'failed') throw new Error(outcome.failure.message)
    // Speed is counted from the first reading on; what comes before is loading, and told apart.
    if (read === 0) {
      first = performance.now()
      last = { read: 1, at: first }
    }
    read++
    bytes += Buffer.byteLength(records[(read - 1) % records.length].text)
    if (read % 64 === 0 || read === total) peak = Math.max(peak, process.memoryUsage.rss())
    if (read === points[samples.length]) {
      const now = performance.now()
      const rate = (read - last.read) / ((now - last.at) / 1000)
      samples.push({ read, rate, memory: process.memoryUsage.rss() })
      last = { read, at: now }
    }
  }
  const seconds = (performance.now() - first) / 1000
  return { threads, read, bytes, seconds, load: (first - started) / 1000, peak, samples }
}

function byLength() {
  const all = records.map(({ text }) => text).join('\n\n')
  const long = all.repeat(Math.ceil(1_100_000 / all.length))
  const { read } = loadReader()
  const reportOf = (text) => ({ id: 'r', text, published: '2015-10-13', outlet: null, title: null, url: null })
  const rows = []
  for (let warm = 0; warm < 30; warm++) read(reportOf(long.slice(warm * 2000, warm * 2000 + 4000)))
  for (const length of [1_000, 10_000, 100_000, 1_000_000]) {
    const rounds = Math.max(3, Math.min(200, 300_000 / length))
    const times = []
    for (let round = 0; round < rounds; round++) {
      const from = Math.min(round * 997, long.length - length)
      const report = reportOf(long.slice(from, from + length))
      const started = performance.now()
      read(report)
      times.push(performance.now() - started)
    }
    times.sort((a, b) => a - b)
    const bytes = Buffer.byteLength(long.slice(0, length))
    rows.push({ length, bytes, milliseconds: times[Math.floor(times.length / 2)] })
  }
  return rows
}

const answer = kind === 'length' ? byLength() : await throughput(Number(jobs), Number(count))
process.stdout.write(JSON.stringify(answer))
