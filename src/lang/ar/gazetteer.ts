import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildGazetteer } from '../../gazetteer/build.ts'
import type { Gazetteer, GazetteerEntry } from '../../gazetteer/gazetteer.ts'
import { withPlaces } from '../../gazetteer/import/overlay.ts'
import type { UnitNouns } from '../../gazetteer/import/plan.ts'
import type { KeptPlace } from '../../gazetteer/import/types.ts'
import { foldWord } from '../../text/fold.ts'
import { cell, list, parseTable, type Row, readTable } from './table.ts'

/** Before a name in the lists written by hand: an ordinary word too (`?الباب`). */
const ORDINARY = '?'
/** Ids of governorates: this, the country and the code that the lists give. */
const DIVISION = 'adm1:'

/**
 * The places, organisations and persons that Marsad knows from the start, under their Arabic names, and a user's own.
 * @throws Error naming file and line where a list is malformed
 */
export const loadGazetteer = (own: readonly KeptPlace[] = []): Gazetteer =>
  buildGazetteer(own.length === 0 ? knownEntries() : withPlaces(knownEntries(), own))

/** What stands before the names of units: «محافظة حلب». */
export const unitNouns: UnitNouns = new Map([
  ['governorate', ['محافظة', 'ولاية', 'إمارة']],
  ['district', ['منطقة', 'قضاء', 'مديرية']],
  ['subdistrict', ['ناحية', 'عزلة']],
])

/** How tables mark columns of names in Arabic. */
export const columnMark = 'ar'

/** True for a name in Arabic letters. */
export const isArabicName = (name: string): boolean =>
  /\p{Script=Arabic}/u.test(name) && !/\p{Script=Latin}/u.test(name)

/** The entries of the lists that come with Marsad, for those who add their own. */
export function* knownEntries(): Generator<GazetteerEntry> {
  const states = new Map(
    readTable('mentions/states.tsv', ['code', 'aliases', 'seats'], ['code']).map((row) => [cell(row, 'code'), row]),
  )
  for (const row of towns()) {
    const state = states.get(cell(row, 'id'))
    yield entry(row, 'place', cell(row, 'id'), state === undefined ? [] : list(state, 'aliases'))
  }
  for (const [code, row] of states) yield* seats(code, row)
  const placeColumns = ['name', 'type', 'aliases', 'country', 'division', 'lat', 'lon']
  for (const row of readTable('mentions/places.tsv', placeColumns, ['name', 'country'])) yield entry(row, 'place')
  const bodyColumns = ['name', 'type', 'aliases', 'country']
  for (const row of readTable('mentions/organisations.tsv', bodyColumns, ['name'])) yield entry(row, 'organisation')
  for (const row of readTable('mentions/persons.tsv', ['name', 'aliases', 'gender'], ['name']))
    yield entry(row, 'person')
}

const townColumns = ['id', 'type', 'name', 'aliases', 'country', 'division', 'lat', 'lon']

function townTable(): string {
  return readFileSync(fileURLToPath(new URL('../../../data/places.tsv', import.meta.url)), 'utf8')
}

const towns = (): readonly Row[] => parseTable(townTable(), 'data/places.tsv', townColumns, ['id'])

/** Every name of a state, folded. */
export function stateNames(): ReadonlySet<string> {
  const lines = townTable().split('\n')
  const text = lines.filter((line) => line.startsWith('id\t') || line.includes('\tcountry\t')).join('\n')
  const named = parseTable(text, 'data/places.tsv', townColumns, ['id']).flatMap((row) => [
    cell(row, 'name') ?? '',
    ...list(row, 'aliases'),
  ])
  const also = readTable('mentions/states.tsv', ['code', 'aliases', 'seats'], ['code'])
  return new Set([...named, ...also.flatMap((row) => list(row, 'aliases'))].map((name) => foldWord(unmarked(name))))
}

/** Cities and houses that stand for a state's government, each an entity of its own: موسكو is not روسيا. */
function* seats(code: string | null, row: Row): Generator<GazetteerEntry> {
  for (const name of list(row, 'seats')) {
    yield {
      id: `seat:${foldWord(name)}`,
      kind: 'place',
      type: 'seat',
      name,
      aliases: [],
      country: code,
      parent: code,
      lat: null,
      lon: null,
      ordinary: new Set(),
    }
  }
}

const unmarked = (name: string): string => (name.startsWith(ORDINARY) ? name.slice(1) : name)

function entry(
  row: Row,
  kind: GazetteerEntry['kind'],
  id: string | null = null,
  more: readonly string[] = [],
): GazetteerEntry {
  const written = [cell(row, 'name') ?? '', ...list(row, 'aliases'), ...more]
  const names = written.map(unmarked)
  const ordinary = written.filter((name) => name.startsWith(ORDINARY)).map((name) => foldWord(name.slice(1)))
  const country = row.cells.has('country') ? cell(row, 'country') : null
  const type = row.cells.has('type') ? (cell(row, 'type') ?? kind) : kind
  const byHand = id === null || id === country || type === 'governorate'
  const division = row.cells.has('division') ? cell(row, 'division') : null
  return {
    id: id ?? `${kind}:${foldWord(names[0] as string)}`,
    kind,
    type,
    name: names[0] as string,
    aliases: names.slice(1),
    country,
    parent:
      division !== null ? `${DIVISION}${country}.${division}` : kind === 'place' && id !== country ? country : null,
    lat: degrees(row, 'lat'),
    lon: degrees(row, 'lon'),
    ...(byHand ? { ordinary: new Set(ordinary) } : {}),
  }
}

function degrees(row: Row, column: string): number | null {
  const value = row.cells.has(column) ? cell(row, column) : null
  if (value === null) return null
  const number = Number(value)
  if (!Number.isFinite(number) || Math.abs(number) > 180) {
    throw new Error(`${row.file} line ${row.line}: ${column} is ${value}, want degrees`)
  }
  return number
}
