import type { EventType, MentionKind, Offsets } from './reading.ts'
import type { Grade } from './record.ts'

export const valueKinds = ['statement', 'event', 'quantity', 'time', 'mention'] as const
export type ValueKind = (typeof valueKinds)[number]

/** What a field of a value may hold in JSON. */
export type FieldValue = string | number | boolean | null | readonly string[] | readonly number[] | readonly Offsets[]

/**
 * The fields of a value of a reading, in a form that outlives the reading: without ids and rules. An event names the
 * statement it is told in by that statement's cue, and its figures by their spans.
 */
export type Fields = Readonly<Record<string, FieldValue>>

/** A report by its content, which is the same in every record; its name is for people. */
export interface ReportRef {
  readonly hash: string
  readonly name: string
}

/** A value of a reading as somebody saw it when they decided. */
export interface ValueTarget {
  readonly kind: 'value'
  readonly report: ReportRef
  readonly value: ValueKind
  readonly seen: Fields
  /** The words it stands on, so that it can be understood without its report. */
  readonly words: string
}

/** An event of a report, held by the words that name it. */
export interface AccountRef {
  readonly report: ReportRef
  readonly type: EventType
  readonly trigger: Offsets
  readonly words: string
}

/** A happening, by the accounts that were seen to tell of it. */
export interface IncidentTarget {
  readonly kind: 'incident'
  readonly title: string
  readonly accounts: readonly AccountRef[]
}

/** Somebody who prints or says something, by name. */
export interface SourceTarget {
  readonly kind: 'source'
  readonly role: 'outlet' | 'speaker'
  readonly name: string
}

/** A whole report. */
export interface ReportTarget {
  readonly kind: 'report'
  readonly report: ReportRef
}

/** Reliability of a source after the Admiralty code: A reliable … E unreliable, F cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof reliabilities)[number]

/** What was decided, about what. */
export type Ruling =
  | { readonly act: 'accept' | 'reject'; readonly about: ValueTarget }
  /** `to` holds the fields of the value that belong to the corrected one: a name and its spans. */
  | { readonly act: 'correct'; readonly about: ValueTarget; readonly field: string; readonly to: Fields }
  /** A value that the reading lacks; `about.seen` is what it is. */
  | { readonly act: 'add'; readonly about: ValueTarget }
  /** All accounts of these incidents tell of one happening. */
  | { readonly act: 'merge'; readonly about: readonly IncidentTarget[] }
  /** `off` tell of one happening, the other accounts of the incident of another. */
  | { readonly act: 'split'; readonly about: IncidentTarget; readonly off: readonly AccountRef[] }
  | { readonly act: 'grade'; readonly about: IncidentTarget; readonly grade: Grade }
  | { readonly act: 'grade'; readonly about: SourceTarget; readonly grade: Reliability }
  /** Names of one person, organisation or place; or, split, of several: `off` and the rest. */
  | { readonly act: 'merge'; readonly about: EntityTarget }
  | { readonly act: 'split'; readonly about: EntityTarget; readonly off: readonly string[] }
  | { readonly act: 'note'; readonly about: ValueTarget }
  | { readonly act: 'note'; readonly about: IncidentTarget }
  | { readonly act: 'note'; readonly about: SourceTarget }
  | { readonly act: 'note'; readonly about: ReportTarget }
  /** Takes back the decision of this id. An undo can be undone. */
  | { readonly act: 'undo'; readonly undoes: string }

/** An entity across reports, by the names that were seen to be its own. */
export interface EntityTarget {
  readonly kind: 'entity'
  readonly entity: MentionKind
  readonly names: readonly string[]
}

/** Something that a person said about the record: appended, never changed. */
export type Decision = Ruling & {
  /** Made of all the rest, so that it is the same in every record and cannot be changed unseen. */
  readonly id: string
  readonly by: string
  /** Moment, ISO 8601 in UTC. */
  readonly at: string
  readonly why: string
}

export type DecisionAct = Decision['act']
export const decisionActs = [
  'accept',
  'reject',
  'correct',
  'add',
  'merge',
  'split',
  'grade',
  'note',
  'undo',
] as const satisfies readonly DecisionAct[]

/** A decision as a value or an incident shows it. */
export interface Mark {
  readonly id: string
  readonly act: DecisionAct
  readonly by: string
  readonly at: string
  readonly why: string
  /** Of a correction: the field, and what the reading had there. */
  readonly field?: string
  readonly was?: Fields
}

/**
 * How a decision stands to the record as it is now.
 * - `attached`: it applies;
 * - `agreed`: the reading says by itself what was decided;
 * - `changed`: something else is read now where it applied, so it is kept but not applied;
 * - `unattached`: there is nothing any more that it is about;
 * - `undone`: it was taken back.
 */
export type Standing = 'attached' | 'agreed' | 'changed' | 'unattached' | 'undone'
