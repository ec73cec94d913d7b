import type { Act, EventType, MentionKind, Offsets, SpeakerKind } from '../../annotation/reading.ts'
import type { Grade } from '../../annotation/record.ts'
import type { Edge } from '../../record/relations/relations.ts'
import type { Filter, IncidentRow, LexemesOf, Page, Paging, SearchFilter, StatementRow, Term } from '../store.ts'

const binUnits = ['day', 'week', 'month', 'year'] as const
export type BinUnit = (typeof binUnits)[number]

/** What is counted over time: happenings by their own day, or events by the day their report was published. */
export const counted = ['incidents', 'events'] as const
export type Counted = (typeof counted)[number]

/** Degrees, WGS 84. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export interface IncidentFilter extends Filter {
  readonly types?: readonly EventType[] | undefined
  readonly grades?: readonly Grade[] | undefined
  /** Only those whose accounts differ. */
  readonly differing?: boolean | undefined
  /** Those of several reports before all others. */
  readonly severalFirst?: boolean | undefined
  readonly box?: Box | undefined
}

export interface StatementFilter extends Filter {
  /** Names of speakers exactly as they are in the record; any of them. */
  readonly by?: readonly string[] | undefined
  /** Words of the name of somebody through whom it came. */
  readonly relay?: string | undefined
  readonly acts?: readonly Act[] | undefined
  readonly kinds?: readonly SpeakerKind[] | undefined
  /** Only those that came through somebody, or only those that did not. */
  readonly relayed?: boolean | undefined
}

/** So many of a type in the time that begins on `day`; null where the day is not known. */
export interface Bin {
  readonly day: string | null
  readonly type: EventType
  readonly count: number
}

/** An outlet: how many reports it has, and how many of them share passages with others' reports. */
export interface OutletRow {
  readonly outlet: string | null
  readonly reports: number
  /** Reports that share passages with an earlier one of another outlet. */
  readonly copied: number
  /** Reports that a later one of another outlet shares passages with. */
  readonly originated: number
  /** Reports that share passages with one of another outlet of the same or an unknown day: nobody knows who was first. */
  readonly shared: number
  /** First and last month of its reports. */
  readonly first: string | null
  readonly last: string | null
}

/** Happenings near each other on the map. A cluster of one names it. */
export interface Cluster {
  readonly lon: number
  readonly lat: number
  readonly count: number
  readonly types: readonly { readonly type: EventType; readonly count: number }[]
  readonly incident: string | null
  readonly title: string | null
}

/** Happenings whose place is known too widely, or not at all, for a point on the map. */
export interface Unpinned {
  readonly place: string | null
  readonly country: string | null
  readonly count: number
}

export interface MapView {
  readonly clusters: readonly Cluster[]
  readonly unpinned: readonly Unpinned[]
}

export interface FacetCount {
  readonly value: string | null
  readonly count: number
}

/** How the reports that a search finds divide. */
export interface Facets {
  readonly reports: number
  /** False where there are more reports than were counted: then all counts are least numbers. */
  readonly complete: boolean
  readonly outlets: readonly FacetCount[]
  readonly types: readonly FacetCount[]
  readonly months: readonly FacetCount[]
}

/** A statement in which words stand that were looked for. */
export interface FoundStatement extends StatementRow {
  readonly found: readonly Offsets[]
}

/** So many statements of a speaker that came through the same relays to the same outlet. */
export interface QuoteRow {
  readonly outlet: string | null
  /** Nearest to the speaker first. */
  readonly via: readonly string[]
  readonly speaker: string
  readonly speakerKind: SpeakerKind
  readonly statements: number
}

/** What the reports that name an entity latest tell of it. */
export interface Deeds {
  /** So many reports were looked through. */
  readonly reports: number
  /** Happenings in which it acts or is acted on, the latest first. */
  readonly incidents: readonly IncidentRow[]
  /** Who acts with it, on it, or is acted on by it, in how many events; the most frequent first. */
  readonly others: readonly { readonly name: string; readonly as: 'with' | 'on' | 'by'; readonly events: number }[]
}

/** Who is meant by a name: an entity, or an outlet that no report names. */
export interface Neighbour {
  /** The same for all names of one. */
  readonly key: string
  readonly entity: string | null
  readonly kind: MentionKind | null
  readonly name: string
}

/** What reports tell of an entity and another, with the words. */
export type NetworkEdge = Edge<Neighbour>

/** How many of a speaker's latest statements came through somebody, and through whom most. */
export interface RelayRow {
  readonly source: string
  readonly counted: number
  readonly relayed: number
  readonly through: readonly string[]
}

export interface Suggestion {
  readonly kind: 'person' | 'organisation' | 'place'
  readonly name: string
  readonly reports: number
}

/** A happening that an event of a report tells of. */
export interface EventIncident {
  readonly event: string
  readonly incident: string
  readonly title: string
  readonly reports: number
}

/** Questions whose answers are shown and not recorded: counts, bins, points. */
export interface Views {
  timeline(of: Counted, unit: BinUnit, filter: IncidentFilter): Promise<readonly Bin[]>
  /** Outlets, those with most reports first. */
  outlets(filter: Pick<Filter, 'outlet'>): Promise<readonly OutletRow[]>
  /** What lies in a box, gathered in cells of `cell` degrees. */
  map(filter: IncidentFilter, box: Box, cell: number): Promise<MapView>
  /** Happenings whose accounts differ, those with most discrepancies and origins first. */
  differing(filter: IncidentFilter, limit: number): Promise<readonly IncidentRow[]>
  facets(terms: readonly Term[], filter: SearchFilter, lexemesOf: LexemesOf): Promise<Facets>
  /** Names of which a word begins so, those told of most first. */
  suggest(typed: string, limit: number): Promise<readonly Suggestion[]>
  /** Statements in whose own words all terms stand. */
  statementsAbout(
    terms: readonly Term[],
    filter: StatementFilter,
    paging: Paging,
    lexemesOf: LexemesOf,
  ): Promise<Page<FoundStatement>>
  /** Who quotes whom through whom, among the latest statements; the most frequent first. */
  quotes(filter: StatementFilter, limit: number): Promise<readonly QuoteRow[]>
  deeds(entity: string): Promise<Deeds>
  /** Whom it quotes, accuses, attacks, meets …, and who does so to it, by the latest reports that name it. */
  network(entity: string): Promise<readonly NetworkEdge[]>
  relays(speakers: readonly string[]): Promise<readonly RelayRow[]>
  incidentsOf(report: string): Promise<readonly EventIncident[]>
}
