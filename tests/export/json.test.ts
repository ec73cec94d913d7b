import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/annotation/reading.ts'
import type { Copies } from '../../src/annotation/record.ts'
import { annotationFormat } from '../../src/export/annotations.ts'
import { geojsonFormat } from '../../src/export/geojson.ts'
import { readingsFormat } from '../../src/export/readings.ts'
import { copiesPart, entitiesPart, incidentsPart } from '../../src/export/record.ts'
import { governorate, placed, report, told, town, written } from './told.ts'

const nothing: Reading = {
  report: report.id,
  published: report.published,
  outlet: report.outlet,
  title: report.title,
  url: report.url,
  statements: [],
  events: [],
  quantities: [],
  times: [],
  mentions: [],
  notices: [],
}

const mentionAt = (start: number, end: number): Reading => ({
  ...nothing,
  mentions: [{ span: [start, end], kind: 'place', name: 'x', rule: 'test' }],
})

describe('record', () => {
  const copies: Copies = { reports: ['r1', 'r2'], passages: [{ a: [0, 5], b: [7, 12] }] }
  const whole = async (incidents: number) => {
    const list = Array.from({ length: incidents }, (_, at) => told({ id: `r${at}:e1` }).incident)
    const parts = [
      await written(incidentsPart, ...list),
      await written(copiesPart, copies),
      await written(entitiesPart),
    ]
    return JSON.parse(parts.map(({ file }) => file).join(''))
  }
  it.each([0, 1, 3])('is one object over %i incidents', async (count) => {
    const record = await whole(count)
    expect(Object.keys(record)).toEqual(['incidents', 'copies', 'entities'])
    expect(record.incidents).toHaveLength(count)
    expect(record.copies).toEqual([{ reports: ['r1', 'r2'], passages: [{ a: [0, 5], b: [7, 12] }] }])
  })
  it('has of an incident what the exchange form names, and nothing else', async () => {
    const [incident] = (await whole(1)).incidents
    expect(Object.keys(incident)).toEqual([
      'id',
      'type',
      'title',
      'from',
      'to',
      'place',
      'accounts',
      'sources',
      'grade',
      'ledger',
      'discrepancies',
    ])
    expect(incident.ledger).toEqual([
      {
        unit: 'killed',
        min: 7,
        max: 7,
        approx: false,
        report: 'r1',
        event: 'e1',
        speaker: 'مدير المستشفى',
        via: ['وكالة الجسر'],
        published: '2015-10-14',
        state: 'current',
      },
    ])
    expect(incident.discrepancies).toEqual([
      { kind: 'figure', unit: 'killed', accounts: [['r1', 'e1']], why: '7 and 9' },
    ])
  })
})

describe('readings', () => {
  it('are one a line, as they were read', async () => {
    const reading = mentionAt(0, 3)
    const { file, counts } = await written(readingsFormat, { report, reading }, { report, reading: nothing })
    expect(
      file
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual([reading, nothing])
    expect(counts.written).toBe(2)
  })
})

describe('geojson', () => {
  const feature = async (...incidents: Parameters<typeof told>) =>
    JSON.parse(
      (
        await written(
          geojsonFormat(() => null),
          told(...incidents),
        )
      ).file,
    ).features[0]
  it('is a collection also where nothing happened', async () => {
    expect(JSON.parse((await written(geojsonFormat(() => null))).file)).toEqual({
      type: 'FeatureCollection',
      features: [],
    })
  })
  it('puts a point on a town, longitude first', async () => {
    const { geometry, properties } = await feature()
    expect(geometry).toEqual({ type: 'Point', coordinates: [37.25, 36.5] })
    expect(properties.accounts[0]).toMatchObject({
      report: 'r1',
      event: 'e1',
      chain: 'مدير المستشفى ← وكالة الجسر ← صحيفة الضفة',
      trigger: [34, 38],
    })
  })
  it.each([
    ['a governorate', placed('النور', governorate), 'governorate', 0],
    ['one of two towns', placed('الزهراء', town, { ...town, id: 'x', lat: 33 }), 'ambiguous', 2],
    ['a place of no gazetteer', placed('الزهراء'), 'unknown', 0],
  ] as const)('puts no point on %s', async (_, place, precision, candidates) => {
    const { geometry, properties } = await feature({}, { places: [place] })
    expect(geometry).toBeNull()
    expect(properties.precision).toBe(precision)
    expect(properties.candidates).toHaveLength(candidates)
  })
})

describe('web annotations', () => {
  const annotations = async (text: string, reading: Reading, url: string | null = null) =>
    JSON.parse((await written(annotationFormat, { report: { ...report, text, url }, reading })).file)
  it('are a page with an annotation a value', async () => {
    const page = await annotations('وصل الوفد إلى النور.', mentionAt(14, 19), 'https://example.org/a')
    expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
    expect(page.items).toHaveLength(1)
    expect(page.items[0]).toMatchObject({ type: 'Annotation', id: 'urn:marsad:r1:m1' })
    expect(page.items[0].body[1].value).toBe(JSON.stringify(mentionAt(14, 19).mentions[0]))
    expect(page.items[0].target).toEqual([
      {
        type: 'SpecificResource',
        source: 'https://example.org/a',
        selector: [
          { type: 'TextPositionSelector', start: 14, end: 19 },
          { type: 'TextQuoteSelector', exact: 'النور', prefix: 'وصل الوفد إلى ', suffix: '.' },
        ],
      },
    ])
  })
  it('leave out reports without values', async () => {
    expect((await annotations('نص', nothing)).items).toEqual([])
  })
  it('count positions in code points and quote the same words', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('ب', 'ا', '😀', ' ', '𐰀'), { minLength: 1 }),
        fc.nat(),
        async (signs, n) => {
          const text = signs.join('')
          const at = n % signs.length
          const start = signs.slice(0, at).join('').length
          const end = start + (signs[at] as string).length
          const [position, quote] = (await annotations(text, mentionAt(start, end))).items[0].target[0].selector
          expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact)
          expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
        },
      ),
      { numRuns: 60 },
    ))
})
