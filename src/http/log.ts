import type { FastifyInstance, FastifyServerOptions } from 'fastify'

/** Where a server writes what happens: nothing but errors, or a line of JSON for each request too. */
export type ServerLog = 'errors' | 'requests'

export type LogLevel = 'info' | 'warn' | 'error'
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/** A line of JSON for programs that gather logs, with its end. */
export const logLine = (level: LogLevel, message: string, fields: LogFields): string =>
  `${JSON.stringify({ level, time: new Date().toISOString(), program: 'marsad', pid: process.pid, msg: message, ...fields })}\n`

/** Nothing of a request's address, head or body goes into a log: they hold what people look for, and their secrets. */
export const errorLogger: FastifyServerOptions['logger'] = {
  level: 'error',
  stream: process.stderr,
  base: { program: 'marsad', pid: process.pid },
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (level: string) => ({ level }) },
  serializers: {
    req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url }),
    res: ({ statusCode }) => ({ statusCode }),
    err: ({ name, message, stack }) => ({ type: name, message, stack: stack ?? '' }),
  },
}

/** A line for each request: by the pattern of its route, with what became of it. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async ({ method, is404, routeOptions }, { statusCode, elapsedTime }) => {
    const route = is404 ? 'none' : (routeOptions.url ?? 'none')
    const fields = { method, route, status: statusCode, milliseconds: Math.round(elapsedTime) }
    process.stderr.write(logLine('info', 'answered', fields))
  })
}
