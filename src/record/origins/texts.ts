import type { Account, Copies } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'
import { components } from '../incidents/components.ts'
import { copiedIn, isSourced, joinCopies, joinNarration, joinRoots } from './joins.ts'
import { heard } from './origins.ts'
import { UNNAMED, voicesOf } from './voices.ts'

/** Reports that share so much of the shorter one's words are prints of wires; less may be a statement that both were sent. */
const PRINT = 0.15
/** Reports that share so much are prints of one wire. */
const SAME = 0.5

/**
 * How many independent texts stand behind the accounts. What one speaker says, what stands in one shared passage and what an
 * outlet tells beside what it attributes is one. Reports that print wires have all that they tell through these, whoever
 * speaks there: of them no more count than there are wires.
 */
export function countOrigins(accounts: readonly Account[], copies: readonly Copies[]): number {
  if (accounts.length < 2) return accounts.length
  const sets = heard(textsOf(accounts, copies))
  const prints = printsOf(copies)
  const inPrint = groupBy(sets, (members) => {
    const own = new Set(members.map(({ report }) => prints.findIndex((print) => print.has(report))))
    return own.size === 1 ? ([...own][0] as number) : NONE
  })
  return [...inPrint].reduce((sum, [print, texts]) => {
    if (print === NONE) return sum + texts.length
    return sum + Math.min(texts.length, wiresIn(texts.flat(), copies))
  }, 0)
}

/** Reports of no print. */
const NONE = -1

/**
 * How many wires reports print that share text, at least one: those that name other news agencies print others, unless they
 * share most of it. An agency that a wire quotes stands beside the one that sent it.
 */
function wiresIn(accounts: readonly Account[], copies: readonly Copies[]): number {
  const agencies = new Map(accounts.map(({ report, agencies: named = [] }) => [report, named]))
  const naming = [...agencies.keys()].filter((report) => agencies.get(report)?.length !== 0)
  const place = new Map(naming.map((report, at) => [report, at]))
  const { join, sets } = components(naming.length)
  const first = new Map<string, number>()
  for (const [at, report] of naming.entries()) {
    for (const agency of agencies.get(report) ?? []) {
      join(first.get(agency) ?? at, at)
      if (!first.has(agency)) first.set(agency, at)
    }
  }
  for (const { reports, evidence } of copies) {
    const [one, other] = reports.map((report) => place.get(report))
    if (one !== undefined && other !== undefined && (evidence?.share ?? 1) >= SAME) join(one, other)
  }
  return Math.max(1, sets().length)
}

function textsOf(accounts: readonly Account[], copies: readonly Copies[]): readonly (readonly Account[])[] {
  const { join, sets } = components(accounts.length)
  const copied = copiedIn(accounts, copies)
  const voices = voicesOf(accounts)
  for (const [voice, own] of groupBy(voices.keys(), (at) => voices[at] ?? null)) {
    if (voice !== null && voice !== UNNAMED) for (const at of own) join(own[0] as number, at)
  }
  // What an outlet printed of two wires does not make them one.
  joinRoots(accounts, (at) => isSourced(accounts[at] as Account) || !copied(at), join)
  joinCopies(accounts, copies, 'passage', join)
  joinNarration(accounts, copied, join)
  return sets().map((set) => set.map((at) => accounts[at] as Account))
}

/** The sets of reports that print wires together. */
function printsOf(copies: readonly Copies[]): readonly ReadonlySet<string>[] {
  const pairs = copies.filter(({ evidence }) => (evidence?.share ?? 1) >= PRINT)
  const reports = [...new Set(pairs.flatMap((pair) => pair.reports))]
  const place = new Map(reports.map((report, at) => [report, at]))
  const { join, sets } = components(reports.length)
  for (const {
    reports: [a, b],
  } of pairs)
    join(place.get(a) as number, place.get(b) as number)
  return sets().map((set) => new Set(set.map((at) => reports[at] as string)))
}
