import { z } from 'zod'
import { list } from './shape.ts'

/** A list of places that was imported for the record. */
export const GazetteerRow = z
  .object({
    name: z.string(),
    source: z.string().meta({ description: 'Name of the file it came from' }),
    imported: z.string(),
    places: z.number(),
    known: z.number().meta({ description: 'Those that were known before, which got names and codes' }),
  })
  .meta({ id: 'GazetteerRow' })
export type GazetteerRow = z.infer<typeof GazetteerRow>

const Shown = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  country: z.string().nullable(),
  pcode: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  same: z.string().nullable().meta({ description: 'The known place that it is; null for a new one' }),
})

/** What an import of a list of places does, or did. */
export const GazetteerImport = z
  .object({
    name: z.string(),
    kept: z.boolean().meta({ description: 'False for a preview' }),
    form: z.enum(['table', 'units', 'geonames']),
    columns: list(z.object({ field: z.string(), head: z.string() })),
    places: z.number(),
    fresh: z.number().meta({ description: 'Those that were not known before' }),
    passed: z.number().meta({ description: 'Lines that are no places reports tell of' }),
    sample: list(Shown).meta({ description: 'The first 50 places' }),
    ambiguous: list(
      z.object({
        name: z.string(),
        places: list(z.object({ id: z.string(), type: z.string(), known: z.boolean() })),
      }),
    ).meta({ description: 'Names of several places (the first 200); a report’s other places decide between them' }),
    problems: list(z.object({ line: z.number(), problem: z.string(), value: z.string(), skipped: z.boolean() })).meta({
      description: 'Lines that are not quite right (the first 200)',
    }),
    skipped: z.number().meta({ description: 'Lines that were left out' }),
  })
  .meta({ id: 'GazetteerImport' })
export type GazetteerImport = z.infer<typeof GazetteerImport>
