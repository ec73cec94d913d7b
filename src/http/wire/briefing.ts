import { z } from 'zod'
import { Day, LanguageQuery } from './query.ts'
import { Offsets } from './reading.ts'
import { list } from './shape.ts'

const name = z.string().trim().min(1).max(200).optional()

/** What a briefing is about. */
export const BriefingQuery = z
  .object({
    from: Day.optional(),
    to: Day.optional(),
    place: name,
    outlet: name,
    actor: name,
    incident: z.string().max(500).optional().meta({ description: 'Only this one' }),
    limit: z.coerce.number().int().min(1).max(200).default(20).meta({ description: 'So many incidents are told' }),
  })
  .extend(LanguageQuery.shape)
export type BriefingQuery = z.input<typeof BriefingQuery>

/** Which sentences stay, and in which order. */
export const Kept = z
  .object({
    keep: list(z.string().max(40))
      .refine((ids) => ids.length > 0 && ids.length <= 20_000)
      .meta({
        description: 'Names of the sentences that stay, in their order',
      }),
  })
  .meta({ id: 'Kept' })
export type Kept = z.input<typeof Kept>

const Piece = z.object({ kind: z.enum(['text', 'name', 'number', 'quote']), text: z.string() })
export type BriefingPiece = z.infer<typeof Piece>

const cites = list(z.object({ label: z.string(), target: z.string() }))

export const BriefingLine = z.object({
  id: z.string(),
  pieces: list(Piece),
  cites,
  kind: z.enum(['sentence', 'grade', 'side']),
})
export type BriefingLine = z.infer<typeof BriefingLine>

export const BriefingBlock = z.object({
  heading: BriefingLine.nullable(),
  lines: list(BriefingLine),
  rows: list(z.object({ id: z.string(), cells: list(list(Piece)), cites })),
})
export type BriefingBlock = z.infer<typeof BriefingBlock>

/** A briefing as data: sentences with their names, pieces and citations, and the passages that are cited. */
export const BriefingView = z
  .object({
    language: z.enum(['ar', 'en']),
    direction: z.enum(['rtl', 'ltr']),
    title: z.string(),
    about: list(z.object({ label: z.string(), value: z.string() })),
    summary: list(BriefingLine),
    sections: list(
      z.object({
        id: z.string(),
        title: z.string(),
        groups: list(z.object({ title: z.string(), blocks: list(BriefingBlock) })),
      }),
    ),
    table: list(z.string()).meta({ description: 'Heads of the columns of rows' }),
    references: list(
      z.object({
        label: z.string(),
        report: z.string(),
        outlet: z.string(),
        day: z.string(),
        title: z.string().nullable(),
        url: z.string().nullable(),
        passages: list(z.object({ label: z.string(), span: Offsets, words: z.string() })),
      }),
    ),
    note: z.string(),
    incidents: z.number(),
    reports: z.number(),
    cut: z.boolean().meta({ description: 'More incidents fit than a briefing takes' }),
  })
  .meta({ id: 'BriefingView' })
export type BriefingView = z.infer<typeof BriefingView>
