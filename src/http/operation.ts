import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../app/metrics.ts'
import { isReady } from '../app/readiness.ts'
import type { Store } from '../app/record.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers whatever name it is asked under: it tells nothing, and who looks after the server knows its number only. */
    readonly probe?: boolean
  }
}

/**
 * What whoever keeps the server running asks: whether it lives, whether it can work, and how it does. The last is for who
 * may read the record; a program gives a token of an account.
 */
export function operationRoutes(server: FastifyInstance, store: Store, metrics: Metrics): void {
  const probe = { config: { role: 'anyone', probe: true }, schema: { hide: true } } as const
  server.get('/healthz', probe, async (_, reply) => {
    void reply.header('cache-control', 'no-store')
    return { status: 'alive' }
  })
  server.get('/readyz', probe, async (_, reply) => {
    const ready = await isReady(store)
    void reply.header('cache-control', 'no-store').code(ready ? 200 : 503)
    return { status: ready ? 'ready' : 'not ready' }
  })
  server.get('/metrics', { config: { role: 'viewer' }, schema: { hide: true } }, async (_, reply) => {
    const text = await metrics.text()
    return reply.type(metrics.contentType).header('cache-control', 'no-store').send(text)
  })
  server.addHook('onResponse', async ({ method, routeOptions, is404 }, reply) => {
    const route = is404 ? 'none' : (routeOptions.url ?? 'none')
    metrics.answered(method, route, reply.statusCode, reply.elapsedTime / 1000)
  })
}
