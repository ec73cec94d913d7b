import { describe, expect, it } from 'vitest'
import { noDetails } from '../../src/ingest/item.ts'
import { reportFromBytes } from '../../src/ingest/load.ts'
import { encode, options } from './help.ts'

const file = { id: 'a', path: 'a.html', details: noDetails }
const fromHtml = (html: string, encoding = 'utf-8') =>
  reportFromBytes(encode(html, encoding), 'html', file, options).report

const long = 'قالت البلدية إن العمل في الجسر الجديد ينتهي قبل الشتاء، وإن السكان يعبرون النهر بالقوارب منذ أسبوعين. '

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}</head><body>
  <nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>
  <article><h1>افتتاح الجسر</h1>${body}</article>
  <aside class="related"><a href="/x">اقرأ أيضا: خبر آخر</a></aside>
  <footer>جميع الحقوق محفوظة</footer></body></html>`

const paragraphs = `<p>${long.repeat(3)}</p><p>${long}<br>وأضافت &quot;شكرا&quot; &amp; &#8220;أهلا&#8221;.</p><ul><li>أولا</li><li>ثانيا</li></ul>`

describe('a saved page', () => {
  it('gives title, article with a line a block, and nothing around it', () => {
    const { text, title } = fromHtml(page('<title>افتتاح الجسر - صحيفة المعبر</title>', paragraphs))
    expect(title).toContain('افتتاح الجسر')
    const lines = text.split('\n')
    expect(lines[0]).toBe(title)
    expect(lines[1]).toBe('')
    expect(lines.slice(-4)).toEqual([long.trim(), 'وأضافت "شكرا" & “أهلا”.', 'أولا', 'ثانيا'])
    expect(text).not.toContain('اقرأ أيضا')
    expect(text).not.toContain('الرئيسية')
    expect(text).not.toContain('جميع الحقوق')
  })
  it.each([
    ['<meta property="article:published_time" content="2015-10-13T23:00:00+03:00">', '2015-10-13'],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2015-10-13"}]}</script>',
      '2015-10-13',
    ],
    ['<script type="application/ld+json">{broken</script><meta name="date" content="2015-10-13">', '2015-10-13'],
    ['<meta name="DC.date" content="2015-10-13">', '2015-10-13'],
    ['<meta itemprop="datePublished" content="13/10/2015">', '2015-10-13'],
    ['<meta name="date" content="قبل يومين"><meta name="pubdate" content="2015-10-13">', '2015-10-13'],
  ])('tells its date: %s', (head, day) => {
    expect(fromHtml(page(head, paragraphs)).published).toBe(day)
  })
  it('tells its date in a time element', () => {
    expect(fromHtml(page('', `<time datetime="2015-10-13T10:00Z">أمس</time>${paragraphs}`)).published).toBe(
      '2015-10-13',
    )
  })
  it('has no date where it tells none', () => {
    expect(fromHtml(page('', paragraphs)).published).toBeNull()
  })
  it('tells outlet, title and address', () => {
    const head =
      '<meta property="og:site_name" content="صحيفة المعبر"><meta property="og:title" content="افتتاح الجسر">' +
      '<link rel="canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/b">'
    expect(fromHtml(page(head, paragraphs))).toMatchObject({
      outlet: 'صحيفة المعبر',
      title: 'افتتاح الجسر',
      url: 'https://example.org/a',
    })
  })
  it.each(['windows-1256', 'iso-8859-6'])('declared and written in %s', (encoding) => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${encoding}"></head><body><p>${long}</p></body></html>`
    expect(fromHtml(html, encoding).text).toBe(long.trim())
  })
  it('that declares one encoding and is written in UTF-8 is read as UTF-8', () => {
    expect(fromHtml(`<meta charset="windows-1256"><p>${long}</p>`).text).toBe(long.trim())
  })
  it('runs no script and shows none', () => {
    const shown = fromHtml(
      `<body onload="globalThis.ran=1"><script>globalThis.ran=1;document.write('كتب')</script><style>p{}</style>
       <p>${long}<img src=x onerror="globalThis.ran=1"></p><noscript>فعل</noscript><template>قالب</template></body>`,
    ).text
    expect(shown).toBe(long.trim())
    expect('ran' in globalThis).toBe(false)
  })
  it.each([
    ['one block', '<p>أ</p>', 'أ'],
    ['no tags', 'أ &lt;b&gt; ب', 'أ <b> ب'],
    ['words in a line', '<p>أ <b>ب</b>ج\n  <i>د</i></p>', 'أ بج د'],
    ['nested blocks', '<div><div>أ</div>ب<div><p>ج</p></div></div>د', 'أ\nب\nج\nد'],
    ['a table', '<table><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td></tr></table>', 'أ\nب\nج'],
    ['unclosed tags', '<p>أ<p>ب<ul><li>ج<li>د', 'أ\nب\nج\nد'],
  ])('of %s', (_, html, text) => {
    expect(fromHtml(html).text).toBe(text)
  })
})
