import { z } from 'zod'
import { proposalKinds, proposalStates } from '../../app/propose/review.ts'
import { pageOf } from './query.ts'
import { Offsets } from './reading.ts'
import { list } from './shape.ts'

/** A value that a model proposes. It is in no reading and counts for nothing until a person accepts it. */
export const Proposal = z
  .object({
    id: z.string(),
    report: z.string(),
    kind: z.enum(proposalKinds),
    fields: z.record(z.string(), z.object({ spans: list(Offsets).optional(), value: z.string().optional() })),
    words: z.string(),
    said: z.record(z.string(), list(z.string())).meta({ description: 'The words of each field that stands on some' }),
    model: z.string(),
    prompt: z.number().int().meta({ description: 'Version of the question that the model was asked' }),
    at: z.string(),
    state: z.enum(proposalStates),
    by: z.string().nullable(),
    decided: z.string().nullable(),
    why: z.string(),
    decision: z.string().nullable().meta({ description: 'The decision that it became' }),
  })
  .meta({ id: 'Proposal' })
export type Proposal = z.infer<typeof Proposal>
export const ProposalPage = pageOf(Proposal)
export type ProposalPage = z.infer<typeof ProposalPage>

/** What a person decides about a proposal. */
export const NewVerdict = z
  .object({
    state: z.enum(proposalStates).meta({ description: 'open takes a rejection back' }),
    by: z.string().trim().max(200).default('').meta({
      description: 'Who decides; where people log in it is the account, and this is passed over',
    }),
    why: z.string().max(5000).default(''),
  })
  .meta({ id: 'NewVerdict', examples: [{ state: 'rejected', by: 'ليلى', why: 'لا يُنسب القول إليه' }] })
export type NewVerdict = z.input<typeof NewVerdict>
export const MadeVerdict = z
  .object({
    decision: z.string().nullable().meta({ description: 'The decision that it became; null where it became none' }),
  })
  .meta({ id: 'MadeVerdict' })
export type MadeVerdict = z.infer<typeof MadeVerdict>
