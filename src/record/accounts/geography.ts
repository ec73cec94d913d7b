import type { PlaceCandidate } from '../../annotation/record.ts'

/** Types of the gazetteer that are a spot on a map of a country. */
const SETTLEMENTS: ReadonlySet<string> = new Set([
  'city',
  'town',
  'village',
  'capital',
  'camp',
  'base',
  'crossing',
  'dam',
  'port',
  'quarter',
  'site',
  'hill',
])

export const isSettlement = ({ type }: Pick<PlaceCandidate, 'type'>): boolean => SETTLEMENTS.has(type)

/** Kilometres between two places, exact enough to tell towns apart; null where one has no position. */
export function kilometres(
  a: Pick<PlaceCandidate, 'lat' | 'lon'>,
  b: Pick<PlaceCandidate, 'lat' | 'lon'>,
): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const perDegree = 111.2
  const north = (a.lat - b.lat) * perDegree
  const east = (a.lon - b.lon) * perDegree * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot(north, east)
}
