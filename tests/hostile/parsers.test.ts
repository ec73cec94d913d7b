import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { MarsadError } from '../../src/annotation/errors.ts'
import { listedPlaces } from '../../src/gazetteer/import/listed.ts'
import { parseTable } from '../../src/gazetteer/import/table.ts'
import { addressOf } from '../../src/ingest/address.ts'
import { parseFeed } from '../../src/ingest/feeds/parse.ts'
import { isArabicName } from '../../src/lang/ar/gazetteer.ts'
import { page, sentence, warc } from '../ingest/archives/help.ts'
import { zip } from '../ingest/archives/zip.ts'
import { fromRight, pdf } from '../ingest/documents/pdf.ts'
import { encode, folder, take } from '../ingest/help.ts'
import { remove } from '../store/help.ts'
import { damaged } from './damage.ts'

vi.setConfig({ testTimeout: 60_000 })

const roots: string[] = []
afterAll(() => Promise.all(roots.map(remove)))

const address = 'https://news.example.org/1'
const mail = [
  'From: desk@alnahr.example',
  'Subject: =?utf-8?B?2YLYtdmB?=',
  'Date: Tue, 13 Oct 2015 23:30:00 +0300',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="cut"',
  '',
  '--cut',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(sentence).toString('base64'),
  '--cut--',
].join('\r\n')
const crawl = warc({ address, body: page('قصف السوق') }, { address: `${address}2`, body: page('غيره') })
const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(sentence)] }] }))
const lines = `{"id":"r1","text":"${sentence}","published":"2015-10-13"}\n{"text":"${sentence}"}\n`

const files: readonly (readonly [name: string, bytes: Uint8Array, count: number])[] = [
  ['a.html', Buffer.from(page('قصف السوق')), 80],
  ['b.html', encode(page('قصف السوق').replace('<head>', '<head><meta charset="windows-1256">'), 'windows-1256'), 40],
  ['a.warc', crawl, 60],
  ['a.warc.gz', gzipSync(crawl), 40],
  ['a.zip', await zip({ 'a/b.html': page('قصف السوق'), 'c.jsonl': lines }), 60],
  [
    'a.wacz',
    await zip(
      {
        'archive/data.warc': crawl,
        'pages/pages.jsonl': `{"url":"${address}","title":"x"}\n`,
        'datapackage.json': '{"resources":[]}',
      },
      false,
    ),
    60,
  ],
  ['a.eml', Buffer.from(mail), 80],
  ['a.mhtml', Buffer.from(mail.replace('text/plain', 'text/html')), 40],
  ['a.docx', word, 40],
  ['a.pdf', pdf([[{ x: 50, y: 700, signs: fromRight('قال شاهد إن 12 قتلوا') }], []]), 60],
  ['a.csv', Buffer.from(`id,text,date\n1,"${sentence}",2015-10-13\n2,"x ""y""",13/10/2015\n`), 80],
  ['a.tsv', Buffer.from(`النص\tالتاريخ\n${sentence}\t2015-10-13\n`), 40],
  ['a.jsonl', Buffer.from(lines), 60],
]

describe('a damaged file', () => {
  it.each(files)('%s is read or refused, and never breaks the reader', async (name, bytes, count) => {
    const broken = [...damaged(bytes, count)]
    const root = folder(Object.fromEntries(broken.map((one, at) => [join(String(at), name), one])))
    roots.push(root)
    const before = process.memoryUsage().rss
    const started = performance.now()
    const { reports, failures } = await take([root], { maxSize: 1024 * 1024 })
    // One that no error of the table fits is a fault of ours.
    expect(failures.filter(({ code }) => code === 'READING_FAILED')).toEqual([])
    expect(failures.every(({ message, fix }) => message.includes(root) && fix !== '')).toBe(true)
    expect(reports.length).toBeGreaterThan(0)
    expect(reports.every(({ text }) => /\S/.test(text))).toBe(true)
    expect((performance.now() - started) / count).toBeLessThan(1000)
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000)
  })
})

/** What a parser of text gives of each damaged form: something, or an error of the table. */
function parsedAll(source: string, count: number, parse: (text: string) => unknown): number {
  let read = 0
  for (const bytes of damaged(Buffer.from(source), count)) {
    try {
      parse(bytes.toString())
      read++
    } catch (error) {
      if (!(error instanceof MarsadError)) throw error
    }
  }
  return read
}

const entry = `<title>قصف</title><link>${address}</link><pubDate>Tue, 13 Oct 2015 10:00:00 GMT</pubDate>`

describe('a damaged feed', () => {
  it.each([
    [
      'RSS',
      `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>x</title><item>${entry}</item></channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>y</title><link href="${address}"/><id>1</id></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: '1', url: address }] }),
    ],
    [
      'a sitemap',
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${address}</loc></url></urlset>`,
    ],
    ['OPML', `<opml version="2.0"><body><outline type="rss" xmlUrl="${address}"/></body></opml>`],
  ])('%s is read or refused', (_, source) => {
    const read = parsedAll(source, 150, (text) => parseFeed(text, 'feed', (one) => addressOf(one, address)))
    expect(read).toBeGreaterThan(0)
  })
  it('of entities that grow is refused or left as it is', () => {
    const entities = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "x">${entities}]><rss version="2.0"><channel><item>${entry.replace('قصف', '&e20;')}</item></channel></rss>`
    const before = process.memoryUsage().rss
    parsedAll(bomb, 8, (text) => parseFeed(text, 'feed', (one) => addressOf(one, address)))
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })
})

describe('a damaged list of places', () => {
  it.each([
    ['a table', 'name_ar,type,pcode,lat,lon\nتل النسيم,village,SY0101,36.1,37.2\nتل الريح,town,SY0102,36.2,37.3\n'],
    [
      'GeoNames',
      `1\tTell\tTell\tتل النسيم\t36.1\t37.2\tP\tPPL\tSY\t\t09\t\t\t\t100\t\t300\tAsia/Damascus\t2015-01-01\n`,
    ],
  ])('%s is read or refused', (_, source) => {
    const given = { said: new Map(), country: null, script: 'ar', isWritten: isArabicName }
    expect(parsedAll(source, 150, (text) => listedPlaces(parseTable(text), given))).toBeGreaterThan(0)
  })
})
