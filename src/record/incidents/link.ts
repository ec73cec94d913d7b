import type { Account, Feature, Link } from '../../annotation/record.ts'
import { typeFeature } from './families.ts'
import { figureFeatures } from './figures.ts'
import { partyFeatures } from './parties.ts'
import { placeFeature } from './place.ts'
import { reportFeatures } from './report.ts'
import { statusFeatures } from './status.ts'
import { timeFeature } from './time.ts'
import { wordFeature } from './wording.ts'

/** Two accounts of one type that agree in nothing else are of two happenings. */
const BIAS = -2

/**
 * How strongly two accounts seem to tell of one happening, with every reason for and against. It depends on these two
 * accounts only and is the same both ways round; null where their types never do. Above zero, they are linked.
 */
export function compare(one: Account, other: Account): Link | null {
  const [a, b] = isBefore(one, other) ? [one, other] : [other, one]
  const type = typeFeature(a, b)
  if (type === null) return null
  const features: readonly Feature[] = [
    type,
    timeFeature(a, b),
    placeFeature(a, b),
    ...partyFeatures(a, b),
    ...figureFeatures(a, b),
    wordFeature(a, b),
    ...reportFeatures(a, b),
    ...statusFeatures(a, b),
  ]
  const score = features.reduce((sum, { weight }) => sum + weight, BIAS)
  return {
    a: { report: a.report, event: a.event },
    b: { report: b.report, event: b.event },
    score: Math.round(score * 1000) / 1000,
    features,
  }
}

/** The link between two accounts that probably tell of one happening, else null. */
export function link(a: Account, b: Account): Link | null {
  const compared = compare(a, b)
  return compared !== null && compared.score > 0 ? compared : null
}

/** The canonical order of accounts: by day of publication, report, and place in the report. */
export function isBefore(a: Account, b: Account): boolean {
  const left = a.published ?? ''
  const right = b.published ?? ''
  if (left !== right) return left < right
  if (a.report !== b.report) return a.report < b.report
  return a.trigger.span[0] !== b.trigger.span[0] ? a.trigger.span[0] < b.trigger.span[0] : a.event < b.event
}

export const inOrder = (accounts: readonly Account[]): readonly Account[] =>
  [...accounts].sort((a, b) => (isBefore(a, b) ? -1 : 1))
