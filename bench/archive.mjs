// Writes a web archive of made-up pages, reads it as a stream, and shows how much memory that takes as it goes.
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { findFiles } from '../dist/ingest/files.js'
import { itemsOf } from '../dist/ingest/items.js'
import { loadFile } from '../dist/ingest/load.js'

const usage = `Reads a web archive of made-up pages as a stream and shows the memory that it takes.

  npm run build && node bench/archive.mjs [options]

  --megabytes N  size of the archive, unpacked (default: 1024)
  --packed       each record packed by itself, as Common Crawl does
  --whole        find the article of every page too (slower)
  --help         print this
`
const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '1024' },
    packed: { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(usage)
  process.exit(0)
}
const megabyte = 1024 * 1024
const total = Number(values.megabytes) * megabyte
if (!(total > 0)) throw new Error(`--megabytes ${values.megabytes}: it takes a number of megabytes`)

const words = 'قالت البلدية إن الجسر القديم أغلق صباح أمس أمام الشاحنات وأضافت أن العمل فيه يستمر حتى آخر الشهر'.split(
  ' ',
)

/** A page of about 60 KB that is like no other. */
function record(number) {
  const sentence = (at) => words.map((_, place) => words[(place * 7 + at * 3 + number) % words.length]).join(' ')
  const body = Array.from({ length: 300 }, (_, at) => `<p>${sentence(at)} ${number * 300 + at}.</p>`).join('\n')
  const html = `<!doctype html><html><head><meta charset="utf-8"><title>صفحة ${number}</title></head><body><article>${body}</article></body></html>`
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://news.example.org/${number}`,
    'WARC-Date: 2015-10-14T03:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
    '\r\n',
  ].join('\r\n')
  return Buffer.from(`${head}${http}\r\n\r\n`)
}

const folder = mkdtempSync(join(tmpdir(), 'marsad-archive-'))
const path = join(folder, values.packed ? 'made-up.warc.gz' : 'made-up.warc')
try {
  let written = 0
  let pages = 0
  async function* records() {
    while (written < total) {
      const bytes = record(pages++)
      written += bytes.length
      yield values.packed ? gzipSync(bytes, { level: 1 }) : bytes
    }
  }
  await pipeline(Readable.from(records()), createWriteStream(path))
  const size = (bytes) => `${Math.round(bytes / megabyte)} MB`
  process.stdout.write(`${pages} pages, ${size(written)} (${size(statSync(path).size)} on the disk)\n\n`)
  const options = { published: null, encoding: null, maxSize: 8 * megabyte }
  const { files } = await findFiles([path])
  const begun = performance.now()
  const samples = []
  let read = 0
  let failed = 0
  const every = Math.ceil(pages / 8)
  const resident = () => process.memoryUsage().rss
  process.stdout.write('| pages read | resident memory |\n| --- | --- |\n')
  for await (const item of itemsOf(files, options, Readable.from([]))) {
    if (item.kind === 'broken') failed++
    else if (values.whole) await loadFile(item, options)
    read++
    if (read % every === 0 || read === pages) {
      samples.push(resident())
      process.stdout.write(`| ${read} | ${size(samples.at(-1))} |\n`)
    }
  }
  const seconds = (performance.now() - begun) / 1000
  process.stdout.write(
    `\n${read} pages, ${failed} failed, in ${seconds.toFixed(1)} s: ${size(written / seconds)} a second.\n`,
  )
  process.stdout.write(`Most resident memory: ${size(process.resourceUsage().maxRSS * 1024)}.\n`)
  if (read !== pages || failed > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
