import type { Account, AccountKey, Copies, Origin } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'
import { copiedIn, isNamed, isSourced, joinCopies, joinNarration, joinRoots } from './joins.ts'
import { oneVoiced } from './voiced.ts'
import { UNNAMED, voicesOf } from './voices.ts'

/**
 * Who says what the accounts of one incident tell, given in canonical order. Accounts count once that
 * - hang on one root: the same speaker, speakers who speak for one body, or unnamed ones of one relay or outlet;
 * - stand in passages that two reports share: one text stands behind both;
 * - are a headline or an outlet's own words beside words that it attributes: they tell in short what it was told.
 * Whatever else speaks for it, what somebody says never counts for somebody else: an origin has one root that speaks.
 */
export function originsOf(accounts: readonly Account[], copies: readonly Copies[]): readonly Origin[] {
  return heard(joinedSets(accounts, copies)).map((members) => {
    // Whoever speaks says more than the outlet that repeats him.
    const head = members.find(isNamed) ?? members.find(isSourced) ?? (members[0] as Account)
    return { key: head.chain.origin, name: nameOf(head), accounts: members.map(keyOf) }
  })
}

function joinedSets(accounts: readonly Account[], copies: readonly Copies[]): readonly (readonly Account[])[] {
  if (accounts.length === 1) return [accounts]
  const voices = voicesOf(accounts)
  const { join, sets } = oneVoiced(voices)
  for (const [voice, own] of groupBy(voices.keys(), (at) => voices[at] ?? null)) {
    if (voice !== null && voice !== UNNAMED) for (const at of own) join(own[0] as number, at)
  }
  joinRoots(accounts, () => true, join)
  joinCopies(accounts, copies, 'pair', join)
  joinNarration(accounts, copiedIn(accounts, copies), join)
  return sets().map((set) => set.map((at) => accounts[at] as Account))
}

/** Whoever only expects, demands or fears it is no source for what others tell has happened. */
export const heard = (sets: readonly (readonly Account[])[]): readonly (readonly Account[])[] =>
  sets.some((members) => members.some(isTold)) ? sets.filter((members) => members.some(isTold)) : sets

const isTold = ({ status, rejected }: Account): boolean => status === 'happened' || status === 'ongoing' || rejected

const keyOf = ({ report, event }: Account): AccountKey => ({ report, event })
/** An unnamed speaker is known by who heard him. */
const nameOf = (account: Account): string => {
  const { chain, report } = account
  return (isNamed(account) ? chain.speaker : null) ?? chain.via[0] ?? chain.outlet ?? chain.speaker ?? report
}
