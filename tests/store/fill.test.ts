import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { fill, nameAgain, SHIFT } from '../../bench/record/fill.mjs'
import { reportsOfDay } from '../../bench/record/generate.mjs'
import { openServer, prepared, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const TIMES = 2
let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const towns = ['حلب', 'حمص', 'إدلب', 'درعا', 'الرقة', 'حماة', 'تدمر']
const reports = reportsOfDay(3, towns).slice(0, 24)
const earlier = (published: string, time: number): string =>
  new Date(Date.parse(published) - time * SHIFT * 86_400_000).toISOString().slice(0, 10)
const again = (time: number) =>
  reports.map((report) => ({
    ...report,
    id: nameAgain(report.id, time),
    published: earlier(report.published as string, time),
  }))

const telling = (id: string) =>
  `(select r.name || ':' || t.event from tellings t join reports r on r.id = t.report where t.id = ${id})`
const component = (of: string) =>
  `(select min(r.name || ':' || t.event) from tellings t join reports r on r.id = t.report where t.component = ${of})`
const ofReport = (table: string) =>
  `select r.name, to_jsonb(x) - 'report' as row from ${table} x join reports r on r.id = x.report`

/** What stands in a store, without the numbers of rows and what is made of report and day inside packed values. */
const contents: Readonly<Record<string, string>> = {
  reports: 'select name, hash, outlet, title, published, day, text from reports',
  words: ofReport('report_words'),
  statements: ofReport('statements'),
  events: ofReport('events'),
  quantities: ofReport('quantities'),
  mentions: ofReport('mentions'),
  tellings: `select ${telling('x.id')} as telling, ${component('x.component')} as component, level, cardinality(blocks)
    from tellings x`,
  blocks: `select count(*) as tellings, count(distinct block) as blocks from tellings, unnest(blocks) as block`,
  links: `select least(${telling('a')}, ${telling('b')}) as a, greatest(${telling('a')}, ${telling('b')}) as b, score,
    level from links`,
  fingerprints: 'select r.name, x.day, keys, near from fingerprints x join reports r on r.id = x.report',
  copies: `select least(a.name, b.name) as a, greatest(a.name, b.name) as b from copies
    join reports a on a.id = copies.a join reports b on b.id = copies.b`,
  incidents: `select id, ${component('x.component')} as component, type, title, first, last, day, place, country, lat, lon,
    grade, reports, origins, discrepancies, keys from incidents x`,
  names: 'select kind, folded, written, reports from entity_names',
  entities: 'select id, name, seen from entities',
  sightings: `select r.name, n.folded from entity_sightings s join reports r on r.id = s.report
    join entity_names n on n.id = s.name`,
  tallies: 'select * from tallies where n <> 0',
  sources: 'select * from sources',
  outlets: 'select * from source_outlets',
  mentioned: 'select kind, name, n from names',
  pins: 'select * from pins where n <> 0',
  sides: 'select r.name, copied, originated, shared, x.month from copy_sides x join reports r on r.id = x.report',
  indexes: "select indexname from pg_indexes where schemaname = 'marsad'",
}

async function contentsOf(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=marsad' })
  await client.connect()
  const found: Record<string, readonly string[]> = {}
  for (const [name, query] of Object.entries(contents)) {
    const { rows } = await client.query(`select row_to_json(x)::text as row from (${query}) x`)
    found[name] = rows.map(({ row }) => String(row)).sort()
  }
  await client.end()
  return found
}

it('a store that was filled to be measured has the rows that adding as many reports would write', async () => {
  const [one, other] = [await server.newDatabase(), await server.newDatabase()]
  const filled = await openServer(one)
  await filled.add(reports.map(prepared))
  await filled.close()
  const client = new pg.Client({ connectionString: one, options: '-c search_path=marsad' })
  await client.connect()
  await fill(client, TIMES)
  await client.end()

  const added = await openServer(other)
  for (let time = 0; time <= TIMES; time++) await added.add((time === 0 ? reports : again(time)).map(prepared))
  await added.close()

  const [is, should] = [await contentsOf(one), await contentsOf(other)]
  for (const [name, rows] of Object.entries(should)) expect(is[name], name).toEqual(rows)
  expect(should.reports).toHaveLength(reports.length * (TIMES + 1))
  expect(should.links?.length).toBeGreaterThan(0)
  expect(should.copies?.length).toBeGreaterThan(0)
})
