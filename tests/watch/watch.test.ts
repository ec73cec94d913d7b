import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Mismatch, verify } from '../../src/app/verify.ts'
import { addAddresses } from '../../src/app/watch/addAddresses.ts'
import { historyOf } from '../../src/app/watch/history.ts'
import type { Store, StoredReport } from '../../src/store/store.ts'
import { articlePage, openSite, rss, type Site } from '../fetch/site.ts'
import { newFolder, openFolder, remove } from '../store/help.ts'
import { gist, looked, options, quick, windows1256 } from './help.ts'

const home = newFolder()
let store: Store
let site: Site
beforeAll(async () => {
  store = await openFolder(home)
}, 60_000)
afterAll(async () => {
  await store?.close()
  await remove(home)
})
beforeEach(async () => {
  site = await openSite()
  return () => site.stop()
})

const bridge = [
  'قال الناطق باسم البلدية سامر الحلبي إن الجسر الشرقي أُغلق أمس أمام السيارات بعد انفجار قربه.',
  'وأضاف أن ثلاثة أشخاص أصيبوا في الانفجار، وأن فرق الإسعاف نقلتهم إلى المستشفى الوطني في المدينة.',
  'وذكرت وكالة أنباء محلية أن أصوات إطلاق نار سمعت في الحي قبل ساعات من الانفجار.',
]
const day = '<meta property="article:published_time" content="2015-10-13T09:00:00+03:00">'

/** The latest report whose name begins so. */
async function reportOf(start: string): Promise<StoredReport> {
  const { rows } = await store.reports({}, { limit: 500 })
  const row = rows.find(({ report }) => report.startsWith(start)) ?? rows.find(({ url }) => url === start)
  const found = await store.report(row?.report ?? '')
  if (found === null) throw new Error(`${start} is not recorded`)
  return found
}

let count = 0
/** Words that no other article of these tests has. */
const words = (): readonly string[] => {
  count++
  return bridge.map((line, at) => `${line} وسُجّل ذلك في البيان رقم ${count * 10 + at}.`)
}

describe('a watched feed', () => {
  it('takes a page that stands in its place for no article', async () => {
    site.paths.set('/rss.xml', rss([{ link: '/kept', title: 'ن' }]))
    site.paths.set('/kept', articlePage('خبر', words(), day))
    const feed = [`${site.origin}/rss.xml`]
    expect(gist(await looked(feed, store))).toEqual(['feed 1', 'report 1 added'])
    site.paths.set('/rss.xml', articlePage('الموقع متوقف للصيانة', ['نعود إليكم بعد ساعات.']))
    expect(gist(await looked(feed, store))).toEqual(['failed feed FEED_INVALID'])
    site.paths.set('/rss.xml', rss([{ link: '/kept', title: 'ن' }]))
    expect(gist(await looked(feed, store))).toEqual(['feed 0'])
  })

  it('gives its articles once, and its new ones the next time', async () => {
    const feed = `${site.origin}/rss.xml`
    site.paths.set('/rss.xml', rss([{ link: '/news/1?utm_source=rss', title: 'إغلاق الجسر' }]))
    site.paths.set('/news/1', articlePage('إغلاق الجسر', bridge, day))
    expect(gist(await looked([feed], store))).toEqual(['feed 1', 'report 1 added'])
    const found = await reportOf(`${site.origin}/news/1`)
    expect(found.report).toMatchObject({ title: 'إغلاق الجسر', published: '2015-10-13', url: `${site.origin}/news/1` })
    expect(found.report.text.split('\n')).toEqual(['إغلاق الجسر', ...bridge])
    expect(gist(await looked([feed], store))).toEqual(['feed 0'])
    expect(site.count('/news/1')).toBe(1)
  })
  it('leaves what fails behind and says why', async () => {
    const feed = `${site.origin}/rss.xml`
    site.paths.set('/rss.xml', rss(['/gone', '/image', '/empty', '/fine'].map((link) => ({ link, title: link }))))
    site.paths.set('/image', { type: 'image/png', body: 'PNG' })
    site.paths.set('/empty', '<!doctype html><html><body><script>1</script></body></html>')
    site.paths.set('/fine', articlePage('خبر آخر', [...bridge].reverse(), day))
    const other = `${site.origin}/broken.xml`
    site.paths.set('/broken.xml', 'no feed at all')
    expect(gist(await looked([feed, other], store))).toEqual([
      'failed feed FEED_INVALID',
      'failed page FETCH_STATUS',
      'failed page FETCH_TYPE',
      'failed page HTML_WITHOUT_ARTICLE',
      'feed 4',
      'report 1 added',
    ])
  })
})

