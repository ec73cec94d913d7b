import type { AccountRef, Decision, IncidentTarget, Mark, Standing } from '../../annotation/decision.ts'
import type { Account, AccountKey, Grade } from '../../annotation/record.ts'
import { shared } from './fields.ts'
import { groups } from './groups.ts'
import { markOf } from './mark.ts'

/** A decision about incidents. */
export type IncidentDecision =
  | Extract<Decision, { readonly about: IncidentTarget }>
  | Extract<Decision, { readonly about: readonly IncidentTarget[] }>

/** What people decided about the happenings that accounts tell of. */
export interface Rulings {
  /** Accounts with one number tell of one happening; null where nobody decided. */
  groupOf(account: AccountKey): number | null
  /** True where accounts of two groups tell of two happenings. */
  areApart(a: number, b: number): boolean
  /** What was decided about the incident that has these accounts, oldest first. */
  about(accounts: readonly AccountKey[]): { readonly marks: readonly Mark[]; readonly grade: Grade | null }
  readonly standings: ReadonlyMap<string, Standing>
}

export const noRulings: Rulings = {
  groupOf: () => null,
  areApart: () => false,
  about: () => ({ marks: [], grade: null }),
  standings: new Map(),
}

const keyOf = ({ report, event }: AccountKey): string => `${report} ${event}`

export function isAboutIncident(decision: Decision): decision is IncidentDecision {
  if (!('about' in decision)) return false
  const { about } = decision
  return Array.isArray(about) || ('kind' in about && about.kind === 'incident')
}

/** The accounts that a decision names. */
export const namedBy = ({ about }: IncidentDecision): readonly AccountRef[] =>
  (Array.isArray(about) ? about : [about]).flatMap(({ accounts }: IncidentTarget) => accounts)

/**
 * The rulings of decisions that hold, given oldest first; `accountsOf` gives the accounts of a report by the hash of its
 * content. Where two decisions exclude each other the later one counts. It depends on nothing else, so that the same
 * decisions over the same reports always give the same record.
 */
export function rulingsOf(
  decisions: readonly IncidentDecision[],
  accountsOf: (hash: string) => readonly Account[],
): Rulings {
  if (decisions.length === 0) return noRulings
  const find = (ref: AccountRef): string => {
    const found = accountAt(ref, accountsOf(ref.report.hash))
    // Two decisions about a report that is not there may still speak of the same account.
    return found === null ? `${missing} ${ref.report.hash} ${ref.type} ${ref.trigger.join('-')}` : keyOf(found)
  }
  const sets = groups()
  for (const decision of [...decisions].reverse()) {
    if (decision.act === 'merge') sets.join(namedBy(decision).map(find))
    if (decision.act !== 'split') continue
    const off = new Set(decision.off.map(find))
    const rest = namedBy(decision)
      .map(find)
      .filter((key) => !off.has(key))
    sets.join([...off])
    sets.join(rest)
    const [one] = off
    const [other] = rest
    if (one !== undefined && other !== undefined) sets.part(one, other)
  }
  const named = decisions.map((decision) => ({ decision, keys: namedBy(decision).map(find) }))
  const standings = new Map(named.map(({ decision, keys }) => [decision.id, standingOf(decision, keys, sets, find)]))
  return {
    groupOf: (account) => sets.of(keyOf(account)),
    areApart: sets.areApart,
    about: (accounts) => aboutOf(new Set(accounts.map(keyOf)), named, standings),
    standings,
  }
}

const missing = '?'
const isThere = (key: string): boolean => !key.startsWith(`${missing} `)

/** The account that stands where a decision saw one, of its type where several do. */
function accountAt({ trigger, type }: AccountRef, accounts: readonly Account[]): Account | null {
  const near = accounts.filter((account) => shared(account.trigger.span, trigger) > 0)
  return near.find((account) => account.type === type) ?? near[0] ?? null
}

type Groups = ReturnType<typeof groups>

function standingOf(
  decision: IncidentDecision,
  keys: readonly string[],
  sets: Groups,
  find: (ref: AccountRef) => string,
): Standing {
  if (decision.act === 'merge') {
    const sides = decision.about.map(({ accounts }) => accounts.map(find).filter(isThere))
    if (sides.filter((side) => side.length > 0).length < 2) return 'unattached'
    return new Set(sides.flat().map(sets.of)).size === 1 ? 'attached' : 'changed'
  }
  if (decision.act === 'split') {
    const off = decision.off.map(find)
    const rest = keys.filter((key) => !off.includes(key))
    if (!off.some(isThere) || !rest.some(isThere)) return 'unattached'
    const [a, b] = [sets.of(off[0] as string), sets.of(rest[0] as string)]
    return a !== null && b !== null && sets.areApart(a, b) ? 'attached' : 'changed'
  }
  return keys.some(isThere) ? 'attached' : 'unattached'
}

interface Named {
  readonly decision: IncidentDecision
  readonly keys: readonly string[]
}

function aboutOf(accounts: ReadonlySet<string>, named: readonly Named[], standings: ReadonlyMap<string, Standing>) {
  const marks: Mark[] = []
  let grade: Grade | null = null
  for (const { decision, keys } of named) {
    const known = keys.filter(isThere)
    const own = known.filter((key) => accounts.has(key)).length
    if (own === 0 || standings.get(decision.id) === 'changed') continue
    // Who graded an incident that fell apart since then graded the part with most of what they saw.
    const whole = decision.act === 'merge' || decision.act === 'split' || own * 2 > known.length
    if (!whole) continue
    marks.push(markOf(decision))
    if (decision.act === 'grade') grade = decision.grade
  }
  return { marks, grade }
}
