import type { AccountPlace, IncidentPlace, PlaceCandidate, PlacePrecision } from '../../annotation/record.ts'
import { foldWord } from '../../text/fold.ts'
import { isSettlement, kilometres } from '../accounts/geography.ts'
import { countriesOf } from '../accounts/narrow.ts'

/** Within so many kilometres two entries of one name and type are one place entered twice. */
const SPOT = 5

const levels: ReadonlyMap<string, PlacePrecision> = new Map([
  ['district', 'district'],
  ['subdistrict', 'district'],
  ['governorate', 'governorate'],
  ['country', 'country'],
])

/** Where something was that tellings place so: all of them name one place, each with what it may be by its report. */
export function whereOf(places: readonly AccountPlace[]): IncidentPlace | null {
  const [first] = places
  if (first === undefined) return null
  const candidates = agreed(places.map((place) => place.candidates).filter(({ length }) => length > 0))
  const country = countriesOf(candidates)
  const open = {
    name: first.written,
    lat: null,
    lon: null,
    country: country.length === 1 ? (country[0] ?? null) : null,
  }
  if (candidates.length === 0) return { ...open, precision: 'unknown', candidates }
  const place = theOne(candidates)
  if (place === null) return { ...open, precision: 'ambiguous', candidates }
  const precision = precisionOf(place, reachOf(places))
  const pinned = precision === 'spot' || precision === 'near'
  if (pinned) return { ...open, lat: place.lat, lon: place.lon, precision, candidates: [place] }
  return { ...open, name: calledIn(first, place), precision, candidates: [place] }
}

/**
 * What a wide place is called in all lists: as the gazetteer spells it, with the words that stand before its name. Without
 * a point only its name makes it one («سورية» and «سوريا»). A town keeps the name that its tellings give it, and so
 * does what lies around it.
 */
function calledIn({ written, folded }: AccountPlace, place: PlaceCandidate): string {
  const { name } = place
  if (isSettlement(place)) return written
  const words = written.trim().split(/\s+/)
  const kind = words.slice(0, -folded.split(' ').length)
  return kind.length > 0 && foldWord(name).startsWith(foldWord(kind.join(' '))) ? name : [...kind, name].join(' ')
}

/** What the place may be by all reports; where they contradict each other, whatever any of them allows. */
function agreed(sides: readonly (readonly PlaceCandidate[])[]): readonly PlaceCandidate[] {
  const [first = [], ...others] = sides
  const common = first.filter(({ id }) => others.every((side) => side.some((other) => other.id === id)))
  if (common.length > 0 || others.length === 0) return common
  return [...new Map(sides.flat().map((place) => [place.id, place])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The place that all candidates are, or the one that contains all others: then no more than that is known. */
function theOne(candidates: readonly PlaceCandidate[]): PlaceCandidate | null {
  const around = candidates.find(({ id }) => candidates.every((other) => other.id === id || other.within.includes(id)))
  const [first] = candidates
  if (around !== undefined || first === undefined) return around ?? null
  const same = (other: PlaceCandidate): boolean => (kilometres(first, other) ?? Number.POSITIVE_INFINITY) <= SPOT
  return candidates.every((other) => other.type === first.type && same(other)) ? first : null
}

/** The least exact of what the tellings say of it would hide what one knows; the most exact is what is reported. */
const reachOf = (places: readonly AccountPlace[]): AccountPlace['reach'] =>
  places.some(({ reach }) => reach === undefined)
    ? undefined
    : places.some(({ reach }) => reach === 'near')
      ? 'near'
      : 'area'

/** Types of the gazetteer that stand here for no level are areas: rivers, regions, mountains, seas. */
function precisionOf(place: PlaceCandidate, reach: AccountPlace['reach']): PlacePrecision {
  if (!isSettlement(place)) return levels.get(place.type) ?? 'area'
  if (reach === 'area') return 'area'
  return reach === 'near' || isSiteOfTown(place) ? 'near' : 'spot'
}

/** A site that is known by its town only («مطار …») carries the town's position and is marked so in its id. */
const isSiteOfTown = ({ id }: PlaceCandidate): boolean => id.startsWith('site:')
