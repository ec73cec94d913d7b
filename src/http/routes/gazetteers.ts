import { z } from 'zod'
import { gazetteerLists, type Imported, importGazetteer, removeList } from '../../app/gazetteer.ts'
import { knownEncoding } from '../../app/jobs/stageReports.ts'
import { newStaging } from '../../app/jobs/staging.ts'
import type { Columns } from '../../app/listFile.ts'
import type { Workbench } from '../../app/workbench.ts'
import { done, formFile, problems } from '../describe.ts'
import { wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { oneFile } from '../upload.ts'
import { GazetteerImport, GazetteerRow, LanguageQuery } from '../wire.ts'

const tag = 'gazetteers'
const tags = [tag]
/** Bytes of a list; the largest country of GeoNames is smaller. */
const largest = 256 * 1024 * 1024
const sampled = 50
const told = 200

const form = z.object({
  file: formFile,
  name: z.string().optional().meta({ description: 'What the list will be called; else the file’s name' }),
  country: z.string().optional().meta({ description: 'Code of the country that all its places are in' }),
  encoding: z.string().optional(),
  column: z.array(z.string()).optional().meta({ description: 'FIELD=HEAD, where heads are not known by themselves' }),
  force: z.enum(['true']).optional().meta({ description: 'In the place of a list of this name' }),
})

const columns: Columns<GazetteerRow> = [
  ['name', ({ name }) => name],
  ['source', ({ source }) => source],
  ['imported', ({ imported }) => imported],
  ['places', ({ places }) => places],
  ['known', ({ known }) => known],
]

const shown = ({ places, ambiguous, problems: found, columns: heads, name, kept, form, passed }: Imported) => ({
  ...{ name, kept, form, passed },
  columns: heads.map(([field, head]) => ({ field, head })),
  places: places.length,
  fresh: places.filter(({ same }) => same === null).length,
  sample: places.slice(0, sampled).map(({ id, name: called, type, country, pcode, lat, lon, same }) => ({
    ...{ id, name: called, type, country, pcode, lat, lon, same },
  })),
  ambiguous: ambiguous.slice(0, told).map(({ name: called, places: several }) => ({
    name: called,
    places: several.map(({ id, type, known }) => ({ id, type, known })),
  })),
  problems: found.slice(0, told).map(({ line, problem, value, skipped }) => ({ line, problem, value, skipped })),
  skipped: found.filter(({ skipped }) => skipped).length,
})

/** Routes by which lists of places are looked at, imported and taken out. Reports that come later are read with them. */
export function gazetteerRoutes(api: Api, { home }: Workbench): void {
  wholeListRoutes(
    api,
    {
      ...{ path: '/gazetteers', tag, role: 'viewer', summary: 'Lists of places that were imported' },
      ...{ row: GazetteerRow, columns, ask: () => gazetteerLists(home) },
    },
    LanguageQuery,
  )
  const importing = (path: string, dryRun: boolean, summary: string): void => {
    api.post(
      path,
      {
        config: dryRun ? { role: 'admin' } : { role: 'admin', act: 'configure' },
        schema: {
          tags,
          summary,
          form,
          response: { 200: GazetteerImport, ...problems },
        },
      },
      async (request) => {
        const staging = await newStaging()
        try {
          const { path: file, fields } = await oneFile(request, staging, largest)
          const one = (field: string) => fields.get(field)?.[0] ?? null
          const imported = await importGazetteer(file, {
            ...{ home, dryRun, name: one('name'), country: one('country'), columns: fields.get('column') ?? [] },
            encoding: knownEncoding(one('encoding')),
            force: one('force') === 'true',
          })
          request.deed.about = `gazetteer ${imported.name}: ${imported.places.length} places`
          return shown(imported)
        } finally {
          await staging.remove()
        }
      },
    )
  }
  importing('/gazetteers/preview', true, 'What an import of a list of places would do; nothing is kept')
  importing('/gazetteers', false, 'Imports a list of places')
  api.delete(
    '/gazetteers/:name',
    {
      config: { role: 'admin', act: 'configure' },
      schema: {
        tags,
        summary: 'Takes a list of places out',
        params: z.object({ name: z.string().min(1).max(200) }),
        response: done,
      },
    },
    async ({ params: { name }, deed }, reply) => {
      await removeList(home, name)
      deed.about = `gazetteer ${name} removed`
      return reply.code(204).send(null)
    },
  )
}
