import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encode, folder, take } from '../help.ts'
import { page, sentence, warc, warcGz } from './help.ts'
import { replaced, zip } from './zip.ts'

const read = async (bytes: Uint8Array, name = 'a.zip', given = {}) => take([folder({ [name]: bytes })], given)
const ids = ({ reports }: Awaited<ReturnType<typeof take>>) => reports.map(({ id }) => id)
const text = `${sentence}\n`

describe('a ZIP', () => {
  it('gives everything that is read outside of one, named after it and its place', async () => {
    const taken = await read(
      await zip({
        'north/d01.txt': text,
        'north/meta.json': JSON.stringify([{ report: 'd01', published: '2015-10-13', outlet: 'صحيفة النهر' }]),
        'south/page.html': page('قصف السوق'),
        'lines.jsonl': `{"id":"r1","text":"${sentence}"}\n{"text":1}\n`,
        'table.csv': `id,text\nr2,${sentence}\n`,
        'crawl.warc.gz': warcGz({ address: 'https://news.example.org/1', body: page('من أرشيف') }),
        'inner.zip': await zip({ 'd02.txt': text.repeat(2) }),
        'picture.png': 'png',
        'README.md': 'x',
        '__MACOSX/._d01.txt': 'x',
      }),
    )
    expect(ids(taken)).toEqual([
      ...['a:north/d01.txt', 'a:south/page.html', 'r1', 'r2', 'crawl:https://news.example.org/1', 'inner:d02.txt'],
    ])
    expect(taken.reports[0]).toMatchObject({ published: '2015-10-13', outlet: 'صحيفة النهر', text })
    expect(taken.failures).toMatchObject([{ code: 'LINE_NOT_REPORT', path: expect.stringContaining('lines.jsonl:2') }])
    expect(taken.notices).toMatchObject([
      { code: 'MEMBERS_PASSED_OVER', message: expect.stringContaining('1 of a kind') },
    ])
  })
  it('names files in any encoding, without a way out and without signs that deceive', async () => {
    const names = ['aa/bb/cc/dd.txt', 'eeeeeeeee.txt', 'legacy-1.txt']
    let bytes = await zip(Object.fromEntries(names.map((name, at) => [name, text.repeat(at + 1)])))
    bytes = replaced(bytes, 'aa/bb/cc/dd.txt', '../../../dd.txt')
    bytes = replaced(bytes, 'eeeeeeeee.txt', 'a\u202eexezz.txt')
    bytes = replaced(bytes, 'legacy', Buffer.from(encode('القصف!', 'windows-1256')))
    expect(ids(await read(bytes))).toMatchObject(['a:dd.txt', 'a:aexezz.txt', 'a:القصف!-1.txt'])
    // «قصف السوق» as the DOS code page of Arabic Windows writes it.
    const dos = Buffer.from('e7ade5209fe9abede7', 'hex')
    const named = replaced(await zip({ 'nnnnnnnnn.txt': text }), 'nnnnnnnnn', dos)
    expect(ids(await read(named))).toEqual(['a:قصف السوق.txt'])
  })
  it('fails by the file and goes on', async () => {
    const whole = await zip({ 'empty.txt': ' ', 'large.txt': text.repeat(3000), 'bad.pdf': 'x', 'good.txt': text })
    const { reports, failures } = await read(whole, 'a.zip', { maxSize: 100_000 })
    expect(failures.map(({ code }) => code)).toEqual(['REPORT_EMPTY', 'REPORT_TOO_LARGE', 'DOCUMENT_INVALID'])
    expect(failures.every(({ path }, at) => path.endsWith(['empty.txt', 'large.txt', 'bad.pdf'][at] ?? '?'))).toBe(true)
    expect(reports).toHaveLength(1)
  })
  it('refuses what would fill a memory, by the entry and the limit', async () => {
    const lines = await zip({ 'bomb.jsonl': Buffer.alloc(40_000_000, ' '), 'good.txt': text })
    const bomb = await read(lines)
    expect(bomb.failures).toMatchObject([{ code: 'ARCHIVE_BOMB', message: expect.stringContaining('bomb.jsonl') }])
    expect(bomb.reports).toHaveLength(1)
    const deep = await read(await zip({ 'b.zip': await zip({ 'c.zip': await zip({ 'd.txt': text }) }) }))
    expect(deep.failures).toMatchObject([
      { code: 'ARCHIVE_LIMIT', message: expect.stringMatching(/c\.zip.*2 archives/) },
    ])
    // An entry that says that it is smaller than it is.
    const honest = await zip({ 'd.txt': text })
    const size = Buffer.alloc(4)
    size.writeUInt32LE(Buffer.byteLength(text))
    const lying = await read(replaced(honest, size, Buffer.from([1, 0, 0, 0])))
    expect(lying.failures).toMatchObject([{ code: 'MEMBER_INVALID' }])
  })
  it('refuses entries that share their bytes', async () => {
    const bytes = await zip({ 'a.txt': text.repeat(20), 'b.txt': text.repeat(20) }, false)
    const end = bytes.lastIndexOf('PK\x05\x06')
    const list = bytes.readUInt32LE(end + 16)
    const second = bytes.indexOf('PK\x01\x02', list + 4)
    // The second entry points to the first, and the archive ends behind that.
    const start = bytes.readUInt32LE(second + 42)
    bytes.writeUInt32LE(0, second + 42)
    const cut = Buffer.concat([bytes.subarray(0, start), bytes.subarray(list)])
    cut.writeUInt32LE(start, cut.length - (bytes.length - end) + 16)
    const { failures } = await read(cut)
    expect(failures).toMatchObject([{ code: 'ARCHIVE_LIMIT', message: expect.stringContaining('overlap') }])
  })
  it('says that it is none, or locked, or cut off', async () => {
    const whole = await zip({ 'a.txt': text })
    expect((await read(whole.subarray(0, whole.length - 30))).failures).toMatchObject([{ code: 'ZIP_INVALID' }])
    const locked = Buffer.from(whole)
    const list = locked.indexOf('PK\x01\x02')
    locked.writeUInt16LE(locked.readUInt16LE(list + 8) | 1, list + 8)
    expect((await read(locked)).failures).toMatchObject([{ message: expect.stringContaining('password') }])
  })
})

