import type { Discrepancy, Telling } from '../../annotation/record.ts'
import type { Given } from '../ledger/ledger.ts'
import { occurrenceDiscrepancies, partyDiscrepancies, placeDiscrepancies, timeDiscrepancies } from './circumstances.ts'
import { characterDiscrepancies, figureDiscrepancies } from './figures.ts'
import type { OriginOf } from './sides.ts'

/** Where the accounts of one incident differ in what an analyst would want to be told of. */
export function discrepanciesOf(
  tellings: readonly Telling[],
  given: readonly Given[],
  originOf: OriginOf,
): readonly Discrepancy[] {
  const accounts = tellings.flatMap((telling) => telling.accounts)
  return [
    ...figureDiscrepancies(given, originOf),
    ...partyDiscrepancies('agents', accounts, originOf),
    ...partyDiscrepancies('targets', accounts, originOf),
    ...placeDiscrepancies(tellings, originOf),
    ...timeDiscrepancies(tellings, originOf),
    ...occurrenceDiscrepancies(accounts, originOf),
    ...characterDiscrepancies(given, originOf),
  ]
}
