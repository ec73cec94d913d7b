/** What lists call kinds of places, and the gazetteer's type for each. */
const types: ReadonlyMap<string, string> = new Map([
  ['governorate', 'governorate'],
  ['province', 'governorate'],
  ['state', 'governorate'],
  ['region', 'region'],
  ['adm1', 'governorate'],
  ['admin1', 'governorate'],
  ['1', 'governorate'],
  ['district', 'district'],
  ['adm2', 'district'],
  ['admin2', 'district'],
  ['2', 'district'],
  ['subdistrict', 'subdistrict'],
  ['sub-district', 'subdistrict'],
  ['adm3', 'subdistrict'],
  ['admin3', 'subdistrict'],
  ['3', 'subdistrict'],
  ['country', 'country'],
  ['capital', 'capital'],
  ['city', 'city'],
  ['town', 'town'],
  ['village', 'village'],
  ['locality', 'village'],
  ['community', 'village'],
  ['hamlet', 'village'],
  ['settlement', 'village'],
  ['adm4', 'village'],
  ['admin4', 'village'],
  ['neighbourhood', 'quarter'],
  ['neighborhood', 'quarter'],
  ['quarter', 'quarter'],
  ['suburb', 'quarter'],
  ['poi', 'site'],
  ['site', 'site'],
  ['camp', 'camp'],
  ['base', 'base'],
  ['airport', 'site'],
  ['crossing', 'crossing'],
  ['port', 'port'],
  ['dam', 'dam'],
  ['hill', 'hill'],
  ['mountain', 'mountain'],
  ['river', 'river'],
])

/** The gazetteer's type for what a list says; a village where it says nothing, null where nobody knows the word. */
export function typeNamed(written: string): string | null {
  return written === '' ? 'village' : (types.get(written.toLowerCase().trim()) ?? null)
}

export const typeOfLevel = (level: number): string => typeNamed(`adm${level}`) ?? 'village'

const features: ReadonlyMap<string, string> = new Map([
  ['PPLC', 'capital'],
  ['PPLX', 'quarter'],
  ['ADM1', 'governorate'],
  ['ADM2', 'district'],
  ['ADM3', 'subdistrict'],
  ['AIRB', 'base'],
  ['MILB', 'base'],
  ['AIRP', 'site'],
  ['CMPRF', 'camp'],
  ['DAM', 'dam'],
  ['PRT', 'port'],
  ['HLL', 'hill'],
  ['MT', 'mountain'],
  ['MTS', 'mountain'],
  ['STM', 'river'],
])

/** From so many inhabitants a populated place is a city, and a town. */
const CITY = 50_000
const TOWN = 5_000

/** The gazetteer's type for a feature code of GeoNames; null for what no report tells of. */
export function typeOfFeature(code: string, people: number): string | null {
  const known = features.get(code)
  if (known !== undefined) return known
  if (!code.startsWith('PPL')) return null
  if (people >= CITY || code === 'PPLA') return 'city'
  return people >= TOWN || code.startsWith('PPLA') ? 'town' : 'village'
}
