import { describe, expect, it } from 'vitest'
import { acledFormat } from '../../src/export/acled.ts'
import { csvFormat } from '../../src/export/csv.ts'
import { hxlFormat } from '../../src/export/hxl.ts'
import { ucdpFormat } from '../../src/export/ucdp.ts'
import { governorate, party, placed, records, rowOf, told, town, written } from './told.ts'

const known = new Map<string, { readonly name: string; readonly type: string }>([
  ['gov1', governorate],
  ...['الطيران الأزرق', 'الجيش'].map((name) => [name, { name, type: 'army' }] as const),
  ...['لواء السهل', 'لواء الجبل'].map((name) => [name, { name, type: 'armed_group' }] as const),
])
const entryById = (id: string) => known.get(id) ?? null
const acled = acledFormat(entryById)
const ucdp = ucdpFormat(entryById)
const hxl = hxlFormat(entryById)

/** Columns of the ACLED codebook since March 2023. */
const acledPublished =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,' +
  'actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,' +
  'latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'

/** Columns of the UCDP Georeferenced Event Dataset in its layout of 49 columns. */
const ucdpPublished =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,' +
  'dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,' +
  'source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,' +
  'where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,' +
  'date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'

/** Core hashtags of HXL 1.1. */
const hxlPublished = new Set(
  (
    '#access #activity #adm1 #adm2 #adm3 #adm4 #adm5 #affected #beneficiary #capacity #cause #channel #contact ' +
    '#country #crisis #currency #date #description #event #frequency #geo #group #impact #indicator #inneed #item ' +
    '#loc #meta #modality #need #operations #org #output #population #reached #region #respondee #sector #service ' +
    '#severity #status #subsector #targeted #value'
  ).split(' '),
)

describe('the heads', () => {
  it('of acled are those of its codebook', async () => {
    expect((await written(acled)).file).toBe(`${acledPublished}\r\n`)
  })
  it('of ucdp are those of its dataset', async () => {
    expect((await written(ucdp)).file).toBe(`${ucdpPublished}\r\n`)
  })
  it('of hxl have core hashtags under them', async () => {
    const [heads = [], tags = []] = records((await written(hxl)).file)
    expect(tags).toHaveLength(heads.length)
    for (const tag of tags) {
      expect(tag).toMatch(/^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/)
      expect(hxlPublished).toContain(tag.split('+')[0])
    }
    expect(new Set(tags).size).toBe(tags.length)
  })
})

describe('acled', () => {
  it('has a strike with its place, dead and chain', async () => {
    expect(await rowOf(acled, told())).toMatchObject({
      event_id_cnty: 'r1:e1',
      event_date: '2015-10-13',
      year: '2015',
      time_precision: '1',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Air/drone strike',
      actor1: 'الطيران الأزرق',
      actor2: 'مدنيين',
      civilian_targeting: 'Civilian targeting',
      iso: '760',
      country: 'Syria',
      admin1: 'محافظة النور',
      location: 'الزهراء',
      latitude: '36.5',
      longitude: '37.25',
      geo_precision: '1',
      fatalities: '7',
      tags: 'grade=weak; reports=1; origins=1; differences=figure (killed)',
    })
    const { notes } = await rowOf(acled, told())
    expect(notes).toContain('r1 e1 [34, 38) مدير المستشفى ← وكالة الجسر ← صحيفة الضفة')
  })
  it.each([
    ['a town taken by a body of no state', { agents: [party('لواء السهل')] }, 'Non-state actor overtakes territory'],
    ['a town taken by the state', { agents: [party('الجيش', { state: 'SY' })] }, 'Government regains territory'],
    ['a town taken by another state', { agents: [party('الجيش', { state: 'TR' })] }, ''],
    ['a town taken by a body that nobody knows', { agents: [party('لواء آخر')] }, ''],
    ['a town taken by nobody named', { agents: [] }, ''],
  ])('tells %s', async (_, more, sub) => {
    const row = await rowOf(acled, told({}, { type: 'territory_change', ...more }))
    expect(row).toMatchObject({ event_type: 'Battles', sub_event_type: sub })
  })
  it.each([
    ['a week', '2015-10-12', '2015-10-18', 'stretch', '2'],
    ['a month', '2015-10-01', '2015-10-31', 'coarse', '3'],
    ['the day of publication', '2015-10-14', '2015-10-14', 'published', '2'],
  ] as const)('is as exact as %s', async (_, from, to, dated, precision) => {
    expect((await rowOf(acled, told({}, { from, to, dated }))).time_precision).toBe(precision)
  })
  it.each([
    ['a meeting', told({}, { type: 'meeting' })],
    ['what is only planned', told({}, { status: 'planned' })],
    ['what its only account rejects', told({}, { rejected: true })],
    ['a running total', told({}, { total: true })],
    ['what has no date', told({}, { from: null, to: null })],
  ])('leaves out %s', async (_, incident) => {
    const { file, counts } = await written(acled, incident)
    expect(records(file)).toHaveLength(1)
    expect(counts).toEqual({ written: 0, omitted: 1 })
  })
  it('leaves the dead open where nobody counts them', async () => {
    expect((await rowOf(acled, told({ summary: [] }))).fatalities).toBe('')
  })
})

