import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chunks, encode, folder, take } from './help.ts'

const body = 'قال شاهد إن الجسر أغلق.'

describe('a folder', () => {
  it('gives its reports in the order of names, those below it too', async () => {
    const root = folder({
      'b.txt': body,
      'a/z.txt': body,
      'a/y.html': `<p>${body}</p>`,
      'c.jsonl': `${JSON.stringify({ id: 'one', text: body })}\n`,
      '.hidden.txt': body,
      '.git/x.txt': body,
      'README.md': '#',
      'meta.json': '[]',
      'photo.jpg': 'x',
    })
    const { reports, failures, notices } = await take([root])
    expect(reports.map(({ id }) => id)).toEqual(['y', 'z', 'b', 'one'])
    expect(failures).toEqual([])
    expect(notices).toMatchObject([{ code: 'FILES_SKIPPED', message: expect.stringContaining('photo.jpg') }])
  })
  it('tells date and outlet in its meta.json', async () => {
    const meta = [
      { report: 'a', published: '2015-10-13', outlet: 'صحيفة الجسر', title: null },
      { report: 'b', published: '2015-10-14T22:00:00Z', outlet: null, url: 'https://example.org/b' },
    ]
    const root = folder({
      'meta.json': JSON.stringify(meta),
      'a.txt': `عنوان\n\n${body}`,
      'b.txt': body,
      'c.txt': body,
    })
    const { reports } = await take([root, join(root, 'a.txt')], { published: '2016-01-01' })
    expect(reports).toEqual([
      { id: 'a', text: `عنوان\n\n${body}`, published: '2015-10-13', outlet: 'صحيفة الجسر', title: 'عنوان', url: null },
      { id: 'b', text: body, published: '2015-10-14', outlet: null, title: null, url: 'https://example.org/b' },
      { id: 'c', text: body, published: '2016-01-01', outlet: null, title: null, url: null },
    ])
  })
  it('counts a meta.json for a file named alone, and its own folder only', async () => {
    const root = folder({
      'meta.json': JSON.stringify([{ report: 'a', published: '2015-10-13' }]),
      'a.txt': body,
      'deep/a.txt': body,
    })
    const { reports } = await take([join(root, 'deep'), join(root, 'a.txt')])
    expect(reports.map(({ published }) => published)).toEqual([null, '2015-10-13'])
  })
  it('goes on without a broken meta.json, and says so', async () => {
    const root = folder({ 'meta.json': '[{"published":"2015-10-13"}]', 'a.txt': body })
    const { reports, failures } = await take([root])
    expect(reports).toHaveLength(1)
    expect(failures).toMatchObject([
      { code: 'META_INVALID', message: expect.stringContaining('entry 1: "report" is missing') },
    ])
  })
  it('is left by a link that leads back into it', async () => {
    const root = folder({ 'a/a.txt': body })
    symlinkSync(root, join(root, 'a/loop'))
    expect((await take([root])).reports).toHaveLength(1)
  })
  it('without a report is a failure', async () => {
    expect((await take([folder({ 'a.png': 'x' })])).failures).toMatchObject([{ code: 'FOLDER_WITHOUT_REPORTS' }])
  })
})

describe('ids', () => {
  it('of two folders are told apart', async () => {
    const root = folder({ 'north/d.txt': body, 'south/d.txt': body, 'south/d.html': `<p>${body}</p>` })
    const { reports, notices } = await take([root])
    expect(reports.map(({ id }) => id)).toEqual(['d', 'south/d', 'south/d#2'])
    expect(notices.map(({ code }) => code)).toEqual(['ID_REPEATED', 'ID_REPEATED'])
  })
  it('of a file named twice are one', async () => {
    const root = folder({ 'd.txt': body })
    const { reports, notices } = await take([root, join(root, 'd.txt')])
    expect(reports).toHaveLength(1)
    expect(notices).toMatchObject([{ code: 'FILE_REPEATED' }])
  })
})

