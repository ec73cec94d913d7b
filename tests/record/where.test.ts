import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlaceCandidate } from '../../src/annotation/record.ts'
import { narrowed, nowhere, surroundingsOf } from '../../src/record/accounts/narrow.ts'
import { homeOf, placesOf } from '../../src/record/accounts/places.ts'
import { whereOf } from '../../src/record/incidents/where.ts'
import { gazetteer, grammar } from './told.ts'

const where = (name: string, event: readonly string[] = [], report: readonly string[] = []) => {
  const home = homeOf(report, gazetteer, grammar)
  const [place] = placesOf([name, ...event], home, gazetteer, grammar)
  return whereOf(place === undefined ? [] : [place])
}

describe('a place', () => {
  it.each([
    ['مدينة تدمر', 'spot'],
    ['مطار حمص', 'near'],
    ['قرب سراقب', 'near'],
    ['ريف حمص', 'area'],
    ['شمال الموصل', 'area'],
    ['حدود سوريا', 'area'],
    ['محافظة حمص', 'governorate'],
    ['محافظة تعز', 'governorate'],
    ['نينوى', 'governorate'],
    ['سوريا', 'country'],
    ['الغوطة الشرقية', 'area'],
    ['عمان', 'ambiguous'],
    ['وادي الغزلان البعيد', 'unknown'],
  ])('«%s» is known as %s', (name, precision) => {
    const place = where(name)
    expect(place?.precision).toBe(precision)
    expect(place?.lat === null).toBe(!['spot', 'near'].includes(precision))
  })
  it.each([
    ['سورية', 'سوريا'],
    ['شمال سورية', 'شمال سوريا'],
    ['محافظه مارب', 'محافظة مأرب'],
    ['القلمون', 'القلمون'],
    ['مدينة كوباني', 'مدينة كوباني'],
    ['جنوب كوباني', 'جنوب كوباني'],
    ['وادي الغزلان البعيد', 'وادي الغزلان البعيد'],
  ])('«%s» is listed as «%s», of whichever spelling', (name, called) => {
    expect(where(name)?.name).toBe(called)
  })
  it.each<readonly [string, readonly string[], readonly string[], string]>([
    ['عمان', ['إربد'], [], 'JO'],
    ['عمان', [], ['مسقط', 'صلالة'], 'OM'],
    ['طرابلس', [], ['بيروت', 'صيدا'], 'LB'],
    ['طرابلس', [], ['بنغازي'], 'LY'],
  ])('«%s» beside %j in a report of %j lies in %s', (name, event, report, country) => {
    expect(where(name, event, report)).toMatchObject({ country })
  })
  it('stays all that it may be where the report speaks of both', () => {
    const both = where('طرابلس', [], ['بيروت', 'بنغازي'])
    expect(both).toMatchObject({ precision: 'ambiguous', lat: null, lon: null, country: null })
    expect(both?.candidates.map(({ country }) => country).sort()).toEqual(['LB', 'LY'])
  })
  it('lies in its governorate and that in its country', () => {
    const [candidate] = where('سراقب')?.candidates ?? []
    expect(candidate?.within).toEqual(['adm1:SY.12', 'SY'])
    expect(gazetteer.entry('adm1:SY.12')).toMatchObject({ name: 'محافظة إدلب', type: 'governorate', parent: 'SY' })
  })
})

const village = (id: string, country: string, governorate: string, lat: number): PlaceCandidate => ({
  id,
  name: id,
  country,
  lat,
  lon: 36,
  within: [governorate, country],
  type: 'village',
})

describe('villages of one name', () => {
  const twins = [village('a', 'SY', 'g1', 33), village('b', 'SY', 'g2', 35)]
  const beside = (governorate: string, lat: number) => surroundingsOf([[village('x', 'SY', governorate, lat)]])
  it.each([
    ['of the governorate that the event names', beside('g2', 40), nowhere, ['b']],
    ['of the governorate that the report names', nowhere, beside('g1', 40), ['a']],
    ['by the place that is near', beside('g3', 33.1), nowhere, ['a']],
    ['both, where nothing tells', beside('g3', 34), nowhere, ['a', 'b']],
  ])('are told apart: %s', (_, event, report, ids) => {
    expect(narrowed(twins, event, report).map(({ id }) => id)).toEqual(ids)
  })
  it('are not taken for one in a land that nothing else speaks of', () => {
    const elsewhere = surroundingsOf(['p', 'q', 'r'].map((id) => [village(id, 'YE', 'g9', 15)]))
    expect(narrowed([village('a', 'SY', 'g1', 33)], nowhere, elsewhere)).toEqual([])
  })
  it('are never a pin unless one is left, in any order', () => {
    const some = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        country: fc.constantFrom('SY', 'IQ'),
        governorate: fc.constantFrom('g1', 'g2'),
        lat: fc.integer({ min: 20, max: 40 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(some, (list) => {
        const all = [...new Map(list.map((one) => [one.id, one])).values()]
        const candidates = all.map(({ id, country, governorate, lat }) => village(id, country, governorate, lat))
        const left = narrowed(candidates, nowhere, nowhere)
        const reversed = narrowed([...candidates].reverse(), nowhere, nowhere)
        expect(new Set(reversed.map(({ id }) => id))).toEqual(new Set(left.map(({ id }) => id)))
        const place = whereOf([{ written: 'x', folded: 'x', words: [], candidates: left }])
        if (new Set(left.map(({ lat }) => lat)).size > 1) expect(place?.lat).toBe(null)
      }),
    )
  })
})
