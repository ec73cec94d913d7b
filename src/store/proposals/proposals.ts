import type { Offsets } from '../../annotation/reading.ts'
import type { Report } from '../../annotation/report.ts'
import type { Page, Paging } from '../store.ts'

export const proposalKinds = ['statement', 'event'] as const
export const proposalStates = ['open', 'accepted', 'rejected'] as const
export type ProposalState = (typeof proposalStates)[number]

/** A field of a proposed value: words of the report, or one of the names that readings know. */
export interface ProposedField {
  readonly spans?: readonly Offsets[] | undefined
  readonly value?: string | undefined
}

/** A value that a model found in a report and rules did not. It counts for nothing until a person accepts it. */
export interface Proposal {
  readonly id: string
  /** Name of the report. */
  readonly report: string
  readonly kind: (typeof proposalKinds)[number]
  readonly fields: { readonly [field: string]: ProposedField }
  readonly words: string
  /** The words of each field that stands on some. */
  readonly said: { readonly [field: string]: readonly string[] }
  readonly model: string
  readonly prompt: number
  readonly at: string
  readonly state: ProposalState
  readonly by: string | null
  readonly decided: string | null
  /** Why it was accepted or rejected, in that person's words; empty where they gave none. */
  readonly why: string
  /** The decision that it became. */
  readonly decision: string | null
}

export type NewProposal = Pick<Proposal, 'id' | 'kind' | 'fields' | 'words'>

/** Which model was asked, with which version of the question. */
export interface Asking {
  readonly model: string
  readonly prompt: number
}

/** What proposals are narrowed to; all that is given must hold. */
export interface ProposalFilter {
  readonly state?: ProposalState | undefined
  readonly kind?: Proposal['kind'] | undefined
  /** Exact name of the model. */
  readonly model?: string | undefined
  /** Name of the report. */
  readonly report?: string | undefined
}

/** What a person decided about a proposal. */
export interface Verdict {
  readonly state: 'accepted' | 'rejected'
  readonly by: string
  readonly why: string
  /** The decision that it became. */
  readonly decision: string | null
}

export interface ProposalStore {
  /** Reports that were not asked about so, the latest first; only those named where names are given. */
  unasked(asking: Asking, names: readonly string[] | null, limit: number): Promise<readonly Report[]>
  /** Keeps what was proposed of a report, and that it was asked about: both or neither. Gives how many are new. */
  propose(report: string, asking: Asking, proposals: readonly NewProposal[]): Promise<number>
  /** Proposals, the oldest first. */
  proposals(filter: ProposalFilter, paging: Paging): Promise<Page<Proposal>>
  proposal(id: string): Promise<Proposal | null>
  /** Closes one that is open; false where it was closed already. */
  closeProposal(id: string, verdict: Verdict): Promise<boolean>
  /** Lets one that was rejected wait again; false where it was not. */
  reopenProposal(id: string): Promise<boolean>
}
