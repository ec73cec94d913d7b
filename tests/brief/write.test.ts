import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { arabic } from '../../src/brief/ar/voice.ts'
import type { Subject } from '../../src/brief/briefing.ts'
import { compose } from '../../src/brief/compose/compose.ts'
import { english } from '../../src/brief/en/voice.ts'
import { type Laid, lay } from '../../src/brief/lay.ts'
import { docx } from '../../src/brief/write/docx.ts'
import { html } from '../../src/brief/write/html.ts'
import { markdown } from '../../src/brief/write/markdown.ts'
import { groundFrom } from './examples.ts'
import { unzipped } from './zip.ts'

const hostile = '<script>alert(1)</script>'
const subject: Subject = {
  from: '2021-03-01',
  to: '2021-03-09',
  place: hostile,
  actor: null,
  outlet: null,
  incident: null,
}
const ground = groundFrom([
  {
    id: 'a|`1`',
    outlet: `وكالة الغدير ${hostile}`,
    published: '2021-03-04',
    text: `قال الدفاع المدني إن 12 شخصا قتلوا أمس في انفجار بسوق المدينة ${hostile} *[نص](javascript:x)*\u202e\u0007.`,
  },
  {
    id: 'b',
    outlet: 'صحيفة النهر',
    published: '2021-03-04',
    text: 'قالت وزارة الصحة إن 30 شخصا قتلوا أمس في انفجار بسوق المدينة.',
  },
])
const briefing = compose(ground, subject, 10)
const laid = { ar: lay(briefing, ground, arabic), en: lay(briefing, ground, english) }

describe.each(['ar', 'en'] as const)('a briefing in %s', (language) => {
  let made: Laid
  beforeAll(() => {
    made = laid[language]
  })

  it('is one HTML file in which nothing of a report acts', () => {
    const page = html(made)
    const { document } = parseHTML(page)
    expect(document.documentElement.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(document.querySelectorAll('script, img, link, iframe')).toHaveLength(0)
    expect(page).not.toContain('<script')
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
    expect(links.length).toBeGreaterThan(10)
    for (const link of links.filter((href) => href.startsWith('#'))) {
      expect(document.getElementById(link.slice(1)), link).not.toBeNull()
    }
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([])
    expect(document.querySelectorAll('bdi').length).toBeGreaterThan(5)
  })

  it('is Markdown in which nothing of a report acts', () => {
    const text = markdown(made)
    expect(text).not.toMatch(/(?<!\\)<script/u)
    expect(text).not.toContain('\u202e')
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/u)
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/gu)].map(([, id]) => id))
    const used = [...text.matchAll(/\]\(#([^)]+)\)/gu)].map(([, id]) => id)
    expect(used.length).toBeGreaterThan(10)
    expect(used.filter((id) => !anchors.has(id))).toEqual([])
  })

  it('is a Word document with the direction of its language', async () => {
    const files = unzipped(await docx(made))
    const body = files.get('word/document.xml') ?? ''
    // Well-formed, and every link inside leads somewhere.
    expect(body.startsWith('<?xml')).toBe(true)
    const open = body.match(/<w:p[ >]/gu)?.length ?? 0
    expect(body.match(/<\/w:p>/gu)).toHaveLength(open)
    const bidi = body.match(/<w:bidi\/>/gu)?.length ?? 0
    expect(language === 'ar' ? bidi >= open : bidi === 0).toBe(true)
    expect(body).toContain('<w:rtl/>')
    expect(body).not.toContain('<script')
    expect(body).not.toContain('\u202e')
    expect(body).not.toContain('\u0007')
    const marks = new Set([...body.matchAll(/w:bookmarkStart w:name="([^"]+)"/gu)].map(([, id]) => id))
    const links = [...body.matchAll(/w:hyperlink[^>]*w:anchor="([^"]+)"/gu)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((id) => !marks.has(id))).toEqual([])
  })

  it('tells the difference with both figures and who gives them', () => {
    const text = markdown(made)
    for (const words of ['الدفاع المدني', 'وزارة الصحة', '12', '30']) expect(text).toContain(words)
    const differ = made.sections.find(({ id }) => id === 'differ')
    expect(differ?.groups[0]?.blocks[0]?.lines.length).toBeGreaterThanOrEqual(3)
  })
})

describe('an empty briefing', () => {
  it('says that the record has nothing', () => {
    const none = { told: [], reports: new Map() }
    const made = lay(compose(none, subject, 10), none, arabic)
    expect(html(made)).toContain('ليس في السجل ما يوافق الطلب')
    expect(markdown(made)).toContain('ليس في السجل ما يوافق الطلب')
  })
})
