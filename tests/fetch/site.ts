import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a path answers: a body, or whatever a handler does. */
export type Answer =
  | string
  | Uint8Array
  | {
      readonly status?: number
      readonly type?: string
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | Uint8Array
    }
  | ((request: IncomingMessage, response: ServerResponse) => void)

/** A web site on the loopback, as a test wants it. */
export interface Site {
  readonly origin: string
  readonly host: string
  /** Answers by path; may be changed at any time. What is not there is 404. */
  readonly paths: Map<string, Answer>
  /** Paths as they were asked for, with the headers. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly at: number }[]
  /** How often a path was asked for. */
  count(path: string): number
  stop(): Promise<void>
}

const typeOf = (path: string, body: string | Uint8Array): string => {
  if (path === '/robots.txt') return 'text/plain'
  if (/\.(?:xml|rss|opml)$/.test(path)) return 'application/xml'
  return typeof body === 'string' && body.startsWith('{') ? 'application/json' : 'text/html'
}

export async function openSite(address = '127.0.0.1'): Promise<Site> {
  const paths = new Map<string, Answer>()
  const asked: Site['asked'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers, at: performance.now() })
    const answer = paths.get(path)
    if (answer === undefined) {
      response.writeHead(404).end()
      return
    }
    if (typeof answer === 'function') {
      answer(request, response)
      return
    }
    const whole = typeof answer === 'string' || answer instanceof Uint8Array ? { body: answer } : answer
    const { status = 200, headers = {}, body = '', type } = whole
    response.writeHead(status, { 'content-type': type ?? typeOf(path, body), ...headers }).end(body)
  })
  await new Promise<void>((done) => server.listen(0, address, done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://${address}:${port}`,
    host: `${address}:${port}`,
    paths,
    asked,
    count: (path) => asked.filter((one) => one.path === path).length,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** A page with an article, as outlets build them: a head, a menu, the text, pointers to other articles, a foot. */
export const articlePage = (
  title: string,
  paragraphs: readonly string[],
  head = '',
  inside = '',
): string => `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:title" content="${title}">${head}</head>
<body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav>
<main><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}${inside}</article></main>
<footer>جميع الحقوق محفوظة</footer></body></html>`

export const rss = (
  entries: readonly { readonly link: string; readonly title: string; readonly day?: string }[],
): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>أخبار النهر</title>${entries
    .map(
      ({ link, title, day }) =>
        `<item><title>${title}</title><link>${link}</link>${day === undefined ? '' : `<pubDate>${day}</pubDate>`}</item>`,
    )
    .join('')}</channel></rss>`
