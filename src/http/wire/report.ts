import { z } from 'zod'
import { Offsets, Reading } from './reading.ts'
import { list } from './shape.ts'

/** One news article as an outlet printed it. */
export const Report = z
  .object({
    id: z.string(),
    text: z.string(),
    published: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>

/** Two reports that share passages; `reports[0]` is the side `a` of each. */
export const Copies = z
  .object({
    reports: z.tuple([z.string(), z.string()]).readonly(),
    passages: list(
      z.object({
        a: Offsets,
        b: Offsets,
        shared: z.number().optional().meta({ description: 'Content words that are equal in both' }),
        narrated: z.number().optional().meta({ description: 'Of these, neither quoted nor part of a name' }),
      }),
    ),
    rule: z
      .enum(['narration', 'introduced', 'reprint'])
      .optional()
      .meta({ description: 'By which rule they are copies' }),
    evidence: z
      .object({
        shared: z.number(),
        share: z.number().meta({ description: 'Of the shorter report, 0 to 1' }),
        longest: z.number(),
        narrated: z.number(),
        quotations: z.number(),
        relay: z.string().nullable(),
      })
      .optional(),
  })
  .meta({ id: 'Copies' })
export type Copies = z.infer<typeof Copies>

/** A report of the record with its reading and those that share passages with it. */
export const WholeReport = z
  .object({
    report: Report,
    reading: Reading,
    rules: z.number().meta({ description: 'Version of the rules that read it' }),
    added: z.string(),
    copies: list(Copies),
    incidents: list(z.object({ event: z.string(), incident: z.string(), title: z.string(), reports: z.number() })).meta(
      { description: 'For events of the reading: the incident that they tell of' },
    ),
  })
  .meta({ id: 'WholeReport' })
export type WholeReport = z.infer<typeof WholeReport>
