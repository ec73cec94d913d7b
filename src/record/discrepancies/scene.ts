import type { Account, AccountPlace, Telling } from '../../annotation/record.ts'
import { isKnown, sameSide } from '../incidents/parties.ts'
import { bestRelation } from '../incidents/place.ts'
import { shareOf } from '../incidents/wording.ts'

/** Where and to whom accounts of one incident say it happened, as far as that tells whether they speak of one thing. */
export interface Scene {
  /** False where the places that two accounts are of differ, or one may be anywhere in the other's. */
  samePlace(a: Account, b: Account): boolean
  /** False where two accounts name those whom it hit, and none of them is the same. */
  sameVictims(a: Account, b: Account): boolean
}

const one: ReadonlySet<string> = new Set(['same', 'area', 'alike'])

/** Whatever happened is in some country. */
const isLocal = ({ candidates }: AccountPlace): boolean =>
  candidates.length === 0 || candidates.some(({ type }) => type !== 'country')

/** A headline, and an account without a place, are where their report tells that it was. */
export function sceneOf(tellings: readonly Telling[]): Scene {
  const wholes = new Map(
    tellings.flatMap(({ accounts, whole }) => accounts.map((account) => [account, whole] as const)),
  )
  const placesOf = (account: Account): readonly AccountPlace[] =>
    [
      ...account.places,
      ...(account.places.length === 0 || account.headline ? (wholes.get(account)?.places ?? []) : []),
    ].filter(isLocal)
  return {
    samePlace: (a, b) => {
      const [left, right] = [placesOf(a), placesOf(b)]
      return left.length === 0 || right.length === 0 || one.has(bestRelation(left, right).relation)
    },
    sameVictims: (a, b) => {
      const [left, right] = [a.targets.filter(isKnown), b.targets.filter(isKnown)]
      return left.length === 0 || right.length === 0 || left.some((x) => right.some((y) => sameSide(x, y)))
    },
  }
}

/** Sentences that share so much tell of one thing. */
const ALIKE = 0.4
const tolls: ReadonlySet<string> = new Set(['killed', 'wounded'])
/** A smaller toll is shared by chance. */
const LEAST = 3

/** True where two accounts agree in what few happenings share: a toll, or most words of a sentence. */
export const agreesIn = (a: Account, b: Account): boolean =>
  shareOf(a.words, b.words) >= ALIKE ||
  a.figures.some(
    ({ unit, min, max }) =>
      tolls.has(unit) &&
      (min ?? 0) >= LEAST &&
      b.figures.some((other) => other.unit === unit && other.min === min && other.max === max),
  )
