import { describe, expect, it } from 'vitest'
import { buildGazetteer } from '../../src/gazetteer/build.ts'
import type { GazetteerEntry } from '../../src/gazetteer/gazetteer.ts'
import { knownEntries } from '../../src/lang/ar/gazetteer.ts'
import { foldWord } from '../../src/text/fold.ts'
import { gazetteer } from '../arabic.ts'

const place = (name: string, more: Partial<GazetteerEntry> = {}): GazetteerEntry => ({
  id: `test:${name}`,
  kind: 'place',
  type: 'village',
  name,
  aliases: [],
  country: 'SY',
  parent: null,
  lat: null,
  lon: null,
  ...more,
})

describe('a gazetteer', () => {
  const built = buildGazetteer([place('كفر زنبوعة', { aliases: ['كفرزنبوعة'] }), place('شقمونية')])

  it.each([
    ['كفر زنبوعه', 1],
    ['كفرزنبوعه', 1],
    ['شقمونيه', 1],
    ['كفر', 0],
    ['زنبوعه', 0],
    ['', 0],
  ])('finds by folded name and alias: %s', (name, count) => {
    expect(built.find(name).length).toBe(count)
  })

  it('says where a longer name begins', () => {
    expect([built.continues('كفر'), built.continues('كفر زنبوعه'), built.continues('شقمونيه')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('takes a surname for a name by itself, not a first name that is a word too', () => {
    const { words } = buildGazetteer([place('باسم الشلغومي', { kind: 'person' })])
    expect([...words]).toEqual([foldWord('الشلغومي')])
  })

  it('keeps several places of one name', () => {
    const two = buildGazetteer([place('شقمونية', { id: 'a' }), place('شقمونية', { id: 'b' })])
    expect(two.find('شقمونيه').map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('the places, organisations and persons that Marsad starts with', () => {
  const entries = [...knownEntries()]

  it('hold the states, their seats and the towns of the wars', () => {
    for (const name of ['سوريا', 'سورية', 'أميركا', 'موسكو', 'حلب', 'صنعاء', 'بنغازي', 'رفح', 'الخرطوم', 'ماريوبول']) {
      expect(gazetteer.find(foldWord(name)).length, name).toBeGreaterThan(0)
    }
  })

  it('give coordinates that are on the globe, near the state they name', () => {
    for (const { lat, lon, name } of entries) {
      expect(lat === null, name).toBe(lon === null)
      if (lat !== null && lon !== null) expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180, name).toBe(true)
    }
    const aleppo = gazetteer.find('حلب').find(({ type }) => type === 'city')
    expect([aleppo?.country, Math.round(aleppo?.lat ?? 0), Math.round(aleppo?.lon ?? 0)]).toEqual(['SY', 36, 37])
  })

  it('name parents that exist', () => {
    const ids = new Set(entries.map(({ id }) => id))
    const orphans = entries.filter(({ parent }) => parent !== null && !ids.has(parent))
    expect(orphans.map(({ name, parent }) => `${name} in ${parent}`)).toEqual([])
  })

  it('keep no town under a particle or a pronoun', () => {
    for (const word of ['من', 'عنه', 'وان', 'هذه', 'منذ']) expect(gazetteer.find(word), word).toEqual([])
  })
})
