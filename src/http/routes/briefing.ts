import { z } from 'zod'
import { type BriefOptions, brief, briefFormats, type LaidBriefing, laidBriefing } from '../../app/brief.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { languageOf } from '../language.ts'
import type { Api } from '../server.ts'
import { BriefingQuery, BriefingView, Kept } from '../wire.ts'

const types = {
  html: ['text/html; charset=utf-8', 'html'],
  markdown: ['text/markdown; charset=utf-8', 'md'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
} as const

const tags = ['briefing']
const params = z.object({ format: z.enum(briefFormats) })

export function briefingRoutes(api: Api, { store }: Workbench): void {
  api.get(
    '/briefing',
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'A briefing as data: every sentence with a name of its own and its citations',
        querystring: BriefingQuery,
        response: { 200: BriefingView, ...problems },
      },
    },
    async (request) => {
      const { lang: _, ...options } = request.query
      return shown(await laidBriefing(store, { ...options, language: languageOf(request) }))
    },
  )
  api.post(
    '/briefing',
    {
      config: { role: 'analyst' },
      schema: {
        tags,
        summary: 'The same with only the sentences that stay, in their order',
        querystring: BriefingQuery,
        body: Kept,
        response: { 200: BriefingView, ...problems },
      },
    },
    async (request) => {
      const { lang: _, ...options } = request.query
      const { keep } = request.body
      return shown(await laidBriefing(store, { ...options, keep, language: languageOf(request) }))
    },
  )
  const file = async (options: BriefOptions) => {
    const { content } = await brief(store, options)
    const [type, ending] = types[options.format]
    return {
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="marsad-briefing.${ending}"` },
      body: typeof content === 'string' ? content : Buffer.from(content),
    }
  }
  api.get(
    '/briefing/:format',
    {
      config: { role: 'viewer', act: 'export' },
      schema: {
        tags,
        summary: 'A briefing in which every sentence cites its words, as a file',
        params,
        querystring: BriefingQuery,
        file: { type: 'text/html' },
      },
    },
    async (request, reply) => {
      const { lang: _, ...options } = request.query
      const { format } = request.params
      const { headers, body } = await file({ ...options, format, language: languageOf(request) })
      return reply.headers(headers).send(body)
    },
  )
  api.post(
    '/briefing/:format',
    {
      config: { role: 'analyst', act: 'export' },
      schema: {
        tags,
        summary: 'The same with only the sentences that stay, in their order; they are checked again',
        params,
        querystring: BriefingQuery,
        file: { type: 'text/html' },
        body: Kept,
      },
    },
    async (request, reply) => {
      const { lang: _, ...options } = request.query
      const { format } = request.params
      const { keep } = request.body
      const { headers, body } = await file({ ...options, keep, format, language: languageOf(request) })
      return reply.headers(headers).send(body)
    },
  )
}

function shown({ laid, incidents, reports, cut }: LaidBriefing): BriefingView {
  const { language, direction, title, about, summary, sections, references, voice } = laid
  const { published, figure, by, outlet, state } = voice.words.table
  return {
    ...{ language, direction, title, about, summary, sections, incidents, reports, cut },
    table: [published, figure, by, outlet, state],
    references: references.map(({ label, report, passages, outlet: said, day }) => ({
      ...{ label, passages, day, outlet: said },
      report: report.id,
      title: report.title,
      url: report.url,
    })),
    note: voice.words.note,
  }
}
