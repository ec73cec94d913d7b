import type { AccountView, ChainView, WholeIncident } from '../../../../src/http/wire.ts'

/** The accounts that hang on one chain, whichever reports carry it: a column of the comparison. */
export interface ChainColumn {
  readonly key: string
  readonly chain: ChainView
  /** Where it was printed, the first first; several where reports copy one another. */
  readonly printed: readonly Printed[]
  readonly accounts: readonly AccountView[]
}

export interface Printed {
  readonly report: string
  readonly outlet: string | null
  readonly published: string | null
}

/** Reports that share passages, as sets: the first report of each set stands for it. */
function familiesOf({ copies }: WholeIncident): (report: string) => string {
  const head = new Map<string, string>()
  const find = (report: string): string => {
    const up = head.get(report)
    return up === undefined || up === report ? report : find(up)
  }
  for (const { reports } of copies) {
    const [first, second] = reports.map(find).toSorted() as [string, string]
    if (first !== second) head.set(second, first)
  }
  return find
}

const early = (a: string | null, b: string | null): number => (a ?? '9999').localeCompare(b ?? '9999')

/**
 * Accounts by their chain, in the order of publication. One speaker through the same relays is one column whichever
 * outlets print it where they copy one another; an outlet's own narration is a column of its own.
 */
export function columnsOf(incident: WholeIncident): readonly ChainColumn[] {
  const family = familiesOf(incident)
  const groups = new Map<string, AccountView[]>()
  for (const account of incident.accounts.toSorted((a, b) => early(a.published, b.published))) {
    const { speaker, relays } = account.chain
    const key = JSON.stringify([family(account.report), speaker, relays.map(({ name }) => name)])
    groups.set(key, [...(groups.get(key) ?? []), account])
  }
  return [...groups].map(([key, accounts]) => {
    const printed = new Map<string, Printed>()
    for (const { report, outlet, published } of accounts) printed.set(report, { report, outlet, published })
    return { key, chain: (accounts[0] as AccountView).chain, printed: [...printed.values()], accounts }
  })
}

/** Which questions the accounts part on, by column: the kinds of discrepancy that one of its accounts stands in. */
export function differencesOf({ discrepancies }: WholeIncident, column: ChainColumn): ReadonlySet<string> {
  const own = new Set(column.accounts.map(({ report, event }) => `${report}\n${event}`))
  return new Set(
    discrepancies
      .filter(({ accounts }) => accounts.some(([report, event]) => own.has(`${report}\n${event}`)))
      .map(({ kind }) => kind),
  )
}
