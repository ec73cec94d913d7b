import { z } from 'zod'
import { acts, eventTypes } from '../../annotation/reading.ts'
import { grades } from '../../annotation/record.ts'
import { list } from './shape.ts'

const isDay = (value: string): boolean => {
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** A day of the calendar, 2015-10-13. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(isDay)
  .meta({ description: 'A day: 2015-10-13', examples: ['2015-10-13'] })

const name = (description: string) => z.string().trim().min(1).max(200).optional().meta({ description })

/** What every list can be narrowed to; all that is given must hold. */
export const FilterQuery = z.object({
  outlet: name('Words of an outlet’s name'),
  from: Day.optional(),
  to: Day.optional(),
  speaker: name('Words of the name of somebody quoted or relaying'),
  place: name('Words of a place’s name'),
})
export type FilterQuery = z.infer<typeof FilterQuery>

/** The language of hints, where a person wants another than the browser’s. */
export const LanguageQuery = z.object({ lang: z.enum(['ar', 'en']).optional() })

/** A list: what it is narrowed to, and which part of it. */
export const ListQuery = FilterQuery.extend({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  after: z.string().max(500).optional().meta({ description: 'Where an earlier part said that the next one begins' }),
}).extend(LanguageQuery.shape)
export type ListQuery = z.infer<typeof ListQuery>

/** A list as a file: all of it, or the first `limit` rows, with these columns only. */
export const ExportQuery = FilterQuery.extend({
  limit: z.coerce.number().int().min(1).optional(),
  after: z.string().max(500).optional(),
  columns: z.string().max(500).optional().meta({ description: 'Names of columns, in their order, between commas' }),
}).extend(LanguageQuery.shape)
export type ExportQuery = z.infer<typeof ExportQuery>

/** A part of a list, and where the next one begins; null where there is none. */
export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: list(row), next: z.string().nullable() })

/** A part of a list. */
export interface PageOf<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

const many = <Value extends string>(values: readonly [Value, ...Value[]], description: string) =>
  z
    .string()
    .max(500)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.enum(values)))
    .optional()
    .meta({ description: `${description}, between commas: ${values.join(', ')}` })

/** What lists of incidents can be narrowed to beside the rest. */
export const incidentFields = {
  types: many(eventTypes, 'Types'),
  grades: many(grades, 'Grades'),
  differing: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .meta({ description: 'Only those whose accounts differ' }),
  box: z
    .string()
    .max(200)
    .transform((text) => text.split(',').map(Number))
    .pipe(z.tuple([z.number(), z.number(), z.number(), z.number()]))
    .transform(([west, south, east, north]) => ({ west, south, east, north }))
    .optional()
    .meta({ description: 'Only those with a point in this box: west,south,east,north in degrees' }),
} as const
/** What lists of statements can be narrowed to beside the rest. */
export const statementFields = {
  by: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .pipe(z.array(z.string().min(1).max(500)).max(200))
    .optional()
    .meta({ description: 'Exact name of a speaker; any of several' }),
  relay: name('Words of the name of somebody through whom it came'),
  about: name('Words that stand in the statement itself, in any form'),
  acts: many(acts, 'Acts'),
  kinds: many(['person', 'organisation', 'anonymous'], 'Kinds of speakers'),
  relayed: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .meta({ description: 'Only those that came through somebody, or only those that did not' }),
} as const
export const StatementQuery = FilterQuery.extend(statementFields)
export type StatementQuery = z.infer<typeof StatementQuery>

export const IncidentQuery = FilterQuery.extend(incidentFields)
export type IncidentQuery = z.infer<typeof IncidentQuery>