describe('an article that changed', () => {
  it('becomes a new version, which tells what changed', async () => {
    const feed = `${site.origin}/rss.xml`
    const [first = '', second = '', third = ''] = words()
    site.paths.set('/rss.xml', rss([{ link: '/toll', title: 'حصيلة' }]))
    site.paths.set('/toll', articlePage('حصيلة أولى', [first, second, third], day))
    expect(gist(await looked([feed], store))).toEqual(['feed 1', 'report 1 added'])
    const more = second.replace('ثلاثة أشخاص', 'خمسة أشخاص')
    site.paths.set('/toll', articlePage('حصيلة جديدة', [first, more, third], day))
    expect(gist(await looked([feed], store, { again: true }))).toEqual(['feed 0', 'report 2 added'])
    expect(gist(await looked([feed], store, { again: true }))).toEqual(['feed 0', 'unchanged'])
    const { report } = await reportOf('127.0.0.1-toll')
    const history = await historyOf(report.id, store)
    expect(history).toMatchObject([
      { version: 1, page: `${site.origin}/toll`, status: 200, changes: null },
      {
        version: 2,
        changes: {
          title: ['حصيلة أولى', 'حصيلة جديدة'],
          published: null,
          gone: ['حصيلة أولى', second],
          came: ['حصيلة جديدة', more],
        },
      },
    ])
    expect(new Set(history.map((one) => one.report)).size).toBe(2)
  })
  it('is asked for with the marks of the last time, and when its feed says that it changed', async () => {
    const text = words()
    const map = (changed: string) =>
      `<urlset><url><loc>${site.origin}/etag</loc><lastmod>${changed}</lastmod></url></urlset>`
    site.paths.set('/map.xml', map('2015-10-13T10:00:00Z'))
    site.paths.set('/etag', (request, response) => {
      const same = request.headers['if-none-match'] === '"a"'
      response.writeHead(same ? 304 : 200, { 'content-type': 'text/html', etag: '"a"' })
      response.end(same ? undefined : articlePage('خبر ذو علامة', text, day))
    })
    const map1 = [`${site.origin}/map.xml`]
    expect(gist(await looked(map1, store))).toEqual(['feed 1', 'report 1 added'])
    expect(gist(await looked(map1, store))).toEqual(['feed 0'])
    site.paths.set('/map.xml', map('2015-10-13T12:00:00Z'))
    expect(gist(await looked(map1, store))).toEqual(['feed 0', 'unchanged'])
    expect(site.asked.at(-1)?.headers['if-none-match']).toBe('"a"')
  })
})

