import {
  type Columns,
  columnsOf,
  type Field,
  geonames,
  geonamesWidth,
  type UnitColumns,
  unitColumns,
} from './columns.ts'
import type { Line, Table } from './table.ts'
import { typeNamed, typeOfFeature, typeOfLevel } from './typeNames.ts'
import type { LineProblem, Listed, ListedPlace } from './types.ts'

export interface ListOptions {
  /** Columns that the user names: field → head. */
  readonly said: ReadonlyMap<Field, string>
  /** ISO 3166 alpha-2 code for lines that tell none. */
  readonly country: string | null
  /** Ending of columns with names in the language («ar»), and whether a name is written in it. */
  readonly script: string
  readonly isWritten: (name: string) => boolean
}

/** The places of a table; null where it has no column of names, under any head that is known. */
export function listedPlaces(table: Table, options: ListOptions): Listed | null {
  const [first, ...rest] = table.lines
  if (first === undefined) return { form: 'table', columns: [], places: [], problems: [], passed: 0 }
  if (options.said.size === 0 && isGeonames(first)) return fromGeonames(table.lines, options)
  const units = options.said.size === 0 ? unitColumns(first.cells, options.script) : []
  const columns = columnsOf(first.cells, options.said)
  if (units.length > 0 && !columns.has('name')) return fromUnits(first.cells, rest, units, options)
  if (!columns.has('name')) return null
  return fromTable(first.cells, rest, columns, options)
}

const isGeonames = ({ cells }: Line): boolean => cells.length === geonamesWidth && /^\d+$/.test(cells[0] ?? '')

