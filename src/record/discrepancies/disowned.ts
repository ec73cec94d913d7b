import type { Account, Discrepancy } from '../../annotation/record.ts'
import { sameParty } from '../incidents/parties.ts'
import { real, saidBy, sideOf, violent } from './circumstances.ts'
import { discrepancyOf, independent, type OriginOf, tellersOf } from './sides.ts'

/** What the side of one says who denies a part in it. */
const DISOWNED = 'denied'

/** Who is said to have done it by others, and denies a part in it. */
export function disownedDiscrepancies(accounts: readonly Account[], originOf: OriginOf): readonly Discrepancy[] {
  const telling = accounts.filter(
    ({ type, status, rejected, disowned }) =>
      (violent.has(type) || type === 'casualties' || type === 'armed_clash') &&
      real.has(status) &&
      !rejected &&
      disowned === undefined,
  )
  for (const denial of accounts.filter(({ disowned }) => disowned === true)) {
    const own = [...denial.agents, ...denial.chain.voices].filter(({ named }) => named)
    const named = telling.flatMap((account) =>
      account.agents
        .filter((agent) => agent.named && own.some((party) => sameParty(party, agent)))
        .map((party) => ({ party, account })),
    )
    const [first] = named
    if (first === undefined) continue
    const denials = accounts.filter((one) => one.disowned === true && one.chain.origin === denial.chain.origin)
    const sides = [sideOf(first.party, named), { value: DISOWNED, accounts: denials }] as const
    if (!independent(sides[0], sides[1], originOf)) continue
    const why = `the perpetrator differs: ${saidBy(sides.slice(0, 1))}, who denies a part in it (${tellersOf(denials)})`
    return [discrepancyOf('perpetrator', null, sides, originOf, why)]
  }
  return []
}
