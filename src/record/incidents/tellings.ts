import type { Account, Telling } from '../../annotation/record.ts'
import { noRulings, type Rulings } from '../decisions/rulings.ts'
import { coreference, type Thread } from './coreference.ts'
import { hashesOf } from './hash.ts'
import { tellingOf, wholeOf } from './whole.ts'

/**
 * Joins the accounts of one report that tell on of one happening, as a reader does: in the order of the text, each
 * account goes to the telling before it that it fits best, or begins a new one. Depends on this report only.
 */
export const tellingsOf = (accounts: readonly Account[]): readonly Telling[] => tellingsUnder(accounts, noRulings)

/** The same under what people decided: no account goes to a telling that has one of another group. */
export function tellingsUnder(accounts: readonly Account[], { groupOf }: Pick<Rulings, 'groupOf'>): readonly Telling[] {
  const threads: Thread[] = []
  const hashes = new Map(accounts.map((account) => [account, hashesOf(account.words)]))
  const known = (account: Account): readonly number[] => hashes.get(account) as readonly number[]
  const ordered = [...accounts].sort((a, b) => a.trigger.span[0] - b.trigger.span[0] || (a.event < b.event ? -1 : 1))
  for (const account of ordered) {
    let best = -1
    let most = 0
    const group = groupOf(account)
    for (const [at, thread] of threads.entries()) {
      if (group !== null && thread.accounts.some((earlier) => isOther(groupOf(earlier), group))) continue
      const features = coreference(thread, account, known)
      const score = features === null ? -1 : features.reduce((sum, { weight }) => sum + weight, 0)
      // The later of two that fit as well is the one still being told of.
      if (score > 0 && score >= most) {
        best = at
        most = score
      }
    }
    if (best < 0) {
      threads.push({ accounts: [account], whole: account })
      continue
    }
    const longer = [...(threads[best] as Thread).accounts, account]
    threads[best] = { accounts: longer, whole: wholeOf(longer) }
  }
  return threads.map((thread) => tellingOf(thread.accounts))
}

const isOther = (known: number | null, group: number): boolean => known !== null && known !== group
