import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { articlePage, openSite, rss, type Site } from '../fetch/site.ts'
import { newFolder, openFolder, remove } from '../store/help.ts'
import { gist, looked } from './help.ts'

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

describe('a watched feed', () => {
  it('gives its articles once, and its new ones the next time', async () => {
    const feed = `${site.origin}/rss.xml`
    site.paths.set('/rss.xml', rss([{ link: '/news/1?utm_source=rss', title: 'إغلاق الجسر' }]))
    site.paths.set('/news/1', articlePage('إغلاق الجسر', bridge, day))
    expect(gist(await looked([feed], store))).toEqual(['feed 1', 'report 1 added'])
    const [row] = (await store.reports({}, { limit: 1 })).rows
    const found = await store.report(row?.report ?? '')
    expect(found?.report).toMatchObject({ title: 'إغلاق الجسر', published: '2015-10-13', url: `${site.origin}/news/1` })
    expect(found?.report.text.split('\n')).toEqual(['إغلاق الجسر', ...bridge])
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
