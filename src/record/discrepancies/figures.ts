import type { Discrepancy } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'
import { shown } from '../incidents/figures.ts'
import { type Given, inConflict, isPast, isVague, middle } from '../ledger/ledger.ts'
import type { Scene } from './scene.ts'
import { discrepancyOf, type OriginOf, type Side, tellersOf } from './sides.ts'

/**
 * Figures of one unit that exclude each other when the later of them was printed: what became out of date only afterwards
 * was a rival account then.
 */
export function figureDiscrepancies(given: readonly Given[], originOf: OriginOf, scene: Scene): readonly Discrepancy[] {
  return [...groupBy(given, ({ figure }) => figure.unit)].flatMap(([unit, figures]) => {
    const rivals = rivalsAmong(figures, scene)
    const torn = new Set(rivals.flat())
    // What agrees with a side of the conflict supports that side.
    const parties = figures.filter((one) => [...torn].some((other) => middle(one.figure) === middle(other.figure)))
    // «57» and «57 at least» are one side.
    const sides = [...groupBy(parties, ({ figure }) => `${middle(figure)}`).values()].map(
      (members): Side => ({
        value: shown((members[0] as Given).figure),
        accounts: [...new Set(members.map(({ account }) => account))],
      }),
    )
    if (sides.length < 2) return []
    const said = sides.map(({ value, accounts }) => `${value} (${tellersOf(accounts)})`)
    return [discrepancyOf('figure', unit, sides, originOf, `${unit}: ${said.join(' against ')}`)]
  })
}

/** Pairs that are in conflict, neither of them out of date by what was printed up to the later one's day. */
function rivalsAmong(figures: readonly Given[], scene: Scene): readonly (readonly [Given, Given])[] {
  const isCurrent = (one: Given, by: string | null): boolean =>
    !isPast(
      one,
      figures.filter(({ account }) => by === null || account.published === null || account.published <= by),
    )
  return figures.flatMap((one, at) =>
    figures.slice(at + 1).flatMap((other): (readonly [Given, Given])[] => {
      if (!inConflict(one, other)) return []
      if (!scene.samePlace(one.account, other.account) || !scene.sameVictims(one.account, other.account)) return []
      const days = [one.account.published, other.account.published]
      const by = days.includes(null) ? null : (days.sort()[1] ?? null)
      return isCurrent(one, by) && isCurrent(other, by) ? [[one, other]] : []
    }),
  )
}

const same = (a: Given, b: Given): boolean => a.figure.min === b.figure.min && a.figure.max === b.figure.max

/** One dead called a civilian by some and a fighter by others, where the number is the same. */
export function characterDiscrepancies(given: readonly Given[], originOf: OriginOf): readonly Discrepancy[] {
  return [...groupBy(given, ({ figure }) => figure.unit)].flatMap(([unit, figures]) => {
    if (unit !== 'killed' && unit !== 'wounded') return []
    const counted = figures.filter(({ figure }) => !isVague(figure))
    const called = (what: 'civilian' | 'fighter') => counted.filter((one) => characterOf(one) === what)
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
