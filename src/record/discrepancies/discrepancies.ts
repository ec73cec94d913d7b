import type { EventType, Unit } from '../../annotation/reading.ts'
import type { Discrepancy, Telling } from '../../annotation/record.ts'
import type { Given } from '../ledger/ledger.ts'
import {
  momentary,
  occurrenceDiscrepancies,
  partyDiscrepancies,
  placeDiscrepancies,
  timeDiscrepancies,
} from './circumstances.ts'
import { characterDiscrepancies, figureDiscrepancies } from './figures.ts'
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
  return [
    // What goes on for days has many figures.
    ...figureDiscrepancies(
      given.filter(({ account, figure }) => counted.has(account.type) && people.has(figure.unit)),
      originOf,
    ),
    ...partyDiscrepancies('agents', accounts, originOf),
    ...partyDiscrepancies('targets', accounts, originOf),
    ...placeDiscrepancies(tellings, originOf),
    ...timeDiscrepancies(tellings, originOf),
    ...occurrenceDiscrepancies(accounts, originOf),
    ...characterDiscrepancies(given, originOf),
  ]
}
