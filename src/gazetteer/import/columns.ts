/** What a column of a table of places may hold. */
export const fields = [
  'id',
  'pcode',
  'type',
  'name',
  'aliases',
  'country',
  'parent',
  'adm1',
  'adm2',
  'adm3',
  'lat',
  'lon',
] as const
export type Field = (typeof fields)[number]

/** Where each field stands in a line. */
export type Columns = ReadonlyMap<Field, number>

/** The heads that lists of places are known to use, besides the field's own name; folded as `foldHead` does. */
const heads: { readonly [field in Field]: readonly string[] } = {
  id: ['geonameid', 'code'],
  pcode: ['pcode', 'placecode', 'admpcode'],
  type: ['kind', 'featuretype', 'class', 'level'],
  name: ['namear', 'arabicname', 'nameara', 'nom', 'placename'],
  aliases: ['altar', 'alternates', 'alternatenames', 'alt', 'alias', 'altnames', 'namealt'],
  country: ['countrycode', 'iso2', 'adm0pcode', 'admin0pcode', 'cc'],
  parent: ['parentpcode', 'parentid', 'within'],
  adm1: ['adm1pcode', 'admin1pcode'],
  adm2: ['adm2pcode', 'admin2pcode'],
  adm3: ['adm3pcode', 'admin3pcode'],
  lat: ['latitude', 'y', 'pointy', 'centerlat'],
  lon: ['longitude', 'long', 'lng', 'x', 'pointx', 'centerlon'],
}

export const foldHead = (head: string): string => head.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The columns of a table by their heads. What the user says (field → head) comes first.
 * @param said heads that the user names; one that the table does not have is left out of the answer
 */
export function columnsOf(head: readonly string[], said: ReadonlyMap<Field, string>): Columns {
  const folded = head.map(foldHead)
  const columns = new Map<Field, number>()
  for (const field of fields) {
    const wanted = said.get(field)
    const names = wanted === undefined ? [foldHead(field), ...heads[field]] : [foldHead(wanted)]
    const at = names.map((name) => folded.indexOf(name)).find((index) => index >= 0)
    if (at !== undefined) columns.set(field, at)
  }
  return columns
}

/** One level of an OCHA COD table of administrative units: where its name and its code stand. */
export interface UnitColumns {
  readonly level: number
  readonly name: number
  readonly aliases: readonly number[]
  readonly pcode: number
}

/**
 * The levels of an OCHA COD table (ADM1_AR, ADM1_PCODE or admin1Name_ar, admin1Pcode …), the widest first; empty where
 * the table is none.
 * @param script ending of the columns with names in the language: «ar»
 */
export function unitColumns(head: readonly string[], script: string): readonly UnitColumns[] {
  const folded = head.map(foldHead)
  return [1, 2, 3, 4].flatMap((level) => {
    const find = (...names: readonly string[]) => names.map((name) => folded.indexOf(name)).find((at) => at >= 0)
    const name = find(`adm${level}${script}`, `admin${level}name${script}`, `adm${level}name${script}`)
    const pcode = find(`adm${level}pcode`, `admin${level}pcode`)
    if (name === undefined || pcode === undefined) return []
    const aliases = ['alt', 'alt1', 'alt2'].flatMap((part) => find(`adm${level}${part}${script}`) ?? [])
    return [{ level, name, aliases, pcode }]
  })
}

/** Columns of a dump of GeoNames, which has no heads. */
export const geonames = { id: 0, name: 1, alternates: 3, lat: 4, lon: 5, class: 6, code: 7, country: 8, people: 14 }
/** So many columns has a line of GeoNames. */
export const geonamesWidth = 19
