import type { FastifyInstance, FastifySchema } from 'fastify'
import type { Role } from '../../annotation/account.ts'

/** A route with who may ask it. */
export interface Declared {
  readonly method: string
  readonly url: string
  readonly role: Role | 'anyone'
  readonly inPerson: boolean
  /** What it takes and answers. */
  readonly schema: FastifySchema
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route with who may ask it, once the server is ready. */
    readonly declared: readonly Declared[]
  }
}

/**
 * Every route that is added from now on has to say who may ask it: a server with one that does not never starts.
 * @returns the routes, complete when the server is ready
 */
export function declaredRoutes(server: FastifyInstance): readonly Declared[] {
  const routes: Declared[] = []
  const open: string[] = []
  // Plugins complete their routes' configuration in hooks of their own, which run after this one.
  const found: {
    readonly method: string | string[]
    readonly url: string
    readonly config?: object
    readonly schema?: FastifySchema
  }[] = []
  server.addHook('onRoute', (route) => void found.push(route))
  server.addHook('onReady', async () => {
    for (const { method, url, config = {}, schema = {} } of found) {
      const { role, inPerson = false } = config as { readonly role?: Declared['role']; readonly inPerson?: boolean }
      for (const one of [method].flat()) {
        if (role === undefined) open.push(`${one} ${url}`)
        else routes.push({ method: one, url, role, inPerson, schema })
      }
    }
    if (open.length > 0) throw new Error(`routes that say not who may ask them: ${open.join(', ')}`)
  })
  return routes
}
