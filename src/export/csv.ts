import type { Account, LedgerEntry } from '../annotation/record.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'
import { mark } from './csvLine.ts'
import type { Format } from './format.ts'
import { countryOf, type Location, locationOf } from './location.ts'
import { type Column, tableFormat } from './table.ts'
import {
  chainOf,
  differencesOf,
  namesOf,
  partiesOf,
  placeInText,
  sentenceOf,
  statusOf,
  summaryOf,
  unique,
} from './told.ts'

const csvTables = ['incidents', 'ledger', 'accounts'] as const
export type CsvTable = (typeof csvTables)[number]

export interface IncidentRow {
  readonly told: ToldIncident
  readonly location: Location
}

interface AccountRow {
  readonly told: ToldIncident
  readonly account: Account
}

interface LedgerRow {
  readonly told: ToldIncident
  readonly entry: LedgerEntry
  /** The account that gives the figure. */
  readonly account: Account | null
}

const figures = (unit: 'killed' | 'wounded'): readonly Column<IncidentRow>[] =>
  (['low', 'best', 'high'] as const).map((value) => [
    `${unit} ${value}`,
    `the ledger's ${value} value of the unit ${unit}`,
    ({ told }) => summaryOf(told.incident, unit)?.[value] ?? null,
  ])

export const incidentColumns: readonly Column<IncidentRow>[] = [
  ['incident', 'its id', ({ told }) => told.incident.id],
  ['type', 'its type', ({ told }) => told.incident.type],
  ['title', 'its title', ({ told }) => told.incident.title],
  ['status', 'what the boldest account says: happened, ongoing, planned …', ({ told }) => statusOf(told.accounts)],
  ['from', 'first day it may have been', ({ told }) => told.incident.from],
  ['to', 'last day it may have been', ({ told }) => told.incident.to],
  ['place', 'the place as written', ({ location }) => location.name],
  ['precision', 'how exactly the place is known', ({ location }) => location.precision],
  ['country', 'ISO 3166 alpha-2 code', ({ location }) => countryOf(location)],
  ['latitude', 'of a spot or its town; empty for anything wider', ({ location }) => location.pin?.[1] ?? null],
  ['longitude', 'of a spot or its town; empty for anything wider', ({ location }) => location.pin?.[0] ?? null],
  ['agents', 'who did it, by all accounts', ({ told }) => namesOf(partiesOf(told.accounts, 'agents'))],
  ['targets', 'to whom or what, by all accounts', ({ told }) => namesOf(partiesOf(told.accounts, 'targets'))],
  ...figures('killed'),
  ...figures('wounded'),
  ['grade', 'how well it is attested', ({ told }) => told.incident.grade],
  ['why', 'how it came by its grade', ({ told }) => told.incident.grounds.why],
  ['reports', 'how many reports tell of it', ({ told }) => told.incident.sources.reports],
  ['origins', 'how many independent origins these have', ({ told }) => told.incident.sources.origins],
  ['outlets', 'who printed them', ({ told }) => unique(told.accounts.map(({ outlet }) => outlet)).join('; ')],
  ['differences', 'where the accounts differ', ({ told }) => differencesOf(told.incident)],
  ['accounts', 'report, event and words of each account', ({ told }) => told.accounts.map(placeInText).join('; ')],
]

const figureOf = ({ account, entry }: LedgerRow) => account?.figures.find(({ id }) => id === entry.quantity) ?? null

