import type { EventStatus, Unit } from '../annotation/reading.ts'
import type { Account, AccountParty, Incident, LedgerSummary } from '../annotation/record.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'
import type { EntryById } from './location.ts'

/** Parties of one side, the one that most accounts name first, each as it is written most. */
export function partiesOf(accounts: readonly Account[], side: 'agents' | 'targets'): readonly AccountParty[] {
  const counted = new Map<string, { readonly party: AccountParty; count: number }>()
  for (const party of accounts.flatMap((account) => account[side])) {
    const known = counted.get(party.key)
    if (known === undefined) counted.set(party.key, { party, count: 1 })
    else known.count++
  }
  return [...counted.values()]
    .sort((a, b) => Number(b.party.named) - Number(a.party.named) || b.count - a.count)
    .map(({ party }) => party)
}

/** What the gazetteer knows a party to be; that it knows nothing does not make it a body of no state. */
export function standingOf({ key }: AccountParty, entryById: EntryById): 'state' | 'group' | 'other' | null {
  const type = entryById(key)?.type
  if (type === undefined) return null
  if (type === 'armed_group') return 'group'
  return type === 'country' || type === 'government' || type === 'army' ? 'state' : 'other'
}

export const namesOf = (parties: readonly AccountParty[]): string => parties.map(({ written }) => written).join('; ')

const rank: readonly EventStatus[] = ['happened', 'ongoing', 'planned', 'denied', 'hypothetical']

/** What the boldest account says of it: one that tells that it happened outweighs those that announced it. */
export const statusOf = (accounts: readonly Account[]): EventStatus =>
  rank.find((status) => accounts.some((account) => account.status === status && !account.rejected)) ?? 'denied'

/** True for something that at least one account tells as having happened, and that is not a total over others. */
export const isOccurrence = ({ accounts }: ToldIncident): boolean =>
  ['happened', 'ongoing'].includes(statusOf(accounts)) && !accounts.every(({ total }) => total)

/** Speaker ← relays ← outlet. */
export const chainOf = ({ chain }: Account): string =>
  [chain.speaker, ...chain.via, chain.outlet].filter((name) => name !== null).join(' ← ')

export const summaryOf = ({ summary }: Incident, unit: Unit): LedgerSummary | null =>
  summary.find((one) => one.unit === unit) ?? null

const DAY = 86_400_000

/** How many days an incident may stretch over; null where its days are not known. */
export function daysOf({ from, to }: Incident): number | null {
  if (from === null || to === null) return null
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1
  return Number.isNaN(days) || days < 1 ? null : days
}

/** True where no account tells a day, and the day is the one on which it was published. */
export const isDatedByPublication = (accounts: readonly Account[]): boolean =>
  accounts.every(({ dated }) => dated === 'published' || dated === 'none')

export const unique = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== null && value !== ''))] as readonly string[]

export const sentenceOf = ({ report, sentenceSpan: [start, end] }: Account, { reports }: ToldIncident): string =>
  (reports.get(report)?.text.slice(start, end) ?? '').trim()

/** d04 e1 [120, 131): a report, its event and the words that tell it. */
export const placeInText = ({ report, event, trigger }: Account): string =>
  `${report} ${event} [${trigger.span.join(', ')})`

/** figure (killed); perpetrator. */
export const differencesOf = ({ discrepancies }: Incident): string =>
  unique(discrepancies.map(({ kind, unit }) => (unit === null ? kind : `${kind} (${unit})`))).join('; ')
