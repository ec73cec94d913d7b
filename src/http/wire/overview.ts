import { z } from 'zod'

/** How much the record holds. */
export const Totals = z
  .object({
    reports: z.number(),
    statements: z.number(),
    events: z.number(),
    incidents: z.number(),
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .meta({ id: 'Totals' })
export type Totals = z.infer<typeof Totals>
