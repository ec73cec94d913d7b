import type { Account, Feature, Link, Telling } from '../../annotation/record.ts'
import { typeFeature } from './families.ts'
import { figureFeatures } from './figures.ts'
import { partyFeatures } from './parties.ts'
import { placeFeature } from './place.ts'
import { statusFeatures } from './status.ts'
import { timeFeature } from './time.ts'
import { wordFeature } from './wording.ts'

/** Two tellings of one type that agree in nothing else are of two happenings. */
const BIAS = -2
/** A report tells of one happening in one telling, mostly; of «another» one never. */
const apart = (another: boolean): Feature => ({
  name: 'report',
  weight: another ? -4 : -0.6,
  why: another ? 'the report calls one of them another one' : 'the report keeps them apart',
})

/**
 * How strongly two tellings seem to be of one happening, with every reason for and against. It depends on these two
 * only and is the same both ways round; null where their types never are. Above zero, they are linked.
 */
export function compare(one: Telling, other: Telling): Link | null {
  const [a, b] = isBefore(one.accounts[0] as Account, other.accounts[0] as Account) ? [one, other] : [other, one]
  const type = typeFeature(a.whole, b.whole)
  if (type === null) return null
  const place = supported(placeFeature(a.whole, b.whole), Math.min(a.placed, b.placed))
  const features: readonly Feature[] = [
    type,
    timeFeature(a.whole, b.whole),
    place,
    ...partyFeatures(a.whole, b.whole),
    ...figureFeatures(a.whole, b.whole),
    formulaic(wordFeature(a, b), place),
    ...statusFeatures(a.whole, b.whole),
    ...(a.key.report === b.key.report ? [apart(a.whole.another || b.whole.another)] : []),
  ]
  const score = features.reduce((sum, { weight }) => sum + weight, BIAS)
  return { a: a.key, b: b.key, score: Math.round(score * 1000) / 1000, features }
}

/** A place that one account of many names may be of something else that its sentence tells. */
const supported = (feature: Feature, placed: number): Feature =>
  feature.weight >= 0 ? feature : { ...feature, weight: feature.weight * Math.min(1, placed * 4) }

/** From here on nothing speaks for one place. */
const APART = -1
/** The most that words say then. */
const FORMULA = 0.7

/** Bulletins word the blows of two towns alike: where the places differ, like words are a formula. */
const formulaic = (words: Feature, place: Feature): Feature =>
  place.weight <= APART && words.weight > FORMULA ? { ...words, weight: FORMULA } : words

/** The link between two tellings that probably are of one happening, else null. */
export function link(a: Telling, b: Telling): Link | null {
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

/** Tellings in the canonical order of their first accounts. */
export const inOrder = (tellings: readonly Telling[]): readonly Telling[] =>
  [...tellings].sort((a, b) => (isBefore(a.accounts[0] as Account, b.accounts[0] as Account) ? -1 : 1))
