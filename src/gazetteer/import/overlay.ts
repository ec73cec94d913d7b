import type { GazetteerEntry } from '../gazetteer.ts'
import type { KeptPlace } from './types.ts'

/**
 * Known entries with a user's places among them. What a list says of a known place adds names, a code and a nearer
 * container to it; its position and first name stay.
 */
export function withPlaces(known: Iterable<GazetteerEntry>, own: Iterable<KeptPlace>): readonly GazetteerEntry[] {
  const entries = new Map<string, GazetteerEntry>()
  for (const entry of known) entries.set(entry.id, entry)
  const places = [...own]
  const idOf = new Map(places.map(({ id, same }) => [id, same ?? id]))
  for (const place of places) {
    const id = idOf.get(place.id) as string
    const before = entries.get(id)
    const parent = place.parent === null ? null : (idOf.get(place.parent) ?? place.parent)
    entries.set(id, before === undefined ? fresh(place, id, parent) : more(before, place, parent))
  }
  return [...entries.values()]
}

const fresh = ({ type, name, aliases, country, pcode, lat, lon }: KeptPlace, id: string, parent: string | null) => ({
  id,
  kind: 'place' as const,
  type,
  name,
  aliases,
  country,
  parent,
  lat,
  lon,
  own: true,
  ...(pcode === null ? {} : { pcode }),
})

function more(before: GazetteerEntry, { name, aliases, pcode, lat, lon }: KeptPlace, parent: string | null) {
  const names = [...new Set([...before.aliases, name, ...aliases])].filter((one) => one !== before.name)
  return {
    ...before,
    aliases: names,
    parent: parent !== null && parent !== before.id ? parent : before.parent,
    lat: before.lat ?? lat,
    lon: before.lon ?? lon,
    ...(pcode === null ? {} : { pcode }),
  }
}
