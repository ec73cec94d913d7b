import type { EventType, FilterQuery } from '../../../../src/http/wire.ts'
import { type Family, families, familyOf } from '../../../../src/view/families.ts'
import { ar } from '../../../../src/words/ar.ts'
import { filterIn } from '../../ui/Filters.tsx'

const allTypes = Object.keys(ar.eventTypes) as readonly EventType[]

/** What the map shows: kept in the address. */
export interface MapSearch extends FilterQuery {
  /** Longitude, latitude and zoom: `38.5,35,5.5`. */
  readonly at?: string
  /** Families of types between dots; all where none are named. */
  readonly families?: string
  /** The box of the place that was chosen: west,south,east,north. */
  readonly here?: string
}

const numbers = (value: unknown, count: number): string | undefined => {
  if (typeof value !== 'string') return undefined
  const parts = value.split(',')
  return parts.length === count && parts.every((part) => /^-?\d+(?:\.\d+)?$/.test(part)) ? value : undefined
}

/** Only what the map knows, so that an address typed by hand breaks nothing. */
export function mapSearch(search: Readonly<Record<string, unknown>>): MapSearch {
  const [at, here] = [numbers(search.at, 3), numbers(search.here, 4)]
  const named = typeof search.families === 'string' ? search.families.split('.') : []
  const some = families.filter((family) => named.includes(family))
  return {
    ...filterIn(search),
    ...(at === undefined ? {} : { at }),
    ...(here === undefined ? {} : { here }),
    ...(some.length === 0 ? {} : { families: some.join('.') }),
  }
}

export const familiesIn = ({ families: named }: MapSearch): readonly Family[] =>
  named === undefined ? families : families.filter((family) => named.split('.').includes(family))

/** The types that the server is asked for; undefined for all. */
function typesIn(search: MapSearch): string | undefined {
  if (search.families === undefined) return undefined
  const some = familiesIn(search)
  return allTypes.filter((type) => some.includes(familyOf(type))).join(',')
}

/** What incidents are narrowed to, without their place on the map. */
export const filterOf = (search: MapSearch) => ({ ...filterIn({ ...search }), types: typesIn(search) })
