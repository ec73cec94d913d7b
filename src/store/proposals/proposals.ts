import type { Offsets } from '../../annotation/reading.ts'
import type { Report } from '../../annotation/report.ts'
import type { Page, Paging } from '../store.ts'

export const proposalStates = ['open', 'accepted', 'rejected'] as const
export type ProposalState = (typeof proposalStates)[number]

/** A field of a proposed value: words of the report, or one of the names that readings know. */
export interface ProposedField {
  readonly spans?: readonly Offsets[]
  readonly value?: string
}

/** A value that a model found in a report and rules did not. It counts for nothing until a person accepts it. */
export interface Proposal {
  readonly id: string
  /** Name of the report. */
  readonly report: string
  readonly kind: 'statement' | 'event'
  readonly fields: { readonly [field: string]: ProposedField }
  readonly words: string
  readonly model: string
  readonly prompt: number
  readonly at: string
  readonly state: ProposalState
  readonly by: string | null
  readonly decided: string | null
  /** The decision that it became. */
  readonly decision: string | null
}

export type NewProposal = Pick<Proposal, 'id' | 'kind' | 'fields' | 'words'>

/** Which model was asked, with which version of the question. */
export interface Asking {
  readonly model: string
  readonly prompt: number
}

export interface ProposalStore {
  /** Reports that were not asked about so, the latest first; only those named where names are given. */
  unasked(asking: Asking, names: readonly string[] | null, limit: number): Promise<readonly Report[]>
  /** Keeps what was proposed of a report, and that it was asked about: both or neither. Gives how many are new. */
  propose(report: string, asking: Asking, proposals: readonly NewProposal[]): Promise<number>
  proposals(state: ProposalState | undefined, paging: Paging): Promise<Page<Proposal>>
  proposal(id: string): Promise<Proposal | null>
  /** Closes one that is open; false where it was closed already. */
  closeProposal(id: string, state: 'accepted' | 'rejected', by: string, decision: string | null): Promise<boolean>
}
