import type { Account, AccountParty } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'
import { components } from '../incidents/components.ts'
import { sameParty } from '../incidents/parties.ts'
import { bodyOf, isNamed, isSourced } from './joins.ts'

/** Those whom nobody names: none of them is known to be another, and so a shared text can join them. */
export const UNNAMED: number = -1

/** Who speaks in each account, as a number that accounts of one speaker or body share; null for an outlet's own words. */
export function voicesOf(accounts: readonly Account[]): readonly (number | null)[] {
  const named = [...accounts.keys()].filter((at) => isNamed(accounts[at] as Account))
  const joined = components(accounts.length)
  const firsts = [...groupBy(named, (at) => bodyOf(accounts[at] as Account)).values()].map((own) => {
    for (const at of own) joined.join(own[0] as number, at)
    return own
  })
  for (const [order, own] of firsts.entries()) {
    for (const other of firsts.slice(0, order)) {
      const [left, right] = [voicesAmong(own), voicesAmong(other)]
      if (left.some((voice) => right.some((heard) => sameParty(voice, heard)))) {
        joined.join(other[0] as number, own[0] as number)
      }
    }
  }
  const voices = accounts.map((account): number | null => (isSourced(account) ? UNNAMED : null))
  for (const [number, set] of joined.sets().entries()) {
    for (const at of set) if (isNamed(accounts[at] as Account)) voices[at] = number
  }
  return voices

  /** One report tells a speaker's office that another leaves out. */
  function voicesAmong(own: readonly number[]): readonly AccountParty[] {
    const heard = own.flatMap((at) => (accounts[at] as Account).chain.voices)
    return [...new Map(heard.map((voice) => [voice.key, voice])).values()]
  }
}