describe('what a page says', () => {
  it('is its text, whatever its server says of the encoding', async () => {
    const text = words()
    const page = articlePage('خبر قديم الترميز', text, day).replace('utf-8', 'iso-8859-1')
    site.paths.set('/w1256', { type: 'text/html; charset=ISO-8859-1', body: windows1256(page) })
    site.paths.set('/utf8', { type: 'text/html; charset=windows-1256', body: articlePage('خبر آخر', words(), day) })
    site.paths.set('/rss.xml', rss(['/w1256', '/utf8'].map((link) => ({ link, title: link }))))
    expect(gist(await looked([`${site.origin}/rss.xml`], store))).toEqual([
      'feed 2',
      'report 1 added',
      'report 1 added',
    ])
    const { report } = await reportOf(`${site.origin}/w1256`)
    expect(report.text.split('\n').slice(1)).toEqual(text)
    expect((await reportOf(`${site.origin}/utf8`)).report.title).toBe('خبر آخر')
  })
  it('counts for day and address before the feed, but not an address on a host of others', async () => {
    const data =
      '<script type="application/ld+json">{"@graph":[{"@type":"ItemList","datePublished":"2014-01-01"},{"@type":"NewsArticle","datePublished":"2015-10-12T23:00:00Z"}]}</script>'
    const loose = '<time datetime="2013-01-01">قبل سنين</time>'
    site.paths.set('/own?utm_medium=rss', articlePage('بيانات', words(), `${data}<link rel="canonical" href="/canon">`))
    site.paths.set('/own', articlePage('بيانات', words(), `${data}<link rel="canonical" href="/canon">`))
    site.paths.set(
      '/told',
      articlePage('بلا يوم', words(), '<link rel="canonical" href="https://other.example/x">', loose).replace(
        /<\/?article>/g,
        '',
      ),
    )
    const feedDay = 'Tue, 13 Oct 2015 22:30:00 GMT'
    site.paths.set(
      '/rss.xml',
      rss(['/own?utm_medium=rss', '/told'].map((link) => ({ link, title: link, day: feedDay }))),
    )
    await looked([`${site.origin}/rss.xml`], store)
    expect((await reportOf(`${site.origin}/canon`)).report.published).toBe('2015-10-12')
    const told = await reportOf(`${site.origin}/told`)
    expect(told.report).toMatchObject({ published: '2015-10-13', outlet: site.host })
  })
  it('is cut of pointers to other articles, where prose stays that only begins like one', async () => {
    const text = [...words(), 'شاهد سكان الحي الطائرة قبل سقوطها بدقائق قرب الجسر الشرقي للمدينة.']
    const inside = `<p><strong>اقرأ أيضًا: <a href="/x">خبر لا صلة له بهذا</a></strong></p>
      <h3>مواضيع ذات صلة</h3><ul><li><a href="/y">خبر ثان بعيد</a></li><li><a href="/z">خبر ثالث</a></li></ul>`
    site.paths.set('/rss.xml', rss([{ link: '/teasers', title: 'ن' }]))
    site.paths.set('/teasers', articlePage('خبر فيه إحالات', text, day, inside))
    await looked([`${site.origin}/rss.xml`], store)
    expect((await reportOf(`${site.origin}/teasers`)).report.text.split('\n')).toEqual(['خبر فيه إحالات', ...text])
  })
  it('is found by the selectors of its outlet, and recorded under the name in the directory', async () => {
    const text = words()
    const value = {
      article: { content: '.story', title: 'h2', published: '.day', remove: ['.advert'] },
    }
    await store.watch.importOutlets([{ name: 'صحيفة النهر', hosts: ['127.0.0.1'], value }])
    const body = `<div class="story">${text.map((line) => `<p>${line}</p>`).join('<p class="advert">إعلان</p>')}</div>`
    site.paths.set('/rss.xml', rss([{ link: '/built', title: 'ن' }]))
    site.paths.set(
      '/built',
      `<!doctype html><html><body><h1>النهر</h1><h2>خبر مبني</h2><i class="day">2015-10-14</i>${body}<p>${bridge[0]}</p></body></html>`,
    )
    await looked([`${site.origin}/rss.xml`], store)
    await store.watch.importOutlets([{ name: 'صحيفة النهر', hosts: [], value: {} }])
    const { report } = await reportOf(`${site.origin}/built`)
    expect(report).toMatchObject({ outlet: 'صحيفة النهر', title: 'خبر مبني', published: '2015-10-14' })
    expect(report.text.split('\n').filter((line) => line !== '')).toEqual(['خبر مبني', ...text])
  })
})

describe('feeds that name feeds', () => {
  it('are followed: lists, indexes of sitemaps and front pages', async () => {
    site.paths.set(
      '/feeds.opml',
      `<opml><body><outline xmlUrl="${site.origin}/a.xml"/><outline xmlUrl="${site.origin}/index.xml"/></body></opml>`,
    )
    site.paths.set('/a.xml', rss([{ link: '/by-rss', title: 'ن' }]))
    site.paths.set(
      '/index.xml',
      '<sitemapindex><sitemap><loc>/map.xml.gz</loc></sitemap><sitemap><loc>/index.xml</loc></sitemap></sitemapindex>',
    )
    site.paths.set('/map.xml.gz', {
      type: 'application/gzip',
      body: gzipSync(`<urlset><url><loc>${site.origin}/by-map</loc></url></urlset>`),
    })
    site.paths.set(
      '/',
      `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/front.xml"></head></html>`,
    )
    site.paths.set('/front.xml', rss([{ link: '/by-front', title: 'ن' }]))
    for (const path of ['/by-rss', '/by-map', '/by-front']) site.paths.set(path, articlePage(path, words(), day))
    const named = [`${site.origin}/feeds.opml`, `${site.origin}/`]
    const found = gist(await looked(named, store))
    expect(found.filter((line) => line === 'report 1 added')).toHaveLength(3)
    expect(found.filter((line) => line.startsWith('failed'))).toEqual([])
    const { rows } = await store.watch.list({ limit: 500 })
    const ours = rows.filter(({ address }) => address.startsWith(site.origin))
    expect(ours.map(({ kind }) => kind).sort()).toEqual(['opml', 'rss', 'rss', 'site', 'sitemap', 'sitemap-index'])
    expect(await store.watch.unfollow(`${site.origin}/feeds.opml`)).toBe(4)
  })
})

