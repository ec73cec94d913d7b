import { z } from 'zod'
import { brief, briefFormats } from '../../app/brief.ts'
import type { Workbench } from '../../app/workbench.ts'
import { languageOf } from '../language.ts'
import type { Api } from '../server.ts'
import { FilterQuery, LanguageQuery } from '../wire.ts'

const types = {
  html: ['text/html; charset=utf-8', 'html'],
  markdown: ['text/markdown; charset=utf-8', 'md'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
} as const

const query = FilterQuery.pick({ from: true, to: true, place: true, outlet: true })
  .extend({
    actor: z.string().trim().min(1).max(200).optional(),
    incident: z.string().max(500).optional().meta({ description: 'Only this one' }),
    limit: z.coerce.number().int().min(1).max(200).default(20).meta({ description: 'So many incidents are told' }),
  })
  .extend(LanguageQuery.shape)

export function briefingRoutes(api: Api, { store }: Workbench): void {
  api.get(
    '/briefing/:format',
    {
      schema: {
        tags: ['briefing'],
        summary: 'A briefing in which every sentence cites its words, as a file',
        params: z.object({ format: z.enum(briefFormats) }),
        querystring: query,
      },
    },
    async (request, reply) => {
      const { format } = request.params
      const { lang: _, ...options } = request.query
      const { content } = await brief(store, { ...options, format, language: languageOf(request) })
      const [type, ending] = types[format]
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="marsad-briefing.${ending}"`)
        .send(typeof content === 'string' ? content : Buffer.from(content))
    },
  )
}
