import type { AccountParty } from '../../annotation/record.ts'
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import { foldWord } from '../../text/fold.ts'
import type { RecordGrammar } from './grammar.ts'
import { stem, wordsOf } from './stem.ts'

/** A party in comparable form: «مقاتلي الحوثيين» and «المتمردين الحوثيين» have one key. */
export function partyOf(written: string, gazetteer: Gazetteer, grammar: RecordGrammar): AccountParty {
  const folded = wordsOf(foldWord(written))
  const telling = folded.filter((word) => !grammar.stop.has(word) && !grammar.generic.has(stem(word, grammar)))
  const known = entryOf(folded.join(' '), gazetteer) ?? entryOf(telling.join(' '), gazetteer)
  const words = [...new Set(telling.map((word) => stem(word, grammar)))]
  const all = folded.map((word) => stem(word, grammar))
  return {
    written,
    key: known ?? (words.length > 0 ? words.join(' ') : all.join(' ')),
    words,
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
function entryOf(folded: string, gazetteer: Gazetteer): string | null {
  if (folded === '') return null
  const entries = gazetteer.find(folded)
  const seat = entries.find(({ type }) => type === 'seat')
  if (seat !== undefined) return seat.parent ?? seat.id
  return (entries.find(({ kind }) => kind !== 'place') ?? entries.find(({ type }) => type === 'country'))?.id ?? null
}
