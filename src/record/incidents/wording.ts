import type { Feature, Telling } from '../../annotation/record.ts'

/** Fewer content words than this cannot show that two sentences are alike. */
const FEWEST = 5
/** What any two sentences on one war share. */
const CHANCE = 0.25
/** Sentences that share this much of their words are one sentence, re-cut. */
export const COPIED = 0.7

/** How much of the shorter sentence's content stands in the other; both lists are sorted, of words or their hashes. */
export function shareOf<Word extends string | number>(a: readonly Word[], b: readonly Word[]): number {
  let same = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as Word
    const right = b[j] as Word
    if (left === right) same++
    if (left <= right) i++
    if (right <= left) j++
  }
  return same / Math.max(FEWEST, Math.min(a.length, b.length))
}

/** The most alike sentences of two tellings show how alike the tellings are; each further copied one adds to it. */
export function wordFeature(a: Telling, b: Telling): Feature {
  let best = 0
  let copied = 0
  for (const left of a.sentences) {
    let most = 0
    for (const right of b.sentences) most = Math.max(most, shareOf(left, right))
    best = Math.max(best, most)
    if (most >= COPIED && left.length >= FEWEST) copied++
  }
  const more = Math.min(Math.max(copied - 1, 0) * 0.5, 1.5)
  const weight = Math.max(-0.3, Math.min(2.4 * (best - CHANCE), 1.9)) + more
  const percent = `the most alike sentences share ${Math.round(best * 100)}% of their words`
  return { name: 'words', weight, why: copied > 1 ? `${percent}, ${copied} are nearly the same` : percent }
}
