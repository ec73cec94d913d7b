import type { EventType, Unit } from '../../annotation/reading.ts'
import type { Discrepancy, Telling } from '../../annotation/record.ts'
import type { Given } from '../ledger/ledger.ts'
import {
  momentary,
  occurrenceDiscrepancies,
  partyDiscrepancies,
  placeDiscrepancies,
  real,
  timeDiscrepancies,
} from './circumstances.ts'
import { disownedDiscrepancies } from './disowned.ts'
import { characterDiscrepancies, figureDiscrepancies } from './figures.ts'
import { sceneOf } from './scene.ts'
import type { OriginOf } from './sides.ts'

const counted: ReadonlySet<EventType> = new Set([...momentary, 'displacement'])

/** How many were hit is asked of everybody; each counts raids, shells and sites in a way of his own. */
const people: ReadonlySet<Unit> = new Set(['killed', 'wounded', 'displaced', 'person', 'family', 'fighter', 'soldier'])

/** Where the accounts of one incident differ in what an analyst would want to be told of. */
export function discrepanciesOf(
  tellings: readonly Telling[],
  given: readonly Given[],
  originOf: OriginOf,
): readonly Discrepancy[] {
  const accounts = tellings.flatMap((telling) => telling.accounts)
  // Most incidents have one account, and nobody contradicts himself.
  if (accounts.length < 2) return []
  const scene = sceneOf(tellings)
  const hands = partyDiscrepancies('agents', accounts, originOf, scene)
  return [
    ...figureDiscrepancies(countedIn(tellings, given), originOf, scene),
    ...(hands.length > 0 ? hands : disownedDiscrepancies(accounts, originOf)),
    ...partyDiscrepancies('targets', accounts, originOf, scene),
    ...placeDiscrepancies(tellings, originOf),
    ...timeDiscrepancies(tellings, originOf, scene),
    ...occurrenceDiscrepancies(accounts, originOf),
    ...characterDiscrepancies(given, originOf),
  ]
}

/**
 * The figures of people in what is told to have happened at one time. What goes on for days has many figures, and so has
 * the fighting that a toll is told beside.
 */
function countedIn(tellings: readonly Telling[], given: readonly Given[]): readonly Given[] {
  const wholes = new Map(
    tellings.flatMap(({ accounts, whole }) => accounts.map((account) => [account, whole] as const)),
  )
  return given.filter(({ account, figure }) => {
    const whole = wholes.get(account) ?? account
    return counted.has(account.type) && counted.has(whole.type) && real.has(account.status) && people.has(figure.unit)
  })
}
