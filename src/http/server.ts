import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Workbench } from '../app/workbench.ts'
import { serializerCompiler, validatorCompiler } from './compilers.ts'
import { describeApi } from './describe.ts'
import { guard } from './guard.ts'
import { pages } from './pages.ts'
import { answerError, Refusal } from './problems.ts'
import { addRoutes } from './routes/add.ts'
import { briefingRoutes } from './routes/briefing.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { entityRoutes } from './routes/entities.ts'
import { exportRoutes } from './routes/export.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { jobRoutes } from './routes/jobs.ts'
import { mapRoutes } from './routes/map.ts'
import { overviewRoutes } from './routes/overview.ts'
import { registerRoutes } from './routes/registers.ts'
import { reportRoutes } from './routes/reports.ts'
import { searchRoutes } from './routes/search.ts'
import { statementRoutes } from './routes/statements.ts'

/** A server that answers for routes whose input and output have schemas. */
export type Api = FastifyInstance<
  import('fastify').RawServerDefault,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  import('fastify').FastifyBaseLogger,
  ZodTypeProvider
>

export interface ServerOptions {
  /** Folder of the built pages. */
  readonly pages: string
  /** Names this server answers for beside those of the loopback. */
  readonly hosts: readonly string[]
  /** Most requests a minute from one address. */
  readonly rate: number
  /** Most bytes of a request that is no upload. */
  readonly bodyLimit: number
}

export const defaults: Omit<ServerOptions, 'pages'> = { hosts: [], rate: 3000, bodyLimit: 16 * 1024 * 1024 }

/** Styles that libraries set on elements are allowed; scripts come from files of this server only. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

/** The server of a record; it listens when it is told to, and does not close the record. */
export async function buildServer(workbench: Workbench, options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: 'error', stream: process.stderr },
    bodyLimit: options.bodyLimit,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
    return503OnClosing: true,
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.setErrorHandler(answerError)
  server.setNotFoundHandler((request, reply) => answerError(new Refusal('NOT_FOUND'), request, reply))
  const hosts = new Set(options.hosts)
  server.addHook('onRequest', async (request) => guard(request, hosts))
  await server.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  })
  await server.register(rateLimit, { max: options.rate, timeWindow: '1 minute' })
  await server.register(cookie)
  await describeApi(server)
  await server.register(
    async (inner) => {
      const api: Api = inner.withTypeProvider<ZodTypeProvider>()
      for (const routes of [
        overviewRoutes,
        reportRoutes,
        statementRoutes,
        incidentRoutes,
        entityRoutes,
        mapRoutes,
        searchRoutes,
        exportRoutes,
        registerRoutes,
        decisionRoutes,
        briefingRoutes,
        jobRoutes,
      ]) {
        routes(api, workbench)
      }
      await addRoutes(api, workbench)
    },
    { prefix: '/api/v1' },
  )
  await server.register(pages, { folder: options.pages })
  return server
}
