import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { article, page, sentence } from '../archives/help.ts'
import { zip } from '../archives/zip.ts'
import { encode, folder, take } from '../help.ts'

const read = async (name: string, bytes: string | Uint8Array, given = {}) => take([folder({ [name]: bytes })], given)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const word = (text: string) => `=?utf-8?B?${base64(text)}?=`
const part = (type: string, body: string, ...head: readonly string[]) =>
  [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', ...head, '', base64(body)].join('\r\n')
const parts = (kind: string, head: readonly string[], ...all: readonly string[]) =>
  [
    ...head,
    'MIME-Version: 1.0',
    `Content-Type: multipart/${kind}; boundary=cut`,
    '',
    ...all.map((one) => `--cut\r\n${one}`),
    '--cut--',
    '',
  ].join('\r\n')

const head = [
  `From: ${word('وكالة النهر')} <desk@alnahr.example>`,
  `Subject: ${word('قصف السوق')}`,
  'Date: Tue, 13 Oct 2015 23:30:00 +0300',
]

describe('a mail', () => {
  it('is its subject and its text, of the day and the sender that it claims', async () => {
    const plain = part('text/plain', sentence)
    const html = part('text/html', `<p>${sentence}</p><p>غير ذلك</p>`)
    const { reports, failures } = await read('a.eml', parts('alternative', head, plain, html))
    expect(failures).toEqual([])
    expect(reports).toMatchObject([
      {
        ...{ id: 'a', title: 'قصف السوق', outlet: 'وكالة النهر', url: null },
        // In the zone of the sender: it is the 14th nowhere that he wrote.
        published: '2015-10-13',
        text: `قصف السوق\n\n${sentence}`,
      },
    ])
  })
  it('of a page alone is what the page shows, and says what hangs on it', async () => {
    const html = part('text/html', `<style>p{}</style><p>${sentence}</p><script>x</script><p>وانتهى.</p>`)
    const pdf = part('application/pdf', 'x', 'Content-Disposition: attachment; filename=statement.pdf')
    const { reports, notices } = await read('a.eml', parts('mixed', head, html, pdf))
    expect(reports[0]?.text).toBe(`قصف السوق\n\n${sentence}\nوانتهى.`)
    expect(notices).toMatchObject([{ code: 'PARTS_PASSED_OVER', message: expect.stringContaining('statement.pdf') }])
  })
  it('without a word is a failure', async () => {
    expect((await read('a.eml', parts('mixed', head))).failures).toMatchObject([{ code: 'REPORT_EMPTY' }])
  })
})

describe('a page saved as one file', () => {
  const saved = (source: string, ...more: readonly string[]) =>
    parts(
      'related; type="text/html"',
      [
        'From: <Saved by Blink>',
        `Snapshot-Content-Location: https://news.example.org/7`,
        'Date: Fri, 16 Oct 2015 10:00:00 -0000',
      ],
      part('text/html', source, 'Content-Location: https://news.example.org/7'),
      ...more,
    )
  it('is read as the page is, and the day of saving is none', async () => {
    const frame = part('text/html', `<html><body><p>إعلان ${article}</p></body></html>`, 'Content-Location: cid:frame')
    const { reports } = await read('a.mhtml', saved(page('قصف السوق', null), frame))
    expect(reports).toMatchObject([
      { title: 'قصف السوق', published: null, url: 'https://news.example.org/7', outlet: 'news.example.org' },
    ])
    expect(reports[0]?.text).not.toContain('إعلان')
    const own = await read('a.mht', saved(page('قصف السوق', '2015-10-13')))
    expect(own.reports[0]?.published).toBe('2015-10-13')
    const dated = await read('a.mhtml', saved(page('قصف السوق', null)), { crawlDay: true })
    expect(dated.reports[0]?.published).toBe('2015-10-16')
  })
  it('has the letters of an old page, of which the browser names no encoding', async () => {
    const source = page('قصف السوق').replace('<head>', '<head><meta charset="windows-1256">')
    const message = parts('related', ['From: <Saved by Blink>'], `Content-Type: text/html\r\n\r\n${source}`)
    const { reports, notices } = await read('a.mhtml', encode(message, 'windows-1256'))
    expect(reports).toMatchObject([{ title: 'قصف السوق', text: expect.stringContaining(sentence) }])
    expect(notices).toEqual([])
  })
})

describe('a Word file', () => {
  const made = (children: readonly Paragraph[]) =>
    Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }))
  it('is a line for each paragraph; when it was made is no day', async () => {
    const bytes = await made([
      new Paragraph({ text: 'قصف السوق', heading: HeadingLevel.HEADING_1 }),
      new Paragraph(sentence),
      new Paragraph('وانتهى <b>.'),
    ])
    const { reports, failures, notices } = await read('a.docx', bytes)
    expect(failures).toEqual([])
    expect(reports).toMatchObject([
      { title: 'قصف السوق', published: null, text: `قصف السوق\n\n${sentence}\nوانتهى <b>.` },
    ])
    expect(notices).toMatchObject([{ code: 'DAY_NOT_TAKEN' }])
    expect((await read('a.docx', bytes, { published: '2015-10-13' })).notices).toEqual([])
  })
  it('has its title by its style, a row of a table in a line, and notes by their numbers', async () => {
    const row = (...cells: readonly string[]) =>
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })
    const children = [
      new Paragraph({ text: 'حصيلة الأسبوع', heading: HeadingLevel.TITLE }),
      new Paragraph({ children: [new TextRun(sentence), new FootnoteReferenceRun(1)] }),
      new Table({ rows: [row('البلدة', 'القتلى'), row('تل الريحان', '7')] }),
    ]
    const notes = { 1: { children: [new Paragraph('عن شاهد.')] } }
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }], footnotes: notes }))
    const { reports } = await read('a.docx', bytes)
    expect(reports[0]).toMatchObject({ title: 'حصيلة الأسبوع' })
    expect(reports[0]?.text.split('\n').slice(2)).toEqual([
      `${sentence}[1]`,
      'البلدة | القتلى',
      'تل الريحان | 7',
      '[1] عن شاهد.',
    ])
  })
  it('that is none, or unpacks without end, is refused', async () => {
    expect((await read('a.docx', await zip({ 'x.txt': 'x' }))).failures).toMatchObject([{ code: 'DOCUMENT_INVALID' }])
    expect((await read('a.docx', 'x')).failures).toMatchObject([{ code: 'ZIP_INVALID' }])
    const bomb = await zip({ 'word/document.xml': Buffer.alloc(70_000_000, ' ') })
    expect((await read('a.docx', bomb)).failures).toMatchObject([{ code: 'ARCHIVE_BOMB' }])
  })
})
