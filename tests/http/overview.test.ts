import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  DifferingRow,
  MapView as MapViewValue,
  Overview as OverviewValue,
  PageOf,
  WholeReport,
} from '../../src/http/wire.ts'
import * as wire from '../../src/http/wire.ts'
import { unzipped } from '../brief/zip.ts'
import { type Served, serveExamples } from './help.ts'

let served: Served
beforeAll(async () => {
  served = await serveExamples()
}, 120_000)
afterAll(() => served?.stop())

const word = encodeURIComponent
const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0)

describe('the views', () => {
  it.each([
    ['/overview', wire.Overview],
    ['/timeline', wire.Timeline],
    ['/timeline?of=events&unit=week', wire.Timeline],
    ['/timeline/bins', wire.pageOf(wire.Bin)],
    ['/outlets', wire.pageOf(wire.OutletRow)],
    ['/discrepancies', wire.pageOf(wire.DifferingRow)],
    ['/map', wire.MapView],
    ['/map/clusters', wire.pageOf(wire.MapCluster)],
    [`/search/facets?q=${word('الهدنة')}`, wire.Facets],
    [`/suggestions?q=${word('الروس')}`, wire.pageOf(wire.Suggestion)],
  ])('%s answers as its schema says', async (path, schema) => {
    expect(schema.safeParse(await served.json(path)).error?.issues ?? []).toEqual([])
  })
  it('count every incident and event once, whether tallied or narrowed', async () => {
    const { totals, timeline, mostTold } = await served.json<OverviewValue>('/overview')
    expect(sum(timeline.bins)).toBe(totals.incidents)
    expect(mostTold.length).toBeGreaterThan(0)
    expect(mostTold.every(({ reports }) => reports > 1)).toBe(true)
    const events = await served.json<wire.Timeline>('/timeline?of=events')
    expect(sum(events.bins)).toBe(totals.events)
    const outlets = await served.json<PageOf<wire.OutletRow>>('/outlets')
    expect(outlets.rows.reduce((total, { reports }) => total + reports, 0)).toBe(totals.reports)
    for (const outlet of ['السارية', 'رواق']) {
      const bins = await served.json<wire.Timeline>(`/timeline?outlet=${word(outlet)}`)
      const { rows } = await served.json<wire.IncidentPage>(`/incidents?limit=500&outlet=${word(outlet)}`)
      expect(sum(bins.bins)).toBe(rows.length)
    }
  })
  it('narrow incidents by type, grade, difference and box', async () => {
    const { rows } = await served.json<wire.IncidentPage>('/incidents?limit=500')
    const only = async (query: string) => (await served.json<wire.IncidentPage>(`/incidents?limit=500&${query}`)).rows
    expect(await only('types=air_strike,truce')).toEqual(rows.filter(({ type }) => /^(air_strike|truce)$/.test(type)))
    expect(await only('grades=contested')).toEqual(rows.filter(({ grade }) => grade === 'contested'))
    expect(await only('differing=true')).toEqual(rows.filter(({ discrepancies }) => discrepancies > 0))
    const inside = rows.filter(
      ({ lat, lon }) => lat !== null && lon !== null && lon > 36 && lon < 38 && lat > 34 && lat < 37,
    )
    expect(await only('box=36,34,38,37')).toEqual(inside)
    expect(inside.length).toBeGreaterThan(0)
  })
  it('put every incident on the map or beside it', async () => {
    const { totals } = await served.json<OverviewValue>('/overview')
    for (const zoom of [2, 12]) {
      const { clusters, unpinned } = await served.json<MapViewValue>(`/map?zoom=${zoom}`)
      expect(sum(clusters) + sum(unpinned)).toBe(totals.incidents)
      for (const { count, types, incident } of clusters) {
        expect(sum(types)).toBe(count)
        expect(incident === null).toBe(count > 1)
      }
    }
  })
  it('list what differs with where it differs', async () => {
    const { rows } = await served.json<PageOf<DifferingRow>>('/discrepancies')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ discrepancies }) => discrepancies.length > 0)).toBe(true)
    expect(rows.map((row) => row.discrepancies.length)).toEqual(rows.map(({ incident }) => incident.discrepancies))
  })
  it('count facets of what a search finds', async () => {
    const { rows } = await served.json<wire.HitPage>(`/search?limit=500&q=${word('الهدنة')}`)
    const facets = await served.json<wire.Facets>(`/search/facets?q=${word('الهدنة')}`)
    expect(facets).toMatchObject({ reports: rows.length, complete: true })
    expect(sum(facets.outlets)).toBe(rows.length)
    expect(sum(facets.months)).toBe(rows.length)
  })
  it.each([
    ['الامريكي', 'أمريكي'],
    ['حلب', 'حلب'],
    ['وزارة الدف', 'وزارة الدفاع'],
  ])('suggest for %s a name with %s', async (typed, part) => {
    const { rows } = await served.json<PageOf<wire.Suggestion>>(`/suggestions?q=${word(typed)}`)
    expect(rows.some(({ name }) => name.includes(part))).toBe(true)
  })
  it('lead from the events of a report to their incidents', async () => {
    const whole = await served.json<WholeReport>('/reports/08-sariya-homs-evening')
    expect(wire.WholeReport.safeParse(whole).error?.issues ?? []).toEqual([])
    expect(whole.incidents.map(({ event }) => event).sort()).toEqual(whole.reading.events.map(({ id }) => id).sort())
  })
})

describe('an incident with its evidence', () => {
  it('is a ZIP to be kept, and an error where there is none', async () => {
    const { rows } = await served.json<PageOf<wire.IncidentRow>>('/incidents?limit=1')
    const answer = await served.get(`/incidents/${word(rows[0]?.incident ?? '')}/evidence`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const files = unzipped(new Uint8Array(await answer.arrayBuffer()))
    expect(files.get('index.html')).toContain('<html lang="ar" dir="rtl">')
    expect(files.get('reports/1/original.txt')).toBeDefined()
    expect((await served.get('/incidents/none/evidence')).status).toBe(404)
  })
})
