import type { Account, Telling } from '../../annotation/record.ts'
import { coreference } from './coreference.ts'
import { tellingOf } from './whole.ts'

/**
 * Joins the accounts of one report that tell on of one happening, as a reader does: in the order of the text, each
 * account goes to the telling before it that it fits best, or begins a new one. Depends on this report only.
 */
export function tellingsOf(accounts: readonly Account[]): readonly Telling[] {
  const tellings: Telling[] = []
  const ordered = [...accounts].sort((a, b) => a.trigger.span[0] - b.trigger.span[0] || (a.event < b.event ? -1 : 1))
  for (const account of ordered) {
    let best = -1
    let most = 0
    for (const [at, telling] of tellings.entries()) {
      const features = coreference(telling, account)
      const score = features === null ? -1 : features.reduce((sum, { weight }) => sum + weight, 0)
      // The later of two that fit as well is the one still being told of.
      if (score > 0 && score >= most) {
        best = at
        most = score
      }
    }
    if (best < 0) tellings.push(tellingOf([account]))
    else tellings[best] = tellingOf([...(tellings[best] as Telling).accounts, account])
  }
  return tellings
}
