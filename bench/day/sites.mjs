import { createServer } from 'node:http'
import { random } from '../record/random.mjs'
import { articleOf } from './articles.mjs'

const all1256 = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, at) => at))
const byte1256 = new Map([...all1256].map((letter, at) => [letter, at]))
const windows1256 = (text) => Uint8Array.from(text, (letter) => byte1256.get(letter) ?? 63)
/** A feed names its last articles only, as feeds do. */
const longestFeed = 400

function page(number, version, charset) {
  const { title, published, paragraphs } = articleOf(number, version)
  return `<!doctype html><html lang="ar" dir="rtl"><head>
<meta charset="${charset}"><title>${title}</title>
<meta property="article:published_time" content="${published}T08:00:00Z"></head>
<body><nav>الرئيسية أخبار رياضة</nav><article><h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`
}

/** The bytes of a page, and what its server says of them: true, or a lie about the encoding. */
function body(number, version) {
  const kind = number % 4
  if (kind === 1) return { type: 'text/html; charset=windows-1256', bytes: Buffer.from(page(number, version, 'utf-8')) }
  if (kind === 2) return { type: 'text/html; charset=utf-8', bytes: windows1256(page(number, version, 'utf-8')) }
  if (kind === 3) return { type: 'text/html', bytes: windows1256(page(number, version, 'iso-8859-1')) }
  return { type: 'text/html; charset=utf-8', bytes: Buffer.from(page(number, version, 'utf-8')) }
}

/** An Atom feed of articles, some of them twice. */
const feed = (origin, articles) => {
  const entries = articles.map(
    ([number, version]) => `<entry><title>خبر ${number}</title><id>${number}</id><link href="${origin}/news/${number}"/>
<updated>2015-10-01T08:0${version}:00Z</updated></entry>`,
  )
  return `<?xml version="1.0" encoding="windows-1256"?><feed xmlns="http://www.w3.org/2005/Atom"><title>موقع</title>
${[...entries, ...entries.slice(0, 2)].join('\n')}</feed>`
}

/**
 * A site that misbehaves by a rule: of its answers some are errors, cut off, or never come; its feeds repeat themselves and
 * lie about their encoding, its articles change.
 * @param seed decides what goes wrong when
 * @param feeds how many feeds it has
 * @param port where it listens; 0 for any
 */
export async function openSite(seed, feeds = 1, port = 0) {
  const dice = random(seed).next
  const versions = new Map()
  /** What each feed names, the latest last. */
  const named = Array.from({ length: feeds }, () => new Map())
  const seen = named.map(() => 0)
  const troubled = new Set()
  let asked = 0
  let failed = 0
  const feedAt = (at, origin, luck, response) => {
    if (luck < 0.12) {
      failed++
      return response.writeHead(500).end()
    }
    // Once it was surely seen to be a feed.
    if (seen[at] > 3 && luck < 0.2) {
      failed++
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<html><p>صيانة</p>')
    }
    seen[at]++
    const text = feed(origin, [...named[at]].reverse())
    // Cut off: what came whole before is read.
    const sent = luck < 0.3 ? text.slice(0, Math.floor(text.length * 0.7)) : text
    return response.writeHead(200, { 'content-type': 'application/xml; charset=iso-8859-1' }).end(sent)
  }
  const server = createServer((request, response) => {
    asked++
    const path = request.url ?? '/'
    // What is asked for again is answered: nobody waits a quarter of an hour for the next try here.
    const luck = troubled.delete(path) ? 1 : dice()
    if (path === '/robots.txt') return void response.writeHead(404).end()
    const origin = `http://127.0.0.1:${server.address().port}`
    const [, at] = /^\/feed-(\d+)\.xml$/.exec(path) ?? []
    if (at !== undefined) return void feedAt(Number(at), origin, luck, response)
    const number = Number(path.split('/').at(-1))
    const version = versions.get(number)
    if (version === undefined) return void response.writeHead(404).end()
    if (luck < 0.14) {
      failed++
      troubled.add(path)
      return void (luck < 0.08 ? response.writeHead(500).end() : request.socket.destroy())
    }
    const { type, bytes } = body(number, version)
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes)
  })
  await new Promise((done) => server.listen(port, '127.0.0.1', done))
  const { port: found } = server.address()
  return {
    port: found,
    feeds: named.map((_, at) => `http://127.0.0.1:${found}/feed-${at}.xml`),
    publish: (number, version, at) => {
      versions.set(number, version)
      const list = named[at % feeds]
      list.delete(number)
      list.set(number, version)
      if (list.size > longestFeed) list.delete(list.keys().next().value)
    },
    counts: () => ({ asked, failed }),
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
