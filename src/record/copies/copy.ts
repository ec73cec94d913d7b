import type { Copies, CopyEvidence, SharedPassage } from '../../annotation/record.ts'

/** Two reports of which one took passages from the other, or both from a third, with what speaks for it. */
export interface Copy extends Copies {
  readonly passages: readonly WeighedPassage[]
  readonly rule: CopyRule
  readonly evidence: CopyEvidence
}

/** All counts are in content words. */
export interface WeighedPassage extends SharedPassage {
  /** Words that are equal in both. */
  readonly shared: number
  /** Of these, neither quoted in both nor part of a name or an office: what a writer chooses. */
  readonly narrated: number
}

/**
 * By which rule two reports count as copies:
 * - `narration`: a clause or more of narration is the same; nobody words a sentence twice by chance
 * - `introduced`: a quotation is the same together with the words that introduce it
 * - `reprint`: one outlet printed most of a report again
 */
export type CopyRule = 'narration' | 'introduced' | 'reprint'
