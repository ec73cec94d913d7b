import { createServer } from 'node:http'
import { random } from '../record/random.mjs'

const all1256 = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, at) => at))
const windows1256 = (text) => Uint8Array.from(text, (char) => Math.max(0, all1256.indexOf(char)))

const towns = ['حلب', 'حمص', 'إدلب', 'درعا', 'الرقة', 'اللاذقية', 'حماة']
const things = ['الجسر', 'النفق', 'المعبر', 'الميناء', 'المطار', 'السوق', 'المشفى']

/** What an article says; its number and the number of its version stand in it, so that it is told from all others. */
const sentences = (number, version) => [
  `قال الناطق باسم بلدية ${towns[number % 7]} إن ${things[number % 5]} رقم ${number + 1000} أغلق بعد انفجار قربه.`,
  `وأضاف أن ${(version - 1) * 40 + 3 + (number % 30)} أشخاص أصيبوا، وأن فرق الإسعاف نقلتهم إلى المستشفى الوطني في المدينة.`,
]

/** Words that only one version of one article has. */
export const mark = (number, version) => {
  const [first, second] = sentences(number, version)
  return [first.slice(first.indexOf('رقم'), first.indexOf(' أغلق')), second.slice(0, second.indexOf('، وأن'))]
}

const page = (number, version, charset) => `<!doctype html><html lang="ar" dir="rtl"><head>
<meta charset="${charset}"><title>خبر ${number}</title>
<meta property="article:published_time" content="2015-10-${String(1 + (number % 28)).padStart(2, '0')}T08:00:00Z"></head>
<body><nav>الرئيسية أخبار رياضة</nav><article><h1>خبر عن ${things[number % 5]} رقم ${number + 1000}</h1>
${sentences(number, version)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}</article></body></html>`

/** The bytes of a page, and what its server says of them: true, or a lie about the encoding. */
function body(number, version) {
  const kind = number % 4
  if (kind === 1) return { type: 'text/html; charset=windows-1256', bytes: Buffer.from(page(number, version, 'utf-8')) }
  if (kind === 2) return { type: 'text/html; charset=utf-8', bytes: windows1256(page(number, version, 'utf-8')) }
  if (kind === 3) return { type: 'text/html', bytes: windows1256(page(number, version, 'iso-8859-1')) }
  return { type: 'text/html; charset=utf-8', bytes: Buffer.from(page(number, version, 'utf-8')) }
}

/** An Atom feed of everything that was published, and some of it twice. */
const feed = (origin, articles) => {
  const entries = articles.map(
    ({
      number,
      version,
    }) => `<entry><title>خبر ${number}</title><id>${number}</id><link href="${origin}/news/${number}"/>
<updated>2015-10-01T08:0${version}:00Z</updated></entry>`,
  )
  return `<?xml version="1.0" encoding="windows-1256"?><feed xmlns="http://www.w3.org/2005/Atom"><title>موقع</title>
${[...entries, ...entries.slice(0, 2)].join('\n')}</feed>`
}

/**
 * A site that misbehaves by a rule: of its answers some are errors, cut off, or never end; its feed repeats itself and
 * lies about its encoding, its articles change.
 * @param seed decides what goes wrong when
 */
export async function openSite(seed) {
  const dice = random(seed).next
  const articles = new Map()
  const troubled = new Set()
  let asked = 0
  let failed = 0
  let seen = 0
  const server = createServer((request, response) => {
    asked++
    const path = request.url ?? '/'
    // What is asked for again is answered: nobody waits a quarter of an hour for the next try here.
    const luck = troubled.delete(path) ? 1 : dice()
    if (path === '/robots.txt') return void response.writeHead(404).end()
    const origin = `http://127.0.0.1:${server.address().port}`
    if (path === '/atom.xml') {
      const text = feed(origin, [...articles.values()])
      if (luck < 0.12) {
        failed++
        return void response.writeHead(500).end()
      }
      // Once it was surely seen to be a feed.
      if (seen > 3 && luck < 0.2) {
        failed++
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><p>صيانة</p>')
      }
      // Cut off: what came whole before is read.
      seen++
      const sent = luck < 0.3 ? text.slice(0, Math.floor(text.length * 0.7)) : text
      return void response.writeHead(200, { 'content-type': 'application/xml; charset=iso-8859-1' }).end(sent)
    }
    const article = articles.get(Number(path.split('/').at(-1)))
    if (article === undefined) return void response.writeHead(404).end()
    if (luck < 0.08) {
      failed++
      troubled.add(path)
      return void response.writeHead(500).end()
    }
    if (luck < 0.14) {
      failed++
      troubled.add(path)
      return void request.socket.destroy()
    }
    const { type, bytes } = body(article.number, article.version)
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    feed: `http://127.0.0.1:${server.address().port}/atom.xml`,
    publish: (number, version) => void articles.set(number, { number, version }),
    counts: () => ({ asked, failed }),
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
