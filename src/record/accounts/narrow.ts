import type { PlaceCandidate } from '../../annotation/record.ts'
import { isSettlement, kilometres } from './geography.ts'

/** Within so many kilometres of a place that the report surely names, a candidate is near; and far beyond the other. */
const NEAR = 25
const FAR = 100
/** Two settlements of one name within so many kilometres are one, entered twice. */
const SPOT = 5
/** A report with so many names of other countries speaks of a village of its own, not of one far away. */
const ABROAD = 3

/** Where the places that a report surely names lie: how many in each country and governorate, and which they are. */
export interface Surroundings {
  readonly countries: ReadonlyMap<string, number>
  readonly containers: ReadonlyMap<string, number>
  readonly spots: readonly PlaceCandidate[]
}

export const nowhere: Surroundings = { countries: new Map(), containers: new Map(), spots: [] }

/** The surroundings that places make which can be one place each, and countries that are sure. */
export function surroundingsOf(named: readonly (readonly PlaceCandidate[])[]): Surroundings {
  const countries = new Map<string, number>()
  const containers = new Map<string, number>()
  const spots: PlaceCandidate[] = []
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const known of named) {
    const candidates = once(known)
    const [country] = only(countriesOf(candidates))
    if (country !== undefined) count(countries, country)
    const [place] = only(candidates)
    if (place === undefined || place.type === 'country') continue
    for (const id of [place.id, ...place.within]) if (id !== place.country) count(containers, id)
    spots.push(place)
  }
  return { countries, containers, spots }
}

/**
 * What a name may mean, by the other places of its event, then by those of its report: what contains it, its country,
 * its governorate, what it is near. Where nothing tells, all candidates stay, and a city comes before the villages
 * called like it. A mere village in a country that nothing else speaks of is not taken for the one meant.
 */
export function narrowed(
  candidates: readonly PlaceCandidate[],
  event: Surroundings,
  report: Surroundings,
): readonly PlaceCandidate[] {
  let left = once(candidates)
  for (const around of [event, report]) {
    if (left.length < 2) break
    left = most(left, ({ country }) => (country === null ? 0 : (around.countries.get(country) ?? 0)))
    left = most(left, (place) => containersOf(place).filter((id) => around.containers.has(id)).length)
    left = near(left, around.spots)
  }
  // Where the report speaks of several of their countries alike, fame says nothing.
  const spoken = left.some(({ country }) => country !== null && (report.countries.get(country) ?? 0) > 0)
  if (left.length > 1 && !(spoken && countriesOf(left).length > 1)) left = prominent(left)
  return left.filter((place) => !isAbroad(place, report))
}

export const countriesOf = (candidates: readonly PlaceCandidate[]): readonly string[] => [
  ...new Set(candidates.flatMap(({ country }) => (country === null ? [] : [country]))),
]

const only = <Item>(list: readonly Item[]): readonly Item[] => (list.length === 1 ? list : [])
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** It and what it lies in, but not its country. */
const containersOf = ({ id, within, country }: PlaceCandidate): readonly string[] =>
  [id, ...within].filter((container) => container !== country)

/** The candidates for which most speaks; all where nothing speaks for any. */
function most(
  candidates: readonly PlaceCandidate[],
  weight: (place: PlaceCandidate) => number,
): readonly PlaceCandidate[] {
  const weights = candidates.map(weight)
  const best = Math.max(...weights)
  return best === 0 ? candidates : candidates.filter((_, at) => weights[at] === best)
}

function near(candidates: readonly PlaceCandidate[], spots: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  const away = candidates.map((place) =>
    Math.min(...spots.filter(isSettlement).map((spot) => kilometres(place, spot) ?? Number.POSITIVE_INFINITY)),
  )
  const close = candidates.filter((_, at) => (away[at] as number) <= NEAR)
  const between = away.some((distance) => distance > NEAR && distance < FAR)
  return close.length === 1 && !between ? close : candidates
}

const isCity = ({ type }: PlaceCandidate): boolean => type === 'capital' || type === 'city'

/** Named by hand for the wars of our time, not only counted among all towns. */
const isListed = ({ id }: PlaceCandidate): boolean => id.startsWith('place:')

/** A bare name is the city's, not that of one of the villages; of two cities it is the listed one's. */
function prominent(candidates: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  if (!candidates.every(isSettlement)) return candidates
  const cities = candidates.filter(isCity)
  const listed = cities.filter(isListed)
  if (cities.length === 1) return cities
  return listed.length === 1 ? listed : candidates
}

/** Each settlement once, though two lists have it. */
function once(candidates: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  const kept: PlaceCandidate[] = []
  for (const place of [...candidates].sort(byRank)) {
    const twin = kept.find((other) => isSettlement(other) && isSettlement(place) && isSpot(other, place))
    if (twin === undefined) kept.push(place)
  }
  return kept.length === candidates.length ? candidates : kept.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function isSpot(a: PlaceCandidate, b: PlaceCandidate): boolean {
  const apart = kilometres(a, b)
  return apart !== null && apart <= SPOT
}

/** Of twins the listed one, then the larger, then the one whose governorate is known. */
function byRank(a: PlaceCandidate, b: PlaceCandidate): number {
  const rank = (place: PlaceCandidate): number =>
    (isListed(place) ? 0 : 20) + (isCity(place) ? 0 : 10) - Math.min(place.within.length, 9)
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1)
}

function isAbroad(place: PlaceCandidate, { countries }: Surroundings): boolean {
  if (place.country === null || !isSettlement(place) || isCity(place)) return false
  const own = countries.get(place.country) ?? 0
  const others = sum([...countries.values()]) - own
  // Its own name is counted among its country's.
  return own <= 1 && others >= ABROAD
}
