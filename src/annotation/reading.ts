import type { Mark, ValueKind } from './decision.ts'
import type { Report } from './report.ts'

/** `[start, end)` in UTF-16 code units of the report's text, as the JSON of a reading holds it. */
export type Offsets = readonly [start: number, end: number]

export const acts = [
  'state',
  'announce',
  'confirm',
  'deny',
  'accuse',
  'warn',
  'demand',
  'offer',
  'promise',
  'praise',
  'reject',
] as const
export type Act = (typeof acts)[number]

export const eventTypes = [
  'air_strike',
  'shelling',
  'armed_clash',
  'territory_change',
  'explosion',
  'attack',
  'detention',
  'air_incident',
  'deployment',
  'arms_supply',
  'displacement',
  'casualties',
  'aid',
  'truce',
  'agreement',
  'meeting',
  'protest',
  'sanction',
] as const
export type EventType = (typeof eventTypes)[number]

export const eventStatuses = ['happened', 'ongoing', 'planned', 'denied', 'hypothetical'] as const
export type EventStatus = (typeof eventStatuses)[number]

export const units = [
  'killed',
  'wounded',
  'person',
  'family',
  'displaced',
  'fighter',
  'soldier',
  'sortie',
  'strike',
  'target',
  'site',
  'aircraft',
  'vehicle',
  'ship',
  'weapon',
  'ton',
  'bundle',
  'convoy',
  'village',
  'place',
  'distance_km',
  'area_km2',
  'money',
  'percent',
  'day',
  'meeting',
  'party',
  'other',
] as const
export type Unit = (typeof units)[number]

export type MentionKind = 'person' | 'organisation' | 'place'
export type SpeakerKind = 'person' | 'organisation' | 'anonymous'

/** What people decided about a value, oldest first; absent where nobody did. */
export interface Decided {
  readonly decisions?: readonly Mark[]
}

/** A value that a person took out of a reading. */
export interface RemovedValue {
  readonly kind: ValueKind
  readonly value: Statement | Event | Quantity | Time | Mention
  readonly decision: Mark
}

/** Who said what, through whom. */
export interface Statement extends Decided {
  readonly id: string
  /** The fullest name this report gives the speaker anywhere. */
  readonly speaker: string
  readonly speakerKind: SpeakerKind
  /** The words naming the speaker at this cue; null where the verb alone carries it. */
  readonly speakerSpan: Offsets | null
  readonly role: string | null
  /** Why an unnamed speaker stays unnamed, in the report's words; null where it does not say. */
  readonly anonymity: Offsets | null
  /** Relays between the speaker and this report, nearest to the speaker first. */
  readonly via: readonly string[]
  /** The words of each relay, in the order of `via`. */
  readonly viaSpans: readonly Offsets[]
  readonly cue: Offsets
  readonly act: Act
  readonly mode: 'direct' | 'indirect' | 'mixed'
  readonly content: readonly Offsets[]
  readonly hedge: 'distanced' | null
  readonly rule: string
}

/** An occurrence that the report tells of. */
export interface Event extends Decided {
  readonly id: string
  readonly type: EventType
  readonly trigger: Offsets
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly places: readonly string[]
  /** The words behind `agents`, `targets` and `places`, in their order. */
  readonly agentSpans: readonly Offsets[]
  readonly targetSpans: readonly Offsets[]
  readonly placeSpans: readonly Offsets[]
  readonly time: string | null
  /** The words behind `time`; null where there is no time. */
  readonly timeSpan: Offsets | null
  /** Which of this event's values the text gives elsewhere and the reading carried over. */
  readonly carried: readonly ('agents' | 'targets' | 'places' | 'time')[]
  readonly status: EventStatus
  /** The statement the event is told in; null for the outlet's own narration. */
  readonly source: string | null
  readonly quantities: readonly string[]
  readonly rule: string
}

/** A number that counts something in the world, as an interval. */
export interface Quantity extends Decided {
  readonly id: string
  readonly span: Offsets
  readonly min: number | null
  readonly max: number | null
  readonly approx: boolean
  readonly unit: Unit
  /** The counted noun as a dictionary would list it ("قتيل"); null where the text names none. */
  readonly of: string | null
  readonly rule: string
}

/** A TIMEX3-style expression of when. */
export interface Time extends Decided {
  readonly span: Offsets
  /**
   * Day, month, year, week, interval or `PRESENT_REF`; absent where only a duration, or nothing without a date, can be
   * said.
   */
  readonly value?: string
  readonly duration?: string
  /** Which parts of `value` were not in the words and came from the date of publication or from the narrative. */
  readonly implied: readonly ('year' | 'month' | 'day')[]
  readonly rule: string
}

/** A name in the text. */
export interface Mention extends Decided {
  readonly span: Offsets
  readonly kind: MentionKind
  /** The fullest form this report gives. */
  readonly name: string
  readonly rule: string
}

/** Something the reader should know about how far this reading could go. */
export interface Notice {
  readonly code: 'NO_DATE' | 'NOT_ARABIC'
  readonly message: string
}

/** Everything taken from one report. */
export interface Reading {
  readonly report: string
  readonly published: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly url: string | null
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  readonly mentions: readonly Mention[]
  readonly notices: readonly Notice[]
  /** What people took out of it; absent where nobody did. */
  readonly removed?: readonly RemovedValue[]
}

/** A reading beside the report it was taken from. */
export interface ReadReport {
  readonly report: Report
  readonly reading: Reading
}
