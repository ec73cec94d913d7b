import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MarsadError } from '../../src/annotation/errors.ts'
import { publishedDay } from '../../src/ingest/date.ts'
import { splitFrontMatter } from '../../src/ingest/frontMatter.ts'
import { noDetails } from '../../src/ingest/item.ts'
import { reportFromBytes } from '../../src/ingest/load.ts'
import { reportFromLine } from '../../src/ingest/record.ts'
import { titleOf } from '../../src/ingest/title.ts'
import { options } from '../ingest/help.ts'

const file = { id: 'a', path: 'a', details: noDetails }
const place = { path: 'a.jsonl', line: 1, fallbackId: 'a:1' }

/** The text of the report, or the code of the error; anything else that is thrown fails the test. */
function outcome(make: () => { readonly report: { readonly text: string } }): string {
  try {
    const { text } = make().report
    expect(text).toMatch(/\S/)
    return 'report'
  } catch (error) {
    if (!(error instanceof MarsadError)) throw error
    return error.code
  }
}
const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? Buffer.from(text) : text)
const load = (content: string | Uint8Array, format: 'text' | 'html') =>
  outcome(() => reportFromBytes(bytesOf(content), format, file, options))

const many = 200_000
const sentence = 'قالت البلدية إن الجسر مغلق.'

