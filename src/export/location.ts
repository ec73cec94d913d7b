import type { PlaceCandidate } from '../annotation/record.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'

/**
 * How exactly a place is known: a `spot` is a town or a site of its own; `near` is a site whose town alone is known; of
 * the wider ones only a middle is known. `ambiguous` may be any of several places, `unknown` is in no gazetteer.
 */
export const precisions = [
  'spot',
  'near',
  'district',
  'governorate',
  'area',
  'country',
  'ambiguous',
  'unknown',
  'none',
] as const
export type Precision = (typeof precisions)[number]

/** Where an incident was, no more exact than its reports and the gazetteer are. */
export interface Location {
  /** As written; null where no report says. */
  readonly name: string | null
  readonly precision: Precision
  /** The one place that it is; null where it may be several or is not known. */
  readonly place: PlaceCandidate | null
  readonly candidates: readonly PlaceCandidate[]
  /** Longitude and latitude of a spot or of a site's town, where a pin may stand; null for anything wider. */
  readonly pin: readonly [lon: number, lat: number] | null
  /** Longitude and latitude of that, or of the middle of something wider. */
  readonly middle: readonly [lon: number, lat: number] | null
}

/** Name and type of an entry of the gazetteer, by its id. */
export type EntryById = (id: string) => { readonly name: string; readonly type: string } | null

const levels: ReadonlyMap<string, Precision> = new Map([
  ...['city', 'town', 'village', 'capital', 'camp', 'base', 'crossing', 'dam', 'port', 'quarter', 'site', 'hill'].map(
    (type): [string, Precision] => [type, 'spot'],
  ),
  ['district', 'district'],
  ['subdistrict', 'district'],
  ['governorate', 'governorate'],
  ['country', 'country'],
])

/** A site that is known by its town only («مطار …») carries the town's position and is marked so in its id. */
const isSiteOfTown = ({ id, type }: PlaceCandidate): boolean => type === 'site' && id.startsWith('site:')

/** Types of the gazetteer that stand here for no level are areas: rivers, regions, mountains, seas. */
const precisionOf = (place: PlaceCandidate): Precision =>
  isSiteOfTown(place) ? 'near' : (levels.get(place.type) ?? 'area')

export function locationOf({ incident, accounts }: ToldIncident): Location {
  const name = incident.place?.name ?? null
  const nowhere = { name, place: null, candidates: [], pin: null, middle: null }
  if (name === null) return { ...nowhere, precision: 'none' }
  const places = accounts.flatMap((account) => account.places).filter(({ written }) => written === name)
  const known = places.map(({ candidates }) => candidates).filter(({ length }) => length > 0)
  const candidates = known.find(({ length }) => length === 1) ?? known[0] ?? []
  if (candidates.length === 0) return { ...nowhere, precision: 'unknown' }
  const place = theOne(candidates)
  if (place === null) return { ...nowhere, candidates, precision: 'ambiguous' }
  const precision = precisionOf(place)
  const middle = place.lat === null || place.lon === null ? null : ([place.lon, place.lat] as const)
  const pin = precision === 'spot' || precision === 'near' ? middle : null
  return { name, precision, place, candidates, pin, middle }
}

/** The place that all candidates are, or the one that contains all others: then no more than that is known. */
function theOne(candidates: readonly PlaceCandidate[]): PlaceCandidate | null {
  const around = candidates.find(({ id }) => candidates.every((other) => other.id === id || other.within.includes(id)))
  const [first] = candidates
  if (around !== undefined || first === undefined) return around ?? null
  return candidates.every((other) => other.type === first.type && isSameSpot(first, other)) ? first : null
}

/** Within this part of a degree, some four kilometres, two entries of one name and type are one place entered twice. */
const SPOT = 0.04

const isSameSpot = (a: PlaceCandidate, b: PlaceCandidate): boolean =>
  a.lat !== null &&
  a.lon !== null &&
  b.lat !== null &&
  b.lon !== null &&
  Math.hypot(a.lat - b.lat, a.lon - b.lon) <= SPOT

/** ISO 3166 alpha-2 code of the country, where all that the place may be lies in one. */
export function countryOf({ candidates }: Location): string | null {
  const [first, ...others] = new Set(candidates.map(({ country }) => country))
  return others.length === 0 ? (first ?? null) : null
}

/** Names of the units that contain the place or that it is, from the widest: governorate, district, subdistrict. */
export function unitsOf({ place }: Location, entryById: EntryById): readonly (string | null)[] {
  const chain = place === null ? [] : [place, ...place.within.flatMap((id) => entryById(id) ?? [])]
  return ['governorate', 'district', 'subdistrict'].map(
    (level) => chain.find(({ type }) => type === level)?.name ?? null,
  )
}
