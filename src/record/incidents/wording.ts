import type { Account, Feature, Telling } from '../../annotation/record.ts'

/** Fewer content words than this cannot show that two sentences are alike. */
const FEWEST = 5
/** What any two sentences on one war share. */
const CHANCE = 0.2
/** Sentences that share this much of their words are one sentence, re-cut. */
export const COPIED = 0.7
/** No report needs more sentences than this to show that it shares some with another. */
const SENTENCES = 12

/** How much of the shorter sentence's content stands in the other; both lists of stems are sorted. */
export const shareOf = (a: Account, b: Account): number =>
  common(a.words, b.words) / Math.max(FEWEST, Math.min(a.words.length, b.words.length))

/** The most alike sentences of two tellings show how alike the tellings are; each further copied one adds to it. */
export function wordFeature(a: Telling, b: Telling): Feature {
  let best = 0
  const copied = new Set<number>()
  for (const left of a.accounts.slice(0, SENTENCES)) {
    for (const right of b.accounts.slice(0, SENTENCES)) {
      const share = shareOf(left, right)
      best = Math.max(best, share)
      if (share >= COPIED && left.words.length >= FEWEST) copied.add(left.sentence)
    }
  }
  const more = Math.min(Math.max(copied.size - 1, 0) * 0.5, 1.5)
  const weight = Math.max(-0.3, Math.min(2.4 * (best - CHANCE), 1.9)) + more
  const percent = `the most alike sentences share ${Math.round(best * 100)}% of their words`
  return { name: 'words', weight, why: copied.size > 1 ? `${percent}, ${copied.size} are nearly the same` : percent }
}

function common(a: readonly string[], b: readonly string[]): number {
  let same = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as string
    const right = b[j] as string
    if (left === right) same++
    if (left <= right) i++
    if (right <= left) j++
  }
  return same
}
