import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { finished } from './document.ts'
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

declare module 'fastify' {
  interface FastifySchema {
    /** Of an answer that is a file or a stream: its type, and a schema where it is JSON. For the document only. */
    readonly file?: { readonly type: string; readonly schema?: z.ZodType }
    /** Fields of a form with files (multipart/form-data). For the document only: forms are read as streams. */
    readonly form?: z.ZodType
  }
}

/** A file in a form. */
export const formFile = z.string().meta({ format: 'binary' })

/** A route's schema with its form as its body, and its file among the answers. */
function whole(schema: FastifySchema | undefined) {
  const { file, form, ...rest } = schema ?? {}
  return {
    ...rest,
    ...(form === undefined ? {} : { body: form, consumes: ['multipart/form-data'] }),
    ...(file === undefined
      ? {}
      : {
          produces: [file.type],
          response: { 200: file.schema ?? z.string().meta({ description: 'A file' }), ...problems },
        }),
  }
}

/** Serves `/api/v1/openapi.json`, made of the schemas that the routes check their input by. */
export async function describeApi(server: FastifyInstance): Promise<void> {
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: about, servers: [{ url: '/' }] },
    transform: (route) => jsonSchemaTransform({ ...route, schema: whole(route.schema) as never }),
    transformObject: (document) => finished(jsonSchemaTransformObject(document)) as never,
  })
  server.get(
    '/api/v1/openapi.json',
    { config: { role: 'viewer' }, schema: { hide: true, response: { 200: z.unknown() } } },
    async () => server.swagger(),
  )
}