export const ledgerColumns: readonly Column<LedgerRow>[] = [
  ['incident', 'id of the incident', ({ told }) => told.incident.id],
  ['unit', 'what is counted', ({ entry }) => entry.unit],
  ['min', 'at least', ({ entry }) => entry.min],
  ['max', 'at most', ({ entry }) => entry.max],
  ['approximate', 'yes where the words say so', ({ entry }) => (entry.approx ? 'yes' : 'no')],
  ['state', 'current, superseded or conflicting', ({ entry }) => entry.state],
  ['published', 'day on which the report was published', ({ entry }) => entry.published],
  ['outlet', 'who printed it', ({ account }) => account?.outlet ?? null],
  ['speaker', 'who said it; empty for narration', ({ entry }) => entry.speaker],
  ['via', 'the relays, nearest to the speaker first', ({ entry }) => entry.via.join(' ← ')],
  ['chain', 'speaker ← relays ← outlet', ({ account }) => (account === null ? null : chainOf(account))],
  ['origin', 'the root that it counts as', ({ entry }) => entry.origin],
  ['report', 'name of the report', ({ entry }) => entry.report],
  ['event', 'id of the event in its reading', ({ entry }) => entry.event],
  ['quantity', 'id of the quantity in its reading', ({ entry }) => entry.quantity],
  ['start', 'where its words begin', (row) => figureOf(row)?.span[0] ?? null],
  ['end', 'where its words end', (row) => figureOf(row)?.span[1] ?? null],
  [
    'words',
    'its words',
    (row) => {
      const span = figureOf(row)?.span
      return span === undefined ? null : (row.told.reports.get(row.entry.report)?.text.slice(...span) ?? null)
    },
  ],
]

const urlOf = ({ told, account }: AccountRow): string | null => told.reports.get(account.report)?.url ?? null

export const accountColumns: readonly Column<AccountRow>[] = [
  ['incident', 'id of the incident', ({ told }) => told.incident.id],
  ['report', 'name of the report', ({ account }) => account.report],
  ['event', 'id of the event in its reading', ({ account }) => account.event],
  ['outlet', 'who printed it', ({ account }) => account.outlet],
  ['published', 'day of publication', ({ account }) => account.published],
  ['url', 'address of the report', urlOf],
  ['type', 'type of the event', ({ account }) => account.type],
  ['status', 'status of the event', ({ account }) => account.status],
  ['time', 'as the reading has it', ({ account }) => account.time],
  ['from', 'first day it may have been by this account', ({ account }) => account.from],
  ['to', 'last day it may have been by this account', ({ account }) => account.to],
  ['dated', 'where the days come from', ({ account }) => account.dated],
  ['places', 'as written, most local first', ({ account }) => account.places.map(({ written }) => written).join('; ')],
  ['agents', 'who did it', ({ account }) => namesOf(account.agents)],
  ['targets', 'to whom or what', ({ account }) => namesOf(account.targets)],
  ['speaker', 'who says so; empty for narration', ({ account }) => account.chain.speaker],
  ['speaker kind', 'person, organisation or anonymous', ({ account }) => account.chain.speakerKind],
  ['role', 'the office as written', ({ account }) => account.chain.role],
  ['via', 'the relays, nearest to the speaker first', ({ account }) => account.chain.via.join(' ← ')],
  ['chain', 'speaker ← relays ← outlet', ({ account }) => chainOf(account)],
  ['trigger', 'the word that names the event', ({ account }) => account.trigger.written],
  ['trigger start', 'where it begins', ({ account }) => account.trigger.span[0]],
  ['trigger end', 'where it ends', ({ account }) => account.trigger.span[1]],
  ['sentence start', 'where its sentence begins', ({ account }) => account.sentenceSpan[0]],
  ['sentence end', 'where its sentence ends', ({ account }) => account.sentenceSpan[1]],
  ['sentence', 'the words of the sentence', ({ account, told }) => sentenceOf(account, told)],
]

const entriesOf = (told: ToldIncident): readonly LedgerRow[] =>
  told.incident.ledger.map((entry) => ({
    told,
    entry,
    account: told.accounts.find(({ report, event }) => report === entry.report && event === entry.event) ?? null,
  }))

/** One of the three tables for spreadsheets: UTF-8 with a mark, formulas disarmed. */
export function csvFormat(table: CsvTable): Format<ToldIncident> {
  switch (table) {
    case 'incidents':
      return tableFormat(incidentColumns, (told) => [{ told, location: locationOf(told) }], mark)
    case 'ledger':
      return tableFormat(ledgerColumns, entriesOf, mark)
    case 'accounts':
      return tableFormat(accountColumns, (told) => told.accounts.map((account) => ({ told, account })), mark)
  }
}