describe('ucdp', () => {
  it('has the dead in figures that add up, and the chain', async () => {
    expect(await rowOf(ucdp, told({}, { type: 'attack' }))).toMatchObject({
      type_of_violence: '3',
      side_a: 'الطيران الأزرق',
      side_b: 'Civilians',
      source_headline: 'غارة، "ثانية"',
      source_original: 'مدير المستشفى ← وكالة الجسر ← صحيفة الضفة',
      where_prec: '1',
      adm_1: 'محافظة النور',
      geom_wkt: 'POINT (37.25 36.5)',
      priogrid_gid: String(253 * 720 + 434 + 1),
      date_prec: '1',
      deaths_civilians: '7',
      deaths_unknown: '1',
      best: '8',
      low: '7',
      high: '9',
    })
  })
  it.each([
    ['a state and a body of none', [party('لواء السهل')], [party('الجيش', { state: 'SY' })], '1', 'الجيش'],
    ['two bodies of no state', [party('لواء السهل')], [party('لواء الجبل')], '2', 'لواء السهل'],
    ['a state and a thing that it hits', [party('الجيش')], [party('هدف')], '', 'الجيش'],
    ['a group and somebody unknown', [party('لواء السهل')], [party('لواء آخر')], '', 'لواء السهل'],
    ['a body and itself', [party('الجيش')], [party('الجيش')], '', 'الجيش'],
    ['nobody', [], [], '', ''],
  ])('knows the violence between %s', async (_, agents, targets, type, side) => {
    const row = await rowOf(ucdp, told({}, { type: 'armed_clash', agents, targets }))
    expect(row).toMatchObject({ type_of_violence: type, side_a: side })
  })
  it('takes no strike that killed civilians for one aimed at them', async () => {
    expect(await rowOf(ucdp, told())).toMatchObject({ type_of_violence: '', side_b: '', deaths_civilians: '7' })
  })
  it.each([
    ['what killed nobody', told({ summary: [] })],
    ['deaths that nobody caused', told({}, { type: 'casualties', agents: [] })],
    ['what is no violence', told({}, { type: 'protest' })],
  ])('leaves out %s', async (_, incident) => {
    expect((await written(ucdp, incident)).counts).toEqual({ written: 0, omitted: 1 })
  })
})

describe('csv', () => {
  it('tells spreadsheets that it is UTF-8', async () => {
    for (const table of ['incidents', 'ledger', 'accounts'] as const) {
      expect((await written(csvFormat(table))).file).toMatch(/^\ufeff/)
    }
  })
  it('has a figure with its words and where they stand', async () => {
    const row = await rowOf(csvFormat('ledger'), told())
    expect(row).toMatchObject({ min: '7', words: '7 مدنيين', chain: 'مدير المستشفى ← وكالة الجسر ← صحيفة الضفة' })
    expect(Number(row.end) - Number(row.start)).toBe(8)
  })
  it('has an account with its sentence', async () => {
    const row = await rowOf(csvFormat('accounts'), told())
    expect(row.sentence).toBe('قال مدير المستشفى لوكالة الجسر إن غارة على الزهراء قتلت 7 مدنيين.')
    expect(row['trigger start']).toBe('34')
  })
  it.each(['=1+1', '+1', '-1', '@x', '\t=1'])('lets no spreadsheet run %j', async (title) => {
    expect((await rowOf(csvFormat('incidents'), told({ title }))).title).toBe(`'${title}`)
  })
  it.each([
    ['a spot', [placed('الزهراء', town)], 'spot', '36.5'],
    ['one place entered twice', [placed('الزهراء', town, { ...town, id: 'x', lat: 36.51 })], 'spot', '36.5'],
    [
      'a site known by its town',
      [placed('مطار الزهراء', { ...town, id: 'site:a@town1', type: 'site' })],
      'near',
      '36.5',
    ],
    ['a governorate', [placed('النور', governorate)], 'governorate', ''],
    ['a town and its governorate', [placed('النور', town, governorate)], 'governorate', ''],
    ['a country', [placed('سوريا', { ...town, id: 'SY', type: 'country', within: [] })], 'country', ''],
    ['two towns of one name', [placed('الزهراء', town, { ...town, id: 'x', lat: 33 })], 'ambiguous', ''],
    ['a place of no gazetteer', [placed('الزهراء')], 'unknown', ''],
  ])('puts a position on %s only where it is one', async (_, places, precision, latitude) => {
    expect(await rowOf(csvFormat('incidents'), told({}, { places }))).toMatchObject({ precision, latitude })
  })
  it('has no place where none is told', async () => {
    const row = await rowOf(csvFormat('incidents'), told({ place: null }))
    expect(row).toMatchObject({ place: '', precision: 'none', latitude: '', country: '' })
  })
})

describe('hxl', () => {
  it('has figures of both kinds and the chain', async () => {
    const row = await rowOf(hxl, told(), 2)
    expect(row).toMatchObject({ 'killed best': '8', chains: 'مدير المستشفى ← وكالة الجسر ← صحيفة الضفة' })
  })
  it('keeps what acled leaves out, with its status', async () => {
    expect((await rowOf(hxl, told({}, { status: 'planned' }), 2)).status).toBe('planned')
  })
})
