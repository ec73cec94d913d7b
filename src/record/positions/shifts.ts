import type { Act } from '../../annotation/reading.ts'
import { sideOf } from '../../annotation/sides.ts'

/** One statement of an actor: when it was published, what it does, and the stems of its content. */
export interface Position {
  readonly key: string
  /** Day of publication; null where it is unknown. */
  readonly day: string | null
  readonly act: Act
  readonly stems: readonly string[]
}

/** Two statements of an actor that take opposite sides on what seems to be the same, with the stems they share. */
export interface Shift {
  readonly from: string
  readonly to: string
  readonly shared: readonly string[]
}

/** So many stems, and such a share of the shorter statement's, are the same where two statements are of one thing. */
const SHARED = 2
const SHARE = 0.3

/**
 * Where an actor goes from one side to the other: a statement and the last one before it, of an earlier day, on the same.
 * Statements are on the same if they share stems; where the list has one topic only (`oneTopic`), all of them are. A
 * statement without a day takes no part, nor do two of one day, whose order nobody knows. Pure; shifts are in the order
 * of their later statements.
 */
export function shiftsOf(positions: readonly Position[], oneTopic: boolean): readonly Shift[] {
  const dated = positions
    .filter(({ day, act }) => day !== null && sideOf(act) !== null)
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : 0))
  return dated.flatMap((later, at) => {
    const before = dated.slice(0, at).filter(({ day }) => (day ?? '') < (later.day ?? ''))
    for (const earlier of before.reverse()) {
      const shared = sharedBy(earlier, later)
      if (shared === null && !oneTopic) continue
      if (sideOf(earlier.act) === sideOf(later.act)) return []
      return [{ from: earlier.key, to: later.key, shared: shared ?? [] }]
    }
    return []
  })
}

/** The stems that two statements share; null where these are too few for them to be of one thing. */
function sharedBy(a: Position, b: Position): readonly string[] | null {
  const shared = a.stems.filter((stem) => b.stems.includes(stem))
  const least = Math.max(SHARED, SHARE * Math.min(a.stems.length, b.stems.length))
  return shared.length >= least ? shared : null
}
