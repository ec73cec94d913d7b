import { gzipSync } from 'node:zlib'

/** What a record of a WARC is made of. */
export interface Given {
  readonly address: string
  readonly body: string | Uint8Array
  readonly type?: string
  readonly status?: number
  readonly record?: string
  readonly headers?: readonly string[]
  /** So many bytes fewer than there are stand in its Content-Length, or another word. */
  readonly short?: number | string
}

/** A record of a WARC as crawlers write it. */
export function warcRecord({
  address,
  body,
  type = 'text/html',
  status = 200,
  record = 'response',
  headers = [],
  short = 0,
}: Given) {
  const http = [`HTTP/1.1 ${status} OK`, `Content-Type: ${type}`, ...headers, '', ''].join('\r\n')
  const block = Buffer.concat([Buffer.from(http), Buffer.from(body)])
  const head = [
    'WARC/1.0',
    `WARC-Type: ${record}`,
    `WARC-Target-URI: ${address}`,
    'WARC-Date: 2015-10-14T03:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${typeof short === 'string' ? short : block.length - short}`,
    ...['', ''],
  ].join('\r\n')
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

export const warc = (...records: readonly Given[]): Buffer => Buffer.concat(records.map(warcRecord))

/** Each record packed by itself, as Common Crawl does. */
export const warcGz = (...records: readonly Given[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(warcRecord(record))))

export const sentence = 'قالت وزارة الصحة في بيان إن ثلاثة أشخاص قتلوا في قصف استهدف سوق البلدة، وإن عشرة آخرين جرحوا.'
export const article = Array.from({ length: 4 }, () => `<p>${sentence}</p>`).join('')

/** A page with an article; `day` stands in its head. */
export const page = (title: string, day: string | null = '2015-10-13', content = article): string =>
  `<!doctype html><html><head><title>${title}</title>${
    day === null ? '' : `<meta property="article:published_time" content="${day}">`
  }</head><body><article><h1>${title}</h1>${content}</article></body></html>`
