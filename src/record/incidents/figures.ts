import type { Account, AccountFigure, Feature } from '../../annotation/record.ts'

const feature = (weight: number, why: string): Feature => ({ name: 'figures', weight, why })
/** The tolls of one happening agree or differ; a number of rockets or days is no more than a hint. */
const tolls = new Set(['killed', 'wounded', 'displaced', 'fighter', 'person', 'family'])
const MOST = 1.4

/** Whether two intervals can be one figure: «12 على الأقل» and 15 can. */
export const compatible = (a: Bounds, b: Bounds): boolean =>
  (a.min ?? 0) <= (b.max ?? Number.POSITIVE_INFINITY) && (b.min ?? 0) <= (a.max ?? Number.POSITIVE_INFINITY)

export type Bounds = Pick<AccountFigure, 'min' | 'max'>

export const shown = ({ min, max }: Bounds): string =>
  min === max ? `${min}` : max === null ? `${min} or more` : min === null ? `up to ${max}` : `${min} to ${max}`

export function figureFeatures(a: Account, b: Account): readonly Feature[] {
  // Two accounts may each give several figures of one unit (dead civilians, dead soldiers): the best pair decides.
  const found = new Map<string, Feature>()
  for (const left of a.figures) {
    for (const right of b.figures) {
      if (left.unit !== right.unit || left.unit === 'other') continue
      const compared = compare(left, right)
      const known = found.get(left.unit)
      if (known === undefined || known.weight < compared.weight) found.set(left.unit, compared)
    }
  }
  if (found.size === 0) return []
  const best = [...found.values()]
  const sum = best.reduce((total, { weight }) => total + weight, 0)
  return [feature(Math.min(sum, MOST), best.map(({ why }) => why).join('; '))]
}

function compare(a: AccountFigure, b: AccountFigure): Feature {
  const scale = tolls.has(a.unit) ? 1 : 0.5
  const why = `${a.unit} ${shown(a)} and ${shown(b)}`
  if (a.min === b.min && a.max === b.max) return feature(scale * rarity(a.min ?? a.max ?? 0), why)
  if (a.min !== null && a.min === b.min) return feature(scale * 0.7 * rarity(a.min), why)
  if (compatible(a, b)) return feature(0.1, why)
  const [low, high] = [Math.min(middle(a), middle(b)), Math.max(middle(a), middle(b))]
  return feature(scale * (high > 3 * Math.max(low, 1) ? -0.9 : -0.3), why)
}

/** Two dead are said of many blows, 34 of few. */
const rarity = (value: number): number => Math.min(0.3 + Math.log10(Math.max(value, 1)) * 0.5, 1.2)

const middle = ({ min, max }: Bounds): number => ((min ?? max ?? 0) + (max ?? min ?? 0)) / 2
