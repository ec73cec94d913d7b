import type { Account, AccountPlace, Feature, PlaceCandidate } from '../../annotation/record.ts'
import { foldWord } from '../../text/fold.ts'
import { kilometres } from '../accounts/geography.ts'

/** From likeliest one place to surely two. */
export type Relation = 'same' | 'area' | 'alike' | 'within' | 'country' | 'unknown' | 'apart'

const feature = (weight: number, why: string): Feature => ({ name: 'place', weight, why })

const weights: { readonly [relation in Relation]: number } = {
  same: 1.3,
  area: 0.7,
  alike: 0.7,
  within: 0.2,
  country: 0,
  unknown: -1,
  apart: -2.2,
}

/** How well the places of two accounts agree: the best that any two of their places do. */
export function placeFeature(a: Account, b: Account): Feature {
  if (a.places.length === 0 || b.places.length === 0) return feature(0, 'no place on one side')
  const { relation, left, right } = bestRelation(a.places, b.places)
  return feature(weights[relation], `${left.written} and ${right.written}: ${words[relation]}`)
}

const words: { readonly [relation in Relation]: string } = {
  same: 'the same',
  area: 'the same wide area',
  alike: 'names with a common word',
  within: 'one lies in the other',
  country: 'of one country',
  unknown: 'different names',
  apart: 'different places',
}

const order: readonly Relation[] = ['same', 'area', 'alike', 'within', 'country', 'unknown', 'apart']

export function bestRelation(a: readonly AccountPlace[], b: readonly AccountPlace[]) {
  const first = { left: a[0] as AccountPlace, right: b[0] as AccountPlace }
  let best = { ...first, relation: relate(first.left, first.right) }
  if (best.relation === 'same' || best.relation === 'area') return best
  // The most local places decide where both are known: two towns of one governorate are two places.
  const decided = best.relation === 'apart'
  // Two sites of one town are in one town, no more.
  const sites = best.relation === 'unknown' && isSite(first.left) && isSite(first.right)
  for (const left of a) {
    for (const right of b) {
      if (decided && left !== first.left && right !== first.right) continue
      const related = relate(left, right)
      // What one account names first and the other only besides is less than one place.
      const besides = decided && (left !== first.left || right !== first.right)
      const weak = related === 'area' || besides || sites
      const relation = weak && related !== 'apart' ? weaker(related, 'within') : related
      if (order.indexOf(relation) < order.indexOf(best.relation)) best = { relation, left, right }
    }
  }
  return best
}

const weaker = (a: Relation, b: Relation): Relation => (order.indexOf(a) > order.indexOf(b) ? a : b)

const isSite = ({ candidates }: AccountPlace): boolean => candidates.every(({ type }) => type === 'site')

/** Much lies in a governorate: that one account names it and the other something in it says little. */
export const isWide = ({ candidates }: AccountPlace): boolean =>
  candidates.length > 0 && candidates.every(({ type }) => (wide.get(type) ?? 0) > WIDE)

export function relate(a: AccountPlace, b: AccountPlace): Relation {
  const relation = relateNamed(a, b)
  return relation === 'same' && isAround(a, b) ? 'within' : relation
}

/** «شرق …» and «شمال …» of one town are two places around it. */
const isAround = (a: AccountPlace, b: AccountPlace): boolean =>
  a.reach === 'area' && b.reach === 'area' && firstWord(a.written) !== firstWord(b.written)

const firstWord = (written: string): string => foldWord(written).split(' ', 1)[0] as string

function relateNamed(a: AccountPlace, b: AccountPlace): Relation {
  if (a.folded === b.folded && a.folded !== '') return isCountry(a) ? 'country' : isWide(a) ? 'area' : 'same'
  if (a.candidates.length > 0 && b.candidates.length > 0) {
    let best: Relation = 'apart'
    for (const left of a.candidates) {
      for (const right of b.candidates) {
        const relation = relateCandidates(left, right)
        if (order.indexOf(relation) < order.indexOf(best)) best = relation
      }
    }
    return best
  }
  return shareWord(a.words, b.words) ? 'alike' : 'unknown'
}

const isCountry = ({ candidates }: AccountPlace): boolean =>
  candidates.length > 0 && candidates.every(({ type }) => type === 'country')

const wide = new Map([
  ['country', Number.POSITIVE_INFINITY],
  ['governorate', 200],
  ['region', 100],
  ['district', 40],
  ['river', 150],
  ['site', 8],
])
/** Within so many kilometres a place is one place. */
const WIDE = 20
/** Two entries so near are one place entered twice, or a place in the other. */
const SPOT = 5
/** A port, a camp, a quarter or a base lies so near the town that it belongs to. */
const OUTSKIRTS = 10

function relateCandidates(a: PlaceCandidate, b: PlaceCandidate): Relation {
  if (a.id === b.id) return a.type === 'country' ? 'country' : (wide.get(a.type) ?? 0) > WIDE ? 'area' : 'same'
  if (a.type === 'country' || b.type === 'country') {
    const id = a.type === 'country' ? a.id : b.id
    const other = a.type === 'country' ? b : a
    return other.within.includes(id) || other.country === id ? 'country' : 'apart'
  }
  if (a.within.includes(b.id) || b.within.includes(a.id)) return 'within'
  const apart = kilometres(a, b)
  if (apart === null) return 'unknown'
  const reach = Math.max(wide.get(a.type) ?? 0, wide.get(b.type) ?? 0)
  if (reach === 0) return apart <= SPOT ? 'same' : apart <= OUTSKIRTS && isTown(a) !== isTown(b) ? 'within' : 'apart'
  if (a.type === 'site' && b.type === 'site') return apart <= SPOT ? 'unknown' : 'apart'
  return a.country === b.country && apart <= reach ? 'within' : 'apart'
}

const isTown = ({ type }: PlaceCandidate): boolean => ['capital', 'city', 'town', 'village'].includes(type)

const shareWord = (a: readonly string[], b: readonly string[]): boolean =>
  b.some((word) => word.length > 2 && a.includes(word))