describe('a WACZ', () => {
  const at = 'https://news.example.org/1'
  const made = async (change: (files: Record<string, string | Uint8Array>) => void = () => {}) => {
    const crawl = gzipSync(warc({ address: at, body: page('', null) }))
    const hash = createHash('sha256').update(crawl).digest('hex')
    const resources = [{ name: 'data.warc.gz', path: 'archive/data.warc.gz', hash: `sha256:${hash}` }]
    const list = JSON.stringify({ profile: 'data-package', resources })
    const digest = createHash('sha256').update(list).digest('hex')
    const files: Record<string, string | Uint8Array> = {
      'archive/data.warc.gz': crawl,
      'pages/pages.jsonl': `{"format":"json-pages-1.0"}\n${JSON.stringify({ url: at, title: 'عنوان القائمة' })}\n`,
      'datapackage.json': list,
      'datapackage-digest.json': JSON.stringify({ path: 'datapackage.json', hash: `sha256:${digest}` }),
    }
    change(files)
    return zip(files, false)
  }
  it('gives the pages of its WARCs, with the titles of its list', async () => {
    const { reports, failures } = await read(await made(), 'crawl.wacz')
    expect(failures).toEqual([])
    expect(reports).toMatchObject([{ id: `crawl:${at}`, url: at, title: 'عنوان القائمة', published: null }])
  })
  it('says what is not as it was when the archive was made', async () => {
    const other = await made((files) => {
      files['archive/data.warc.gz'] = gzipSync(warc({ address: at, body: page('غُيّر') }))
      files['datapackage-digest.json'] = JSON.stringify({ hash: `sha256:${'0'.repeat(64)}` })
    })
    const { failures } = await read(other, 'crawl.wacz')
    expect(failures).toMatchObject([
      { code: 'MEMBER_ALTERED', path: expect.stringContaining('datapackage.json') },
      { code: 'MEMBER_ALTERED', path: expect.stringContaining('data.warc.gz') },
    ])
  })
  it('takes no titles from a list of pages that was changed, and says so', async () => {
    const list = 'pages/pages.jsonl'
    const other = await made((files) => {
      const resources = [{ path: list, hash: `sha256:${'0'.repeat(64)}` }]
      files['datapackage.json'] = JSON.stringify({ resources })
      delete files['datapackage-digest.json']
    })
    const { reports, failures } = await read(other, 'crawl.wacz')
    expect(failures).toMatchObject([{ code: 'MEMBER_ALTERED', path: expect.stringContaining(list) }])
    expect(reports).toMatchObject([{ url: at, title: null }])
  })
  it('may hold a crawl in several', async () => {
    const whole = await zip({ 'one.wacz': await made(), 'two.wacz': 'x', 'datapackage.json': '{}' })
    const { reports, failures } = await read(whole, 'crawl.wacz')
    expect(reports).toMatchObject([{ id: `one:${at}`, title: 'عنوان القائمة' }])
    expect(failures).toMatchObject([{ code: 'ZIP_INVALID', path: expect.stringContaining('crawl.wacz/two.wacz') }])
  })
  it('without a WARC is none', async () => {
    const root = folder({ 'a.wacz': await zip({ 'x.txt': 'x' }) })
    expect((await take([join(root, 'a.wacz')])).failures).toMatchObject([{ code: 'DOCUMENT_INVALID' }])
  })
})