describe('a page made to break us', () => {
  it.each([
    ['nested deep', `${'<div>'.repeat(many)}${sentence}`, 'HTML_TOO_DEEP'],
    ['nested deep in a sentence', `<p>${'<b>'.repeat(many)}${sentence}</p>`, 'HTML_TOO_DEEP'],
    ['nested rather deep', `${'<div>'.repeat(300)}${sentence}`, 'report'],
    ['of opening brackets', `<p>${sentence}${'<'.repeat(200_000)}`, 'report'],
    ['of unclosed tags', `<p>${sentence}</p>${'<a href="'.repeat(many)}`, 'HTML_TOO_DEEP'],
    ['of one attribute', `<p title="${'x'.repeat(1_000_000)}">${sentence}</p>`, 'report'],
    ['of many attributes', `<p ${'a="b" '.repeat(many)}>${sentence}</p>`, 'report'],
    ['of scripts', `<p>${sentence}</p>${'<script>while(1){}</script>'.repeat(20_000)}`, 'report'],
    ['of comments', `<p>${sentence}</p>${'<!-- -- -->'.repeat(many)}`, 'report'],
    ['of entities', `<p>${sentence}${'&#x202e;&amp;'.repeat(50_000)}</p>`, 'report'],
    ['of many paragraphs', `<body>${`<p>${sentence}</p>`.repeat(20_000)}</body>`, 'report'],
    ['of many meta tags', `${'<meta name="date" content="x">'.repeat(10_000)}<p>${sentence}</p>`, 'report'],
    [
      'with data nested deep',
      `<script type="application/ld+json">${'['.repeat(many)}</script><p>${sentence}</p>`,
      'report',
    ],
    ['with an endless declaration', `<meta ${'charset '.repeat(50_000)}><p>${sentence}</p>`, 'report'],
    ['without a word', '<html><head></head><body><p> </p></body></html>', 'HTML_WITHOUT_ARTICLE'],
    ['of nothing but a script', '<script>alert(1)</script>', 'HTML_WITHOUT_ARTICLE'],
  ])('%s', { timeout: 60_000 }, (_, html, expected) => {
    const started = process.cpuUsage()
    expect(load(html, 'html')).toBe(expected)
    expect(process.cpuUsage(started).user / 1_000_000).toBeLessThan(30)
  })
  it('any markup at all', { timeout: 60_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div',
        '>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<html>',
        '<body>',
        '<title>',
        '<br/>',
      ),
      fc.constantFrom(
        '<meta charset=x>',
        '<meta name=date content=',
        '<link rel=canonical',
        '<time datetime=',
        '"',
        '&',
        '&#',
        ';',
      ),
      fc.constantFrom(sentence, ' ', '\n', '\u0000', '\ud83d'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        expect(['report', 'HTML_WITHOUT_ARTICLE', 'REPORT_EMPTY', 'REPORT_BINARY']).toContain(
          load(parts.join(''), 'html'),
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('bytes made to break us', () => {
  it.each([
    ['nothing', '', 'REPORT_EMPTY'],
    ['a mark and nothing', '\ufeff', 'REPORT_EMPTY'],
    ['half a mark', Uint8Array.of(0xff), 'ENCODING_UNKNOWN'],
    ['a mark of UTF-16 and half a letter', Uint8Array.of(0xff, 0xfe, 0x41), 'report'],
    ['NUL bytes', new Uint8Array(1_000_000), 'REPORT_BINARY'],
    [
      'a picture',
      Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256),
      'REPORT_BINARY',
    ],
    ['an archive', Buffer.from('504b0304140000000800'.repeat(1000), 'hex'), 'REPORT_BINARY'],
    ['only punctuation', '،؛؟!.'.repeat(1000), 'report'],
    ['only carriage returns', '\r'.repeat(1000), 'REPORT_EMPTY'],
    ['lone surrogates in UTF-16', Buffer.from('\ufeffقال \ud83d شاهد \ude00', 'utf16le'), 'report'],
    ['front matter without end', `---\n${'a: b\n'.repeat(100_000)}`, 'report'],
    ['front matter and nothing', '---\ndate: 2015-10-13\n---\n', 'REPORT_EMPTY'],
    ['one long line', sentence.repeat(40_000), 'report'],
  ])('%s', (_, content, expected) => {
    expect(load(content, 'text')).toBe(expected)
  })
  it('any bytes at all', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('text' as const, 'html' as const),
        (bytes, format) => {
          expect(load(bytes, format)).toMatch(/^(?:report|[A-Z_]+)$/)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('lines made to break us', () => {
  it.each([
    ['nested deep', '['.repeat(many), 'LINE_NOT_JSON'],
    ['nested deep and closed', `{"text":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'LINE_NOT_REPORT'],
    ['a lone surrogate', '{"text":"قال \\ud83d"}', 'report'],
    ['a prototype', `{"__proto__":{"text":"x"},"constructor":1}`, 'LINE_NOT_REPORT'],
    ['a text that is a list', '{"text":["قال"]}', 'LINE_NOT_REPORT'],
    ['a huge id', `{"id":"${'x'.repeat(100_000)}","text":"قال"}`, 'report'],
    ['NaN', '{"id":NaN,"text":"قال"}', 'LINE_NOT_JSON'],
    ['HTML', `{"text":"<script>alert(1)</script>"}`, 'report'],
  ])('%s', (_, line, expected) => {
    expect(outcome(() => reportFromLine(line, place, options))).toBe(expected)
  })
  it('any JSON at all', () => {
    fc.assert(
      fc.property(fc.json(), (line) => {
        expect(['report', 'LINE_NOT_REPORT', 'REPORT_EMPTY']).toContain(
          outcome(() => reportFromLine(line, place, options)),
        )
      }),
    )
  })
})

describe('small parts', () => {
  it('never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(publishedDay(text) ?? '2015-10-13').toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(text.endsWith(splitFrontMatter(text).body)).toBe(true)
        expect(titleOf(text) ?? 'x').not.toBe('')
      }),
    )
  })
  it('take time linear in their text', () => {
    const odd = ['-', '0', '0/', 'Mon, ', ' ', '---\n', 'a: b\n', '\n', 'x\n', ' \n']
    const started = process.cpuUsage()
    for (const part of odd) {
      const text = part.repeat(1_000_000 / part.length)
      publishedDay(text)
      splitFrontMatter(text)
      splitFrontMatter(`---\n${text}`)
      titleOf(text)
    }
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
  })
})
