import { z } from 'zod'
import { pageOf } from './query.ts'
import { Offsets } from './reading.ts'
import { list } from './shape.ts'

const Title = z.object({ ar: z.string(), en: z.string() })

/** A register: what its rows are and which columns they have. */
export const RegisterHead = z
  .object({
    name: z.string(),
    title: Title,
    about: Title.nullable(),
    row: z.enum(['incident', 'statement', 'bulletin', 'designation']),
    own: z.boolean().meta({ description: 'One of the user’s own' }),
    columns: list(z.object({ name: z.string(), title: Title, value: z.string() })),
    series: list(z.string()).meta({ description: 'Columns whose values make a series' }),
  })
  .meta({ id: 'RegisterHead' })
export type RegisterHead = z.infer<typeof RegisterHead>

/** Where a value stands and who says it. */
export const Cite = z
  .object({
    report: z.string(),
    item: z.string(),
    spans: list(Offsets),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    speaker: z.string().nullable(),
    via: list(z.string()),
    carried: z.boolean(),
  })
  .meta({ id: 'Cite' })
export type Cite = z.infer<typeof Cite>

/** One value of a cell; values that differ stand side by side. */
export const RegisterValue = z
  .object({
    text: z.string(),
    code: z.string().optional(),
    title: Title.optional(),
    min: z.number().nullable().optional(),
    max: z.number().nullable().optional(),
    approx: z.boolean().optional(),
    unit: z.string().optional(),
    state: z.enum(['current', 'superseded', 'conflicting']).optional(),
    cites: list(Cite),
    ar: z.string(),
    en: z.string(),
  })
  .meta({ id: 'RegisterValue' })
export type RegisterValue = z.infer<typeof RegisterValue>

export const RegisterRow = z
  .object({
    id: z.string(),
    day: z.string().nullable(),
    incident: z.string().nullable(),
    series: z.string().nullable(),
    cells: list(z.object({ column: z.string(), values: list(RegisterValue) })),
    checks: list(
      z.object({
        check: z.string(),
        result: z.enum(['agrees', 'differs', 'open']),
        why: z.object({ key: z.string(), values: list(z.string()) }),
        cites: list(Cite),
        ar: z.string(),
        en: z.string(),
      }),
    ),
    reports: list(z.string()),
    texts: z.number().meta({ description: 'Independent texts: reports that copy each other count once' }),
  })
  .meta({ id: 'RegisterRow' })
export type RegisterRow = z.infer<typeof RegisterRow>
/** Rows of a register. A part may have fewer rows than were asked for, or none, while there is a next one. */
export const RegisterPage = pageOf(RegisterRow).extend({
  until: z.string().nullable().optional().meta({
    description: 'The day down to which was looked, where that took so long that what was found by then is given',
  }),
})
export type RegisterPage = z.infer<typeof RegisterPage>

/** What declares a register, as docs/registers.md says; everything that is wrong with it is told at once. */
export const RegisterDefinition = z.record(z.string(), z.unknown()).meta({ id: 'RegisterDefinition' })
export type RegisterDefinition = z.infer<typeof RegisterDefinition>

export const KeptRegister = z
  .object({
    register: RegisterHead,
    replaces: z.enum(['own', 'shipped']).nullable().meta({ description: 'What had its name before' }),
  })
  .meta({ id: 'KeptRegister' })
export type KeptRegister = z.infer<typeof KeptRegister>

export const RegisterPreview = KeptRegister.extend({ rows: list(RegisterRow) }).meta({ id: 'RegisterPreview' })
export type RegisterPreview = z.infer<typeof RegisterPreview>
