// Measures how fast Marsad reads and how much memory it takes, and writes the tables of docs/performance.md.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const usage = `Measures how fast Marsad reads and how much memory it takes; writes the tables of docs/performance.md.

  npm run build && npm run bench -- [options]

  --corpus PATH  reports to read, over and over (files or a folder; default: examples/)
  --count N      reports to read in each run, on one thread and then on all (default: 10000;
                 100000 shows whether memory stays level, and takes ten times as long)
  --no-write     print the tables only
  --help         print this
`

function optionsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      count: { type: 'string', default: '10000' },
      'no-write': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const count = Number(values.count)
  if (!Number.isInteger(count) || count < 1) throw new Error(`--count ${values.count}: it takes a number of reports`)
  if (values.corpus !== undefined && !existsSync(values.corpus)) {
    throw new Error(`--corpus ${values.corpus}: there is no such file or folder`)
  }
  return { ...values, count }
}

function stop(text, code) {
  process[code === 0 ? 'stdout' : 'stderr'].write(text)
  process.exit(code)
}

let values
try {
  values = optionsOf(process.argv.slice(2))
} catch (error) {
  stop(`bench: ${error.message}\n\n${usage}`, 2)
}
if (values.help) stop(usage, 0)
const { count } = values
const root = fileURLToPath(new URL('..', import.meta.url))
if (!existsSync(join(root, 'dist/app/readReports.js'))) stop('bench: build first: npm run build\n', 2)
const { readReports } = await import('../dist/app/readReports.js')

/** The reports to read, as one file of lines. */
async function corpusFile(folder) {
  const file = join(folder, 'corpus.jsonl')
  const lines = []
  const options = { published: null, encoding: null, maxSize: 2 ** 26, withText: false, keepReport: true, jobs: 1 }
  for await (const outcome of readReports([values.corpus ?? join(root, 'examples')], {
    ...options,
    stdin: process.stdin,
  })) {
    if (outcome.kind === 'read') lines.push(outcome.report)
  }
  if (lines.length === 0) throw new Error('there is no report to read')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const texts = lines.map((line) => JSON.parse(line).text)
  return {
    file,
    reports: texts.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  }
}

const measure = (...args) => {
  const script = fileURLToPath(new URL('measure.mjs', import.meta.url))
  return JSON.parse(
    execFileSync(process.execPath, [script, ...args.map(String)], {
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
}
const number = (value, digits = 0) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const megabytes = (bytes) => `${number(bytes / 1024 / 1024)} MB`
const table = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
const git = (...args) => {
  try {
    return execFileSync('git', args, { cwd: root, stdio: 'pipe' }).toString().trim()
  } catch {
    return ''
  }
}

const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
try {
  const corpus = await corpusFile(folder)
  const cores = availableParallelism()
  const say = (text) => process.stderr.write(`bench: ${text}\n`)
  say(`${number(corpus.reports)} reports, ${megabytes(corpus.bytes)}`)
  say('growth with the length of a report …')
  const lengths = measure('length', corpus.file)
  say(`one thread, ${number(count)} reports …`)
  const one = measure('throughput', corpus.file, 1, count)
  say(`${cores} threads, ${number(count)} reports …`)
  const all = measure('throughput', corpus.file, cores, count)

  const speed = ({ threads, read, bytes, seconds, load, peak }) => [
    threads === 1 ? '1 (in process)' : `${threads}`,
    number(read),
    number(read / seconds),
    `${number(bytes / seconds / 1024)} KB`,
    `${number(load, 1)} s`,
    megabytes(peak),
  ]
  const growth = ({
    threads,
    samples,
  }) => `### As reports add up (${threads === 1 ? 'one thread' : `${threads} threads`})

${table(
  ['reports read', 'reports/s since the row above', 'memory'],
  samples.map(({ read, rate, memory }) => [number(read), number(rate), megabytes(memory)]),
)}
`
  const commit = git('rev-parse', '--short', 'HEAD')
  const changed = git('status', '--porcelain', '--', 'src') === '' ? '' : ' with changes'
  const source = values.corpus === undefined ? 'examples/' : basename(values.corpus)
  const command = `npm run bench --${values.corpus === undefined ? '' : ` --corpus ${source}`} --count ${count}`
  const size = `${number(corpus.characters / corpus.reports)} characters (${number(corpus.bytes / corpus.reports / 1024, 1)} KB of UTF-8)`
  const text = `Measured on ${new Date().toISOString().slice(0, 10)}, commit ${commit}${changed}, Node ${process.version}, ${cores} cores (${cpus()[0]?.model.trim()}), with
\`${command}\`: ${number(corpus.reports)} reports of ${size} on average, read again and again.

### Speed and memory

${table(['threads', 'reports', 'reports/s', 'text/s', 'until the first reading', 'peak memory'], [one, all].map(speed))}

${[one, all].map(growth).join('\n')}

### As one report grows (one thread)

${table(
  ['characters', 'size', 'time', 'per KB'],
  lengths.map(({ length, bytes, milliseconds }) => [
    number(length),
    `${number(bytes / 1024)} KB`,
    `${number(milliseconds, 1)} ms`,
    `${number(milliseconds / (bytes / 1024), 2)} ms`,
  ]),
)}
`
  process.stdout.write(text)
  if (!values['no-write']) {
    const path = join(root, 'docs/performance.md')
    const doc = readFileSync(path, 'utf8')
    const [start, end] = ['<!-- bench:start -->', '<!-- bench:end -->']
    if (!doc.includes(start) || !doc.includes(end)) throw new Error(`${path} lost its markers ${start} and ${end}`)
    writeFileSync(path, `${doc.slice(0, doc.indexOf(start) + start.length)}\n${text}${doc.slice(doc.indexOf(end))}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
