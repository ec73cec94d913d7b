import type { Unit } from '../../annotation/reading.ts'
import type { Account, Discrepancy, DiscrepancyKind, DiscrepancySide } from '../../annotation/record.ts'

/** Which independent origin an account counts for. */
export type OriginOf = (account: Account) => string

/** What one side of a discrepancy says, with the accounts that say so. */
export interface Side {
  readonly value: string
  readonly accounts: readonly Account[]
}

export const pairOf = ({ report, event }: Account): readonly [string, string] => [report, event]

/** A discrepancy between sides that rest on different origins; null where one origin stands behind all of them. */
export function discrepancyOf(
  kind: DiscrepancyKind,
  unit: Unit | null,
  sides: readonly Side[],
  originOf: OriginOf,
  why: string,
): Discrepancy {
  const shown = sides.map(
    ({ value, accounts }): DiscrepancySide => ({
      value,
      accounts: accounts.map(pairOf),
      origins: [...new Set(accounts.map(originOf))],
    }),
  )
  return { kind, unit, accounts: shown.flatMap(({ accounts }) => accounts), why, sides: shown }
}

/** True where the two sides do not rest on the same origins. */
export const independent = (a: Side, b: Side, originOf: OriginOf): boolean => {
  const left = new Set(a.accounts.map(originOf))
  return b.accounts.some((account) => !left.has(originOf(account)))
}

/** Who says so, for a sentence: speakers where there are any, else outlets. */
export function tellersOf(accounts: readonly Account[]): string {
  const names = new Set(accounts.map(({ chain, report }) => chain.speaker ?? chain.outlet ?? report))
  const [...all] = names
  return all.length > 3 ? `${all.slice(0, 3).join(', ')} and ${all.length - 3} more` : all.join(', ')
}
