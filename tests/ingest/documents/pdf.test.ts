import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { folder, take } from '../help.ts'
import { fromRight, pdf } from './pdf.ts'

const read = async (bytes: Uint8Array) => take([folder({ 'a.pdf': bytes })])

describe('a PDF', () => {
  it('is read in the order of its language, with its numbers and names turned the right way', async () => {
    // From the left to the right, as they stand on paper: brackets face the words that they enclose.
    const signs = [
      ...fromRight('( انتهت'),
      ...'MiG-29',
      ...fromRight(' و'),
      ...'BBC',
      ...fromRight(' أن 3 )باسم '),
      ...'13/10/2015',
      ...fromRight('قال متحدث يوم '),
    ]
    const { reports, failures } = await read(pdf([[{ x: 50, y: 700, signs }]]))
    expect(failures).toEqual([])
    expect(reports[0]?.text).toBe('قال متحدث يوم 13/10/2015 أن 3 (باسم BBC وMiG-29) انتهت')
  })
  it('has letters for the forms that they take, and ligatures whole', async () => {
    // The two signs of «في» as one, lam-alef as its form, and a mark that stands above its letter.
    const signs = ['\ufeed', '\ufef7', ' ', 'في', ' ', '\ufe8e', '\ufee8', '\ufeeb']
    const marked = [
      { x: 50, y: 700, signs },
      { x: 90, y: 700.5, signs: ['\u0651'] },
    ]
    const { reports } = await read(pdf([marked]))
    expect(reports[0]?.text.replace('\u0651', '')).toBe('هنا في لأو')
    expect(reports[0]?.text).toContain('\u0651')
  })
  it('has the letters that are drawn in parts, by what the file says that they are', async () => {
    const parts = [...'قال على 7'].map((letter, at) => ({ x: 90 - at * 7, y: 700, letter }))
    // A figure that its font tells is what is seen, whatever a mark says of it.
    const drawn = parts.map(({ letter, ...place }) => {
      if (letter === '7') return { ...place, signs: [letter], says: '70' }
      return { ...place, signs: [letter === 'ى' ? '\u06cc' : '\ue001'], says: letter }
    })
    const { reports, failures } = await read(pdf([drawn]))
    expect(failures).toEqual([])
    expect(reports[0]?.text).toBe('قال على 7')
  })
  it('goes on over columns and pages, without their headers, footers and page numbers', async () => {
    const column = (texts: readonly string[], right: number, top: number) =>
      texts.map((text, at) => ({ x: right - text.length * 6, y: top - at * 20, signs: fromRight(text) }))
    const full = (letter: string) => `قالت وزارة الصحة إن فوج ${letter} وصل إلى`
    const page = (number: number, letter: string, last: string) => [
      ...column(['نشرة النهر اليومية في صباح كل يوم من أيام الأسبوع'], 450, 780),
      ...column(
        Array.from({ length: 5 }, () => full(letter)),
        560,
        700,
      ),
      ...column([full(letter), full(letter), last, full(letter)], 290, 700),
      ...column([`${number}`], 300, 30),
    ]
    const pages = [page(4, 'ب', full('ب')), page(5, 'ج', 'انتهى.'), page(6, 'د', full('د'))]
    const { reports, notices } = await read(pdf(pages))
    const times = (count: number, letter: string) => Array.from({ length: count }, () => full(letter)).join(' ')
    expect(reports[0]?.text).toBe(`${times(9, 'ب')} ${times(7, 'ج')} انتهى.\n${full('ج')} ${times(9, 'د')}`)
    expect(notices[0]).toMatchObject({
      ...{ code: 'PARTS_PASSED_OVER', message: expect.stringMatching(/نشرة النهر.* \/ 4$/) },
    })
  })
  it('tells the figures of notes from numbers before them', async () => {
    const line = [
      { x: 100, y: 700, signs: ['.', ...'14:30', ...fromRight('غادر الوفد عند ')] },
      { x: 92, y: 704, size: 7, signs: [...'12'] },
    ]
    expect((await read(pdf([line]))).reports[0]?.text).toBe('غادر الوفد عند 14:30.[12]')
  })
  it('keeps figures that stand at one height on its pages', async () => {
    const page = (figure: string) => [
      { x: 50, y: 700, signs: fromRight('قال شاهد إن الطريق مغلقة') },
      { x: 50, y: 30, signs: [figure] },
    ]
    expect((await read(pdf([page('7'), page('3'), page('5')]))).reports[0]?.text.match(/\d/g)).toEqual(['7', '3', '5'])
  })
  it('has whole paragraphs, and its largest line for a title', async () => {
    const line = (y: number, text: string, size = 12) => ({
      ...{ y, size, signs: fromRight(text) },
      x: 550 - (text.length * size) / 2,
    })
    const long = 'قالت وزارة الصحة في بيان إن ثلاثة أشخاص قتلوا في قصف استهدف سوق البلدة وإن'
    const page = [
      line(760, 'قصف السوق', 24),
      line(700, long),
      line(680, 'عشرة جرحوا.'),
      line(660, long),
      line(640, 'تسعة نجوا.'),
    ]
    const { reports, notices } = await read(pdf([page]))
    expect(reports[0]).toMatchObject({ title: 'قصف السوق', published: null })
    expect(reports[0]?.text).toBe(`قصف السوق\n\n${long} عشرة جرحوا.\n${long} تسعة نجوا.`)
    expect(notices).toMatchObject([{ code: 'DAY_NOT_TAKEN', message: expect.stringContaining('2015-10-20') }])
  })
  it('says which pages are scanned, and when all are', async () => {
    const words = { x: 50, y: 700, signs: fromRight('قال شاهد إن الطريق مغلقة') }
    const { notices } = await read(pdf([[words], []]))
    expect(notices).toMatchObject([
      { code: 'PAGES_WITHOUT_TEXT', message: expect.stringContaining('1 of 2 pages (2)') },
      {},
    ])
    expect((await read(pdf([[], []]))).failures).toMatchObject([{ code: 'PDF_WITHOUT_TEXT' }])
    const hidden = await read(pdf([[words]], true))
    expect(hidden.notices).toMatchObject([{ code: 'TEXT_RECOGNISED' }, {}])
  })
  it('is no text where its fonts do not tell the letters', async () => {
    const signs = fromRight('قال شاهد').flatMap((sign) => [sign, '\ue001'])
    expect((await read(pdf([[{ x: 50, y: 700, signs }]]))).failures).toMatchObject([{ code: 'PDF_WITHOUT_LETTERS' }])
  })
  it('is refused where it unpacks without end, and where it is none', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(135_000_000)))
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nstream\n'), bomb, Buffer.from('\nendstream')])
    expect((await read(bytes)).failures).toMatchObject([{ code: 'ARCHIVE_LIMIT' }])
    expect((await read(Buffer.from('x'))).failures).toMatchObject([{ code: 'DOCUMENT_INVALID' }])
  })
})
