import type { Account, Feature } from '../../annotation/record.ts'

/** Fewer content words than this cannot show that two sentences are alike. */
const FEWEST = 4
/** What any two sentences on one war share. */
const CHANCE = 0.2

/** How much of the shorter sentence's content stands in the other; both lists are sorted. */
export function wordFeature(a: Account, b: Account): Feature {
  const same = common(a.words, b.words)
  const share = same / Math.max(FEWEST, Math.min(a.words.length, b.words.length))
  const trigger = a.trigger.stem === b.trigger.stem ? 0.3 : 0
  const weight = Math.max(-0.3, Math.min(2.4 * (share - CHANCE), 1.9)) + trigger
  return { name: 'words', weight, why: `${same} content words in common${trigger > 0 ? ', and the same trigger' : ''}` }
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
