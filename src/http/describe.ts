import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Problem } from './wire.ts'

const about = {
  title: 'Marsad',
  version: '1',
  description:
    'Who said what through whom, what happened, where, when and how many, as Arabic reports of a conflict tell it. ' +
    'Lists are given in parts: `next` of one part is `after` of the next. Each list is also a file, at its address ' +
    'with `.csv` or `.json` behind it. Errors have the shape `Problem`. Changes need the header `x-marsad: 1`.',
  license: { name: 'Apache-2.0' },
}

/** Every answer that is an error, for the document. */
export const problems = { '4xx': Problem, '5xx': Problem }

/** An answer that says only that it is done, for the document. */
export const done = { 204: z.null().meta({ description: 'It is done' }), ...problems }

/** Serves `/api/v1/openapi.json`, made of the schemas that the routes check their input by. */
export async function describeApi(server: FastifyInstance): Promise<void> {
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: about, servers: [{ url: '/' }] },
    transform: jsonSchemaTransform,
    transformObject: (document) => withoutReadOnly(jsonSchemaTransformObject(document)) as never,
  })
  server.get(
    '/api/v1/openapi.json',
    { config: { role: 'viewer' }, schema: { hide: true, response: { 200: z.unknown() } } },
    async () => server.swagger(),
  )
}

/** Lists are readonly to the compiler; to who reads the document that would say that they cannot be sent. */
function withoutReadOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReadOnly)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === 'readOnly' && inner === true ? [] : [[key, withoutReadOnly(inner)]],
    ),
  )
}