describe('a file', () => {
  it('keeps its text as decoded', async () => {
    const text = `\r\n  ${body}\r\n\t\n\u200f`
    expect((await take([folder({ 'a.txt': text })])).reports[0]?.text).toBe(text)
  })
  it('of another encoding gives the same report', async () => {
    const text = `عنوان الخبر الأول\n\n${body.repeat(5)}`
    const root = folder(
      Object.fromEntries(
        ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'].map((name) => [
          `${name}.txt`,
          encode(text, name),
        ]),
      ),
    )
    const { reports } = await take([root])
    expect(reports.map((report) => report.text)).toEqual(Array(5).fill(text))
  })
  it('counts its front matter before the meta.json', async () => {
    const root = folder({
      'meta.json': JSON.stringify([{ report: 'a', published: '2014-01-01', outlet: 'صحيفة الجسر' }]),
      'a.txt': `---\ndate: 2015-10-13\n---\n${body}`,
    })
    expect((await take([root])).reports).toMatchObject([{ published: '2015-10-13', outlet: 'صحيفة الجسر', text: body }])
  })
  it('with a date that may be two days has none', async () => {
    const { reports, notices } = await take([folder({ 'a.txt': `---\ndate: 03/04/2015\n---\n${body}` })])
    expect(reports).toMatchObject([{ published: null }])
    expect(notices).toMatchObject([{ code: 'DATE_UNREADABLE' }])
  })
  it.each([
    ['REPORT_EMPTY', 'a.txt', ''],
    ['REPORT_EMPTY', 'a.txt', '\ufeff \n\t\r\n'],
    ['REPORT_TOO_LARGE', 'a.txt', 'ا'.repeat(600)],
    ['REPORT_BINARY', 'a.txt', '\u0001\u0002\u0003\u0004abc'],
    ['FORMAT_UNKNOWN', 'a.png', 'x'],
    ['HTML_WITHOUT_ARTICLE', 'a.html', '<html><body><script>x()</script></body></html>'],
  ])('fails with %s: %s', async (code, name, content) => {
    const root = folder({ [name]: content })
    expect((await take([join(root, name)], { maxSize: 1000 })).failures).toMatchObject([{ code }])
  })
  it('that is not there fails', async () => {
    expect((await take(['nowhere.txt'])).failures).toMatchObject([{ code: 'PATH_MISSING' }])
  })
})

describe('JSON lines', () => {
  const line = (record: object) => `${JSON.stringify(record)}\n`
  it('give a report each, and a bad line does not stop the others', async () => {
    const content = [
      line({
        id: 'a',
        outlet: 'صحيفة الجسر',
        title: 'عنوان',
        published: '2015-10-13T01:00:00Z',
        url: 'u',
        text: ` ${body}`,
      }),
      '{"id": "b", "text"\n',
      '\r\n',
      line({ id: 7, text: body }),
      line({ text: body, outlet: '' }),
      line({ id: 'e' }),
      line({ id: 'f', text: 3 }),
      line({ id: 'g', text: ' ' }),
      line({ id: 'h', text: body, outlet: ['x'] }),
      '[]\n',
      line({ id: 'a', text: body }).trimEnd(),
    ].join('')
    const root = folder({ 'all.jsonl': content })
    const { reports, failures } = await take([root])
    expect(reports.map(({ id }) => id)).toEqual(['a', '7', 'all:5', expect.stringMatching(/\/a$/)])
    expect(reports[0]).toEqual({
      id: 'a',
      text: ` ${body}`,
      published: '2015-10-13',
      outlet: 'صحيفة الجسر',
      title: 'عنوان',
      url: 'u',
    })
    expect(failures.map(({ code, path }) => `${code} ${path.split(':').at(-1)}`)).toEqual([
      'LINE_NOT_JSON 2',
      'LINE_NOT_REPORT 6',
      'LINE_NOT_REPORT 7',
      'LINE_NOT_REPORT 8',
      'LINE_NOT_REPORT 9',
      'LINE_NOT_REPORT 10',
    ])
  })
  it('of any encoding and any cut into chunks are whole', async () => {
    const content = line({ id: 'a', text: body }) + line({ id: 'b', text: `${body}\ud83d\ude00` })
    for (const encoding of ['utf-8', 'utf-16le']) {
      const bytes = encode(content, encoding)
      const parts = Array.from({ length: Math.ceil(bytes.length / 64) }, (_, at) =>
        bytes.subarray(at * 64, at * 64 + 64),
      )
      const { reports } = await take(['-'], { encoding }, chunks(...parts))
      expect(reports.map(({ text }) => text)).toEqual([body, `${body}\ud83d\ude00`])
    }
  })
  it('that are too long are passed over', async () => {
    const content = line({ id: 'a', text: body.repeat(100) }) + line({ id: 'b', text: body })
    const { reports, failures } = await take([folder({ 'a.ndjson': content })], { maxSize: 500 })
    expect(reports.map(({ id }) => id)).toEqual(['b'])
    expect(failures).toMatchObject([{ code: 'LINE_TOO_LONG' }])
  })
})

describe('standard input', () => {
  it.each([
    ['a text', `عنوان\n\n${body}`, { id: 'stdin', title: 'عنوان', text: `عنوان\n\n${body}` }],
    [
      'a page',
      `<!DOCTYPE html><title>عنوان</title><p>${body}`,
      { id: 'stdin', title: 'عنوان', text: `عنوان\n\n${body}` },
    ],
    ['JSON lines', `{"id":"a","text":"${body}"}`, { id: 'a', text: body }],
    ['a JSON line without an id', `\n{ "text": "${body}"}\n`, { id: 'stdin:2', text: body }],
    ['a text in braces', `{${body}}`, { id: 'stdin', text: `{${body}}` }],
  ])('may be %s', async (_, content, report) => {
    expect((await take(['-'], {}, chunks(content))).reports).toMatchObject([report])
  })
  it.each([
    ['REPORT_EMPTY', ''],
    ['REPORT_TOO_LARGE', 'ا'.repeat(600)],
  ])('fails with %s', async (code, content) => {
    expect((await take(['-'], { maxSize: 1000 }, chunks(content))).failures).toMatchObject([{ code, path: 'stdin' }])
  })
})
