import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerError, Refusal } from './problems.ts'

const missing = `<!doctype html><meta charset="utf-8"><title>Marsad</title>
<p dir="rtl" lang="ar">لم تُبنَ الصفحات بعد؛ نفّذ الأمر <code>npm run build</code>.</p>
<p lang="en">The pages are not built yet; run <code>npm run build</code>.</p>`

/** The workbench: its files, and its first page at every address that a page has. */
export async function pages(server: FastifyInstance, { folder }: { readonly folder: string }): Promise<void> {
  // Pages hold no data of the record: who has not logged in needs them to do so.
  server.addHook('onRoute', (route) => {
    route.config = { ...route.config, role: 'anyone' }
  })
  await server.register(files, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
    // Files are named after their content, so what is not there is never asked for by a page of this build.
    wildcard: true,
  })
  server.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (/^\/(?:api|assets)\b/.test(request.url)) return answerError(new Refusal('NOT_FOUND'), request, reply)
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => missing)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
}