/** Other names of one cell. */
const split = (cell: string): readonly string[] =>
  cell
    .split(/[|;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** The country that a P-code begins with: SY0203, IQ-G01. */
const countryOf = (pcode: string): string | null => /^([A-Z]{2})[-\d]/.exec(pcode)?.[1] ?? null

interface Collected {
  readonly places: Map<string, ListedPlace>
  readonly problems: LineProblem[]
}

function fromTable(head: readonly string[], lines: readonly Line[], columns: Columns, options: ListOptions): Listed {
  const found: Collected = { places: new Map(), problems: [] }
  for (const { line, cells } of lines) {
    const cell = (field: Field): string => cells[columns.get(field) ?? -1] ?? ''
    const problem = (kind: LineProblem['problem'], value: string, skipped = true) =>
      found.problems.push({ line, problem: kind, value, skipped })
    if (cells.length === 1 && head.length > 1) {
      problem('short', cells[0] ?? '')
      continue
    }
    const name = cell('name')
    if (name === '') problem('no-name', '')
    else if (!options.isWritten(name)) problem('not-arabic', name)
    if (name === '' || !options.isWritten(name)) continue
    const position = positionOf(cell('lat'), cell('lon'))
    if (position === null) problem('bad-position', `${cell('lat')} ${cell('lon')}`, false)
    const type = typeNamed(cell('type'))
    if (type === null) problem('unknown-type', cell('type'), false)
    const code = cell('pcode') === '' ? null : cell('pcode')
    const country = cell('country').slice(0, 2).toUpperCase() || (countryOf(code ?? '') ?? options.country)
    const { lat, lon } = position ?? { lat: null, lon: null }
    const aliases = split(cell('aliases')).filter(options.isWritten)
    const place = { line, type: type ?? 'village', name, aliases, country, lat, lon }
    const parents = [cell('parent'), cell('adm3'), cell('adm2'), cell('adm1')].filter((one) => one !== '')
    add(found, codedPlace(place, code, cell('id'), parents, found.places))
  }
  return listed('table', named(columns, head), found, 0)
}

/** A place with its code; one with the code of a place of another name is without one, and lies in that. */
function codedPlace(
  place: Omit<ListedPlace, 'id' | 'pcode' | 'parents'>,
  code: string | null,
  own: string,
  containers: readonly string[],
  before: ReadonlyMap<string, ListedPlace>,
): ListedPlace {
  const taken = code === null ? undefined : before.get(`pcode:${code}`)
  const lent = taken !== undefined && (taken.name !== place.name || taken.type !== place.type)
  const pcode = lent ? null : code
  const { country, name, lat, lon } = place
  const id = pcode !== null ? `pcode:${pcode}` : `own:${own || `${country ?? ''}/${name}/${lat},${lon}`}`
  const parents = (lent && code !== null ? [code, ...containers] : containers)
    .filter((one) => one !== pcode)
    .flatMap((one) => [`pcode:${one}`, `own:${one}`])
  return { ...place, id, pcode, parents }
}

function fromUnits(
  head: readonly string[],
  lines: readonly Line[],
  units: readonly UnitColumns[],
  options: ListOptions,
): Listed {
  const found: Collected = { places: new Map(), problems: [] }
  const columns = columnsOf(head, options.said)
  const deepest = units.at(-1)?.level
  for (const { line, cells } of lines) {
    const parents: string[] = []
    for (const { level, name: at, aliases, pcode: code } of units) {
      const name = cells[at] ?? ''
      const pcode = cells[code] ?? ''
      if (pcode === '') break
      const id = `pcode:${pcode}`
      if (!found.places.has(id)) {
        if (name === '' || !options.isWritten(name)) {
          found.problems.push({
            line,
            problem: name === '' ? 'no-name' : 'not-arabic',
            value: name || pcode,
            skipped: true,
          })
          break
        }
        const cell = (field: Field): string => (level === deepest ? (cells[columns.get(field) ?? -1] ?? '') : '')
        const { lat, lon } = positionOf(cell('lat'), cell('lon')) ?? { lat: null, lon: null }
        const others = aliases
          .map((alias) => cells[alias] ?? '')
          .filter((alias) => alias !== '' && options.isWritten(alias))
        const country = countryOf(pcode) ?? options.country
        const place = { line, id, type: typeOfLevel(level), name, aliases: others, country, pcode, lat, lon }
        add(found, { ...place, parents: [...parents].reverse() })
      }
      parents.push(id)
    }
  }
  const used = units.flatMap(({ level, name, pcode }) => [
    [`name of level ${level}`, head[name] ?? ''] as const,
    [`code of level ${level}`, head[pcode] ?? ''] as const,
  ])
  return listed('units', used, found, 0)
}

function fromGeonames(lines: readonly Line[], options: ListOptions): Listed {
  const found: Collected = { places: new Map(), problems: [] }
  let passed = 0
  for (const { line, cells } of lines) {
    const cell = (at: number): string => cells[at] ?? ''
    if (cells.length !== geonamesWidth) {
      found.problems.push({ line, problem: 'short', value: cell(0), skipped: true })
      continue
    }
    const type = typeOfFeature(cell(geonames.code), Number(cell(geonames.people)))
    const names = [cell(geonames.name), ...cell(geonames.alternates).split(',')].filter(options.isWritten)
    const [name, ...aliases] = new Set(names.map((one) => one.trim()))
    if (type === null || name === undefined) {
      passed++
      continue
    }
    const position = positionOf(cell(geonames.lat), cell(geonames.lon))
    if (position === null) found.problems.push({ line, problem: 'bad-position', value: name, skipped: false })
    const { lat, lon } = position ?? { lat: null, lon: null }
    const country = cell(geonames.country) || options.country
    add(found, { line, id: `gn${cell(geonames.id)}`, type, name, aliases, country, parents: [], pcode: null, lat, lon })
  }
  return listed('geonames', [], found, passed)
}

function add({ places, problems }: Collected, place: ListedPlace): void {
  const before = places.get(place.id)
  if (before === undefined) places.set(place.id, place)
  else {
    const same = before.name === place.name && before.type === place.type
    problems.push({ line: place.line, problem: same ? 'repeated' : 'twice', value: place.id, skipped: !same })
  }
}

const named = (columns: Columns, head: readonly string[]): Listed['columns'] =>
  [...columns].map(([field, at]) => [field, head[at] ?? ''] as const)

const listed = (
  form: Listed['form'],
  columns: Listed['columns'],
  { places, problems }: Collected,
  passed: number,
): Listed => ({ form, columns, places: [...places.values()], problems, passed })

/** Degrees; both null where the cells are empty, and null where they are no position on the earth. */
function positionOf(lat: string, lon: string): { readonly lat: number | null; readonly lon: number | null } | null {
  if (lat === '' && lon === '') return { lat: null, lon: null }
  const [north, east] = [Number(lat), Number(lon)]
  const right = lat !== '' && lon !== '' && Math.abs(north) <= 90 && Math.abs(east) <= 180
  return right ? { lat: rounded(north), lon: rounded(east) } : null
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
