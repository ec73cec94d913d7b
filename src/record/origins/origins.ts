import type { Offsets } from '../../annotation/reading.ts'
import type { Account, AccountKey, AccountParty, Copies, Origin } from '../../annotation/record.ts'
import { groupBy } from '../group.ts'
import { components } from '../incidents/components.ts'
import { sameParty } from '../incidents/parties.ts'
import { shareOf } from '../incidents/wording.ts'
import { oneVoiced } from './voiced.ts'

/**
 * Who says what the accounts of one incident tell, given in canonical order. Accounts count once that
 * - hang on one root: the same speaker, speakers who speak for one body, or unnamed ones of one relay or outlet;
 * - stand in passages that two reports share: one text stands behind both;
 * - are a headline or an outlet's own words beside words that it attributes: they tell in short what it was told.
 * Whatever else speaks for it, what somebody says never counts for somebody else: an origin has one root that speaks.
 */
export function originsOf(accounts: readonly Account[], copies: readonly Copies[]): readonly Origin[] {
  return joinedSets(accounts, copies, true).map((members) => {
    // Whoever speaks says more than the outlet that repeats him.
    const head = members.find(isNamed) ?? members.find(isSourced) ?? (members[0] as Account)
    return { key: head.chain.origin, name: nameOf(head), accounts: members.map(keyOf) }
  })
}

/**
 * How many independent texts stand behind the accounts. All that one wire has, whoever speaks in it, reached the papers
 * through this wire: it is one, though those who speak are several.
 */
export const countOrigins = (accounts: readonly Account[], copies: readonly Copies[]): number =>
  joinedSets(accounts, copies, false).length

/** What counts once, each speaker for himself or all in one text together. */
function joinedSets(
  accounts: readonly Account[],
  copies: readonly Copies[],
  apart: boolean,
): readonly (readonly Account[])[] {
  const voices = voicesOf(accounts)
  const joined = oneVoiced(apart ? voices : voices.map(() => null))
  for (const [voice, own] of groupBy(voices.keys(), (at) => voices[at] ?? null)) {
    if (voice !== null && voice !== UNNAMED) for (const at of own) joined.join(own[0] as number, at)
  }
  joinRoots(accounts, joined.join)
  joinCopies(accounts, copies, joined.join)
  joinNarration(accounts, copies, joined.join)
  const told = accounts.some(isTold)
  const sets = joined.sets().map((set) => set.map((at) => accounts[at] as Account))
  // Whoever only expects, demands or fears it is no source for what others tell has happened.
  return told ? sets.filter((members) => members.some(isTold)) : sets
}

const isTold = ({ status, rejected }: Account): boolean => status === 'happened' || status === 'ongoing' || rejected

type Join = (a: number, b: number) => boolean

const keyOf = ({ report, event }: Account): AccountKey => ({ report, event })
const isSourced = ({ chain }: Account): boolean => chain.speaker !== null
const isNamed = ({ chain }: Account): boolean => chain.speaker !== null && chain.speakerKind !== 'anonymous'
/** An unnamed speaker is known by who heard him. */
const nameOf = (account: Account): string => {
  const { chain, report } = account
  return (isNamed(account) ? chain.speaker : null) ?? chain.via[0] ?? chain.outlet ?? chain.speaker ?? report
}

/** A relay, an outlet and a speaker of one name are one body. */
const bodyOf = ({ chain }: Account): string => chain.origin.slice(chain.origin.indexOf(':') + 1)

/** Those whom nobody names: none of them is known to be another, and so a shared text can join them. */
const UNNAMED: number = -1

/** Who speaks in each account, as a number that accounts of one speaker or body share; null for an outlet's own words. */
function voicesOf(accounts: readonly Account[]): readonly (number | null)[] {
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

function joinRoots(accounts: readonly Account[], join: Join): void {
  for (const own of groupBy(accounts.keys(), (at) => bodyOf(accounts[at] as Account)).values()) {
    for (const at of own) join(own[0] as number, at)
  }
}

const within = ([start, end]: Offsets, offset: number): boolean => start <= offset && offset < end

/** Sentences of two reports that are known to share a text, and that share so much, stand in that text, re-cut. */
const ALIKE = 0.5

/** Accounts that stand in what two reports share: what both printed comes from one text. */
function joinCopies(accounts: readonly Account[], copies: readonly Copies[], join: Join): void {
  const byReport = groupBy([...accounts.keys()], (at) => (accounts[at] as Account).report)
  for (const { reports, passages } of copies) {
    const left = byReport.get(reports[0]) ?? []
    const right = byReport.get(reports[1]) ?? []
    if (left.length === 0 || right.length === 0) continue
    const shared = [
      ...left.filter((at) => passages.some(({ a }) => within(a, triggerOf(accounts, at)))),
      ...right.filter((at) => passages.some(({ b }) => within(b, triggerOf(accounts, at)))),
    ]
    joinEach(shared, join)
    for (const one of left) {
      for (const other of right) {
        const [a, b] = [accounts[one] as Account, accounts[other] as Account]
        if (shareOf(a.words, b.words) >= ALIKE) join(one, other)
      }
    }
  }
}

/** Each with the first, or where another speaks there, with the first after it that it can be joined to. */
function joinEach(members: readonly number[], join: Join): void {
  for (const [order, at] of members.entries()) members.slice(0, order).some((other) => join(other, at))
}

const triggerOf = (accounts: readonly Account[], at: number): number => (accounts[at] as Account).trigger.span[0]

/** Headlines and an outlet's own words count only where it attributes nothing and copies nothing. */
function joinNarration(accounts: readonly Account[], copies: readonly Copies[], join: Join): void {
  const passages = new Map<string, Offsets[]>()
  for (const { reports, passages: shared } of copies) {
    for (const { a, b } of shared) {
      passages.set(reports[0], [...(passages.get(reports[0]) ?? []), a])
      passages.set(reports[1], [...(passages.get(reports[1]) ?? []), b])
    }
  }
  const copied = (at: number): boolean => {
    const { report, trigger } = accounts[at] as Account
    return (passages.get(report) ?? []).some((passage) => within(passage, trigger.span[0]))
  }
  for (const own of groupBy([...accounts.keys()], (at) => (accounts[at] as Account).report).values()) {
    joinRelayed(accounts, own, copied, join)
    const body = own.filter((at) => !(accounts[at] as Account).headline)
    const sourced = body.filter((at) => isSourced(accounts[at] as Account) || copied(at))
    for (const at of own) {
      if (sourced.includes(at)) continue
      // What is denied by the one who is quoted is not his, though the outlet tells it.
      const { rejected } = accounts[at] as Account
      const behind = sourced.find((other) => (accounts[other] as Account).rejected === rejected)
      if (behind !== undefined) join(behind, at)
    }
  }
}

/** Where a report prints a wire that others print too, all that it has from this relay comes with it. */
function joinRelayed(
  accounts: readonly Account[],
  own: readonly number[],
  copied: (at: number) => boolean,
  join: Join,
): void {
  for (const [relay, members] of groupBy(own, (at) => (accounts[at] as Account).chain.via[0])) {
    const known = relay === undefined ? undefined : members.find(copied)
    if (known !== undefined) joinEach([known, ...members], join)
  }
}
