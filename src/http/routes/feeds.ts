import { createHash } from 'node:crypto'
import { z } from 'zod'
import { atomFeed } from '../../app/news/feed.ts'
import type { Workbench } from '../../app/workbench.ts'
import { languageOf } from '../language.ts'
import type { Api } from '../server.ts'
import { IncidentQuery, LanguageQuery } from '../wire.ts'

const type = 'application/atom+xml'
const query = IncidentQuery.extend({
  limit: z.coerce.number().int().min(1).max(100).default(30).meta({ description: 'So many entries' }),
  token: z.string().max(200).optional().meta({
    description: 'Where people log in: a viewer’s token, for programs that send no headers',
  }),
}).extend(LanguageQuery.shape)

/** Feeds of what became known, for programs that read news. */
export function feedRoutes(api: Api, { store }: Workbench): void {
  for (const [path, kind, summary] of [
    ['/incidents.atom', 'incident', 'New incidents as an Atom feed, the latest first'],
    ['/discrepancies.atom', 'discrepancy', 'New differences between accounts as an Atom feed, the latest first'],
  ] as const) {
    api.get(
      path,
      {
        config: { role: 'viewer', tokenInAddress: true },
        schema: { tags: ['incidents'], summary, querystring: query, file: { type } },
      },
      async (request, reply) => {
        const { limit, lang: _, token: __, ...filter } = request.query
        const base = `${request.protocol}://${request.host}`
        const self = new URL(request.url, base)
        // Who hands the feed on does not hand the token on.
        self.searchParams.delete('token')
        const language = languageOf(request)
        const feed = await atomFeed(store, { kind, filter, limit, language, base, self: self.href })
        const mark = `"${createHash('sha256').update(feed).digest('base64url').slice(0, 27)}"`
        void reply.header('etag', mark).header('cache-control', 'private, no-cache')
        if (request.headers['if-none-match'] === mark) return reply.code(304).send()
        return reply.type(`${type}; charset=utf-8`).send(feed)
      },
    )
  }
}
