import type { Reliability, ValueKind } from '../annotation/decision.ts'
import type { MentionKind, Offsets } from '../annotation/reading.ts'
import type { Grade } from '../annotation/record.ts'

/**
 * What a person puts into a field: the words selected in the text (by offsets, or as they are written), and a value
 * where the words do not say it themselves: an act, a type, a day, a fuller name that the report gives elsewhere.
 */
export interface FieldInput {
  readonly spans?: readonly Offsets[] | undefined
  readonly words?: readonly string[] | undefined
  /** `null` empties the field. */
  readonly value?: string | readonly string[] | null | undefined
}

/**
 * What somebody decides, in the names that lists show: a value as `REPORT:s3` (times and mentions by their place in the
 * list, `REPORT:t1`), an account as `REPORT:e3`, an incident by its id.
 */
export type DecisionRequest =
  | { readonly act: 'accept' | 'reject'; readonly value: string }
  | { readonly act: 'correct'; readonly value: string; readonly field: string; readonly to: FieldInput }
  | {
      readonly act: 'add'
      readonly report: string
      readonly kind: ValueKind
      readonly fields: { readonly [field: string]: FieldInput }
    }
  | { readonly act: 'merge'; readonly incidents: readonly string[] }
  | { readonly act: 'split'; readonly incident: string; readonly accounts: readonly string[] }
  | { readonly act: 'grade'; readonly incident: string; readonly grade: Grade }
  | {
      readonly act: 'grade'
      readonly source: string
      readonly role: 'outlet' | 'speaker'
      readonly reliability: Reliability
    }
  | {
      readonly act: 'merge'
      readonly entity: MentionKind
      readonly names: readonly string[]
    }
  | {
      readonly act: 'split'
      readonly entity: MentionKind
      readonly names: readonly string[]
      readonly off: readonly string[]
    }
  | { readonly act: 'note'; readonly about: NoteTarget }
  | { readonly act: 'undo'; readonly decision: string }

export type NoteTarget =
  | { readonly value: string }
  | { readonly incident: string }
  | { readonly report: string }
  | { readonly source: string; readonly role: 'outlet' | 'speaker' }
