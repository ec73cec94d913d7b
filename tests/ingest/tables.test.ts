import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseColumns } from '../../src/ingest/tables/columns.ts'
import { encode, folder, take } from './help.ts'

const body = 'قال شاهد إن الجسر أغلق، "مساء أمس"،\nوإن الطريق مفتوح.'
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

describe('a table', () => {
  it('finds well-known heads in Arabic and says which', async () => {
    const root = folder({
      'صحف.csv': `رقم,العنوان,نَصّ الخبر,تاريخ النشر,المصدر,لون\n7,جسر,${cell(body)},13/10/2015,الضفة,أحمر\n`,
    })
    const { reports, failures, notices } = await take([root])
    expect(failures).toEqual([])
    expect(reports).toEqual([
      { id: '7', text: body, published: '2015-10-13', outlet: 'الضفة', title: 'جسر', url: null },
    ])
    expect(notices).toMatchObject([{ code: 'COLUMNS_GUESSED', message: expect.stringContaining('text=نَصّ الخبر') }])
  })
  it('takes the columns that are named, and those of Excel in a code page', async () => {
    const text = `sep=;\r\nBody;Summary;Headline;Date\r\n${cell(body)};مختصر;جسر;2015-10-13\r\n`
    const root = folder({ 'a.csv': encode(text, 'windows-1256') })
    const { reports } = await take([root], { columns: parseColumns('text=Summary,title=Headline') })
    expect(reports).toMatchObject([{ id: 'a:4', text: 'مختصر', title: 'جسر', published: '2015-10-13' }])
  })
  it('without rows is said', async () => {
    const { reports, failures, notices } = await take([folder({ 'a.csv': 'text\n', 'b.jsonl': '' })])
    expect([reports, failures]).toEqual([[], []])
    expect(notices.map(({ message }) => message)).toEqual(['it holds no report', 'it holds no report'])
  })
  it('goes on after a row without a text, and says its line', async () => {
    const root = folder({ 'a.tsv': `title\ttext\nx\t${cell(body)}\ny\t\nz\tنص ثان\n` })
    const { reports, failures } = await take([root])
    expect(reports.map(({ title }) => title)).toEqual(['x', 'z'])
    expect(failures).toMatchObject([{ code: 'ROW_NOT_REPORT', message: expect.stringContaining('line 4') }])
  })
  it('says which columns there are where none holds a text, and where a named one is missing', async () => {
    const root = folder({ 'a.csv': 'foo,bar\n1,2\n', 'b.csv': 'text\nنص\n' })
    const nothing = await take([join(root, 'a.csv')])
    expect(nothing.failures).toMatchObject([
      { code: 'TABLE_WITHOUT_TEXT', message: expect.stringContaining('foo, bar') },
    ])
    const missing = await take([join(root, 'b.csv')], { columns: { text: 'Body' } })
    expect(missing.failures).toMatchObject([{ code: 'COLUMN_MISSING', message: expect.stringContaining('Body') }])
  })
  it('ends with an error, and not with the memory, at a quotation mark that nothing closes', async () => {
    const root = folder({ 'a.csv': `text\nنص أول\n"${'لا آخر له '.repeat(20_000)}` })
    const { reports, failures } = await take([root], { maxSize: 50_000 })
    expect(reports).toHaveLength(1)
    expect(failures.map(({ code }) => code)).toContain('ROW_NOT_REPORT')
  })
})

describe('JSON lines of other names', () => {
  it('are guessed where there is no text, and taken as named', async () => {
    const line = { maintext: body, headline: 'جسر', date_publish: '2015-10-13', other: 'نص آخر' }
    const root = folder({ 'a.jsonl': `${JSON.stringify(line)}\n` })
    const guessed = await take([root])
    expect(guessed.reports).toMatchObject([{ text: body, title: 'جسر', published: '2015-10-13' }])
    expect(guessed.notices).toMatchObject([{ code: 'COLUMNS_GUESSED' }])
    const named = await take([root], { columns: { text: 'other' } })
    expect(named.reports).toMatchObject([{ text: 'نص آخر', title: 'جسر' }])
  })
  it('are found in other objects by the names on the way, and numbers are as good as words', async () => {
    const line = { article: { body, 'a.b': 'عنوان' }, when: 20151013, source: { id: null } }
    const root = folder({ 'a.jsonl': `${JSON.stringify(line)}\n` })
    const columns = parseColumns('text=article.body,title=article.a.b,published=when,outlet=source.name')
    expect((await take([root], { columns })).reports).toMatchObject([
      { text: body, title: 'عنوان', published: '2015-10-13', outlet: null },
    ])
    const { failures } = await take([root])
    expect(failures).toMatchObject([{ code: 'LINE_NOT_REPORT', fix: expect.stringContaining('text=OUTER.INNER') }])
  })
})

describe('--columns', () => {
  it('may name heads with commas', () => {
    expect(parseColumns('text=Body, full,title=Head')).toEqual({ text: 'Body, full', title: 'Head' })
  })
  it.each(['body=Text', 'text', 'text=', 'text=a,text=b'])('refuses %s', (written) => {
    expect(() => parseColumns(written)).toThrow(/says no column/)
  })
})
