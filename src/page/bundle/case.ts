import type { EventStatus, EventType, Offsets, Unit } from '../../annotation/reading.ts'
import type { Grade } from '../../annotation/record.ts'

interface Words {
  readonly span: Offsets
  readonly text: string
}

interface Named {
  readonly name: string
  readonly words: Words | null
}

/** What one report tells of the incident, with the words that tell it. */
export interface CaseAccount {
  readonly report: string
  readonly event: string
  readonly outlet: string | null
  readonly published: string | null
  readonly type: EventType
  readonly status: EventStatus
  readonly rejected: boolean
  readonly trigger: Words
  readonly sentence: Words
  readonly agents: readonly Named[]
  readonly targets: readonly Named[]
  readonly places: readonly Named[]
  readonly timeWords: Words | null
  readonly from: string | null
  readonly to: string | null
  readonly figures: readonly {
    readonly unit: Unit
    readonly min: number | null
    readonly max: number | null
    readonly approx: boolean
    readonly words: Words
  }[]
  readonly chain: {
    readonly outlet: string | null
    readonly relays: readonly Named[]
    readonly speaker: string | null
    readonly role: string | null
    readonly speakerWords: Words | null
    readonly anonymity: Words | null
    readonly cue: Words | null
    readonly distanced: boolean
  }
}

/** A file of the bundle about a report, and what it is. */
export interface CaseFile {
  readonly path: string
  /** What it was called, and where and when it was had. */
  readonly about: readonly string[]
  readonly sha256: string
  readonly size: number
}

export interface CaseReport {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  readonly text: string
  /** Hash of its content, under which it was recorded. */
  readonly hash: string
  readonly added: string
  /** Its folder in the bundle. */
  readonly folder: string
  readonly files: readonly CaseFile[]
}

/** An incident with everything that it rests on, to be shown on one page. */
export interface Case {
  readonly id: string
  readonly title: string
  readonly type: EventType
  readonly from: string | null
  readonly to: string | null
  readonly place: string | null
  readonly grade: Grade
  readonly grounds: { readonly why: string; readonly change: string }
  readonly sources: { readonly reports: number; readonly origins: number }
  readonly accounts: readonly CaseAccount[]
  readonly ledger: readonly {
    readonly unit: Unit
    readonly min: number | null
    readonly max: number | null
    readonly approx: boolean
    readonly report: string
    readonly speaker: string | null
    readonly via: readonly string[]
    readonly published: string | null
    readonly state: 'current' | 'superseded' | 'conflicting'
  }[]
  readonly discrepancies: readonly { readonly kind: string; readonly why: string }[]
  readonly copies: readonly { readonly reports: readonly [string, string]; readonly words: readonly string[] }[]
  readonly decisions: readonly {
    readonly at: string
    readonly by: string
    readonly act: string
    readonly why: string
  }[]
  readonly reports: readonly CaseReport[]
}
