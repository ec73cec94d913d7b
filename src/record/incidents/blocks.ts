import type { Account, Telling } from '../../annotation/record.ts'
import { shifted } from '../accounts/days.ts'
import { familyOf } from './families.ts'
import { stretchOf } from './stretches.ts'

/** So many of the rarest-hashed words stand for a sentence: two sentences that share most words share them. */
const SKETCH = 3
/** A sentence shorter than this is like many others. */
const WORDY = 8
/** More places or parties than this are background. */
const MOST = 3
/** A smaller toll is no mark to find an old happening by. */
const MARKED = 5
/** What is of a month or a year is told of for years: it meets what is printed in one or the next stretch of days. */
const TOLD = 32
/** So does a sentence, which is copied while it is news. */
const COPIED = 8

/**
 * The keys under which a telling can meet those that may be of the same happening: only tellings that share a key are
 * ever compared. A day stands in two keys, its own and the next, so that neighbours meet.
 */
export function blocksOf({ sentences, whole: account }: Telling): readonly string[] {
  const family = familyOf(account.type)
  const keys = new Set<string>()
  const marks = marksOf(account)
  for (const day of daysOf(account)) for (const mark of marks) keys.add(`${family} ${day} ${mark}`)
  const month = account.dated === 'coarse' ? account.from?.slice(0, 7) : undefined
  if (month !== undefined) {
    for (const printed of stretchesOf(account, TOLD)) {
      for (const mark of marks) keys.add(`${family} ${printed} ${month} ${mark}`)
    }
  }
  const sketches = sentences.flatMap(sketchesOf)
  for (const printed of stretchesOf(account, COPIED)) {
    for (const sketch of sketches) keys.add(`${family} ${printed} ${sketch}`)
  }
  return [...keys]
}

/** The stretch that a report is printed in, also as the key of its neighbours. */
function stretchesOf({ published }: Account, days: number): readonly string[] {
  const printed = stretchOf(published, days)
  return printed === null ? ['?'] : [`${printed}`, `${printed + 1}`]
}

/** The days that it may have happened on, each as the key of its neighbours; none for a coarse time. */
function daysOf({ from, to, dated }: Account): readonly string[] {
  if (from === null || to === null || dated === 'coarse') return []
  // Reports that name no day tell of the eve of publication or of its day, and so meet either.
  const first = dated === 'published' ? to : from
  const days: string[] = []
  for (let day = first; day <= to; day = shifted(day, 1)) days.push(day)
  days.push(shifted(to, 1))
  return days
}

function marksOf({ places, agents, targets, figures, type, trigger }: Account): readonly string[] {
  const marks = new Set<string>()
  for (const place of places.slice(0, MOST)) {
    const kept = place.candidates.filter((candidate) => candidate.type !== 'country')
    for (const { id, within, type: kind } of kept) marks.add(`@${kind === 'site' ? (within[0] ?? id) : id}`)
    if (place.candidates.length === 0) marks.add(`@${place.folded}`)
  }
  // Where all parties are wide or unnamed, what they are called is all there is.
  for (const { key } of [...agents, ...targets].slice(0, MOST)) marks.add(`${type} ${key}`)
  for (const { unit, min } of figures) if (min !== null && min >= MARKED) marks.add(`${unit}${min}`)
  // What nothing marks is known by its word: «الاتصالات» of that day.
  if (marks.size < 2) marks.add(`=${trigger.stem}`)
  return [...marks]
}

/** Sentences copied or re-cut meet wherever they are printed. */
function sketchesOf(hashes: readonly number[]): readonly string[] {
  if (hashes.length < WORDY) return []
  return [`~${hashes.slice(0, SKETCH).join(' ')}`, `~${hashes.slice(-SKETCH).join(' ')}`]
}
