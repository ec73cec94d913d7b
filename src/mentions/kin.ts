import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { foldWord } from '../text/fold.ts'
import { changed } from './candidate.ts'
import type { Candidate } from './grammar.ts'
import type { Word } from './words.ts'

/**
 * A surname alone is not the known bearer of it in a report that names only another of the family: after «نجلاء القذافي»
 * alone, «القذافي» is nobody that the gazetteer knows.
 */
export function disowned(
  candidates: readonly Candidate[],
  words: readonly Word[],
  gazetteer: Gazetteer,
): readonly Candidate[] {
  const families = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    if (candidate.kind !== 'person' || candidate.to - candidate.from < 2) continue
    const surname = (words[candidate.to - 1] as Word).form
    const family = families.get(surname)
    if (family) family.push(candidate)
    else families.set(surname, [candidate])
  }
  if (families.size === 0) return candidates
  return candidates.map((candidate) => {
    if (candidate.kind !== 'person' || candidate.entry === null || candidate.to - candidate.from > 1) return candidate
    const family = families.get((words[candidate.from] as Word).form)
    if (family === undefined) return candidate
    const entry = gazetteer.entry(candidate.entry)
    const given = foldWord(entry?.name ?? '').split(' ')[0]
    const own = family.some((other) => other.entry === candidate.entry || (words[other.from] as Word).form === given)
    return own ? candidate : changed(candidate, { entry: null })
  })
}
