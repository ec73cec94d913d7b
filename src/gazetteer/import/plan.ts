import { foldName } from '../build.ts'
import type { Gazetteer, GazetteerEntry } from '../gazetteer.ts'
import type { KeptPlace, LineProblem, ListedPlace } from './types.ts'

/** Nouns that stand before the name of a unit, by its type: «محافظة» for a governorate. */
export type UnitNouns = ReadonlyMap<string, readonly string[]>

/** Several places of one name, of which at least one is of the list. */
export interface Ambiguous {
  readonly name: string
  readonly places: readonly {
    readonly id: string
    readonly name: string
    readonly type: string
    readonly known: boolean
  }[]
}

/** What an import will do. */
export interface ImportPlan {
  readonly places: readonly KeptPlace[]
  readonly ambiguous: readonly Ambiguous[]
  readonly problems: readonly LineProblem[]
}

/** Within so many kilometres a settlement of one name is the same one. */
const SAME = 5
const units = new Set(['country', 'governorate', 'district', 'subdistrict'])

/**
 * Lays a list beside what is known: which of its places are known already (the same name, kind and country, and near by),
 * which are new, and which names stand for several places then.
 */
export function planImport(listed: readonly ListedPlace[], known: Gazetteer, nouns: UnitNouns): ImportPlan {
  const problems: LineProblem[] = []
  const typesOf = new Map<string, Set<string>>()
  for (const { type, name, aliases } of listed) {
    for (const one of [name, ...aliases].map(foldName)) typesOf.set(one, (typesOf.get(one) ?? new Set()).add(type))
  }
  const sameAs = new Map(listed.map((place) => [place.id, knownAs(place, known, nouns)?.id ?? null]))
  const present = (id: string): string | null => {
    if (sameAs.has(id)) return sameAs.get(id) ?? id
    return known.entry(id) === null ? null : id
  }
  const places = listed.map((place): KeptPlace => {
    const { line, id, type, country, parents, pcode, lat, lon } = place
    const parent = parents.map(present).find((one) => one !== null) ?? null
    if (parents.length > 0 && parent === null) {
      problems.push({ line, problem: 'unknown-parent', value: bare(parents[0] ?? ''), skipped: false })
    }
    const [name = place.name, ...aliases] = namesOf(place, known, nouns, typesOf)
    const own = { id, same: sameAs.get(id) ?? null, type, name, aliases, country, pcode, lat, lon }
    return { ...own, parent: parent ?? (country !== null && known.entry(country) !== null ? country : null) }
  })
  return { places, ambiguous: ambiguousNames(places, known), problems }
}

const bare = (id: string): string => id.replace(/^\w+:/, '')

function knownAs(place: ListedPlace, known: Gazetteer, nouns: UnitNouns): GazetteerEntry | null {
  const own = known.entry(place.id)
  if (own !== null) return own
  const isUnit = units.has(place.type)
  const names = isUnit ? unitNames(place, nouns) : [place.name, ...place.aliases]
  const alike = [...new Set(names.flatMap((name) => known.find(foldName(name))))].filter(
    (entry) =>
      entry.kind === 'place' &&
      (isUnit ? entry.type === place.type : !wide.has(entry.type)) &&
      (place.country === null || entry.country === place.country),
  )
  if (isUnit) return alike[0] ?? null
  const near = alike
    .map((entry) => ({ entry, apart: kilometres(place, entry) }))
    .filter(({ apart }) => apart !== null && apart <= SAME)
    .sort((a, b) => (a.apart ?? 0) - (b.apart ?? 0) || (a.entry.id < b.entry.id ? -1 : 1))
  return near[0]?.entry ?? null
}

/** Types that a settlement never is. */
const wide = new Set([
  ...units,
  'region',
  'river',
  'sea',
  'mountain',
  'seat',
  'bloc',
  'road',
  'lake',
  'canal',
  'strait',
])

/** The names of a unit with its nouns, and those that it has without one. */
function unitNames({ type, name, aliases }: ListedPlace, nouns: UnitNouns): readonly string[] {
  const own = nouns.get(type) ?? []
  const all = [name, ...aliases]
  const formal = all.flatMap((one) => (own.some((noun) => one.startsWith(`${noun} `)) ? [one] : []))
  return [...new Set([...formal, ...own.map((noun) => `${noun} ${name}`), ...all])]
}

/**
 * A unit goes by its noun and name («محافظة حلب»); without the noun only where nothing else is called so, for the bare
 * name of a unit is mostly that of its town.
 */
function namesOf(
  place: ListedPlace,
  known: Gazetteer,
  nouns: UnitNouns,
  typesOf: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  if (!units.has(place.type)) return [...new Set([place.name, ...place.aliases])]
  const own = nouns.get(place.type) ?? []
  const names = unitNames(place, nouns).filter((name) => {
    if (own.some((noun) => name.startsWith(`${noun} `))) return true
    const folded = foldName(name)
    return typesOf.get(folded)?.size === 1 && known.find(folded).every(({ type }) => type === place.type)
  })
  return names.length > 0 ? names : [place.name]
}

function ambiguousNames(places: readonly KeptPlace[], known: Gazetteer): readonly Ambiguous[] {
  const byName = new Map<string, KeptPlace[]>()
  for (const place of places) {
    for (const name of new Set([place.name, ...place.aliases].map(foldName))) {
      byName.set(name, [...(byName.get(name) ?? []), place])
    }
  }
  return [...byName].flatMap(([name, own]): readonly Ambiguous[] => {
    const taken = new Set(own.map(({ id, same }) => same ?? id))
    const others = known.find(name).filter((entry) => entry.kind === 'place' && !taken.has(entry.id))
    if (taken.size + others.length < 2) return []
    const all = [
      ...own.map((place) => ({
        id: place.same ?? place.id,
        name: place.name,
        type: place.type,
        known: place.same !== null,
      })),
      ...others.map((entry) => ({ id: entry.id, name: entry.name, type: entry.type, known: true })),
    ]
    return [{ name, places: all }]
  })
}

/** Kilometres, exact enough to tell towns apart; null where one has no position. */
function kilometres(a: Pick<GazetteerEntry, 'lat' | 'lon'>, b: Pick<GazetteerEntry, 'lat' | 'lon'>): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const perDegree = 111.2
  const east = (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot(a.lat - b.lat, east) * perDegree
}
