import type { AccountPlace, PlaceCandidate } from '../../annotation/record.ts'
import type { Gazetteer, GazetteerEntry } from '../../gazetteer/gazetteer.ts'
import { foldWord } from '../../text/fold.ts'
import type { RecordGrammar } from './grammar.ts'
import { stem, wordsOf } from './stem.ts'

/** More candidates than this say nothing. */
const MOST = 8
/** A chain of containing places that is longer goes in a ring. */
const DEEPEST = 8

/**
 * The places of an account with what they may be. A name known to lie in several countries is the one that lies where
 * the account's other places lie, or where the report's known places mostly lie.
 */
export function placesOf(
  written: readonly string[],
  home: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
  grammar: RecordGrammar,
): readonly AccountPlace[] {
  const open = written.map((name) => openPlace(name, gazetteer, grammar))
  const certain = new Set(open.flatMap(({ candidates }) => only(countries(candidates))))
  return open.map((place) => ({ ...place, candidates: narrowed(place.candidates, certain, home) }))
}

/** How often the report names places of each country that can lie in that country only. */
export function homeOf(names: readonly string[], gazetteer: Gazetteer, grammar: RecordGrammar): Map<string, number> {
  const home = new Map<string, number>()
  for (const name of names) {
    for (const country of only(countries(openPlace(name, gazetteer, grammar).candidates))) {
      home.set(country, (home.get(country) ?? 0) + 1)
    }
  }
  return home
}

function openPlace(written: string, gazetteer: Gazetteer, grammar: RecordGrammar): AccountPlace {
  const words = wordsOf(foldWord(written))
  const bare = words.findIndex((word) => !grammar.placeKinds.has(word))
  const core = bare <= 0 ? words : words.slice(bare)
  const folded = core.join(' ')
  const stems = core.map((word) => stem(word, grammar))
  const whole = found(words.join(' '), gazetteer)
  const candidates = whole.length > 0 ? whole : found(folded, gazetteer)
  if (candidates.length > 0 || core.length < 2 || !grammar.sites.has(core[0] as string)) {
    return { written, folded, words: stems, candidates }
  }
  const around = found(core.slice(1).join(' '), gazetteer)
  return { written, folded, words: stems, candidates: around.map((place) => siteIn(place, written, folded)) }
}

/** «مطار …» is not the town that it is called after but lies there. */
const siteIn = (around: PlaceCandidate, name: string, folded: string): PlaceCandidate => ({
  ...around,
  id: `site:${folded}@${around.id}`,
  name,
  within: [around.id, ...around.within],
  type: 'site',
})

function found(folded: string, gazetteer: Gazetteer): readonly PlaceCandidate[] {
  const entries = gazetteer.find(folded).filter(({ kind, type }) => kind === 'place' && type !== 'seat')
  const candidates = entries.slice(0, MOST).map((entry) => candidateOf(entry, gazetteer))
  return candidates.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function candidateOf(entry: GazetteerEntry, gazetteer: Gazetteer): PlaceCandidate {
  const within: string[] = []
  let parent = entry.parent
  while (parent !== null && !within.includes(parent) && within.length < DEEPEST) {
    within.push(parent)
    parent = gazetteer.entry(parent)?.parent ?? null
  }
  const { id, name, lat, lon, country, type } = entry
  return { id, name, lat, lon, country, within, type }
}

const countries = (candidates: readonly PlaceCandidate[]): readonly string[] => [
  ...new Set(candidates.flatMap(({ country }) => (country === null ? [] : [country]))),
]

const only = (list: readonly string[]): readonly string[] => (list.length === 1 ? list : [])

function narrowed(
  candidates: readonly PlaceCandidate[],
  certain: ReadonlySet<string>,
  home: ReadonlyMap<string, number>,
): readonly PlaceCandidate[] {
  if (countries(candidates).length < 2) return candidates
  const near = candidates.filter(({ country }) => country !== null && certain.has(country))
  if (near.length > 0) return near
  const weight = ({ country }: PlaceCandidate): number => (country === null ? 0 : (home.get(country) ?? 0))
  const most = Math.max(...candidates.map(weight))
  return most === 0 ? candidates : candidates.filter((candidate) => weight(candidate) === most)
}
