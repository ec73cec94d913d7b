import type { EventType } from '../../annotation/reading.ts'
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
      given.filter(({ account }) => counted.has(account.type)),
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
