import type { EventType } from '../../annotation/reading.ts'
import type { Account, Discrepancy, Grade, Grounds, Origin } from '../../annotation/record.ts'
import { sameParty } from '../incidents/parties.ts'

interface Evidence {
  readonly accounts: readonly Account[]
  readonly origins: readonly Origin[]
  readonly discrepancies: readonly Discrepancy[]
}

/** A rule of the published categories: where it fits, the incident has its grade. */
interface Rule extends Omit<Grounds, 'why'> {
  readonly fits: (evidence: Evidence) => boolean
  readonly why: (evidence: Evidence) => string
}

const real = new Set(['happened', 'ongoing'])

/** The rules in the order in which they are tried; the first that fits decides. After Airwars' categories of claims. */
export const gradeRules: readonly Rule[] = [
  {
    rule: 'grade/denied-by-all',
    grade: 'discounted',
    credibility: 5,
    fits: ({ accounts }) => accounts.every(({ rejected }) => rejected),
    why: () => 'every account says that it did not happen',
    change: 'an account that says it happened',
  },
  {
    rule: 'grade/not-yet',
    grade: 'weak',
    credibility: 6,
    fits: ({ accounts }) => accounts.every(({ status }) => !real.has(status)),
    why: () => 'it is only planned or thought of',
    change: 'an account that says it happened',
  },
  {
    rule: 'grade/disputed',
    grade: 'contested',
    credibility: 4,
    fits: ({ discrepancies }) => discrepancies.some(({ kind }) => kind === 'occurrence'),
    why: () => 'some say that it happened, others that it did not',
    change: 'a denial taken back, or a finding by a body that both sides accept',
  },
  {
    rule: 'grade/rival-perpetrators',
    grade: 'contested',
    credibility: 3,
    fits: ({ discrepancies }) => discrepancies.some(({ kind }) => kind === 'perpetrator'),
    why: () => 'different parties are said to have done it',
    change: 'one of the parties accepting responsibility',
  },
  {
    rule: 'grade/accepted',
    grade: 'confirmed',
    credibility: 1,
    fits: (evidence) => acceptance(evidence.accounts) !== null && evidence.origins.length > 1,
    why: ({ accounts }) => `${acceptance(accounts)} is said to have done it and says so`,
    change: 'a denial by the same party',
  },
  {
    rule: 'grade/accepted-alone',
    grade: 'confirmed',
    credibility: 2,
    fits: ({ accounts }) => acceptance(accounts) !== null,
    why: ({ accounts }) => `${acceptance(accounts)} is said to have done it and says so; nobody else tells of it`,
    change: 'a denial by the same party',
  },
  {
    rule: 'grade/several-origins',
    grade: 'fair',
    credibility: 2,
    fits: ({ origins }) => origins.length > 1,
    why: ({ origins }) => `${origins.length} independent origins tell of it`,
    change: 'the party that did it accepting or denying it',
  },
  {
    rule: 'grade/one-named-origin',
    grade: 'weak',
    credibility: 3,
    fits: ({ origins }) => origins.some(({ key }) => key.startsWith('speaker:')),
    why: ({ origins }) => `only ${origins[0]?.name} stands behind it`,
    change: 'a second independent origin',
  },
  {
    rule: 'grade/one-unnamed-origin',
    grade: 'weak',
    credibility: 6,
    fits: () => true,
    why: ({ origins }) => `only ${origins[0]?.name} tells of it and names nobody`,
    change: 'a second independent origin, or a named one',
  },
]

/** The grade of an incident, with the rule that gave it and what would change it. */
export function gradeOf(evidence: Evidence): Grounds {
  const { rule, grade, credibility, change, why } = gradeRules.find(({ fits }) => fits(evidence)) as Rule
  return { rule, grade: grade satisfies Grade, credibility, change, why: why(evidence) }
}

/** That a party tells of its own advance, aid or moves is a claim, and no admission. */
const claims: ReadonlySet<EventType> = new Set(['territory_change', 'armed_clash', 'deployment', 'aid', 'casualties'])

/** Who says of himself that he did it, and is not alone in being named for it. */
function acceptance(accounts: readonly Account[]): string | null {
  for (const { chain, agents, status, type } of accounts) {
    if (claims.has(type) || !real.has(status) || chain.speaker === null) continue
    if (agents.some((agent) => agent.named && chain.voices.some((voice) => sameParty(voice, agent))))
      return chain.speaker
  }
  return null
}
