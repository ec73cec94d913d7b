import type { FastifyInstance, FastifyServerOptions } from 'fastify'

/** Where a server writes what happens: nothing but errors, or a line of JSON for each request too. */
export type ServerLog = 'errors' | 'requests'

/** Nothing of a request's address, head or body goes into a log: they hold what people look for, and their secrets. */
export const loggerOptions = (log: ServerLog): Pick<FastifyServerOptions, 'logger' | 'disableRequestLogging'> => ({
  disableRequestLogging: true,
  logger: {
    level: log === 'requests' ? 'info' : 'error',
    stream: process.stderr,
    base: { program: 'marsad' },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    serializers: {
      req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url }),
      res: ({ statusCode }) => ({ statusCode }),
      err: ({ name, message, stack }) => ({ type: name, message, stack }),
    },
  } as FastifyServerOptions['logger'] & object,
})

/** A line for each request: by the pattern of its route, with what became of it. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none')
    const milliseconds = Math.round(reply.elapsedTime)
    request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds }, 'answered')
  })
}
