import type { LedgerEntry, LedgerSummary } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'

const rules = {
  low: 'UCDP low: the lowest figure that is up to date',
  best: 'UCDP best: the figure that most origins give; of equals the lower',
  high: 'UCDP high: the highest figure that is up to date',
  conservative: 'ACLED: the lowest figure of those that conflict, or the one up to date',
} as const

/** The figures of each unit in short, after the published rules of two databases of conflict events. */
export function summaryOf(ledger: readonly LedgerEntry[]): readonly LedgerSummary[] {
  return [...groupBy(ledger, ({ unit }) => unit)].map(([unit, entries]) => {
    const open = entries.filter(({ state }) => state !== 'superseded')
    const live = open.length > 0 ? open : entries
    const lows = live.map(lowOf)
    const highs = live.map(({ min, max }) => max ?? min ?? 0)
    return {
      unit,
      low: Math.min(...lows),
      best: bestOf(live),
      high: Math.max(...highs),
      conservative: Math.min(...lows),
      rules,
    }
  })
}

const lowOf = ({ min, max }: LedgerEntry): number => min ?? max ?? 0

/** One origin has one voice, however often it is printed. */
function bestOf(entries: readonly LedgerEntry[]): number {
  const voices = new Map<number, Set<string>>()
  for (const entry of entries) {
    const value = lowOf(entry)
    voices.set(value, (voices.get(value) ?? new Set()).add(entry.origin))
  }
  const [best] = [...voices].sort(([a, x], [b, y]) => y.size - x.size || a - b)
  return best?.[0] ?? 0
}
