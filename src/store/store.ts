import type { Decision, DecisionAct, Mark, Reliability, Standing } from '../annotation/decision.ts'
import type { Act, EventType, MentionKind, Offsets, Reading, ReadReport, SpeakerKind } from '../annotation/reading.ts'
import type { Copies, EntityRecord, Grade, Incident, LedgerSummary } from '../annotation/record.ts'
import type { Report } from '../annotation/report.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'
import type { Changes } from '../record/decisions/changes.ts'
import type { Merge } from '../record/entities/merge.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { NewsStore } from './news/news.ts'
import type { OriginalBytes } from './originals.ts'
import type { PrepareAgain, Prepared } from './prepared.ts'
import type { ProposalStore } from './proposals/proposals.ts'
import type { DatedName, IncidentFeed, ReportFeed } from './queries/registers.ts'
import type { QueueStore } from './queue/queue.ts'
import type { IncidentFilter, StatementFilter, Views } from './views/views.ts'
import type { WatchStore } from './watch/watch.ts'

/** What a list is narrowed to; all that is given must hold. Names are words of a name, in any order. */
export interface Filter {
  readonly outlet?: string | undefined
  /** First and last day of publication, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly speaker?: string | undefined
  readonly place?: string | undefined
}

/** What a search is narrowed to beside. */
export interface SearchFilter extends Filter {
  /** Words of the name of a person or an organisation that the report names. */
  readonly name?: string | undefined
  /** Only reports that tell of an event of one of these types. */
  readonly types?: readonly EventType[] | undefined
}

/** A part of a list: at most `limit` rows behind `after`, the cursor of an earlier part. */
export interface Paging {
  readonly limit: number
  readonly after?: string | undefined
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Where the next part begins; null where there is none. */
  readonly next: string | null
}

export interface ReportRow {
  readonly report: string
  readonly published: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly url: string | null
  readonly statements: number
  readonly events: number
  readonly added: string
}

export interface StoredReport {
  readonly report: Report
  readonly reading: Reading
  readonly rules: number
  readonly added: string
  /** Reports that share passages with it. */
  readonly copies: readonly Copies[]
}

export interface StatementRow {
  readonly report: string
  readonly id: string
  readonly published: string | null
  readonly outlet: string | null
  readonly speaker: string
  readonly speakerKind: SpeakerKind
  readonly role: string | null
  readonly via: readonly string[]
  readonly act: Act
  readonly mode: 'direct' | 'indirect' | 'mixed'
  readonly cue: Offsets
  readonly spans: readonly Offsets[]
  /** The words of `spans`, in their order. */
  readonly content: readonly string[]
  /** The report keeps its distance from what is said. */
  readonly distanced: boolean
  /** The reason given for leaving the speaker unnamed, in the report's words. */
  readonly anonymity: string | null
}

/** Somebody who is quoted, with how much and by how many. */
export interface SourceRow {
  readonly source: string
  readonly kind: string
  readonly statements: number
  readonly reports: number
  readonly outlets: number
  readonly first: string | null
  readonly last: string | null
  /** What a person said of it; absent where nobody did. */
  readonly reliability?: Reliability | undefined
}

/** How reliable a person says that an outlet or a speaker is. */
export interface SourceGrade {
  readonly role: 'outlet' | 'speaker'
  readonly name: string
  readonly reliability: Reliability
  readonly decision: Mark
}

/** A happening in a list. */
export interface IncidentRow {
  readonly incident: string
  readonly type: EventType
  readonly title: string
  readonly from: string | null
  readonly to: string | null
  readonly place: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly grade: Grade
  readonly reports: number
  readonly origins: number
  readonly discrepancies: number
  /** The figures given for it, by unit. */
  readonly figures: readonly LedgerSummary[]
}

/** What a list of entities is narrowed to. */
export interface EntityFilter {
  readonly kind?: MentionKind | undefined
  /** The beginning of one of its names, or of a word of it. */
  readonly name?: string | undefined
}

/** Somebody or something that reports name, over all of them. */
export interface EntityRow extends EntityRecord {
  /** How often its names stand in reports, each name once a report. */
  readonly seen: number
}

/** An office that reports give a person. */
export interface HeldOffice {
  readonly office: string
  /** Days of the first and the last report that gives it. */
  readonly from: string | null
  readonly to: string | null
  readonly reports: number
}

export interface StoredEntity extends EntityRow {
  /** Each of its names with how many reports have it and when. */
  readonly names: readonly {
    readonly name: string
    readonly reports: number
    readonly from: string | null
    readonly to: string | null
  }[]
  /** Why its names are of one. */
  readonly merges: readonly Merge[]
  readonly offices: readonly HeldOffice[]
}

/** A report that a search found, with the words that it was found by. */
export interface Hit extends ReportRow {
  readonly text: string
  readonly spans: readonly Offsets[]
}

/** A word that is looked for: any of its lexemes will do. */
export interface Term {
  readonly words: readonly string[]
  readonly not: boolean
  readonly titleOnly: boolean
}

export interface Totals {
  readonly reports: number
  readonly statements: number
  readonly events: number
  readonly incidents: number
  readonly first: string | null
  readonly last: string | null
}

/** What became of a report that was to be added. */
export interface Added {
  readonly hash: string
  /** Name in the record: its own, or with a mark where another report had that name. */
  readonly report: string
  readonly kind: 'added' | 'known'
}

/** What a list of decisions is narrowed to. */
export interface DecisionFilter {
  readonly act?: DecisionAct | undefined
  readonly by?: string | undefined
  readonly about?: 'value' | 'incident' | 'source' | 'report' | 'entity' | undefined
  /** Name of a report that they are about. */
  readonly report?: string | undefined
  /** First and last day on which they were made, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly standing?: Standing | undefined
  readonly ids?: readonly string[] | undefined
}

/** A decision, and how it stands to the record as it is now. */
export interface DecisionRow {
  readonly decision: Decision
  readonly standing: Standing
}

/** What a newer reading of a report changed. */
export interface Reread extends Changes {
  readonly report: string
}

/** A run of reading again. */
export interface RereadRun {
  readonly number: number
  readonly begun: string
}

/** Which reports wait to be read again: of older rules than these, or not read since a moment. */
export type Outdated = { readonly below: number } | { readonly before: string }

/** Lexemes of one folded word, for words that no report has yet. */
export type LexemesOf = (form: string) => Promise<readonly string[]>

/** One memory over many reports. Everything in it was read from a report and gives back its words. */
export interface Store {
  /** Name of the store for people: its folder or its server. */
  readonly name: string
  /** Versions of the tables: as they are, and as this program knows them. */
  tables(): Promise<{ readonly found: number; readonly known: number }>
  /**
   * Records reports in one transaction: all of them, or none. Those of known content stay as they are. `prepareAgain` is
   * asked for reports that people decided about before they came.
   */
  add(reports: readonly Prepared[], prepareAgain?: PrepareAgain): Promise<readonly Added[]>
  /** Appends decisions and brings the record to them, in one transaction; gives the ids of those that are new. */
  decide(decisions: readonly Decision[], prepareAgain: PrepareAgain): Promise<readonly string[]>
  /** Decisions, the latest first. */
  decisions(filter: DecisionFilter, paging: Paging): Promise<Page<DecisionRow>>
  /** How reliable people say that sources are. */
  reliabilities(): Promise<readonly SourceGrade[]>
  /** Contents of recorded reports by their names, as hashes. */
  hashes(names: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Begins to read everything again, or goes on with what was begun and not ended. */
  beginReread(rules: number): Promise<RereadRun>
  endReread(run: RereadRun): Promise<void>
  countOutdated(which: Outdated): Promise<number>
  /** Reports that wait to be read again, at most `limit` behind the number `after`. */
  outdated(
    which: Outdated,
    limit: number,
    after: number,
  ): Promise<{ readonly reports: readonly Report[]; readonly last: number }>
  /** Puts new readings in the place of old ones, in one transaction, and says what changed. */
  reread(reports: readonly Prepared[], prepareAgain: PrepareAgain): Promise<readonly Reread[]>
  /** Which of these contents are recorded, by hash, with the names of their reports. */
  known(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>
  report(name: string): Promise<StoredReport | null>
  reports(filter: Filter, paging: Paging): Promise<Page<ReportRow>>
  statements(filter: StatementFilter, paging: Paging): Promise<Page<StatementRow>>
  sources(filter: Filter, paging: Paging): Promise<Page<SourceRow>>
  /** Happenings by their own days, the latest first. */
  incidents(filter: IncidentFilter, paging: Paging): Promise<Page<IncidentRow>>
  incident(id: string): Promise<Incident | null>
  /** Whom and what the reports name, the most named first. */
  entities(filter: EntityFilter, paging: Paging): Promise<Page<EntityRow>>
  entity(id: string): Promise<StoredEntity | null>
  /** These, in this order; what is no more is left out. */
  wholeIncidents(ids: readonly string[]): Promise<readonly Incident[]>
  toldIncidents(ids: readonly string[]): Promise<readonly ToldIncident[]>
  wholeReports(names: readonly string[]): Promise<readonly ReadReport[]>
  /** What these reports were made of, byte by byte; those that came as rows of a table have none. */
  originals(names: readonly string[]): Promise<readonly OriginalBytes[]>
  /** The pairs of copies of which one of these is the first. */
  copiesOf(names: readonly string[]): Promise<readonly Copies[]>
  /** Names of incidents and of reports that a register is made of, the latest first. */
  incidentsFor(feed: IncidentFeed): Promise<readonly DatedName[]>
  reportsFor(feed: ReportFeed): Promise<readonly DatedName[]>
  search(terms: readonly Term[], filter: SearchFilter, paging: Paging, lexemesOf: LexemesOf): Promise<Page<Hit>>
  totals(): Promise<Totals>
  readonly views: Views
  /** What is watched, what was fetched, and the directory of outlets. */
  readonly watch: WatchStore
  /** Reports that wait to be read by workers. */
  readonly queue: QueueStore
  readonly accounts: Accounts
  /** What became known, and who is sent it. */
  readonly news: NewsStore
  /** What models propose; no part of the record. */
  readonly proposed: ProposalStore
  close(): Promise<void>
}
