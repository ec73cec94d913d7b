import type { Account, Discrepancy, Grade, Grounds, Origin } from '../../annotation/record.ts'
import { acceptance, isAccused, isOwn, partiesAgree } from './voices.ts'

export interface Evidence {
  readonly accounts: readonly Account[]
  /** Who says it, each speaker for himself. */
  readonly origins: readonly Origin[]
  /** How many independent texts say that it happened. */
  readonly independent: number
  readonly discrepancies: readonly Discrepancy[]
}

/** A rule of the published categories: where it fits, the incident has its grade. */
interface Rule extends Omit<Grounds, 'why'> {
  readonly fits: (evidence: Evidence) => boolean
  readonly why: (evidence: Evidence) => string
}

const real = new Set(['happened', 'ongoing'])
export const isTold = ({ status, rejected }: Account): boolean => real.has(status) && !rejected

const has =
  (kind: Discrepancy['kind']) =>
  ({ discrepancies }: Evidence) =>
    discrepancies.some((discrepancy) => discrepancy.kind === kind)

/**
 * The rules in the order in which they are tried; the first that fits decides. After Airwars' categories of claims:
 * confirmed where the party that is said to have done it accepts it, fair where two or more independent sources tell of
 * it and nobody contradicts, weak where one does, contested where claims compete, discounted where it was shown otherwise.
 */
export const gradeRules: readonly Rule[] = [
  {
    rule: 'grade/denied-by-all',
    grade: 'discounted',
    credibility: 5,
    fits: ({ accounts, origins }) =>
      origins.length > 1 && accounts.every(({ rejected }) => rejected) && !accounts.every(isAccused),
    why: () => 'independent origins say that it did not happen, and none says that it did',
    change: 'an account that says it happened',
  },
  {
    rule: 'grade/only-denied',
    grade: 'contested',
    credibility: 6,
    fits: ({ accounts }) => accounts.every(({ rejected }) => rejected),
    why: () => 'the record knows it from its denial alone; whoever claimed it is not in the record',
    change: 'an account that says it happened, or a second origin that says it did not',
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
    fits: has('occurrence'),
    why: () => 'some say that it happened, others that it did not',
    change: 'a denial taken back, or a finding by a body that both sides accept',
  },
  {
    rule: 'grade/rival-perpetrators',
    grade: 'contested',
    credibility: 3,
    fits: has('perpetrator'),
    why: () => 'accounts differ on who did it, or whoever is said to have done it denies that',
    change: 'one of the parties accepting responsibility',
  },
  {
    rule: 'grade/accepted',
    grade: 'confirmed',
    credibility: 1,
    fits: (evidence) => acceptance(evidence) !== null,
    why: (evidence) => `${acceptance(evidence)} is said by others to have done it, and says so`,
    change: 'a denial by the same party',
  },
  {
    rule: 'grade/parties-agree',
    grade: 'confirmed',
    credibility: 1,
    fits: partiesAgree,
    why: () => 'parties on both sides of it say that it happened',
    change: 'one of the parties taking its word back',
  },
  {
    rule: 'grade/several-origins',
    grade: 'fair',
    credibility: 2,
    fits: (evidence) => evidence.independent > 1 && reportsOf(evidence) > 1,
    why: ({ independent }) => `${independent} independent origins tell of it`,
    change: 'the party that did it accepting or denying it',
  },
  {
    rule: 'grade/one-text',
    grade: 'weak',
    credibility: 3,
    fits: (evidence) => tellersOf(evidence).length > 1 && reportsOf(evidence) > 1,
    why: (evidence) => `${tellersOf(evidence).length} voices tell of it, but one text stands behind all reports`,
    change: 'a report that has it from elsewhere',
  },
  {
    rule: 'grade/one-report',
    grade: 'weak',
    credibility: 3,
    fits: (evidence) => tellersOf(evidence).length > 1,
    why: (evidence) => `${tellersOf(evidence).length} voices tell of it, but one report stands for all of them`,
    change: 'a second report that has it from elsewhere',
  },
  {
    rule: 'grade/one-of-several',
    grade: 'weak',
    credibility: 3,
    fits: (evidence) => evidence.origins.length > 1 && tellersOf(evidence).length === 1,
    why: (evidence) =>
      `of ${evidence.origins.length} voices only ${tellersOf(evidence)[0]?.name} says that it happened`,
    change: 'a second independent origin',
  },
  {
    rule: 'grade/own-word',
    grade: 'weak',
    credibility: 3,
    fits: ({ accounts }) => accounts.some(isOwn),
    why: ({ origins }) => `only ${origins[0]?.name} tells of it, of its own doing`,
    change: 'an independent origin',
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

/** The origins that say it happened: whoever only denies or expects it is no source for it. */
const tellersOf = ({ accounts, origins }: Evidence): readonly Origin[] => {
  const told = new Set(accounts.filter(isTold).map(({ report, event }) => `${report}\n${event}`))
  return origins.filter((origin) => origin.accounts.some(({ report, event }) => told.has(`${report}\n${event}`)))
}

const reportsOf = ({ accounts }: Evidence): number => new Set(accounts.filter(isTold).map(({ report }) => report)).size
