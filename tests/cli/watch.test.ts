import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { articlePage, openSite, rss, type Site } from '../fetch/site.ts'
import { newFolder, remove } from '../store/help.ts'
import { build, marsad, start, until } from './build.ts'

const home = newFolder()
let site: Site
beforeAll(async () => {
  await build()
  site = await openSite()
}, 240_000)
afterAll(async () => {
  await site?.stop()
  await remove(home)
})

const quick = ['--allow-network', '127.0.0.1', '--delay', '0', '--home', home]
const toll = (number: string): string =>
  articlePage('حصيلة الانفجار', [
    `قال الناطق باسم البلدية سامر الحلبي إن ${number} أشخاص أصيبوا في انفجار قرب الجسر الشرقي.`,
    'وأضاف أن فرق الإسعاف نقلتهم إلى المستشفى الوطني في المدينة.',
  ])

it('watches, tells what changed, goes on until it is ended, and is verified', async () => {
  site.paths.set(
    '/rss.xml',
    rss([
      { link: '/toll', title: 'ن' },
      { link: '/gone', title: 'ن' },
    ]),
  )
  site.paths.set('/toll', toll('ثلاثة'))
  const list = join(home, 'feeds.txt')
  writeFileSync(list, `${site.origin}/rss.xml # النهر\n`)

  const nothing = await marsad('watch', '--once', ...quick)
  expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining('[WATCH_NOTHING]') })
  const first = await marsad('watch', list, '--once', ...quick)
  expect(first.code).toBe(1)
  expect(first.stderr).toContain('1 added')
  expect(first.stderr).toContain(`${site.origin}/gone: the server answers 404`)

  site.paths.set('/toll', toll('خمسة'))
  const again = await marsad('watch', '--once', '--again', ...quick)
  expect(again.stderr).toContain('1 of them new versions of articles that changed')
  const shown = await marsad('show', '127.0.0.1-toll.v2', '--home', home)
  expect(shown.stdout).toMatch(/version 2 \(this one\).*\n.*SHA-256 [0-9a-f]{64}\n.*- .*ثلاثة.*\n.*\+ .*خمسة/)

  const on = start(['watch', ...quick, '--interval', '0.05'])
  const before = site.count('/rss.xml')
  await until(() => site.count('/rss.xml') >= before + 2)
  on.interrupt()
  expect((await on.ended).code).toBe(130)

  const { rows } = JSON.parse((await marsad('watch', '--list', '--json', '--home', home)).stdout)
  expect(rows).toMatchObject([
    { kind: 'list', pages: 0 },
    { kind: 'rss', parent: list, pages: 2, recorded: 1, waiting: 0, failed: 1, failedPage: { code: 'FETCH_STATUS' } },
  ])
  const listed = await marsad('watch', '--list', '--home', home)
  expect(listed.stdout).toContain(`  ✗ ${site.origin}/gone: the server answers 404 [FETCH_STATUS]\n`)
  const verified = await marsad('verify', '--json', '--home', home)
  expect(verified.code).toBe(0)
  expect(JSON.parse(verified.stdout)).toMatchObject({ reports: 2, evidence: 2, mismatches: [] })
}, 120_000)

it('adds an address, and refuses one within the network', async () => {
  site.paths.set('/one', toll('سبعة'))
  const one = await marsad('add', `${site.origin}/one`, ...quick)
  expect(one).toMatchObject({ code: 0, stderr: expect.stringContaining('1 added') })
  const refused = await marsad('add', `${site.origin}/one`, '--home', home)
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('[FETCH_PRIVATE]') })
})
