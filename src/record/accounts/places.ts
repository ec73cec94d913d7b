import type { AccountPlace, PlaceCandidate } from '../../annotation/record.ts'
import type { Gazetteer, GazetteerEntry } from '../../gazetteer/gazetteer.ts'
import { foldWord } from '../../text/fold.ts'
import { isSettlement } from './geography.ts'
import type { RecordGrammar } from './grammar.ts'
import { narrowed, type Surroundings, surroundingsOf } from './narrow.ts'
import { stem, wordsOf } from './stem.ts'

/** More candidates than this say nothing. */
const MOST = 8
/** A chain of containing places that is longer goes in a ring. */
const DEEPEST = 8

/** The places of an account with what they may be, told apart by one another and by the places that its report names. */
export function placesOf(
  written: readonly string[],
  home: Surroundings,
  gazetteer: Gazetteer,
  grammar: RecordGrammar,
): readonly AccountPlace[] {
  const open = written.map((name) => openPlace(name, gazetteer, grammar))
  return open.map((place) => {
    const others = open.filter((other) => other !== place).map(({ candidates }) => candidates)
    return { ...place, candidates: narrowed(place.candidates, surroundingsOf(others), home) }
  })
}

/** Where the places lie that a report names, as far as their names say. */
export const homeOf = (names: readonly string[], gazetteer: Gazetteer, grammar: RecordGrammar): Surroundings =>
  surroundingsOf(names.map((name) => openPlace(name, gazetteer, grammar).candidates))

function openPlace(written: string, gazetteer: Gazetteer, grammar: RecordGrammar): AccountPlace {
  const words = wordsOf(foldWord(written))
  const bare = words.findIndex((word) => !grammar.placeKinds.has(word))
  const core = bare <= 0 ? words : words.slice(bare)
  const folded = core.join(' ')
  const stems = core.map((word) => stem(word, grammar))
  const whole = found(words.join(' '), gazetteer)
  if (whole.length > 0) return { written, folded, words: stems, candidates: whole }
  const reach = reachOf(words.slice(0, Math.max(bare, 0)), grammar)
  const place = { written, folded, words: stems, ...(reach === null ? {} : { reach }) }
  const candidates = found(folded, gazetteer)
  if (candidates.length > 0 || core.length < 2 || !grammar.sites.has(core[0] as string)) return { ...place, candidates }
  const around = found(core.slice(1).join(' '), gazetteer)
  // «ريف …» and «حدود …» are wide, and so is a site of which only the land is known.
  const wide = grammar.areas.has(core[0] as string) || !around.every(isSettlement)
  return {
    ...place,
    ...(wide ? { reach: 'area' as const } : {}),
    candidates: around.map((place) => siteIn(place, written, folded)),
  }
}

/** How far from the place that is named the words before it lead. */
function reachOf(words: readonly string[], grammar: RecordGrammar): 'near' | 'area' | null {
  if (words.some((word) => grammar.areas.has(word))) return 'area'
  return words.some((word) => grammar.beside.has(word)) ? 'near' : null
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
