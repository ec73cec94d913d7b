import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGazetteer } from '../../src/gazetteer/build.ts'
import type { GazetteerEntry } from '../../src/gazetteer/gazetteer.ts'
import { type Field, foldHead } from '../../src/gazetteer/import/columns.ts'
import { listedPlaces } from '../../src/gazetteer/import/listed.ts'
import { withPlaces } from '../../src/gazetteer/import/overlay.ts'
import { planImport } from '../../src/gazetteer/import/plan.ts'
import { parseTable } from '../../src/gazetteer/import/table.ts'
import { isArabicName, unitNouns } from '../../src/lang/ar/gazetteer.ts'
import { foldWord } from '../../src/text/fold.ts'

const listed = (text: string, said: readonly (readonly [Field, string])[] = [], country: string | null = null) =>
  listedPlaces(parseTable(text), { said: new Map(said), country, script: 'ar', isWritten: isArabicName })

const entry = (id: string, more: Partial<GazetteerEntry>): GazetteerEntry => ({
  id,
  kind: 'place',
  type: 'town',
  name: id,
  aliases: [],
  country: 'SY',
  parent: null,
  lat: null,
  lon: null,
  ...more,
})

const known = buildGazetteer([
  entry('SY', { type: 'country', name: 'سوريا' }),
  entry('adm1:SY.09', { type: 'governorate', name: 'محافظة النهرين', parent: 'SY' }),
  entry('t1', { name: 'تل النسيم', lat: 36, lon: 37, parent: 'adm1:SY.09' }),
])

describe('a table', () => {
  it.each([
    [
      'tabs',
      'a\tb\nc"\td\n',
      '\t',
      [
        ['a', 'b'],
        ['c"', 'd'],
      ],
    ],
    [
      'commas and marks',
      'a,b\r\n"c, ""d""\ne",f\r\n',
      ',',
      [
        ['a', 'b'],
        ['c, "d"\ne', 'f'],
      ],
    ],
    [
      'semicolons',
      'a;b\n;\nc;d',
      ';',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a mark at its head',
      '\ufeffa,b\nc,d',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('is parted by %s', (_, text, separator, cells) => {
    const table = parseTable(text)
    expect(table.separator).toBe(separator)
    expect(table.lines.map((line) => line.cells)).toEqual(cells)
  })
  it('knows the line that each of its lines begins on', () => {
    expect(parseTable('a,b\n"c\nd",e\n\nf,g').lines.map(({ line }) => line)).toEqual([1, 2, 5])
  })
  it('is made of any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { line, cells } of parseTable(text).lines) expect(line > 0 && cells.length > 0).toBe(true)
      }),
    )
  })
})

