import { Readable } from 'node:stream'
import { z } from 'zod'
import { evidenceBundle, noBundle } from '../../app/bundle/bundle.ts'
import { exportRecord } from '../../app/export.ts'
import type { Workbench } from '../../app/workbench.ts'
import { noCounts } from '../../export/format.ts'
import { exportFormats, exportTables } from '../../export/formats.ts'
import { begun } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { FilterQuery, LanguageQuery } from '../wire.ts'

const types: Readonly<Record<(typeof exportFormats)[number], readonly [type: string, ending: string]>> = {
  record: ['application/json', 'json'],
  readings: ['application/x-ndjson', 'jsonl'],
  csv: ['text/csv', 'csv'],
  geojson: ['application/geo+json', 'geojson'],
  acled: ['text/csv', 'csv'],
  ucdp: ['text/csv', 'csv'],
  'w3c-annotation': ['application/ld+json', 'jsonld'],
  hxl: ['text/csv', 'csv'],
}

export function exportRoutes(api: Api, { store }: Workbench): void {
  api.get(
    '/export/:format',
    {
      config: { role: 'viewer', act: 'export' },
      schema: {
        tags: ['export'],
        summary: 'The record in a format that others read, as a file',
        params: z.object({ format: z.enum(exportFormats) }),
        querystring: FilterQuery.extend({ table: z.enum(exportTables).default('incidents') }).extend(
          LanguageQuery.shape,
        ),
        file: { type: 'text/csv' },
      },
    },
    async ({ params: { format }, query: { table, lang: _, ...filter } }, reply) => {
      const gone = new AbortController()
      reply.raw.once('close', () => gone.abort())
      const pieces = exportRecord(store, { format, table, filter, signal: gone.signal }, noCounts())
      const [type, ending] = types[format]
      const name = `marsad-${format === 'csv' ? table : format}.${ending}`
      return reply
        .type(`${type}; charset=utf-8`)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(Readable.from(await begun(pieces), { objectMode: false }))
    },
  )
  api.get(
    '/incidents/:id/evidence',
    {
      config: { role: 'viewer', act: 'export' },
      schema: {
        tags: ['export'],
        summary: 'An incident with everything that it rests on, as a ZIP that opens without Marsad',
        params: z.object({ id: z.string() }),
        file: { type: 'application/zip' },
      },
    },
    async ({ params: { id } }, reply) => {
      const pieces = await begun(evidenceBundle(store, id, noBundle()))
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="marsad-evidence.zip"')
        .send(Readable.from(pieces, { objectMode: false }))
    },
  )
}
