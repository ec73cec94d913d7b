import type { Act, EventType, Offsets, ReadReport, Unit } from '../annotation/reading.ts'
import type { DiscrepancyKind, Grade, LedgerState } from '../annotation/record.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'

/** Words of a report that a sentence rests on; `span` is null where it rests on the report as a whole. */
export interface Passage {
  readonly report: string
  readonly span: Offsets | null
}

/** What in the record gives a slot its value. `at` is where the report has the words. */
export type Support =
  | {
      readonly of: 'speaker' | 'role' | 'act'
      readonly report: string
      readonly statement: string
      readonly at: Offsets
    }
  | {
      readonly of: 'relay'
      readonly report: string
      readonly statement: string
      readonly index: number
      readonly at: Offsets
    }
  | { readonly of: 'content'; readonly report: string; readonly statement: string; readonly at: readonly Offsets[] }
  /** The reporting word together with what was said. */
  | { readonly of: 'telling'; readonly report: string; readonly statement: string; readonly at: Offsets }
  | { readonly of: 'sentence'; readonly report: string; readonly at: Offsets }
  | {
      readonly of: 'agent' | 'target' | 'place'
      readonly report: string
      readonly event: string
      readonly at: Offsets
    }
  | { readonly of: 'time'; readonly report: string; readonly event: string; readonly at: Offsets }
  | { readonly of: 'status'; readonly report: string; readonly event: string; readonly at: Offsets }
  | { readonly of: 'quantity'; readonly report: string; readonly quantity: string; readonly at: Offsets }
  | { readonly of: 'outlet' | 'published'; readonly report: string }
  /** A value of the record itself, not of one report: found again in the incident of this name. */
  | { readonly of: 'incident'; readonly incident: string }
  /** What is counted, each thing once. */
  | { readonly of: 'reports' | 'outlets' | 'incidents' | 'voices'; readonly among: readonly string[] }

export type Countable = 'reports' | 'outlets' | 'incidents' | 'voices'

export interface Figure {
  readonly min: number | null
  readonly max: number | null
  readonly approx: boolean
  readonly unit: Unit
}

export const marks = ['anonymous', 'distanced', 'happened', 'denied', 'disowned', 'civilian', 'fighter'] as const
export type Mark = (typeof marks)[number]

/** What no account of an incident tells. */
export const absences = ['place', 'day', 'agent', 'claim'] as const
export type Absent = (typeof absences)[number]

/** What a slot may say. Names, roles and quoted words stay as a report writes them, in every language. */
export type Value =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'quote'; readonly words: readonly string[] }
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | ({ readonly kind: 'figure'; readonly words: string } & Figure)
  | { readonly kind: 'bound'; readonly side: 'low' | 'best' | 'high'; readonly unit: Unit; readonly number: number }
  | { readonly kind: 'count'; readonly of: Countable; readonly count: number }
  | { readonly kind: 'type'; readonly type: EventType }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'because'; readonly rule: string }
  | { readonly kind: 'state'; readonly state: LedgerState | 'lower' }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'difference'; readonly difference: DiscrepancyKind; readonly unit: Unit | null }
  | { readonly kind: 'absent'; readonly absent: Absent }

/** A value with what supports it. */
export interface Slot {
  readonly value: Value
  readonly support: readonly Support[]
}

export const templateIds = [
  'summary',
  'summaryOrigins',
  'title',
  'account',
  'narration',
  'manyOrigins',
  'oneOrigin',
  'rises',
  'range',
  'grade',
  'chain',
  'chainDirect',
  'chainOwn',
  'differ',
  'side',
  'ledger',
  'absent',
  'onlySource',
  'alone',
  'more',
] as const
export type TemplateId = (typeof templateIds)[number]

/** A sentence as data: the words around its slots are the template's, in each language. */
export interface Sentence {
  readonly template: TemplateId
  readonly slots: { readonly [name: string]: readonly Slot[] }
  readonly cites: readonly Passage[]
  /** The incident it tells of; null where it tells of the whole briefing. */
  readonly incident: string | null
}

/** One happening: its heading, and what is said of it. */
export interface Block {
  readonly heading: Sentence | null
  readonly sentences: readonly Sentence[]
}

export type GroupKind = 'days' | 'stretch' | 'undated' | 'before' | 'ahead' | 'denied' | 'all'

/** Blocks that stand together under a day or under a word. */
export interface Group {
  readonly kind: GroupKind
  readonly day: string | null
  readonly blocks: readonly Block[]
}

const sectionIds = ['happened', 'tellers', 'differ', 'figures', 'unknown'] as const
export type SectionId = (typeof sectionIds)[number]

export interface Section {
  readonly id: SectionId
  readonly groups: readonly Group[]
}

/** What the briefing was asked to be about. */
export interface Subject {
  readonly from: string | null
  readonly to: string | null
  readonly place: string | null
  readonly actor: string | null
  readonly outlet: string | null
  /** Heading of the only incident. */
  readonly incident: string | null
}

export interface Briefing {
  readonly subject: Subject
  readonly summary: readonly Sentence[]
  readonly sections: readonly Section[]
}

/** All that a briefing may rest on. */
export interface Ground {
  /** In the order of the record's list. */
  readonly told: readonly ToldIncident[]
  readonly reports: ReadonlyMap<string, ReadReport>
}