describe('a list of places', () => {
  it('of a table has its columns by their heads', () => {
    const list = listed('pcode,name_ar,kind,lat,long,adm1_pcode\nXX0101,قرية الورد,village,35.5,36.5,XX01\n')
    expect(list?.columns.map(([field]) => field)).toEqual(['pcode', 'type', 'name', 'adm1', 'lat', 'lon'])
    expect(list?.places).toEqual([
      {
        line: 2,
        id: 'pcode:XX0101',
        type: 'village',
        name: 'قرية الورد',
        aliases: [],
        country: 'XX',
        parents: ['pcode:XX01', 'own:XX01'],
        pcode: 'XX0101',
        lat: 35.5,
        lon: 36.5,
      },
    ])
  })
  it('takes the columns that the user names', () => {
    const list = listed(
      'Village;Nord;Est\nبيت الريح;15,5;44\n',
      [
        ['name', 'village'],
        ['lat', 'Nord'],
        ['lon', 'Est'],
      ],
      'YE',
    )
    expect(list?.places[0]).toMatchObject({ name: 'بيت الريح', country: 'YE', lat: null })
    expect(list?.problems).toMatchObject([{ line: 2, problem: 'bad-position', skipped: false }])
  })
  it('of administrative units gives each unit once, in the one that contains it', () => {
    const head = 'ADM2_AR,ADM2_PCODE,ADM1_AR,ADM1_PCODE'
    const list = listed(`${head}\nأولى,LB0101,شمال الوادي,LB01\nثانية,LB0102,شمال الوادي,LB01\n`)
    expect(list?.form).toBe('units')
    expect(list?.places.map(({ id, type, parents, country }) => [id, type, parents, country])).toEqual([
      ['pcode:LB01', 'governorate', [], 'LB'],
      ['pcode:LB0101', 'district', ['pcode:LB01'], 'LB'],
      ['pcode:LB0102', 'district', ['pcode:LB01'], 'LB'],
    ])
  })
  it('of GeoNames has the names in Arabic', () => {
    const line = (id: string, names: string, code: string) =>
      [id, 'Latin', 'Latin', names, '33.1', '36.2', 'P', code, 'SY', ...Array(5).fill(''), '900', '', '', '', ''].join(
        '\t',
      )
    const list = listed([line('7', 'Name,بئر النور,بير النور', 'PPL'), line('8', 'فندق', 'HTL')].join('\n'))
    expect(list).toMatchObject({ form: 'geonames', passed: 1 })
    expect(list?.places).toMatchObject([{ id: 'gn7', name: 'بئر النور', aliases: ['بير النور'], type: 'village' }])
  })
  it('is none without a column of names', () => {
    expect(listed('a,b\n1,2\n')).toBe(null)
  })
  it.each([
    ['no-name', true, 'XX01,,village,1,2'],
    ['not-arabic', true, 'XX01,Homs,village,1,2'],
    ['bad-position', false, 'XX01,حقل,village,91,2'],
    ['unknown-type', false, 'XX01,حقل,planet,1,2'],
    ['short', true, 'XX01'],
    ['repeated', false, 'XX00,الأولى,village,1,2'],
  ])('tells what is wrong with a line: %s', (problem, skipped, line) => {
    const list = listed(`pcode,name,type,lat,lon\nXX00,الأولى,village,1,2\n${line}\nXX02,الأخيرة,village,1,2\n`)
    expect(list?.problems).toMatchObject([{ line: 3, problem, skipped }])
    expect(list?.places.at(-1)).toMatchObject({ id: 'pcode:XX02', line: 4 })
  })
  it('puts what has the code of another place into that', () => {
    const list = listed('pcode,name,kind\nXX01,النهر,district\nXX01,مدرسة النهر,poi\n')
    expect(list?.places[1]).toMatchObject({ pcode: null, parents: ['pcode:XX01', 'own:XX01'], type: 'site' })
  })
})

const rows = [
  'pcode,name,kind,adm1_pcode,lat,lon,alt',
  'SY99,النهرين,governorate,,,,',
  'SY9901,تل النسيم,locality,SY99,36.01,37.01,تل نسيم',
  'SY9902,الهادئة,locality,SY99,35,36,',
  'SY9903,الهادئة,locality,SY99,34,36,',
  'SY9904,بعيدة,locality,SY98,34,36,',
]

describe('an import', () => {
  const plan = planImport(listed(rows.join('\n'))?.places ?? [], known, unitNouns)
  const gazetteer = buildGazetteer(
    withPlaces([...['SY', 'adm1:SY.09', 't1'].flatMap((id) => known.entry(id) ?? [])], plan.places),
  )
  const found = (name: string) => gazetteer.find(foldWord(name)).map(({ id }) => id)
  it('knows again what is known', () => {
    expect(plan.places.map(({ same }) => same)).toEqual(['adm1:SY.09', 't1', null, null, null])
    expect(gazetteer.entry('t1')).toMatchObject({ pcode: 'SY9901', parent: 'adm1:SY.09', lat: 36 })
    expect(found('تل نسيم')).toEqual(['t1'])
  })
  it('tells which names are of several places', () => {
    expect(plan.ambiguous.map(({ name }) => name)).toEqual([foldWord('الهادئة')])
    expect(found('الهادئة')).toEqual(['pcode:SY9902', 'pcode:SY9903'])
  })
  it('puts places where they lie', () => {
    expect(gazetteer.entry('pcode:SY9902')).toMatchObject({ parent: 'adm1:SY.09', pcode: 'SY9902', own: true })
    expect(plan.problems).toMatchObject([{ line: 6, problem: 'unknown-parent', value: 'SY98', skipped: false }])
    expect(gazetteer.entry('pcode:SY9904')?.parent).toBe('SY')
  })
  it('adds no words to the language but whole names', () => {
    expect(gazetteer.words.has(foldWord('الهادئة'))).toBe(true)
    expect(buildGazetteer([entry('x', { name: 'حي الورد', own: true })]).words.size).toBe(0)
  })
  it('folds heads', () => {
    expect(foldHead('admin1Name_ar')).toBe(foldHead('ADMIN1NAME AR'))
  })
})
