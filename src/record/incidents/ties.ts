import type { AccountKey, Telling } from '../../annotation/record.ts'
import { link } from './link.ts'
import { stretchOf } from './stretches.ts'

/** That two tellings are linked, and how firmly; why is computed again from the two where it is shown. */
export interface Tie {
  readonly a: AccountKey
  readonly b: AccountKey
  readonly score: number
  /** The last level at which it still holds. */
  readonly level: number
}

/** From level to level a link needs so much more to hold, up to the last of these levels … */
const STEP = 0.25
const FIRMEST = 6
/** … and above them its reports must be printed in one stretch of so many days. */
const stretches = [64, 8] as const

/** At the highest level whatever still hangs together is looked at as a whole. */
export const HIGHEST = FIRMEST + stretches.length

/** The tie between two tellings that probably are of one happening, else null. Depends on these two only. */
export function tieOf(one: Telling, other: Telling): Tie | null {
  const found = link(one, other)
  if (found === null) return null
  const { a, b, score } = found
  return { a, b, score, level: levelOf(score, one.whole.published, other.whole.published) }
}

function levelOf(score: number, one: string | null, other: string | null): number {
  const firm = Math.min(FIRMEST, Math.ceil(score / STEP) - 1)
  if (firm < FIRMEST) return firm
  const near = stretches.findIndex((days) => stretchOf(one, days) !== stretchOf(other, days))
  return near < 0 ? HIGHEST : FIRMEST + near
}
