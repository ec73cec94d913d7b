import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Day = string

/** The tables as queries see them; `migrations/` makes them. */
export interface Tables {
  readonly migrations: MigrationTable
  readonly reports: ReportTable
  readonly report_words: WordTable
  readonly readings: ReadingTable
  readonly statements: StatementTable
  readonly events: EventTable
  readonly quantities: QuantityTable
  readonly mentions: MentionTable
  readonly tellings: TellingTable
  readonly links: LinkTable
  readonly incidents: IncidentTable
  readonly decisions: DecisionTable
  readonly decision_reports: DecisionReportTable
  readonly entities: EntityTable
}

export interface MigrationTable {
  readonly number: number
  readonly name: string
  readonly done: Generated<Date>
}

export interface ReportTable {
  readonly id: GeneratedAlways<number>
  readonly hash: Buffer
  readonly name: string
  readonly outlet: string | null
  readonly title: string | null
  readonly url: string | null
  readonly published: Day | null
  readonly day: GeneratedAlways<Day>
  readonly text: string
  readonly added: Generated<Date>
}

export interface WordTable {
  readonly report: number
  readonly day: Day
  readonly search: string
  readonly words: Buffer
}

export interface ReadingTable {
  readonly report: number
  readonly rules: number
  readonly value: ColumnType<unknown, string, string>
  readonly as_read: ColumnType<unknown, string | null, string | null>
  readonly read: Generated<Date>
}

export interface StatementTable {
  readonly report: number
  readonly ordinal: number
  readonly id: string
  readonly day: Day
  readonly speaker: string
  readonly speaker_kind: string
  readonly speaker_span: number[] | null
  readonly role: string | null
  readonly act: string
  readonly mode: string
  readonly hedge: string | null
  readonly via: string[]
  readonly cue: number[]
  readonly content: number[]
  readonly keys: string[]
  readonly rule: string
}

export interface EventTable {
  readonly report: number
  readonly ordinal: number
  readonly id: string
  readonly day: Day
  readonly type: string
  readonly status: string
  readonly trigger: number[]
  readonly agents: string[]
  readonly targets: string[]
  readonly places: string[]
  readonly time: string | null
  readonly source: string | null
  readonly quantities: string[]
  readonly keys: string[]
  readonly rule: string
}

export interface QuantityTable {
  readonly report: number
  readonly ordinal: number
  readonly id: string
  readonly span: number[]
  readonly min: number | null
  readonly max: number | null
  readonly approx: boolean
  readonly unit: string
  readonly of: string | null
  readonly rule: string
}

export interface MentionTable {
  readonly report: number
  readonly ordinal: number
  readonly kind: string
  readonly name: string
  readonly spans: number[]
}

export interface TellingTable {
  readonly id: Generated<number>
  readonly report: number
  readonly event: string
  readonly component: number
  /** The level at which its part was cut. */
  readonly level: number
  readonly blocks: string[]
  /** Packed. */
  readonly value: Buffer
}

export interface LinkTable {
  readonly a: number
  readonly b: number
  /** In thousandths; this and the level null in stores of before. */
  readonly score: number | null
  readonly level: number | null
}

export interface IncidentTable {
  readonly id: string
  readonly component: number
  readonly type: string
  readonly title: string
  readonly first: Day | null
  readonly last: Day | null
  readonly day: GeneratedAlways<Day>
  readonly place: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly grade: string
  readonly reports: number
  readonly origins: number
  readonly discrepancies: number
  readonly keys: string[]
  readonly digest: Buffer
  /** Packed. */
  readonly value: Buffer
}

export interface DecisionTable {
  readonly number: GeneratedAlways<number>
  readonly id: string
  readonly act: string
  readonly by: string
  readonly at: Date
  readonly why: string
  readonly undoes: string | null
  readonly about: string | null
  readonly value: ColumnType<unknown, string, string>
  readonly added: Generated<Date>
}

export interface DecisionReportTable {
  readonly hash: Buffer
  readonly decision: number
}

export interface EntityTable {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly aliases: string[]
  readonly seen: number
  readonly merges: ColumnType<unknown, string, string>
}
