import { z } from 'zod'
import { decisionActs, reliabilities, type Decision as Said, valueKinds } from '../../annotation/decision.ts'
import { Grade } from './lists.ts'
import { pageOf } from './query.ts'
import { NameKind, Offsets } from './reading.ts'
import { list } from './shape.ts'

const name = z.string().min(1).max(500)
const names = list(name)

/** What a person puts into a field: words selected in the text, and a value where the words do not say it themselves. */
export const FieldInput = z
  .object({
    spans: list(Offsets).optional(),
    words: list(z.string().max(20_000)).optional(),
    value: z
      .union([z.string(), list(z.string())])
      .nullable()
      .optional(),
  })
  .meta({ id: 'FieldInput', examples: [{ spans: [[14, 27]] }] })
export type FieldInput = z.infer<typeof FieldInput>

const role = z.enum(['outlet', 'speaker'])

/** What somebody decides. A value is named `REPORT:s3`, an account `REPORT:e3`. */
export const DecisionRequest = z
  .union([
    z.strictObject({ act: z.enum(['accept', 'reject']), value: name }),
    z.strictObject({ act: z.literal('correct'), value: name, field: name, to: FieldInput }),
    z.strictObject({
      act: z.literal('add'),
      report: name,
      kind: z.enum(valueKinds),
      fields: z.record(z.string(), FieldInput),
    }),
    z.strictObject({ act: z.literal('merge'), incidents: names }),
    z.strictObject({ act: z.literal('split'), incident: name, accounts: names }),
    z.strictObject({ act: z.literal('grade'), incident: name, grade: Grade }),
    z.strictObject({ act: z.literal('grade'), source: name, role, reliability: z.enum(reliabilities) }),
    z.strictObject({ act: z.literal('merge'), entity: NameKind, names }),
    z.strictObject({ act: z.literal('split'), entity: NameKind, names, off: names }),
    z.strictObject({
      act: z.literal('note'),
      about: z.union([
        z.strictObject({ value: name }),
        z.strictObject({ incident: name }),
        z.strictObject({ report: name }),
        z.strictObject({ source: name, role }),
      ]),
    }),
    z.strictObject({ act: z.literal('undo'), decision: name }),
  ])
  .meta({ id: 'DecisionRequest', examples: [{ act: 'accept', value: '04-sahel-drone-relay:s1' }] })
export type DecisionRequest = z.infer<typeof DecisionRequest>

/** Decisions that are made together: all of them, or none. */
export const NewDecisions = z
  .object({
    decisions: list(DecisionRequest).refine((requests) => requests.length > 0 && requests.length <= 500),
    by: z.string().trim().max(200).default('').meta({
      description: 'Who decides; where people log in it is the account, and this is passed over',
    }),
    why: z.string().max(5000).default('').meta({ description: 'Needed for all but accept and undo' }),
  })
  .meta({ id: 'NewDecisions' })
export type NewDecisions = z.input<typeof NewDecisions>

/** Something that a person said about the record: appended, never changed. What it is about depends on the act. */
export const Decision = z
  .looseObject({
    id: z.string(),
    act: z.enum(decisionActs),
    by: z.string(),
    at: z.string(),
    why: z.string(),
  })
  .meta({ id: 'Decision' }) as unknown as z.ZodType<Said>
export type Decision = Said

export const Standing = z.enum(['attached', 'agreed', 'changed', 'unattached', 'undone'])
export type Standing = z.infer<typeof Standing>

/** A decision, and how it stands to the record as it is now. */
export const DecisionRow = z.object({ decision: Decision, standing: Standing }).meta({ id: 'DecisionRow' })
export type DecisionRow = z.infer<typeof DecisionRow>
export const DecisionPage = pageOf(DecisionRow)
export type DecisionPage = z.infer<typeof DecisionPage>
export const MadeDecisions = z.object({ decisions: list(Decision) })
export type MadeDecisions = z.infer<typeof MadeDecisions>
