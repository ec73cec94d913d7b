import { type PlaceCandidate, type PlacePrecision, placePrecisions } from '../annotation/record.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'

/** How exactly a place is known; `none` where no report says where it was. */
export const precisions = [...placePrecisions, 'none'] as const
export type Precision = PlacePrecision | 'none'

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
export type EntryById = (id: string) => { readonly name: string; readonly type: string; readonly pcode?: string } | null

export function locationOf({ incident: { place: where } }: ToldIncident): Location {
  if (where === null) return { name: null, precision: 'none', place: null, candidates: [], pin: null, middle: null }
  const { name, precision, candidates, lat, lon } = where
  const [first] = candidates
  const place = precision === 'ambiguous' || first === undefined ? null : first
  const pin = lat === null || lon === null ? null : ([lon, lat] as const)
  const middle = place === null || place.lat === null || place.lon === null ? null : ([place.lon, place.lat] as const)
  return { name, precision, place, candidates, pin, middle }
}

/** ISO 3166 alpha-2 code of the country, where all that the place may be lies in one. */
export function countryOf({ candidates }: Location): string | null {
  const [first, ...others] = new Set(candidates.map(({ country }) => country))
  return others.length === 0 ? (first ?? null) : null
}

/** A unit that contains a place, with its P-code where a list of the user's gave one. */
export interface AdminUnit {
  readonly name: string
  readonly pcode: string | null
}

/** The units that contain the place or that it is, from the widest: governorate, district, subdistrict. */
export function unitsOf({ place }: Location, entryById: EntryById): readonly (AdminUnit | null)[] {
  const chain = place === null ? [] : [place.id, ...place.within].flatMap((id) => entryById(id) ?? [])
  return ['governorate', 'district', 'subdistrict'].map((level) => {
    const unit = chain.find(({ type }) => type === level)
    return unit === undefined ? null : { name: unit.name, pcode: unit.pcode ?? null }
  })
}

/** The P-code of the place itself; null for what no list gave one for. */
export const pcodeOf = ({ place }: Location, entryById: EntryById): string | null =>
  place === null ? null : (entryById(place.id)?.pcode ?? null)
