import { z } from 'zod'
import { acts, eventStatuses, eventTypes, units } from '../../annotation/reading.ts'

const name = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'a name is of a-z, 0-9, - and _, and begins with a letter')
const title = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) })

/** What a register calls something by words: the value, and the words (or the status, the act) that say it. */
const term = z
  .strictObject({
    value: name,
    title,
    /** Words or phrases in any form; `=` before a word asks for that form only. */
    words: z.array(z.string().min(1)).min(1).optional(),
    /** Only where the event has one of these. */
    statuses: z.array(z.enum(eventStatuses)).min(1).optional(),
    /** Only where the statement performs one of these. */
    acts: z.array(z.enum(acts)).min(1).optional(),
    /** Where a name stands that is called so: before or behind the term. For designations. */
    beside: z.enum(['before', 'behind', 'either']).optional(),
    /** What that name must be of. */
    kinds: z
      .array(z.enum(['person', 'organisation']))
      .min(1)
      .optional(),
  })
  .refine(({ words, statuses, acts: said }) => (words ?? statuses ?? said) !== undefined, {
    message: 'a term needs words, statuses or acts',
  })

const events = z.strictObject({
  types: z.array(z.enum(eventTypes)).min(1),
  statuses: z.array(z.enum(eventStatuses)).min(1).optional(),
  /** Only events with a figure of one of these units. */
  units: z.array(z.enum(units)).min(1).optional(),
  /** Lists of which each must have a word in or near the words that name the event. */
  words: z.array(name).optional(),
})

const statements = z.strictObject({
  acts: z.array(z.enum(acts)).min(1).optional(),
  /** Lists of which each must have a word in what is said. */
  words: z.array(name).optional(),
})

/** Fields that a column may show. docs/registers.md explains each. */
export const values = [
  'day',
  'published',
  'outlets',
  'reports',
  'speakers',
  'role',
  'via',
  'act',
  'mode',
  'hedge',
  'said',
  'agents',
  'targets',
  'parties',
  'places',
  'type',
  'status',
  'figure',
  'term',
  'named',
  'mentions',
  'duration',
  'target',
  'place',
  'grade',
  'origins',
  'best',
  'low',
  'high',
  'disputes',
] as const
export type ColumnField = (typeof values)[number]

const column = z.strictObject({
  name,
  title,
  value: z.enum(values),
  /** Units of `figure`, `low`, `best` and `high`. */
  units: z.array(z.enum(units)).min(1).optional(),
  /** List of `term` (what is looked for) and of `named` (what stands before the name). */
  list: name.optional(),
  /** How far a term may stand from the event: in the words that name it, some words around them, or its sentence. */
  within: z.enum(['trigger', 'near', 'sentence']).optional(),
  /** Also parties that the text names elsewhere only. They are left out otherwise; days and places are marked. */
  carried: z.boolean().optional(),
})

const check = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('parts'), units: z.array(z.enum(units)).min(1), list: name }),
  z.strictObject({ kind: z.literal('order'), column: name, values: z.array(name).min(2) }),
  z.strictObject({
    kind: z.literal('belongs'),
    column: name,
    values: z.array(name).min(1),
    to: z.array(name).min(1),
    share: z.array(name).min(1),
    days: z.number().int().min(1).max(400),
  }),
])

const shape = z.strictObject({
  name,
  title,
  about: title.optional(),
  row: z.enum(['incident', 'statement', 'bulletin', 'designation']),
  from: z
    .strictObject({
      events: events.optional(),
      statements: statements.optional(),
      /** Also the outlet's own words, for designations. */
      narration: z.boolean().optional(),
    })
    .refine((from) => from.events !== undefined || from.statements !== undefined, {
      message: 'needs events, statements or both',
    }),
  lists: z.record(name, z.array(term).min(1)).optional(),
  columns: z.array(column).min(1),
  /** Columns whose values say which rows make a series. */
  series: z.array(name).optional(),
  checks: z.array(check).optional(),
})

/** A register as its file declares it. */
export type Definition = z.infer<typeof shape>
export type Term = z.infer<typeof term>
export type Column = Definition['columns'][number]
export type Check = z.infer<typeof check>
export type Title = z.infer<typeof title>

const needsList: ReadonlySet<ColumnField> = new Set(['term', 'named'])
const needsUnits: ReadonlySet<ColumnField> = new Set(['figure', 'low', 'best', 'high'])

const checked = shape.superRefine((definition, context) => {
  const lists = new Set(Object.keys(definition.lists ?? {}))
  const columns = new Set<string>()
  const bad = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  const list = (path: (string | number)[], wanted: string | undefined): void => {
    if (wanted !== undefined && !lists.has(wanted)) bad(path, `there is no list ${wanted}`)
  }
  for (const [at, one] of definition.columns.entries()) {
    if (columns.has(one.name)) bad(['columns', at, 'name'], `there are two columns ${one.name}`)
    columns.add(one.name)
    if (needsList.has(one.value) && one.list === undefined) bad(['columns', at], `${one.value} needs a list`)
    if (needsUnits.has(one.value) && one.units === undefined) bad(['columns', at], `${one.value} needs units`)
    list(['columns', at, 'list'], one.list)
  }
  const known = (path: (string | number)[], wanted: string): void => {
    if (!columns.has(wanted)) bad(path, `there is no column ${wanted}`)
  }
  for (const [at, one] of (definition.series ?? []).entries()) known(['series', at], one)
  for (const [at, one] of (definition.from.statements?.words ?? []).entries()) {
    list(['from', 'statements', 'words', at], one)
  }
  for (const [at, one] of (definition.from.events?.words ?? []).entries()) list(['from', 'events', 'words', at], one)
  for (const [at, one] of (definition.checks ?? []).entries()) {
    if (one.kind === 'parts') list(['checks', at, 'list'], one.list)
    else known(['checks', at, 'column'], one.column)
    if (one.kind === 'belongs') for (const shared of one.share) known(['checks', at, 'share'], shared)
  }
})

/** Something that is wrong with a definition: where in the file (`columns[2].title`), and what. */
export interface Problem {
  readonly where: string
  readonly what: string
}

const whereOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )

/** A register's definition from what its file holds, or everything that is wrong with it. */
export function parseDefinition(
  value: unknown,
): { readonly definition: Definition } | { readonly problems: readonly Problem[] } {
  const result = checked.safeParse(value)
  if (result.success) return { definition: result.data }
  return { problems: result.error.issues.map(({ path, message }) => ({ where: whereOf(path), what: message })) }
}
