import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { warcItems } from '../../../src/ingest/archives/warc.ts'
import { encode, folder, options, take } from '../help.ts'
import { article, page, sentence, warc, warcGz, warcRecord } from './help.ts'

const at = (name: string) => `https://news.example.org/${name}`

describe('a WARC', () => {
  it.each([
    ['packed', 'CC-NEWS-1.warc.gz', warcGz],
    ['plain', 'CC-NEWS-1.warc', warc],
  ])('gives its Arabic pages, %s, with address and day', async (_, name, write) => {
    const bytes = write(
      { address: at('robots'), body: 'x', record: 'request' },
      { address: at('1'), body: page('قصف السوق') },
      { address: at('2'), body: page('غير مؤرخ', null) },
      { address: at('3'), body: page('A quiet day', '2015-10-13', '<p>Nothing happened.</p>') },
      { address: at('4'), body: page('خطأ'), status: 404 },
      { address: at('5.png'), body: 'png', type: 'image/png' },
    )
    const root = folder({ [name]: bytes })
    const { reports, failures, notices } = await take([root])
    expect(failures).toEqual([])
    expect(reports).toMatchObject([
      {
        id: `CC-NEWS-1:${at('1')}`,
        url: at('1'),
        title: 'قصف السوق',
        published: '2015-10-13',
        outlet: 'news.example.org',
      },
      { id: `CC-NEWS-1:${at('2')}`, published: null },
    ])
    expect(reports[0]?.text).toContain(sentence)
    expect(notices).toMatchObject([
      {
        code: 'MEMBERS_PASSED_OVER',
        message: 'passed over: 1 without Arabic text, 1 answers other than 200, 1 that are no pages',
      },
    ])
    const dated = await take([root], { crawlDay: true })
    expect(dated.reports.map(({ published }) => published)).toEqual(['2015-10-13', '2015-10-14'])
  })
  it('unpacks bodies and finds their encoding', async () => {
    const legacy = encode(page('قصف السوق'), 'windows-1256')
    const long = Buffer.from(page('مجزأ'))
    const chunked = Buffer.concat([Buffer.from(`${long.length.toString(16)}\r\n`), long, Buffer.from('\r\n0\r\n\r\n')])
    const root = folder({
      'a.warc': warc(
        { address: at('1'), body: legacy, type: 'text/html; charset=windows-1256' },
        { address: at('2'), body: gzipSync(page('مضغوط')), headers: ['Content-Encoding: gzip'] },
        { address: at('3'), body: brotliCompressSync(page('بروتلي')), headers: ['Content-Encoding: br'] },
        { address: at('4'), body: page('فُك من قبل'), headers: ['Content-Encoding: gzip'] },
        { address: at('5'), body: chunked, headers: ['Transfer-Encoding: chunked'] },
      ),
    })
    const { reports, failures } = await take([root])
    expect(failures).toEqual([])
    expect(reports.map(({ title }) => title)).toEqual(['قصف السوق', 'مضغوط', 'بروتلي', 'فُك من قبل', 'مجزأ'])
  })
  it('takes bodies apart that are chunked with fields behind them, or packed twice', async () => {
    const packed = gzipSync(page('مضغوط مجزأ'))
    const [one, two] = [packed.subarray(0, 50), packed.subarray(50)]
    const chunked = Buffer.concat([
      Buffer.from('32;name="a"\r\n'),
      one,
      Buffer.from(`\r\n${two.length.toString(16)}\r\n`),
      two,
      Buffer.from('\r\n0\r\nServer-Timing: 7\r\n\r\n'),
    ])
    const root = folder({
      'a.warc': warc(
        {
          ...{ address: at('1'), body: chunked },
          headers: ['Transfer-Encoding: chunked', 'Content-Encoding: gzip'],
        },
        {
          ...{ address: at('2'), body: gzipSync(brotliCompressSync(page('مرتين'))) },
          headers: ['Content-Encoding: br, gzip'],
        },
      ),
    })
    const { reports, failures } = await take([root])
    expect(failures).toEqual([])
    expect(reports.map(({ title }) => title)).toEqual(['مضغوط مجزأ', 'مرتين'])
  })
  it('reads pages that were archived without an answer, and says what else holds none', async () => {
    const resource = warcRecord({ address: at('1'), body: page('محفوظة'), record: 'resource' }).toString()
    const bare = resource
      .replace('application/http; msgtype=response', 'text/html; charset=utf-8')
      .replace(/HTTP\/1\.1 200 OK.*?\r\n\r\n/s, '')
      .replace(/Content-Length: \d+/, `Content-Length: ${Buffer.byteLength(page('محفوظة'))}`)
    const others = warc(
      { address: at('2'), body: '', record: 'revisit' },
      { address: at('3'), body: sentence, record: 'conversion' },
      { address: at('4'), body: Buffer.from('28b52ffd0458', 'hex'), headers: ['Content-Encoding: zstd'] },
    )
    const { reports, failures, notices } = await take([
      folder({ 'a.warc': Buffer.concat([Buffer.from(bare), others]) }),
    ])
    expect(failures).toEqual([])
    expect(reports).toMatchObject([{ title: 'محفوظة', url: at('1') }])
    const passed = '1 revisits of pages that had not changed, 1 conversions of other records, 1 packed as zstd'
    expect(notices).toMatchObject([{ message: `passed over: ${passed}` }])
  })
  it('holds pages against the digest of their record, says which were cut off, and keeps Arabic addresses', async () => {
    const withField = (name: string, field: (block: Buffer) => string) => {
      const record = warcRecord({ address: at(name), body: page(name) })
      const from = record.indexOf('\r\n\r\n') + 4
      return Buffer.concat([
        record.subarray(0, from - 2),
        Buffer.from(`${field(record.subarray(from, -4))}\r\n\r\n`),
        record.subarray(from),
      ])
    }
    const hex = (block: Buffer) => `WARC-Block-Digest: sha256:${createHash('sha256').update(block).digest('hex')}`
    const records = [
      withField('whole', hex),
      withField('altered', () => hex(Buffer.from('x'))),
      // Of the empty block, as RFC 4648 writes it.
      withField('empty', () => 'WARC-Block-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ'),
      withField('unknown', () => 'WARC-Block-Digest: blake3:00'),
      withField('cut', () => 'WARC-Truncated: length'),
      warcRecord({ address: at('خبر'), body: page('عربي') }),
    ]
    const { reports, failures, notices } = await take([folder({ 'a.warc': Buffer.concat(records) })])
    expect(reports.map(({ title }) => title)).toEqual(['whole', 'altered', 'empty', 'unknown', 'cut', 'عربي'])
    expect(failures).toMatchObject([
      {
        code: 'MEMBER_ALTERED',
        path: expect.stringContaining('/altered'),
        message: expect.stringContaining('SHA-256'),
      },
      { code: 'MEMBER_ALTERED', path: expect.stringContaining('/empty'), message: expect.stringContaining('SHA-1') },
    ])
    expect(notices).toMatchObject([
      { path: expect.stringContaining('/cut'), message: expect.stringContaining('(length)') },
    ])
    expect(reports[5]?.url).toBe(at(encodeURIComponent('خبر')))
  })
  it('tells two answers of one address apart', async () => {
    const one = { address: at('1'), body: page('أول') }
    const { reports } = await take([folder({ 'a.warc': warc(one, one) })])
    expect(reports.map(({ id }) => id)).toEqual([`a:${at('1')}`, `a:${at('1')}#2`])
  })
  it('names what is too large or cannot be unpacked, and goes on', async () => {
    const root = folder({
      'a.warc': warc(
        { address: at('large'), body: page('كبير', null, article.repeat(400)) },
        { address: at('bomb'), body: gzipSync(Buffer.alloc(20_000_000, 32)), headers: ['Content-Encoding: gzip'] },
        { address: at('torn'), body: gzipSync(page('ممزق')).subarray(0, 90), headers: ['Content-Encoding: gzip'] },
        { address: at('good'), body: page('سليم') },
      ),
    })
    const { reports, failures } = await take([root], { maxSize: 100_000 })
    expect(failures.map(({ code }) => code)).toEqual(['REPORT_TOO_LARGE', 'REPORT_TOO_LARGE', 'MEMBER_INVALID'])
    expect(failures.every(({ message }, index) => message.includes(at(['large', 'bomb', 'torn'][index] ?? '?')))).toBe(
      true,
    )
    expect(reports.map(({ title }) => title)).toEqual(['سليم'])
  })
  it.each([
    ['plain', 'a.warc', warc],
    ['packed', 'a.warc.gz', warcGz],
  ])(
    'names what does not end where its Content-Length says, %s, keeps nothing of it, and goes on',
    async (_, name, write) => {
      const lines = page('أسطر').replaceAll('<p>', '\n<p>')
      const root = folder({
        [name]: write(
          { address: at('line'), body: page('سطر'), short: 40 },
          { address: at('1'), body: page('أول') },
          { address: at('lines'), body: lines, short: Buffer.byteLength(lines) - 700 },
          { address: at('head'), body: `${page('رأس')}\nWARC/1.0 is a format`, short: 30 },
          { address: at('2'), body: page('ثان') },
          { address: at('swallows'), body: page('بالع'), short: -400 },
          { address: at('3'), body: page('ثالث') },
          { address: at('more'), body: page('بالع كثير'), short: -2900 },
          { address: at('4'), body: page('رابع') },
          { address: at('endless'), body: page('بلا آخر'), short: -900_000_000_000 },
          { address: at('5'), body: page('خامس') },
          { address: at('request'), body: 'x', record: 'request', short: -10 },
          { address: at('6'), body: page('سادس') },
          { address: at('word'), body: page('كلمة'), short: 'many' },
          { address: at('7'), body: page('سابع') },
          // Its own length is right: what it holds is its content.
          { address: at('holds'), body: `${page('فيه سجل')}\n${warc({ address: at('inner'), body: page('داخلي') })}` },
          { address: at('8'), body: page('ثامن') },
          { address: at('last'), body: page('آخر'), short: 1 },
        ),
      })
      const { reports, failures } = await take([root], { maxSize: 1_000_000 })
      expect(reports.map(({ title }) => title)).toEqual(
        ['أول', 'ثان', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'فيه سجل', 'ثامن'], //
      )
      const wrong = ['line', 'lines', 'head', 'swallows', 'more', 'endless', 'request', 'word', 'last']
      expect(failures.map(({ code }) => code)).toEqual(wrong.map(() => 'WARC_LENGTH_WRONG'))
      for (const [index, part] of wrong.entries()) {
        expect(failures[index]?.message).toMatch(new RegExp(`/${part}: record \\d+, at byte \\d+ of the archive, `))
      }
      expect(failures[0]?.message).toContain('record 1, at byte 0')
    },
  )
  it('says what a wrong Content-Length says, and what there is', async () => {
    const body = page('بالع')
    const first = warcRecord({ address: at('1'), body: page('أول') })
    const wrong = warcRecord({ address: at('2'), body, short: -100 })
    const block = wrong.length - wrong.indexOf('\r\n\r\n') - 4
    const next = warcRecord({ address: at('3'), body: page('ثان') })
    const { failures } = await take([folder({ 'a.warc': Buffer.concat([first, wrong, next]) })])
    expect(failures.map(({ message }) => message)).toMatchObject([
      expect.stringContaining(
        `record 2, at byte ${first.length} of the archive, has a wrong Content-Length: it says ${block - 4 + 100}, but the next record begins ${block} bytes behind its head`,
      ),
    ])
  })
  it('says where a file breaks off, and keeps what was before', async () => {
    const whole = warcGz({ address: at('1'), body: page('أول') }, { address: at('2'), body: page('ثان') })
    const root = folder({ 'cut.warc.gz': whole.subarray(0, whole.length - 60), 'no.warc': 'x'.repeat(3_000_000) })
    const { reports, failures } = await take([join(root, 'cut.warc.gz'), join(root, 'no.warc')])
    expect(reports.map(({ title }) => title)).toEqual(['أول'])
    const broken = failures.filter(({ code }) => code === 'WARC_INVALID').map(({ message }) => message)
    expect(broken).toMatchObject(
      [/cut\.warc\.gz: from record/, /no\.warc: from record 1/].map((it) => expect.stringMatching(it)),
    )
  })
  it('lets go what unpacks without end', async () => {
    const root = folder({
      'b.warc.gz': gzipSync(
        Buffer.concat([warc({ address: at('1'), body: 'x' }).subarray(0, -6), Buffer.alloc(64_000_000)]),
      ),
    })
    const { failures } = await take([root])
    expect(failures).toMatchObject([{ code: expect.stringMatching(/ARCHIVE_BOMB|WARC_INVALID/) }])
  })
  it('is read in a memory that does not grow with it', { timeout: 60_000 }, async () => {
    const one = warc({ address: at('1'), body: page('صفحة', null, article.repeat(20)) })
    const count = Math.ceil(48_000_000 / one.length)
    async function* records() {
      for (let left = count; left > 0; left--) yield Buffer.from(one)
    }
    const rename = (id: string) => ({ id, notices: [] })
    const items = warcItems(records(), 'a.warc', 'a', { bytes: 0 }, { options, rename, note: () => {} })
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const used = () => {
      collect()
      const { heapUsed, external } = process.memoryUsage()
      return heapUsed + external
    }
    let read = 0
    let first = 0
    for await (const { kind } of items) {
      expect(kind).toBe('file')
      read++
      // What the engine takes to get going is taken by then.
      if (read === Math.ceil(count / 4)) first = used()
      if (read === count) expect(used() - first).toBeLessThan(10_000_000)
    }
    expect(read).toBe(count)
  })
})
