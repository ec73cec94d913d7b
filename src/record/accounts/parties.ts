import type { AccountParty } from '../../annotation/record.ts'
import type { Gazetteer, GazetteerEntry } from '../../gazetteer/gazetteer.ts'
import { foldWord } from '../../text/fold.ts'
import type { RecordGrammar } from './grammar.ts'
import { stem, wordsOf } from './stem.ts'

/** A party in comparable form: «مقاتلي الحوثيين» and «المتمردين الحوثيين» have one key. */
export function partyOf(written: string, gazetteer: Gazetteer, grammar: RecordGrammar): AccountParty {
  const whole = wordsOf(foldWord(written))
  const behind = whole.findIndex((word, at) => at > 0 && grammar.relatives.has(word))
  const folded = behind < 0 ? whole : whole.slice(0, behind)
  const empty = (word: string): boolean => grammar.generic.has(word) || grammar.offices.has(word)
  const telling = folded.filter((word) => !grammar.stop.has(word) && !empty(stem(word, grammar)))
  const entry = entryOf(folded.join(' '), gazetteer) ?? entryOf(telling.join(' '), gazetteer)
  const words = [...new Set(telling.map((word) => stem(word, grammar)))]
  // A name made of generic words only («التحالف») may be anybody's of that kind.
  const own = words.length > 0 || entry?.kind === 'person' || entry?.kind === 'place'
  const known = entry !== null && own ? keyOf(entry) : null
  const all = folded.map((word) => stem(word, grammar))
  const described = grammar.offices.has(all[0] ?? '')
  return {
    written,
    key: known ?? (words.length > 0 ? words.join(' ') : all.join(' ')),
    state: entry === null || !own ? null : stateOf(entry),
    allies: known === null ? [] : alliesOf(entry, gazetteer, grammar),
    words,
    site: grammar.siteStems.has(all[0] ?? '') ? (all[0] as string) : null,
    named: known !== null || (words.length > 0 && !described),
    character: characterOf(all, grammar),
  }
}

/** What kind of people the stems make of them. «عائلات مسلحين» are both, and so neither. */
export function characterOf(stems: readonly string[], grammar: RecordGrammar): 'civilian' | 'fighter' | null {
  const civilian = stems.some((word) => grammar.civilians.has(word))
  const fighter = stems.some((word) => grammar.fighters.has(word))
  return civilian === fighter ? null : civilian ? 'civilian' : 'fighter'
}

/** A state, its capital that stands for it and its government have one key. */
function entryOf(folded: string, gazetteer: Gazetteer): GazetteerEntry | null {
  if (folded === '') return null
  const entries = gazetteer.find(folded)
  const order = [
    ({ type }: GazetteerEntry) => type === 'seat',
    ({ kind }: GazetteerEntry) => kind !== 'place',
    ({ type }: GazetteerEntry) => type === 'country',
  ]
  for (const fits of order) {
    const entry = entries.find(fits)
    if (entry !== undefined) return entry
  }
  return null
}

/** Those in whose name it acts, or who act in its name. */
function alliesOf(entry: GazetteerEntry | null, gazetteer: Gazetteer, grammar: RecordGrammar): readonly string[] {
  const members = [entry?.name ?? '', ...(entry?.aliases ?? [])].flatMap(
    (name) => grammar.allies.get(foldWord(name)) ?? [],
  )
  return [...new Set(members.flatMap((name) => entryOf(name, gazetteer) ?? []).map(keyOf))].sort()
}

const keyOf = ({ id, type, parent }: GazetteerEntry): string => (type === 'seat' ? (parent ?? id) : id)
const stateOf = ({ type, country }: GazetteerEntry): string | null => (type === 'armed_group' ? null : country)
