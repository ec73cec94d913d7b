import { z } from 'zod'
import { jobStates } from '../../app/jobs/job.ts'
import { Day } from './query.ts'
import { list } from './shape.ts'

/** An input that could not be read, and why. */
export const FailureRow = z
  .object({
    path: z.string(),
    code: z.string(),
    message_ar: z.string(),
    message_en: z.string(),
    hint_ar: z.string(),
    hint_en: z.string(),
  })
  .meta({ id: 'FailureRow' })
export type FailureRow = z.infer<typeof FailureRow>

/** Something to be known of an input that was read. */
export const NoticeRow = z.object({ path: z.string(), code: z.string(), message: z.string() }).meta({ id: 'NoticeRow' })
export type NoticeRow = z.infer<typeof NoticeRow>

/** Reports being added, and what became of them. */
export const Job = z
  .object({
    id: z.string(),
    state: z.enum(jobStates),
    asked: z.string(),
    begun: z.string().nullable(),
    ended: z.string().nullable(),
    files: z.number(),
    bytes: z.number().nullable().meta({ description: 'To be read; null until it is known' }),
    readBytes: z.number(),
    expected: z.number().nullable().meta({ description: 'Reports to come of addresses; null until it is known' }),
    added: z.number(),
    known: z.number().meta({ description: 'Recorded before' }),
    failed: z.number(),
    statements: z.number(),
    events: z.number(),
    undated: z.number().meta({ description: 'Without a day of publication' }),
    reports: list(z.string()).meta({ description: 'Names of the first 200 that were added' }),
    broke: FailureRow.nullable().meta({ description: 'Why the job broke off' }),
  })
  .meta({ id: 'Job' })
export type Job = z.infer<typeof Job>

export const WholeJob = z
  .object({ job: Job, failures: list(FailureRow), notices: list(NoticeRow) })
  .meta({ id: 'WholeJob' })
export type WholeJob = z.infer<typeof WholeJob>

const short = (length: number) => z.string().max(length).nullable().optional()

/** A report as somebody pastes it or a program sends it. */
export const NewReport = z
  .object({
    text: z
      .string()
      .min(1)
      .refine((text) => /\S/.test(text)),
    id: short(200),
    title: short(1000),
    outlet: short(200),
    published: Day.nullable().optional(),
    url: short(2000),
  })
  .meta({
    id: 'NewReport',
    examples: [{ text: 'قال الناطق باسم البلدية إن الجسر أُغلق أمس.', outlet: 'صحيفة النهر', published: '2015-10-13' }],
  })
export type NewReport = z.infer<typeof NewReport>

export const NewAddresses = z
  .object({
    addresses: list(z.string().min(1).max(2000)).refine(({ length }) => length > 0 && length <= 100),
  })
  .meta({ id: 'NewAddresses', examples: [{ addresses: ['https://example.org/rss.xml'] }] })
export type NewAddresses = z.infer<typeof NewAddresses>

export const NewReports = z
  .object({
    reports: list(NewReport).refine((reports) => reports.length > 0 && reports.length <= 10_000),
    published: Day.nullable().optional().meta({ description: 'Day of publication of those that bring none' }),
  })
  .meta({ id: 'NewReports' })
export type NewReports = z.infer<typeof NewReports>
