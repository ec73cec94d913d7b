import type { EventType } from '../../annotation/reading.ts'
import type { Account, AccountParty, Origin } from '../../annotation/record.ts'
import { sameParty } from '../incidents/parties.ts'

interface Told {
  readonly accounts: readonly Account[]
  readonly origins: readonly Origin[]
}

const real = new Set(['happened', 'ongoing'])

/** That a party tells of its own advance, aid or moves is a claim, and no admission. */
const claims: ReadonlySet<EventType> = new Set(['territory_change', 'armed_clash', 'deployment', 'aid', 'casualties'])
/** What takes two: it is sure where both say so. */
const mutual: ReadonlySet<EventType> = new Set(['meeting', 'agreement', 'truce'])

const isReal = ({ status, rejected }: Account): boolean => real.has(status) && !rejected

/** The named parties to it in whose name the account's speaker speaks. */
const ownIn = ({ agents, chain }: Account): readonly AccountParty[] =>
  agents.filter((agent) => agent.named && chain.voices.some((voice) => sameParty(voice, agent)))

/** Somebody tells that he himself did it. */
export const isOwn = (account: Account): boolean => isReal(account) && ownIn(account).length > 0

/** Somebody denies what he himself is said to have done. */
export const isAccused = (account: Account): boolean => account.rejected && ownIn(account).length > 0

function originsIn({ origins }: Told): (account: Account) => string {
  const keys = new Map(origins.flatMap((origin) => origin.accounts.map((one) => [nameOf(one), origin.key])))
  return (account) => keys.get(nameOf(account)) ?? account.chain.origin
}

const nameOf = ({ report, event }: { readonly report: string; readonly event: string }): string => `${report}\n${event}`

/** Who says of himself that he did what another origin says he did; null where nobody does. */
export function acceptance(told: Told): string | null {
  const originOf = originsIn(told)
  const accounts = told.accounts.filter((account) => isReal(account) && !claims.has(account.type))
  for (const account of accounts) {
    if (mutual.has(account.type)) continue
    for (const party of ownIn(account)) {
      const named = accounts.some(
        (other) => originOf(other) !== originOf(account) && other.agents.some((agent) => sameParty(agent, party)),
      )
      if (named) return account.chain.speaker
    }
  }
  return null
}

/** Two parties to a meeting, an agreement or a truce each say that it was. */
export function partiesAgree(told: Told): boolean {
  const originOf = originsIn(told)
  const own = told.accounts.filter((account) => mutual.has(account.type) && isOwn(account))
  return own.some((one) =>
    own.some(
      (other) =>
        originOf(one) !== originOf(other) &&
        !ownIn(one).some((party) => ownIn(other).some((also) => sameParty(party, also))),
    ),
  )
}
