import type { Discrepancy } from '../../annotation/record.ts'
import { groupBy } from '../group.ts'
import { shown } from '../incidents/figures.ts'
import { type Given, inConflict, statesOf } from '../ledger/ledger.ts'
import { discrepancyOf, type OriginOf, type Side, tellersOf } from './sides.ts'

/** Figures of one unit that exclude each other at one time. */
export function figureDiscrepancies(given: readonly Given[], originOf: OriginOf): readonly Discrepancy[] {
  return [...groupBy(given, ({ figure }) => figure.unit)].flatMap(([unit, figures]) => {
    const states = statesOf(figures)
    const torn = figures.filter((_, at) => states[at] === 'conflicting')
    // What agrees with a side of the conflict supports that side.
    const parties = figures.filter((one, at) => states[at] !== 'superseded' && torn.some((other) => same(one, other)))
    const sides = [...groupBy(parties, ({ figure }) => shown(figure))].map(
      ([value, members]): Side => ({ value, accounts: [...new Set(members.map(({ account }) => account))] }),
    )
    if (sides.length < 2 || !torn.some((one) => torn.some((other) => inConflict(one, other)))) return []
    const said = sides.map(({ value, accounts }) => `${value} (${tellersOf(accounts)})`)
    return [discrepancyOf('figure', unit, sides, originOf, `${unit}: ${said.join(' against ')}`)]
  })
}

const same = (a: Given, b: Given): boolean => a.figure.min === b.figure.min && a.figure.max === b.figure.max

/** One dead called a civilian by some and a fighter by others, where the number is the same. */
export function characterDiscrepancies(given: readonly Given[], originOf: OriginOf): readonly Discrepancy[] {
  return [...groupBy(given, ({ figure }) => figure.unit)].flatMap(([unit, figures]) => {
    if (unit !== 'killed' && unit !== 'wounded') return []
    const called = (what: 'civilian' | 'fighter') => figures.filter((one) => characterOf(one) === what)
    const fighters = called('fighter')
    const civilians = called('civilian').filter((one) =>
      fighters.some((other) => same(one, other) && one.origin !== other.origin),
    )
    const against = fighters.filter((one) => civilians.some((other) => same(one, other) && one.origin !== other.origin))
    if (civilians.length === 0 || against.length === 0) return []
    const sides = [
      { value: 'civilian', accounts: civilians.map(({ account }) => account) },
      { value: 'fighter', accounts: against.map(({ account }) => account) },
    ]
    const why = `the same ${unit} are civilians (${tellersOf(sides[0]?.accounts ?? [])}) or fighters (${tellersOf(sides[1]?.accounts ?? [])})`
    return [discrepancyOf('character', unit, sides, originOf, why)]
  })
}

/** The words of the figure tell what they were, or those of the only target. */
function characterOf({ account, figure }: Given): 'civilian' | 'fighter' | null {
  if (figure.character !== null) return figure.character
  const [only, ...more] = account.targets
  return more.length === 0 ? (only?.character ?? null) : null
}
