import type { Offsets } from '../../annotation/reading.ts'
import type { Account, AccountKey, Copies, Origin } from '../../annotation/record.ts'
import { groupBy } from '../group.ts'
import { components } from '../incidents/components.ts'
import { sameParty } from '../incidents/parties.ts'
import { shareOf } from '../incidents/wording.ts'

/**
 * The independent origins behind the accounts of one incident, given in canonical order. Accounts count once that
 * - hang on one root: the same speaker, or speakers who speak for one body;
 * - stand in passages that two reports share: one text stands behind both, whoever it quotes;
 * - are a headline or an outlet's own words beside words that it attributes: they tell in short what it was told.
 */
export function originsOf(accounts: readonly Account[], copies: readonly Copies[]): readonly Origin[] {
  const joined = components(accounts.length)
  joinVoices(accounts, joined.join)
  joinCopies(accounts, copies, joined.join)
  joinNarration(accounts, copies, joined.join)
  const told = accounts.some(isTold)
  return joined.sets().flatMap((set) => {
    const members = set.map((at) => accounts[at] as Account)
    // Whoever only expects, demands or fears it is no source for what others tell has happened.
    if (told && !members.some(isTold)) return []
    // A named speaker says more than the outlet that repeats him.
    const head = members.find(({ chain }) => chain.voices.length > 0) ?? (members[0] as Account)
    return [{ key: head.chain.origin, name: nameOf(head), accounts: members.map(keyOf) }]
  })
}

const isTold = ({ status, rejected }: Account): boolean => status === 'happened' || status === 'ongoing' || rejected

type Join = (a: number, b: number) => boolean

const keyOf = ({ report, event }: Account): AccountKey => ({ report, event })
const nameOf = ({ chain, report }: Account): string => chain.speaker ?? chain.via[0] ?? chain.outlet ?? report

function joinVoices(accounts: readonly Account[], join: Join): void {
  const roots = new Map<string, number>()
  const voiced: number[] = []
  for (const [at, { chain }] of accounts.entries()) {
    const known = roots.get(chain.origin)
    if (known === undefined) roots.set(chain.origin, at)
    else join(known, at)
    if (known === undefined && chain.voices.length > 0) voiced.push(at)
  }
  for (const [order, at] of voiced.entries()) {
    for (const other of voiced.slice(0, order)) {
      const left = (accounts[at] as Account).chain.voices
      const right = (accounts[other] as Account).chain.voices
      if (left.some((voice) => right.some((heard) => sameParty(voice, heard)))) join(other, at)
    }
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
    for (const at of shared) join(shared[0] as number, at)
    for (const one of left) {
      for (const other of right) {
        const [a, b] = [accounts[one] as Account, accounts[other] as Account]
        if (shareOf(a.words, b.words) >= ALIKE) join(one, other)
      }
    }
  }
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
    if (sourced.length === 0) continue
    for (const at of own) if (!sourced.includes(at)) join(sourced[0] as number, at)
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
    if (known !== undefined) for (const at of members) join(known, at)
  }
}

const isSourced = ({ chain }: Account): boolean => chain.speaker !== null
