import type { Account, Copies } from '../../annotation/record.ts'
import { groupBy } from '../group.ts'
import { components } from '../incidents/components.ts'
import { copiedIn, isSourced, joinCopies, joinNarration, joinRoots } from './joins.ts'
import { heard } from './origins.ts'
import { UNNAMED, voicesOf } from './voices.ts'

/** Reports that share so much of the shorter one's words are prints of wires; less may be a statement that both were sent. */
const PRINT = 0.2

/**
 * How many independent texts stand behind the accounts. What one speaker says, what stands in one shared passage and what an
 * outlet tells beside what it attributes is one. Reports that print wires have all that they tell through these, whoever
 * speaks there: of them no more count than the news agencies that they name.
 */
export function countOrigins(accounts: readonly Account[], copies: readonly Copies[]): number {
  const sets = heard(textsOf(accounts, copies))
  const printOf = printsOf(copies)
  const inPrint = groupBy(sets, (members) => {
    const prints = new Set(members.map(({ report }) => printOf.get(report) ?? null))
    return prints.size === 1 ? ([...prints][0] ?? null) : null
  })
  return [...inPrint].reduce((sum, [print, texts]) => {
    if (print === null) return sum + texts.length
    const agencies = new Set(texts.flat().flatMap(({ agencies = [] }) => agencies))
    return sum + Math.min(texts.length, Math.max(1, agencies.size))
  }, 0)
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

/** For each report that prints wires a number that it shares with all that print one of them. */
function printsOf(copies: readonly Copies[]): ReadonlyMap<string, number> {
  const pairs = copies.filter(({ evidence }) => (evidence?.share ?? 1) >= PRINT)
  const reports = [...new Set(pairs.flatMap((pair) => pair.reports))]
  const place = new Map(reports.map((report, at) => [report, at]))
  const { join, sets } = components(reports.length)
  for (const {
    reports: [a, b],
  } of pairs)
    join(place.get(a) as number, place.get(b) as number)
  return new Map(sets().flatMap((set, print) => set.map((at) => [reports[at] as string, print] as const)))
}
