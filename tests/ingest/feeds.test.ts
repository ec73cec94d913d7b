import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MarsadError } from '../../src/annotation/errors.ts'
import { addressOf, isSameSite, plainAddress } from '../../src/ingest/address.ts'
import { isPage, parseFeed } from '../../src/ingest/feeds/parse.ts'

const base = 'https://alnahr.example/feed'
const parse = (source: string) => parseFeed(source, 'feed', (link) => addressOf(link, base))
const addresses = (source: string): readonly string[] => parse(source).entries.map(({ address }) => address)

const item = '<item><title>عنوان</title><link>/1</link><pubDate>Tue, 13 Oct 2015 22:30:00 GMT</pubDate></item>'
const entry = { title: 'عنوان', published: 'Tue, 13 Oct 2015 22:30:00 GMT', updated: null, outlet: null }

describe('a feed is told by its content', () => {
  it.each([
    ['rss', `<rss version="2.0"><channel><title>ن</title>${item}</channel></rss>`],
    [
      'rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>ن</title></channel>${item}</rdf:RDF>`,
    ],
    [
      'atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="self" href="/s"/><link href="/1"/></entry></feed>',
    ],
    ['json', '{"version":"https://jsonfeed.org/version/1.1","title":"ن","items":[{"id":"1","url":"/1"}]}'],
    ['sitemap', '<?xml version="1.0"?><urlset><url><loc>/1</loc></url></urlset>'],
  ])('%s', (kind, source) => {
    expect(parse(source)).toMatchObject({ kind, feeds: [] })
    expect(addresses(source)).toEqual(['https://alnahr.example/1'])
  })
  it.each([
    [
      'opml',
      '<opml><body><outline text="ن"><outline xmlUrl="/a.xml"/></outline><outline xmlUrl="/a.xml"/></body></opml>',
    ],
    ['sitemap-index', '<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>'],
    ['list', '# ملاحظة\nhttps://alnahr.example/a.xml # أخرى\n\n'],
  ])('%s names feeds', (kind, source) => {
    expect(parse(source)).toMatchObject({ kind, entries: [], feeds: ['https://alnahr.example/a.xml'] })
  })
})

describe('a feed that is not well-formed', () => {
  it.each([
    ['is cut off', `<rss><channel>${item}<item><title>مقطوع`],
    ['has bare signs and entities of HTML', `<rss><channel><title>أ & ب &nbsp; <</title>${item}</channel></rss>`],
    ['has a foreign head', `\ufeff\n  <!-- x --><rss><channel>${item}</channel></rss>`],
    ['does not close its parts', `<rss><channel><description>${item}</channel>`],
  ])('gives what it has where it %s', (_, source) => {
    expect(parse(source).entries).toContainEqual({ address: 'https://alnahr.example/1', ...entry })
  })
  it.each(['', 'نص', '<html><body>صفحة</body></html>', '{}', '[]', '<rss/>', '<x', '{"items":'])(
    'is none: %s',
    (source) => {
      expect(() => parse(source)).toThrow(MarsadError)
    },
  )
  it.each([
    ['titles in titles', `<rss><channel>${'<item><title>'.repeat(50_000)}`],
    ['a sitemap without ends', `<urlset>${'<url><loc>/1'.repeat(100_000)}`],
    ['nothing but signs', `<rss>${'<'.repeat(1_000_000)}`],
    ['one long tag', `<rss ${'a="1" '.repeat(200_000)}`],
    ['parts that are never closed', `<rss><channel>${'<![CDATA['.repeat(200_000)}`],
  ])('is let go soon where it is %s', (_, source) => {
    const since = performance.now()
    expect(() => parse(source)).toThrow(MarsadError)
    expect(performance.now() - since).toBeLessThan(4000)
  })
  it('breaks nothing, whatever it holds', () => {
    const part = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<link>',
      '/1',
      '<![CDATA[',
      ']]>',
      '&',
      '<!--',
      '"',
      'ن',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        try {
          parse(parts.join(''))
        } catch (error) {
          expect(error).toBeInstanceOf(MarsadError)
        }
      }),
    )
  })
})

describe('what a feed says of its articles', () => {
  it('of a sitemap for news: day, title and outlet, but not the day of the last change', () => {
    const news =
      '<news:news><news:publication><news:name>النهر</news:name></news:publication><news:publication_date>2015-10-11</news:publication_date><news:title>خبر</news:title></news:news>'
    const source = `<urlset><url><loc>/1</loc><lastmod>2015-10-12</lastmod>${news}</url><url><loc>/2</loc><lastmod>2015-10-12</lastmod></url></urlset>`
    expect(parse(source).entries).toMatchObject([
      { title: 'خبر', published: '2015-10-11', updated: '2015-10-12', outlet: 'النهر' },
      { title: null, published: null, updated: '2015-10-12', outlet: null },
    ])
  })
  it('each address once, and none that is no address of the web', () => {
    const links = ['/1', '/1#part', 'javascript:1', 'mailto:a@b', 'ftp://x/1', '', 'http://a:b@x/']
    const source = `<rss><channel>${links.map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`
    expect(addresses(source)).toEqual(['https://alnahr.example/1'])
  })
})

describe('addresses', () => {
  it.each([
    ['https://a.example/1?utm_source=rss&id=4&fbclid=x', 'https://a.example/1?id=4'],
    ['https://a.example/1?id=4', 'https://a.example/1?id=4'],
  ])('%s without what counts visits', (address, plain) => expect(plainAddress(address)).toBe(plain))
  it.each([
    ['https://www.a.example/1', 'https://a.example/2', true],
    ['https://m.a.example/1', 'http://www.a.example/2', true],
    ['https://news.a.example/1', 'https://a.example/2', true],
    ['https://a.example/1', 'https://evila.example/1', false],
    ['https://a.example/1', 'https://b.example/1', false],
  ])('%s and %s: of one site %s', (one, other, same) => expect(isSameSite(one, other)).toBe(same))
})

it.each([
  ['<!doctype html><p>', true],
  ['<!-- 1 --><!-- 2 -->\n<html lang="ar">', true],
  ['<?xml version="1.0"?><rss>', false],
  ['<!-- never closed', false],
])('%s is a page: %s', (source, is) => expect(isPage(source)).toBe(is))
