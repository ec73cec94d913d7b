import type { Account, Copies, Incident, Link, Telling } from '../../annotation/record.ts'
import { noRulings, type Rulings } from '../decisions/rulings.ts'
import { discrepanciesOf } from '../discrepancies/discrepancies.ts'
import { gradeOf, isTold } from '../grades/grade.ts'
import { figuresOf, ledgerOf } from '../ledger/ledger.ts'
import { summaryOf } from '../ledger/summary.ts'
import { originsOf } from '../origins/origins.ts'
import { countOrigins } from '../origins/texts.ts'
import { type Cluster, keyOf } from './clusters.ts'
import { components } from './components.ts'
import { describe } from './describe.ts'
import { compare, isBefore } from './link.ts'
import type { Tie } from './ties.ts'

/**
 * Everything the record says of one happening. It depends on its tellings, the copies among its reports and what people
 * decided about it only.
 */
export function incidentOf(
  { tellings, ties }: Cluster,
  copies: readonly Copies[],
  rulings: Rulings = noRulings,
): Incident {
  const accounts = tellings.flatMap((telling) => telling.accounts).sort((a, b) => (isBefore(a, b) ? -1 : 1))
  const origins = originsOf(accounts, copies)
  const roots = new Map(origins.flatMap(({ key, accounts: own }) => own.map((account) => [keyOf(account), key])))
  const originOf = (account: Account): string => roots.get(keyOf(account)) ?? account.chain.origin
  const given = figuresOf(accounts, originOf)
  const ledger = ledgerOf(given)
  const discrepancies = discrepanciesOf(tellings, given, originOf)
  const texts = countOrigins(accounts, copies)
  const told = accounts.filter(isTold)
  const independent = told.length === accounts.length ? texts : countOrigins(told, copies)
  const grounds = gradeOf({ accounts, origins, independent, discrepancies })
  const first = accounts[0] as Account
  const { marks, grade } = rulings.about(accounts)
  return {
    id: `${first.report}:${first.event}`,
    ...describe(tellings),
    accounts: accounts.map(({ report, event }) => ({ report, event })),
    sources: { reports: new Set(accounts.map(({ report }) => report)).size, origins: texts },
    grade: grade ?? grounds.grade,
    ledger,
    discrepancies,
    grounds,
    summary: summaryOf(ledger),
    links: backbone(tellings, ties),
    origins,
    ...(marks.length === 0 ? {} : { decisions: marks }),
  }
}

/** The strongest links that hold the tellings together, no more than needed. */
function backbone(tellings: readonly Telling[], ties: readonly Tie[]): readonly Link[] {
  const index = new Map(tellings.map(({ key }, at) => [keyOf(key), at]))
  const joined = components(tellings.length)
  const strongest = [...ties].sort(
    (x, y) => y.score - x.score || (keyOf(x.a) + keyOf(x.b) < keyOf(y.a) + keyOf(y.b) ? -1 : 1),
  )
  return strongest.flatMap(({ a, b }) => {
    const [one, other] = [index.get(keyOf(a)) as number, index.get(keyOf(b)) as number]
    return joined.join(one, other) ? (compare(tellings[one] as Telling, tellings[other] as Telling) ?? []) : []
  })
}
