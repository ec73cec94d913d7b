import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Workbench } from '../app/workbench.ts'
import { noteDeed } from './accounts/audit.ts'
import { declaredRoutes } from './accounts/declared.ts'
import { type Asked, identify } from './accounts/identify.ts'
import { type LoginLimits, loginLimits } from './accounts/throttle.ts'
import { serializerCompiler, validatorCompiler } from './compilers.ts'
import { describeApi } from './describe.ts'
import { guard } from './guard.ts'
import { errorLogger, logRequests, type ServerLog } from './log.ts'
import { operationRoutes } from './operation.ts'
import { pages } from './pages.ts'
import { answerError, Refusal } from './problems.ts'
import { accountRoutes } from './routes/account.ts'
import { addRoutes, type UploadLimits, uploadLimits } from './routes/add.ts'
import { briefingRoutes } from './routes/briefing.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { entityRoutes } from './routes/entities.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { exportRoutes } from './routes/export.ts'
import { feedRoutes } from './routes/feeds.ts'
import { gazetteerRoutes } from './routes/gazetteers.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { jobRoutes } from './routes/jobs.ts'
import { mapRoutes } from './routes/map.ts'
import { overviewRoutes } from './routes/overview.ts'
import { ownRegisterRoutes } from './routes/ownRegisters.ts'
import { peopleRoutes } from './routes/people.ts'
import { proposalRoutes } from './routes/proposals.ts'
import { registerRoutes } from './routes/registers.ts'
import { reportRoutes } from './routes/reports.ts'
import { searchRoutes } from './routes/search.ts'
import { sessionRoutes } from './routes/session.ts'
import { statementRoutes } from './routes/statements.ts'
import { webhookRoutes } from './routes/webhooks.ts'

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
  readonly uploads: UploadLimits
  readonly logins: LoginLimits
  /** Where people have accounts and log in; null where the one user of this machine needs none. */
  readonly accounts: { readonly encrypted: boolean } | null
  /** Addresses of proxies whose word is taken for where a request comes from. */
  readonly proxies: string | null
  /** Certificate and key, as PEM, where the server itself encrypts. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly log: ServerLog
}

export const defaults: Omit<ServerOptions, 'pages'> = {
  ...{ hosts: [], rate: 3000, bodyLimit: 16 * 1024 * 1024 },
  ...{ uploads: uploadLimits, logins: loginLimits },
  ...{ accounts: null, proxies: null, tls: null, log: 'errors' },
}

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

/** So long a request may take to arrive, an upload over a slow line too. In milliseconds. */
const patience = 10 * 60_000

/** How the server takes requests, before any route. */
const serverOptions = ({ bodyLimit, proxies, tls }: ServerOptions): FastifyServerOptions =>
  ({
    logger: errorLogger,
    bodyLimit,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
    return503OnClosing: true,
    requestTimeout: patience,
    trustProxy: proxies ?? false,
    ...(tls === null ? {} : { https: tls }),
  }) as FastifyServerOptions

/** The server of a record; it listens when it is told to, and does not close the record. */
export async function buildServer(workbench: Workbench, options: ServerOptions): Promise<FastifyInstance> {
  const { accounts } = options
  const asked: Asked | null = accounts === null ? null : { ...accounts, accounts: workbench.store.accounts }
  const server = fastify(serverOptions(options))
  server.decorate('declared', declaredRoutes(server))
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.setErrorHandler(answerError)
  server.setNotFoundHandler((request, reply) => answerError(new Refusal('NOT_FOUND'), request, reply))
  server.decorateRequest('caller', null)
  server.decorateRequest('deed')
  const hosts = new Set(options.hosts.map((host) => host.toLowerCase()))
  server.addHook('onRequest', async (request) => {
    request.deed = { act: null, about: null }
    if (request.routeOptions.config.probe === true) return
    guard(request, hosts, accounts?.encrypted === true ? 'https' : null)
  })
  await server.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: accounts?.encrypted === true ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  })
  await server.register(rateLimit, { max: options.rate, timeWindow: '1 minute', cache: 100_000 })
  await server.register(cookie)
  // After the limit of requests, before a body is read.
  server.addHook('preParsing', async (request) => identify(request, asked))
  if (asked !== null) {
    server.addHook('onSend', async (request, reply) => {
      if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
        void reply.header('cache-control', 'private, no-store')
      }
      await noteDeed(request, reply, asked.accounts)
    })
  }
  if (options.log === 'requests') logRequests(server)
  operationRoutes(server, workbench.store, workbench.metrics)
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
        evidenceRoutes,
        exportRoutes,
        registerRoutes,
        ownRegisterRoutes,
        gazetteerRoutes,
        feedRoutes,
        webhookRoutes,
        decisionRoutes,
        proposalRoutes,
        briefingRoutes,
        jobRoutes,
        peopleRoutes,
      ]) {
        routes(api, workbench)
      }
      sessionRoutes(api, asked, options.logins)
      accountRoutes(api, asked)
      await addRoutes(api, workbench, options.uploads)
    },
    { prefix: '/api/v1' },
  )
  await server.register(pages, { folder: options.pages })
  return server
}