describe('a look that takes long', () => {
  it('leaves pages for later where feeds are due again', async () => {
    site.paths.set('/rss.xml', rss([{ link: '/later', title: 'ن' }]))
    site.paths.set('/later', articlePage('/later', words(), day))
    const named = [`${site.origin}/rss.xml`]
    expect(gist(await looked(named, store, { interval: 0, pagesFor: 0 }))).toEqual(['feed 1'])
    expect(gist(await looked(named, store, { interval: 3600, pagesFor: 0 }))).toEqual(['feed 0', 'report 1 added'])
  })
})

describe('a run that is ended', () => {
  it('is taken up where it ended', async () => {
    const links = Array.from({ length: 12 }, (_, at) => `/long/${at}x`)
    site.paths.set('/rss.xml', rss(links.map((link) => ({ link, title: link }))))
    for (const link of links) site.paths.set(link, articlePage(link, words(), day))
    const stop = new AbortController()
    const counted = site.paths.get('/long/5x') as string
    site.paths.set('/long/5x', (_, response) => {
      stop.abort()
      response.end(counted)
    })
    const feed = [`${site.origin}/rss.xml`]
    const slow = { ...quick, signal: stop.signal }
    const before = gist(await looked(feed, store, { fetching: slow, signal: stop.signal }))
    const done = before.filter((line) => line === 'report 1 added').length
    expect(done).toBeLessThan(12)
    site.paths.set('/long/5x', { type: 'text/html', body: counted })
    const after = gist(await looked(feed, store)).filter((line) => line === 'report 1 added').length
    expect(done + after).toBe(12)
    const { rows } = await store.watch.list({ limit: 500 })
    expect(rows.find(({ address }) => address === feed[0])).toMatchObject({
      pages: 12,
      recorded: 12,
      waiting: 0,
      failed: 0,
    })
  })
})

describe('addresses that are added', () => {
  const added = async (address: string): Promise<readonly string[]> => {
    const kinds: string[] = []
    for await (const outcome of addAddresses([address], store, options())) {
      kinds.push(outcome.kind === 'failed' ? outcome.failure.code : outcome.kind)
    }
    return kinds.sort()
  }
  it('are articles, or feeds with their articles, and are not watched', async () => {
    site.paths.set('/one', articlePage('مقال واحد', words(), day))
    site.paths.set('/two', articlePage('مقال ثان', words(), day))
    site.paths.set(
      '/rss.xml',
      rss([
        { link: '/one', title: 'ن' },
        { link: '/two', title: 'ن' },
        { link: '/three', title: 'ن' },
      ]),
    )
    expect(await added(`${site.origin}/one?utm_source=x`)).toEqual(['added'])
    expect(site.asked.filter(({ path }) => path.startsWith('/one'))).toHaveLength(1)
    expect(await added(`${site.origin}/one`)).toEqual(['known'])
    expect(await added(`${site.origin}/rss.xml`)).toEqual(['FETCH_STATUS', 'added'])
    const { rows } = await store.watch.list({ limit: 500 })
    expect(rows.some(({ address }) => address.startsWith(site.origin))).toBe(false)
  })
  it('are refused one by one', async () => {
    expect(await added('http://me:pass@127.0.0.1/')).toEqual(['ADDRESS_INVALID'])
    expect(await added('http://127.0.0.9/')).toEqual(['FETCH_PRIVATE'])
  })
})

describe('the record', () => {
  const mismatches = async (): Promise<readonly Mismatch[]> => {
    const found: Mismatch[] = []
    for await (const part of verify(store)) found.push(...part.mismatches)
    return found
  }
  it('is verified, and what was changed behind its back is found', async () => {
    expect(await mismatches()).toEqual([])
  })
})
