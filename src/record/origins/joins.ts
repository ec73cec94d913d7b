import type { Offsets } from '../../annotation/reading.ts'
import type { Account, Copies } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'
import { shareOf } from '../incidents/wording.ts'

/** Joins two accounts, by their places in a list; false where they may not be joined. */
export type Join = (a: number, b: number) => boolean

export const isSourced = ({ chain }: Account): boolean => chain.speaker !== null
export const isNamed = ({ chain }: Account): boolean => chain.speaker !== null && chain.speakerKind !== 'anonymous'

/** A relay, an outlet and a speaker of one name are one body. */
export const bodyOf = ({ chain }: Account): string => chain.origin.slice(chain.origin.indexOf(':') + 1)

/** Accounts that hang on one root; only those that `hangs` says do. */
export function joinRoots(accounts: readonly Account[], hangs: (at: number) => boolean, join: Join): void {
  const hanging = [...accounts.keys()].filter(hangs)
  for (const own of groupBy(hanging, (at) => bodyOf(accounts[at] as Account)).values()) {
    for (const at of own) join(own[0] as number, at)
  }
}

const within = ([start, end]: Offsets, offset: number): boolean => start <= offset && offset < end

/** Sentences of two reports that are known to share a text, and that share so much, stand in that text, re-cut. */
const ALIKE = 0.5

/**
 * Accounts that stand in what two reports share: what both printed comes from one text. Either all passages of a pair are one
 * text, or each is one of its own.
 */
export function joinCopies(
  accounts: readonly Account[],
  copies: readonly Copies[],
  one: 'pair' | 'passage',
  join: Join,
): void {
  const byReport = groupBy([...accounts.keys()], (at) => (accounts[at] as Account).report)
  for (const { reports, passages } of copies) {
    const left = byReport.get(reports[0]) ?? []
    const right = byReport.get(reports[1]) ?? []
    if (left.length === 0 || right.length === 0) continue
    for (const text of one === 'pair' ? [passages] : passages.map((passage) => [passage])) {
      const shared = [
        ...left.filter((at) => text.some(({ a }) => within(a, triggerOf(accounts, at)))),
        ...right.filter((at) => text.some(({ b }) => within(b, triggerOf(accounts, at)))),
      ]
      joinEach(shared, join)
    }
    for (const at of left) {
      for (const other of right) {
        const [a, b] = [accounts[at] as Account, accounts[other] as Account]
        if (shareOf(a.words, b.words) >= ALIKE) join(at, other)
      }
    }
  }
}

/** Each with the first, or where another speaks there, with the first after it that it can be joined to. */
function joinEach(members: readonly number[], join: Join): void {
  for (const [order, at] of members.entries()) members.slice(0, order).some((other) => join(other, at))
}

const triggerOf = (accounts: readonly Account[], at: number): number => (accounts[at] as Account).trigger.span[0]

/** Tells of an account whether it stands in a passage that its report shares with another. */
export function copiedIn(accounts: readonly Account[], copies: readonly Copies[]): (at: number) => boolean {
  const passages = new Map<string, Offsets[]>()
  for (const { reports, passages: shared } of copies) {
    for (const { a, b } of shared) {
      passages.set(reports[0], [...(passages.get(reports[0]) ?? []), a])
      passages.set(reports[1], [...(passages.get(reports[1]) ?? []), b])
    }
  }
  return (at) => {
    const { report, trigger } = accounts[at] as Account
    return (passages.get(report) ?? []).some((passage) => within(passage, trigger.span[0]))
  }
}

/** Headlines and an outlet's own words count only where it attributes nothing and copies nothing. */
export function joinNarration(accounts: readonly Account[], copied: (at: number) => boolean, join: Join): void {
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
